import type { PersonId } from '../../api/contract/ids.ts';
import { type Button, buttons, card, heading, sentence } from './card.ts';
import type { Reply } from './turn.ts';

/** Something a person should hear of. Never holds health or confidential text: it shows on a locked screen. */
export interface Notice {
  readonly to: PersonId;
  /** Of the room's topics, by which the person chose how to hear of it: `room.what`. */
  readonly topic: string;
  readonly title: string;
  /** What there is to know, in a sentence or two. */
  readonly words: string;
  /** The deep link to the page that shows it, and what the button to it says. */
  readonly url: string;
  readonly action: string;
  /** What can be done in chat at once; what it shows is asked for when it is pressed, as a notice gets old. */
  readonly buttons?: readonly Button[];
}

/** The same in chat: a card that also speaks plain words. */
export const replyOf = ({ title, words, url, action, buttons: actions = [] }: Notice): Reply => {
  const text = `${title}. ${words}`;
  const body = [heading(title), sentence(words), buttons(actions, { title: action, url })];
  return { text, card: card(text, body) };
};
