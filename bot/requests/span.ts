import { addDays, daysBetween, type Half, type PlainDate, weekday } from '../../api/contract/time.ts';
import { readWhen, type When } from '../shell/when.ts';

/** Days that words name; both are included. A half is of one day. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly half?: Half;
}

/** What words say of the time of leave or absence, and the words that said nothing of it. */
export interface SpanRead {
  readonly span?: Span;
  /** Half a day was named, but not which. */
  readonly half: boolean;
  /** Hours, a rhythm, two readings, or days apart from each other: nothing that one span says. */
  readonly unclear: boolean;
  /** Each time stands as a comma. */
  readonly rest: string;
}

/** Reads the days out of plain words; `today` is the council's own. */
export const readSpan = (plain: string, today: PlainDate): SpanRead => {
  const { half, text } = withoutHalfDay(apart(plain));
  const read = rangeIn(text, today) ?? weeksIn(text, today) ?? daysIn(text, today);
  const { span } = read;
  const isLonger = span !== undefined && span.from !== span.to;
  return { ...read, half: half && !span?.half, unclear: read.unclear || (half && isLonger) };
};

/** "3-7 August" holds the same words as "3 - 7 August"; a date such as 2026-08-03 stays as it is. */
const apart = (plain: string): string =>
  plain.replace(
    /(?<![\d-])(\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,9}) ?- ?(?=(?:\d{1,2}(?![\d-])|[a-z]{3}))/g,
    (said, first) => (/^half$/.test(first) ? said : `${first} - `),
  );

const HALF_DAY =
  /\b(?:a |an |one )?half(?: of)?(?: a| the)?[ -]?days?\b|(?<![\d/])(?:1\/2|0\.5|½) (?:a )?days?\b/;
/** In their place stand words that nobody takes for a day. */
const withoutHalfDay = (text: string): { readonly half: boolean; readonly text: string } => ({
  half: HALF_DAY.test(text),
  text: text.replace(HALF_DAY, ' partday ').replace(DAY_OFF, ' dayoff '),
});
const DAY_OFF =
  /\b(?:(?:a|one|the) )?days? (?:off|of (?:annual )?(?:leave|holiday))\b(?! (?:from|starting|beginning))/;

type Found = Omit<SpanRead, 'half'>;

const JOINT = /(?<= )(?:-|to|till?|until|through|thru|up to|up until|and)(?: and including)?(?= )/g;

/** "3 to 7 August", "Monday afternoon until Wednesday": the first two dates that stand on both sides of a joint. */
const rangeIn = (text: string, today: PlainDate): Found | undefined => {
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const left = text.slice(0, index).trim();
    if (joint === 'and' && !/\bbetween\b/.test(left)) continue;
    const right = text.slice(index + joint.length).trim();
    const found = joined(left, right, today);
    if (found) return found;
  }
  return undefined;
};

const joined = (left: string, right: string, today: PlainDate): Found | undefined => {
  const bare = BARE_DAY.exec(left);
  const first = readWhen(left, today);
  const from = onlyDay(first);
  const isBare = bare && WITH_MONTH.test(right);
  if (from && !isBare && first.rest.endsWith(',')) return spanned(first, endAfter(right, from, today), from);
  const last = readWhen(right, today);
  const to = onlyDay(last);
  if (!bare || !to || !last.rest.startsWith(',')) return undefined;
  // "3 to 7 August": the first day has the month of the last.
  const start = `${to.slice(0, 8)}${(bare[2] ?? '').padStart(2, '0')}` as PlainDate;
  const fits = start < to && (!bare[1] || dayName(start) === bare[1].slice(0, 3));
  const head = readWhen(left.slice(0, bare.index), today);
  return fits ? spanned(head, last, start) : { unclear: true, rest: last.rest };
};

const BARE_DAY =
  /(?:\b(mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day|nesday|urday)? )?(?:the )?(?<![\d/.:])(\d{1,2})(?:st|nd|rd|th)?$/;
const WITH_MONTH =
  /^(?:[a-z]+day )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[/.]\d)/;
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayName = (day: PlainDate): string => DAY_NAMES[weekday(day) - 1] ?? '';

