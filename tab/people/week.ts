import type { Half } from '../../api/contract/time.ts';
import {
  type Pattern,
  PLACES_OF_WORK,
  type PlaceOfWork,
  WEEKDAYS,
  type Weekday,
} from '../../api/people/contract.ts';

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
