import { type Button, buttons, type CardElement, card, heading, literal, sentence } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { asSentence } from '../shell/words.ts';

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Something that helps, and the way to it. */
export interface Offer {
  readonly words: string;
  readonly link: Link;
}

export type Row = readonly [title: string, value: string];

interface Saying {
  readonly title: string;
  /** One paragraph each. */
  readonly words?: readonly string[];
  readonly rows?: readonly Row[];
  readonly inputs?: readonly CardElement[];
  readonly offers?: readonly Offer[];
  readonly actions?: readonly Button[];
  readonly link?: Link;
  /** Where the rest is: a line, as a card has room for three buttons. */
  readonly more?: Link;
}

/** A title, what there is to know, what is asked, and what can be done next: every card of the room. */
export const sayingCard = ({
  title,
  words = [],
  rows = [],
  inputs = [],
  offers = [],
  actions = [],
  link,
  more,
}: Saying): Reply => {
  const said = [
    title,
    ...words,
    ...rows.map((row) => row.join(': ')),
    ...offers.map(({ words: one }) => one),
  ];
  const text = said.map(asSentence).join(' ');
  return {
    text,
    card: card(text, [
      heading(title),
      ...words.map(sentence),
      ...rows.map(line),
      ...inputs,
      ...offers.flatMap((offer) => [sentence(offer.words), buttons([], offer.link)]),
      ...(more ? [linkLine(more)] : []),
      buttons(actions, link),
    ]),
  };
};

/** Not a FactSet: its first column is too narrow for the names of skills on a phone. */
const line = (row: Row): CardElement => ({ ...sentence(row.join(': ')), spacing: 'Small' });

const linkLine = ({ title, url }: Link): CardElement => ({
  ...{ type: 'TextBlock', text: `[${literal(title)}](${url})`, wrap: true },
});
