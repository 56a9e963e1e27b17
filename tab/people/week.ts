import type { Half } from '../../api/contract/time.ts';
import {
  type Pattern,
  PLACES_OF_WORK,
  type PlaceOfWork,
  WEEKDAYS,
  type Weekday,
} from '../../api/people/contract.ts';
import { profileText as text } from './text.ts';

/** One half day of the week's grid. */
export interface Cell {
  readonly day: Weekday;
  readonly half: Half;
}

export const HALVES: readonly Half[] = ['am', 'pm'];

/** In turn, from nothing said to nothing said. */
const TURNS: readonly (PlaceOfWork | undefined)[] = [undefined, ...PLACES_OF_WORK];

export const nextPlace = (place: PlaceOfWork | undefined): PlaceOfWork | undefined =>
  TURNS[(TURNS.indexOf(place) + 1) % TURNS.length];

/** The pattern with this half day set; a day of which nothing is said is left out. */
export const withPlace = (pattern: Pattern, { day, half }: Cell, place: PlaceOfWork | undefined): Pattern => {
  const { [half]: _, ...other } = pattern[day] ?? {};
  const { [day]: __, ...others } = pattern;
  const own = { ...other, ...(place && { [half]: place }) };
  return Object.keys(own).length === 0 ? others : { ...others, [day]: own };
};

/** One line of a week in words: a day, or several in a row that are alike. */
export interface WeekLine {
  readonly days: string;
  readonly words: string;
}

/** A week in words: what is said of each day, days in a row that are alike in one line. */
export const weekLines = (pattern: Pattern): readonly WeekLine[] => {
  const said = WEEKDAYS.map((day) => ({ day, words: dayWords(pattern[day]) }));
  const starts = said.filter(({ words }, at) => words !== '' && words !== said[at - 1]?.words);
  return starts.map(({ day, words }) => {
    const from = WEEKDAYS.indexOf(day);
    const after = said.findIndex((other, at) => at > from && other.words !== words);
    const last = WEEKDAYS[(after < 0 ? WEEKDAYS.length : after) - 1] ?? day;
    return { days: last === day ? text.days[day] : text.dayToDay(day, last), words };
  });
};

const dayWords = ({ am, pm }: NonNullable<Pattern[Weekday]> = {}): string => {
  if (am === pm) return am === undefined ? '' : text.placeShort[am];
  return [am && text.placeThen(am, 'am'), pm && text.placeThen(pm, 'pm')].filter(Boolean).join(', ');
};

/** Where an arrow key leads from a cell; undefined for any other key, and at the edge. */
export const cellAfter = ({ day, half }: Cell, key: string): Cell | undefined => {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const toDay = WEEKDAYS[WEEKDAYS.indexOf(day) + step.days];
  const toHalf = HALVES[HALVES.indexOf(half) + step.halves];
  return toDay && toHalf && { day: toDay, half: toHalf };
};

const STEPS: Readonly<Record<string, { readonly days: number; readonly halves: number }>> = {
  ArrowUp: { days: -1, halves: 0 },
  ArrowDown: { days: 1, halves: 0 },
  ArrowLeft: { days: 0, halves: -1 },
  ArrowRight: { days: 0, halves: 1 },
};
