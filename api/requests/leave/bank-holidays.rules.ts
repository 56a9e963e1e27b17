import { isPlainDate, type PlainDate } from '../../contract/time.ts';

/** Fewer than these of a year are no list of its bank holidays: England and Wales have eight. */
const LEAST_A_YEAR = 8;

/**
 * The bank holidays of England and Wales as GOV.UK tells them (https://www.gov.uk/bank-holidays.json), put in the
 * place of those known for the years it tells of; other years stay. Undefined where it is not such a list.
 */
export const holidaysTold = (
  told: unknown,
  known: readonly PlainDate[],
): readonly PlainDate[] | undefined => {
  const days = daysOf(told);
  if (!days || days.length === 0) return undefined;
  const years = Map.groupBy(days, yearOf);
  // A list that stops within a year would take the rest of its holidays away.
  const whole = [...years].filter(([, of]) => of.length >= LEAST_A_YEAR);
  if (whole.length === 0) return undefined;
  const isTold = (day: PlainDate) => whole.some(([year]) => year === yearOf(day));
  return [...known.filter((day) => !isTold(day)), ...whole.flatMap(([, of]) => of)].sort();
};

const yearOf = (day: PlainDate): string => day.slice(0, 4);

const daysOf = (told: unknown): readonly PlainDate[] | undefined => {
  const division = fieldOf(told, 'england-and-wales');
  const events = fieldOf(division, 'events');
  if (!Array.isArray(events)) return undefined;
  const days = events.map((event) => fieldOf(event, 'date'));
  return days.every((day): day is PlainDate => typeof day === 'string' && isPlainDate(day))
    ? [...new Set(days)]
    : undefined;
};

const fieldOf = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null
    ? (thing as Readonly<Record<string, unknown>>)[name]
    : undefined;