const onlyDay = ({ days: [day, ...others], unclear }: When): PlainDate | undefined =>
  others.length === 0 && !unclear ? day : undefined;

/** A weekday or a number counts from the first day, "tomorrow" from today. */
const endAfter = (right: string, from: PlainDate, today: PlainDate): When => {
  const isOfToday = /^(?:the )?(?:today|tomorrow|tmrw|next|this|in|a|day after)\b|^\w+ (?:week|next)\b/.test(
    right,
  );
  const end = readWhen(right, isOfToday ? today : from);
  const [later, ...more] = end.eitherDay.filter((day) => day > from);
  return later && more.length === 0 ? { ...end, days: [later], eitherDay: [] } : end;
};

const spanned = (first: When, last: When, from: PlainDate): Found | undefined => {
  const to = onlyDay(last);
  if (!last.rest.startsWith(',')) return undefined;
  const rest = `${first.rest} ${last.rest}`;
  // From a midday or to a midday is more than one request says.
  const isBroken = first.halves.length === 1 || last.halves.length === 1;
  if (!to || to < from || isBroken) return { unclear: true, rest };
  return { span: { from, to }, unclear: first.unclear || last.unclear, rest };
};

const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
};
const numberOf = (word = ''): number => NUMBERS[word] ?? Number(word);
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;

const WEEK = /\b(?:for |(?:for )?all (?:of )?|(?:for )?the whole (?:of )?)?(next|this) week\b(?! on\b)/;
const WEEK_OF = /\b(?:for )?(?:the )?(?:week|w) ?(?:commencing|beginning|starting|of|\/c|c)(?: on)?(?= )/;
const LASTING = new RegExp(
  `\\b(?:for )?${COUNT} (?:whole |full |working )?(week|day)s?'? ((?:of )?(?:annual )?(?:leave|holidays?|vacation) |off (?:work )?|of )?(?:from|starting|beginning)(?: on)?(?= )`,
);

/** "Next week", "the week of 3 August", "two weeks from Monday", "3 days from Monday". */
const weeksIn = (text: string, today: PlainDate): Found | undefined => {
  const named = WEEK.exec(text);
  if (named) {
    const others = readWhen(text.replace(named[0], ' , '), today);
    if (others.days.length > 0 || others.eitherDay.length > 0) return undefined;
    const monday = addDays(today, 1 - weekday(today) + (named[1] === 'next' ? 7 : 0));
    const from = monday < today ? today : monday;
    return whole(others, { from, to: addDays(monday, 6) });
  }
  const of = WEEK_OF.exec(text);
  if (of) return counted(text.replace(of[0], ' , '), today, (from) => (weekday(from) === 1 ? 7 : 0));
  const lasting = LASTING.exec(text);
  if (!lasting) return undefined;
  const many = numberOf(lasting[1]);
  const days =
    lasting[2] === 'week' ? () => 7 * many : (from: PlainDate) => (weekday(from) + many - 1 <= 5 ? many : 0);
  return counted(text.replace(lasting[0], ` ${lasting[3] ?? ''} `), today, days);
};

/** So many days from the one that is named; none when they cannot be told. */
const counted = (text: string, today: PlainDate, howMany: (from: PlainDate) => number): Found => {
  const read = readWhen(text, today);
  const from = onlyDay(read);
  const many = from ? howMany(from) : 0;
  return from && many > 0
    ? whole(read, { from, to: addDays(from, many - 1) })
    : { unclear: true, rest: read.rest };
};

const whole = ({ halves, unclear, rest }: When, span: Span): Found => ({
  span,
  unclear: unclear || halves.length === 1,
  rest,
});

/** One day, or days that follow each other: "Thursday and Friday". */
const daysIn = (text: string, today: PlainDate): Found => {
  const { days, eitherDay, halves, unclear, rest } = readWhen(text, today);
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return { unclear: unclear || eitherDay.length > 0 || halves.length > 0, rest };
  if (
    daysBetween(from, to) !== days.length - 1 ||
    (days.length > 1 && halves.length > 0) ||
    (/\bor\b/.test(text) && days.length > 1)
  )
    return { unclear: true, rest };
  const [half, other] = halves;
  return { span: { from, to, ...(half && !other && { half }) }, unclear, rest };
};
