import type * as AdaptiveCardsPackage from 'adaptivecards';
import type { CardAction } from '../wire.ts';
import { cardHtml } from './card-text.ts';

type AdaptiveCards = typeof AdaptiveCardsPackage;

/** What a card's buttons do; the chat decides how. */
export interface CardHandlers {
  execute(action: CardAction): void;
  submit(data: unknown): void;
  openUrl(url: string): void;
}

let loading: Promise<AdaptiveCards> | undefined;

/** The card renderer is big and only the chat needs it: it is loaded with the first card. */
const renderer = (): Promise<AdaptiveCards> => {
  loading ??= new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = '/host/adaptivecards.js';
    script.addEventListener('load', () => {
      const { AdaptiveCards } = window as unknown as { AdaptiveCards: AdaptiveCards };
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = cardHtml(text);
        result.didProcess = true;
      };
      loaded(AdaptiveCards);
    });
    script.addEventListener('error', () => failed(new Error('the card renderer did not load')));
    document.head.append(script);
  });
  return loading;
};

const tone = (normal: string, subtle = normal) => ({
  default: `var(${normal})`,
  subtle: `var(${subtle})`,
});

const foreground = {
  default: tone('--text', '--text-soft'),
  dark: tone('--text', '--text-soft'),
  light: tone('--text', '--text-soft'),
  accent: tone('--brand-text'),
  good: tone('--good'),
  warning: tone('--warning'),
  attention: tone('--danger'),
};

const container = (background: string) => ({
  backgroundColor: `var(${background})`,
  foregroundColors: foreground,
});

/** Colours are the page's own variables, so a change of theme needs no new drawing. */
const HOST_CONFIG = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: container('--card'),
    emphasis: container('--surface'),
    good: container('--surface'),
    attention: container('--surface'),
    warning: container('--surface'),
    accent: container('--surface'),
  },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 8, actionAlignment: 'left' },
  factSet: { title: { weight: 'Bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 10 },
  // A heading without a level is announced wrongly; the page's h1 and h2 come before it.
  textBlock: { headingLevel: 3 },
};

/** Draws a card. What the card holds is data of the bot: a card that does not parse becomes an error line. */
export const drawCard = async (card: unknown, handlers: CardHandlers): Promise<HTMLElement> => {
  const { AdaptiveCard, HostConfig, ExecuteAction, SubmitAction, OpenUrlAction } = await renderer();
  const drawing = new AdaptiveCard();
  drawing.hostConfig = new HostConfig(HOST_CONFIG);
  drawing.parse(card);
  drawing.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction)
      handlers.execute({
        verb: action.verb,
        data: action.data ?? {},
        ...(action.id ? { id: action.id } : {}),
      });
    else if (action instanceof SubmitAction) handlers.submit(action.data ?? {});
    else if (action instanceof OpenUrlAction && action.url) handlers.openUrl(action.url);
  };
  drawing.onAnchorClicked = (_element, anchor) => {
    handlers.openUrl(anchor.href);
    return true;
  };
  const drawn = drawing.render();
  if (!drawn) throw new Error('the card could not be drawn');
  return drawn;
};
