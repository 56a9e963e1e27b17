import {
  addMillis,
  COUNCIL_ZONE,
  type Instant,
  millisBetween,
  type PlainDate,
} from '../../../api/contract/time.ts';

/** A moment as the clock on the wall shows it, in the fields of a form. */
export interface LocalTime {
  readonly date: PlainDate;
  /** `HH:MM`. */
  readonly time: string;
}

const PARTS = new Intl.DateTimeFormat('en-GB', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  ...{ hourCycle: 'h23', timeZone: COUNCIL_ZONE },
});

/** A moment where the council is, whatever zone the browser is in. */
export const localOf = (instant: Instant): LocalTime => {
  const parts = Object.fromEntries(
    PARTS.formatToParts(millisBetween('1970-01-01T00:00:00.000Z', instant)).map(({ type, value }) => [
      type,
      value,
    ]),
  );
  const { year, month, day, hour, minute } = parts;
  return { date: `${year}-${month}-${day}` as PlainDate, time: `${hour}:${minute}` };
};

const asUtc = ({ date, time }: LocalTime): Instant => `${date}T${time}:00.000Z`;

/**
 * The moment at which the clock on the wall shows this. In the hour that is missing in spring, the one after it; in the
 * hour that comes twice in autumn, the first.
 */
export const instantOf = (local: LocalTime): Instant => {
  const wanted = asUtc(local);
  // Summer time first: of two moments that show the same, it is the earlier.
  const summer = addMillis(wanted, -HOUR_MS);
  return addMillis(wanted, -millisBetween(summer, asUtc(localOf(summer))));
};

const HOUR_MS = 3_600_000;
