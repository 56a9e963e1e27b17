import type { ArticleRow, Kind } from '../../api/news/contract.ts';
import { buttons, type CardElement, card, heading, literal, sentence } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';

/** What kind of article it is, in the words of the tab. */
export const KINDS: Readonly<Record<Kind, string>> = {
  news: 'News',
  event: 'Event',
  page: 'Guide',
  policy: 'Policy',
  briefing: 'Briefing',
};

const MOST_LETTERS = 300;

/** What there is to read: each by its title, which opens it, in a sentence or two. */
export const feedCard = (
  rows: readonly ArticleRow[],
  { linkTo, all }: { readonly linkTo: (row: ArticleRow) => string; readonly all: string },
): Reply => {
  const title = 'What is new';
  const text = `${title}. ${rows.map((row) => `${row.title}: ${aboutRow(row)}`).join(' ')}`;
  return {
    text,
    card: card(text, [
      heading(title),
      ...rows.map((row) => rowOf(row, linkTo(row))),
      buttons([], { title: 'See all news', url: all }),
    ]),
  };
};

const rowOf = (row: ArticleRow, url: string): CardElement => ({
  type: 'TextBlock',
  text: `[${literal(row.title)}](${url})\n\n${literal(aboutRow(row))}`,
  wrap: true,
});

const aboutRow = ({ kind, unread, summary }: ArticleRow): string => {
  const told = summary.length > MOST_LETTERS ? `${summary.slice(0, MOST_LETTERS - 1)}…` : summary;
  return `${unread ? 'Not read yet. ' : ''}${KINDS[kind]}: ${told}`;
};

export const nothingNewCard = (all: string): Reply =>
  sayingCard('There is no news for you yet', 'It is shown here and in Guildhall.', all);

/** How many wait, and nothing else: a briefing is confidential, and so may its title be. */
export const briefingsCard = (waiting: number, url: string): Reply =>
  sayingCard(
    waiting === 0
      ? 'No confidential briefing waits for you'
      : waiting === 1
        ? 'A confidential briefing is waiting'
        : `${waiting} confidential briefings are waiting`,
    waiting === 1
      ? 'What it says is in Guildhall alone, for those it was given to.'
      : 'What they say is in Guildhall alone, for those they were given to.',
    url,
  );

/** A title, a sentence and the way into Guildhall. */
export const sayingCard = (title: string, words: string, url: string): Reply => {
  const text = `${title}. ${words}`;
  return {
    text,
    card: card(text, [heading(title), sentence(words), buttons([], { title: 'Open in Guildhall', url })]),
  };
};
