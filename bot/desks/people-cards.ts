import type { PlainDate } from '../../api/contract/time.ts';
import { buttons, card, choice, facts, heading } from '../shell/card.ts';
import { dayWords } from '../shell/time-words.ts';
import type { Reply } from '../shell/turn.ts';
import type { Question } from './cards.ts';

export interface FloorPeople {
  readonly floorName: string;
  readonly names: readonly string[];
  readonly others: number;
}

/** Who is in, floor by floor: the names the viewer may see, and how many more. */
export const whoIsInCard = (siteName: string, date: PlainDate, floors: readonly FloorPeople[]): Reply => {
  const title = `In at ${siteName} on ${dayWords(date)}`;
  const rows = floors.map(({ floorName, names, others }): [string, string] => [
    floorName,
    peopleWords(names, others),
  ]);
  const text = [title, ...rows.map(([floor, people]) => `${floor}: ${people}`)].join('. ');
  return { text, card: card(text, [heading(title), facts(rows)]) };
};

const NAMED = 15;

const peopleWords = (names: readonly string[], others: number): string => {
  const more = others + Math.max(0, names.length - NAMED);
  if (names.length === 0) return more === 0 ? 'nobody has booked yet' : peopleCount(more);
  const shown = names.slice(0, NAMED).join(', ');
  return more === 0 ? shown : `${shown} and ${more} more`;
};

const peopleCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Asks for the building of a look-up. */
export const whichSiteCard = (date: PlainDate, sites: Question['sites'], site: string | undefined): Reply => {
  const title = `Who is in on ${dayWords(date)}?`;
  const text = `${title} Choose a building.`;
  return {
    text,
    card: card(text, [
      heading(title),
      choice(
        'site',
        'Building',
        sites.map(({ id, name }) => ({ title: name, value: id })),
        site,
      ),
      buttons([{ title: 'Show who is in', verb: 'desks.who', data: { day: date } }]),
    ]),
  };
};
