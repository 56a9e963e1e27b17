import { addDays, type Half, type PlainDate, weekday } from '../../api/contract/time.ts';
import { readWhen } from '../shell/when.ts';

/** Days in a row; both are included, and an open end is as far ahead as sessions are planned. */
export interface Span {
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** When a session should be, as far as words say: within one of these spans, any time where there is none. */
export interface Period {
  readonly spans: readonly Span[];
  readonly halves: readonly Half[];
  /** An hour or a rhythm, which no span says. */
  readonly unclear: boolean;
  /** Each time stands as a comma. */
  readonly rest: string;
}

/** Reads when somebody would like to learn; `today` is the council's own. */
export const readPeriod = (plain: string, today: PlainDate): Period => {
  const text = plain.replace(ANY_TIME, ' , ');
  for (const { looks, means } of STRETCHES) {
    const said = looks.exec(text);
    const span = said && means(today, said);
    if (!span) continue;
    const others = readWhen(text.replace(said[0], ' , '), today);
    const names = others.days.length + others.eitherDay.length;
    return { spans: [span], halves: others.halves, unclear: others.unclear || names > 0, rest: others.rest };
  }
  return limited(text, today) ?? daysIn(text, today);
};

const ANY_TIME =
  /\b(?:(?:at )?any ?time|whenever|soon|asap|a\.s\.a\.p|as soon as possible|coming up|upcoming|in the near future|in future|some ?time|one day|this year)\b/g;

interface Stretch {
  readonly looks: RegExp;
  readonly means: (today: PlainDate, said: RegExpExecArray) => Span | undefined;
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const COUNTS: Readonly<Record<string, number>> = {
  couple: 2,
  two: 2,
  three: 3,
  few: 3,
  four: 4,
  fortnight: 2,
};

const stretch = (looks: string, means: Stretch['means']): Stretch => ({
  looks: new RegExp(
    `(?<![\\p{L}\\d])(?:(?:in|within|during|over|for|at some point) )?${looks}(?![\\p{L}\\d'-])`,
    'u',
  ),
  means,
});

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));
const firstOf = (year: number, month: number): PlainDate =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as PlainDate;
const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));
const monthAt = (day: PlainDate): number => Number(day.slice(5, 7)) - 1;

/** Month by its number from 0, from today on where it is this one. */
const monthSpan = (today: PlainDate, year: number, month: number): Span => {
  const first = firstOf(year, month);
  return { from: first < today ? today : first, to: addDays(firstOf(year, month + 1), -1) };
};

const STRETCHES: readonly Stretch[] = [
  stretch('(?:the )?(?:week after next|following week)', (today) => {
    const monday = addDays(mondayOf(today), 14);
    return { from: monday, to: addDays(monday, 6) };
  }),
  stretch("(?:the )?next week(?:'s)?(?! on| (?:mon|tue|wed|thu|fri))", (today) => {
    const monday = addDays(mondayOf(today), 7);
    return { from: monday, to: addDays(monday, 6) };
  }),
  stretch("(?:(?:later|the rest of) )?this week(?:'s)?", (today) => ({
    from: today,
    to: addDays(mondayOf(today), 6),
  })),
  stretch(
    '(?:the )?(?:next|coming) (?:(couple|few|two|three|four)(?: of)? weeks|(fortnight))',
    (today, said) => ({
      from: today,
      to: addDays(today, 7 * (COUNTS[said[1] ?? said[2] ?? ''] ?? 1)),
    }),
  ),
  stretch("(?:(?:later|the rest of) )?this month(?:'s)?", (today) =>
    monthSpan(today, yearOf(today), monthAt(today)),
  ),
  stretch("(?:the )?next month(?:'s)?", (today) => monthSpan(today, yearOf(today), monthAt(today) + 1)),
  stretch('(?:before|by) christmas', (today) => {
    const eve = `${yearOf(today)}-12-24` as PlainDate;
    return eve < today ? undefined : { from: today, to: eve };
  }),
  stretch('(?:in|after) the new year', (today) => ({ from: firstOf(yearOf(today) + 1, 0) })),
  // "May" is also a verb, so it counts behind "in" alone.
  stretch(
    `(?:(?<=in )(may)|(${MONTHS.filter((name) => name !== 'may').join('|')}))(?! \\d)(?<!\\d(?:st|nd|rd|th)?(?: of)? \\p{L}+)`,
    (today, said) => {
      const month = MONTHS.indexOf(said[1] ?? said[2] ?? '');
      const year = yearOf(today) + (month < monthAt(today) ? 1 : 0);
      return monthSpan(today, year, month);
    },
  ),
];

const LIMIT =
  /\b((?:the )?week (?:of|commencing|beginning|starting)|w\/?c|before|by|until|till|after|from|since|starting|on or after)(?= (?:the |next |this )?[\p{L}\d])/gu;

/** "Before Friday", "after 3 December": a limit right before a day. */
const limited = (text: string, today: PlainDate): Period | undefined => {
  for (const { 0: said, index } of text.matchAll(LIMIT)) {
    const right = readWhen(text.slice(index + said.length).trim(), today);
    const [day, ...others] = right.days.length > 0 ? right.days : right.eitherDay.slice(-1);
    if (!day || others.length > 0 || !right.rest.startsWith(',')) continue;
    const left = readWhen(text.slice(0, index), today);
    const names = left.days.length + left.eitherDay.length;
    return {
      spans: [spanOf(said, day, today)],
      halves: [...left.halves, ...right.halves],
      unclear: left.unclear || right.unclear || names > 0,
      rest: `${left.rest} ${right.rest}`.trim(),
    };
  }
  return undefined;
};

const spanOf = (limit: string, day: PlainDate, today: PlainDate): Span => {
  if (/week|^w/.test(limit)) return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  if (limit === 'before') return { from: today, to: addDays(day, -1) };
  if (limit === 'after') return { from: addDays(day, 1) };
  return ['by', 'until', 'till'].includes(limit) ? { from: today, to: day } : { from: day };
};

const daysIn = (text: string, today: PlainDate): Period => {
  const { days, eitherDay, halves, unclear, rest } = readWhen(text, today);
  const spans = [...days, ...eitherDay].map((day) => ({ from: day, to: day }));
  return { spans, halves, unclear: unclear && eitherDay.length === 0, rest };
};
