import type { EventRow } from '../../api/news/event.contract.ts';
import { buttons, card, heading, literal } from '../shell/card.ts';
import { momentWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import { sayingCard } from './cards.ts';

interface Links {
  readonly linkTo: (row: EventRow) => string;
  readonly all: string;
}

/** What is on: each event by its title, which opens it, with when and where. */
export const eventsCard = (rows: readonly EventRow[], { linkTo, all }: Links): Reply => {
  if (rows.length === 0)
    return sayingCard('Nothing is on for you just now', 'New events show in Guildhall.', all);
  const title = 'What is on';
  const text = `${title}. ${rows.map((row) => `${row.title}: ${aboutEvent(row)}`).join(' ')}`;
  return {
    text,
    card: card(text, [
      heading(title),
      ...rows.map((row) => ({
        ...{ type: 'TextBlock', wrap: true },
        text: `[${literal(row.title)}](${linkTo(row)})\n\n${literal(aboutEvent(row))}`,
      })),
      buttons([], { title: 'See all events', url: all }),
    ]),
  };
};

const aboutEvent = ({ event, isInCalendar }: EventRow): string => {
  const where = event.place === '' ? 'Online' : event.place;
  return `${momentWords(event.from)}. ${where}.${isInCalendar ? ' In your calendar.' : ''}`;
};
