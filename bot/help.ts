import { buttons, card, heading, sentence } from './shell/card.ts';
import type { Reply, RoomCommands } from './shell/turn.ts';

const OPENINGS = {
  welcome: {
    title: 'Welcome to Guildhall',
    words: 'You can write to me as you would to a colleague. I show you what I found, and you decide.',
  },
  help: {
    title: 'What you can ask',
    words: 'Write as you would to a colleague. Nothing is booked until you press a button.',
  },
  unknown: {
    title: 'I did not understand that',
    words: 'Nothing has changed. These are things you can ask:',
  },
} as const;

const MAX_BUTTONS = 3;

/** What the bot can do, in sentences that work. */
export const helpReply = (rooms: readonly RoomCommands[], occasion: keyof typeof OPENINGS): Reply => {
  const { title, words } = OPENINGS[occasion];
  const examples = rooms.flatMap((room) => room.examples);
  const text = `${title}. ${words} ${examples.map((example) => `“${example}”`).join(', ')}.`;
  return {
    text,
    card: card(text, [
      heading(title),
      sentence(words),
      ...examples.map((example) => sentence(`“${example}”`)),
      buttons(rooms.flatMap((room) => room.suggestions).slice(0, MAX_BUTTONS)),
    ]),
  };
};

/** Words that ask what the bot can do, or that only say hello. */
export const isHelp = (plain: string): boolean => HELP.test(plain);

const HELP =
  /^(?:please )?(?:\?+|help(?: me)?|hi|hey|hiya|hello|hello there|hi there|start|menu|commands|options|what can (?:you|i) (?:do|ask)(?: .*)?|how does this work|what do you do)(?: please| guildhall| bot)?[ .!?]*$/;
