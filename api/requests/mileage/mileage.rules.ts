import type { PlainDate, Range } from '../../contract/time.ts';

export type Vehicle = 'car' | 'motorcycle' | 'bicycle';

interface Band {
  /** Pence a mile up to the limit of the tax year, and beyond it. */
  readonly first: number;
  readonly after: number;
}

/** Pence a mile from a day on, until the next rates begin. */
export interface Rates extends Readonly<Record<Vehicle, Band>> {
  readonly from: PlainDate;
  /** For each passenger who travels for work as well. */
  readonly passenger: number;
}

/** One journey on council business. Tenths of a mile are whole numbers, so that sums are exact. */
export interface Journey {
  readonly date: PlainDate;
  readonly vehicle: Vehicle;
  readonly tenthsOfMiles: number;
  readonly passengers: number;
}

/** One line of the working: miles of a journey at one rate. */
export interface MileageLine {
  readonly date: PlainDate;
  readonly vehicle: Vehicle;
  readonly what: 'first' | 'after' | 'passenger';
  readonly tenthsOfMiles: number;
  readonly penceAMile: number;
}

export interface Mileage {
  readonly lines: readonly MileageLine[];
  /** All lines together, half a penny rounded up. */
  readonly pence: number;
}

/**
 * Miles of a tax year paid at the first rate, for all cars of a person together (HMRC EIM31240: 10,000). The limit is
 * for cars and vans alone.
 */
const FIRST_TENTHS = 100_000;

/** The tax year that a day falls in: from 6 April to 5 April. */
export const taxYearOf = (day: PlainDate): Range<PlainDate> => {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-06' ? 1 : 0);
  return { from: `${year}-04-06`, to: `${year + 1}-04-06` };
};

/**
 * What journeys are worth, each by the rates of its day and the miles driven before it in its tax year. `earlier` are
 * those claimed before, of any year. Throws where no rates are known for a day.
 */
export const mileageOf = (
  journeys: readonly Journey[],
  earlier: readonly Journey[],
  rates: readonly Rates[],
): Mileage => {
  const driven = new Map<PlainDate, number>();
  const drive = ({ date, vehicle, tenthsOfMiles }: Journey): number => {
    if (vehicle !== 'car') return 0;
    const year = taxYearOf(date).from;
    const before = driven.get(year) ?? 0;
    driven.set(year, before + tenthsOfMiles);
    return before;
  };
  for (const journey of earlier) drive(journey);
  const lines = journeys
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .flatMap((journey) => linesOf(journey, drive(journey), ratesOn(rates, journey.date)));
  const tenthsOfPence = lines.reduce((sum, line) => sum + line.tenthsOfMiles * line.penceAMile, 0);
  return { lines, pence: Math.floor((tenthsOfPence + 5) / 10) };
};

/** The rates of a day. Throws where it is before the first ones known. */
export const ratesOn = (rates: readonly Rates[], day: PlainDate): Rates => {
  const found = rates
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .findLast(({ from }) => from <= day);
  if (!found) throw new RangeError(`no mileage rates are known for ${day}`);
  return found;
};

const linesOf = (
  { date, vehicle, tenthsOfMiles, passengers }: Journey,
  before: number,
  rates: Rates,
): readonly MileageLine[] => {
  const left = vehicle === 'car' ? Math.max(0, FIRST_TENTHS - before) : tenthsOfMiles;
  const first = Math.min(tenthsOfMiles, left);
  const line = (what: MileageLine['what'], tenths: number, penceAMile: number): readonly MileageLine[] =>
    tenths === 0 ? [] : [{ date, vehicle, what, tenthsOfMiles: tenths, penceAMile }];
  return [
    ...line('first', first, rates[vehicle].first),
    ...line('after', tenthsOfMiles - first, rates[vehicle].after),
    ...(vehicle === 'car' ? line('passenger', tenthsOfMiles * passengers, rates.passenger) : []),
  ];
};
