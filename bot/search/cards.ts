import type { Hit } from '../../api/contract/search.ts';
import { buttons, type CardElement, card, heading, literal, sentence } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { aboutHit, inSentences } from './words.ts';

/** What was found: each by its name, which opens it, and the way to all of it. */
export const foundCard = (
  words: string,
  hits: readonly Hit[],
  { linkTo, all }: { readonly linkTo: (path: Hit['path']) => string; readonly all: string },
): Reply => {
  const title = `Found for “${words}”`;
  const text = inSentences(title, ...hits.map((hit) => `${hit.title}, ${aboutHit(hit)}`));
  return {
    text,
    card: card(text, [
      heading(title),
      ...hits.map((hit) => hitRow(hit, linkTo(hit.path))),
      buttons([], { title: 'See everything in Guildhall', url: all }),
    ]),
  };
};

/** In one block, so that a screen reader says what it is after its name. */
const hitRow = (hit: Hit, url: string): CardElement => ({
  type: 'TextBlock',
  text: `[${literal(hit.title)}](${url})\n\n${literal(aboutHit(hit))}`,
  wrap: true,
});

export const nothingCard = (words: string, all: string): Reply => {
  const title = `I found nothing for “${words}”`;
  const next = 'Check the spelling, use fewer words, or try another word for it.';
  const text = `${title}. ${next}`;
  return {
    text,
    card: card(text, [
      heading(title),
      sentence(next),
      buttons([], { title: 'Search in Guildhall', url: all }),
    ]),
  };
};
