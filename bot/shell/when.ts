import { GB } from 'chrono-node/en';
import { addDays, type Half, isPlainDate, type PlainDate, weekday } from '../../api/contract/time.ts';
import { meant } from './words.ts';

/** The days and halves that words name, and the words that named nothing. */
export interface When {
  /** In the order they were named, each once. */
  readonly days: readonly PlainDate[];
  /** Days that may have been meant, where the words leave it open: "next Friday" said on a Tuesday. */
  readonly eitherDay: readonly PlainDate[];
  readonly halves: readonly Half[];
  /** A time, a span or a rhythm that no single day or half expresses. */
  readonly unclear: boolean;
  readonly rest: string;
}

type Found = Partial<Pick<When, 'days' | 'eitherDay' | 'halves' | 'unclear'>>;

/** One way to name a time: what it looks like, and what it means on `today`. Undefined means: not that after all. */
interface Phrase {
  readonly looks: RegExp;
  readonly means: (today: PlainDate, said: RegExpExecArray) => Found | undefined;
}

/**
 * Reads days and halves out of plain words; `today` is the site's own.
 * Dates written with a month are the library's work; it reads "day after tomorrow" and "Monday week" wrongly, so
 * what is relative is read here.
 */
export const readWhen = (plain: string, today: PlainDate): When => {
  const found: Found[] = [];
  let rest = spelled(plain);
  for (const phrase of PHRASES) rest = take(rest, phrase, today, found);
  rest = takeWrittenDates(rest, today, found);
  for (const phrase of LATE_PHRASES) rest = take(rest, phrase, today, found);
  const days = [...new Set(found.flatMap(({ days = [] }) => days))];
  const halves = [...new Set(found.flatMap(({ halves = [] }) => halves))].sort();
  const eitherDay = found.flatMap(({ eitherDay = [] }) => eitherDay);
  return {
    days,
    eitherDay: days.length === 0 ? eitherDay : [],
    halves,
    unclear: found.some(({ unclear }) => unclear) || (eitherDay.length > 0 && days.length > 0),
    rest: rest.replace(/\s+/g, ' ').trim(),
  };
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT: Readonly<Record<string, string>> = {
  ...{ mon: 'monday', mons: 'monday', tue: 'tuesday', tues: 'tuesday', wed: 'wednesday', weds: 'wednesday' },
  ...{ thu: 'thursday', thur: 'thursday', thurs: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday' },
  ...{ tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', tomoz: 'tomorrow', tomo: 'tomorrow' },
  ...{ '2moro': 'tomorrow', '2morrow': 'tomorrow', '2day': 'today', tdy: 'today', arvo: 'afternoon' },
  ...{ wensday: 'wednesday', wendsday: 'wednesday', todays: 'today', tomorrows: 'tomorrow' },
  ...{ aft: 'afternoon', morn: 'morning', 'a.m': 'am', 'p.m': 'pm' },
};
const SPELLINGS = [
  ...WEEKDAYS,
  ...['tomorrow', 'today', 'yesterday', 'morning', 'afternoon', 'fortnight', 'weekend', 'evening', 'tonight'],
];
/** Words in their own right that one slip would turn into a day or a half. */
const OTHER_WORDS = new Set(['sundry', 'today']);

const spelled = (plain: string): string =>
  plain.replace(/[\p{L}\d]+(?:[.'][\p{L}\d]+)*/gu, (word) => {
    if (OTHER_WORDS.has(word)) return word;
    const bare = word.replace(/'s$/, '');
    return SHORT[bare] ?? meant(bare, SPELLINGS) ?? word;
  });

const day = `(${WEEKDAYS.join('|')})s?`;
const number = '(\\d{1,2}|a|an|one|two|three|four|five|six|seven|ten)';
const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 },
};
const count = (word = ''): number => COUNTS[word] ?? Number(word);

const phrase = (looks: string, means: Phrase['means']): Phrase => ({
  looks: new RegExp(`(?<![\\p{L}\\d/.:-])${looks}(?![\\p{L}\\d])`, 'u'),
  means,
});
const oneDay = (day: PlainDate): Found => ({ days: [day] });
const unclear = (): Found => ({ unclear: true });

/** The first such weekday after today. */
const coming = (today: PlainDate, name = ''): PlainDate => {
  const ahead = (WEEKDAYS.indexOf(name) + 1 - weekday(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
};
const ofNextWeek = (today: PlainDate, name = ''): PlainDate =>
  addDays(today, 7 - weekday(today) + WEEKDAYS.indexOf(name) + 1);

/** Longest first: each takes its words away, so that a part of a phrase is never read as the whole. */
const PHRASES: readonly Phrase[] = [
  phrase('(?:every|each)(?: other)? \\p{L}+', unclear),
  phrase(`${day} (?:to|-|till|until|through) ${day}`, unclear),
  phrase('(?:at )?(?:the )?weekends?', unclear),
  phrase('(?:the )?day after tomorrow', (today) => oneDay(addDays(today, 2))),
  phrase('(?:a week (?:on|from) tomorrow|tomorrow week|week tomorrow)', (today) => oneDay(addDays(today, 8))),
  phrase("(?:a week (?:from )?today|today week|(?:in )?a week'?s? time|in a week)", (today) =>
    oneDay(addDays(today, 7)),
  ),
  phrase("(?:in )?a fortnight(?:'?s? time)?", (today) => oneDay(addDays(today, 14))),
  phrase(`(?:in ${number} days?(?:'? time)?|${number} days? from (?:now|today))`, (today, said) =>
    oneDay(addDays(today, count(said[1] ?? said[2]))),
  ),
  phrase(`(?:in ${number} weeks?(?:'? time)?|${number} weeks? from (?:now|today))`, (today, said) =>
    oneDay(addDays(today, 7 * count(said[1] ?? said[2]))),
  ),
  phrase(`(?:a week on ${day}|${day} week)`, (today, said) =>
    oneDay(addDays(coming(today, said[1] ?? said[2]), 7)),
  ),
  phrase(`(?:${day} (?:of )?next week|next week(?: on)? ${day})`, (today, said) =>
    oneDay(ofNextWeek(today, said[1] ?? said[2])),
  ),
  phrase(`(?:${day} after next)`, unclear),
  phrase('(?:all|the whole|the rest of the|this|next) (?:week|month|fortnight)', unclear),
  phrase('(?:from |at |by |about |around |before |after )?\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)', unclear),
  phrase('(?:from |at |by |before |after )?\\d{1,2}:\\d{2}', unclear),
  phrase('(?:at |from |until )?(?:noon|midday|midnight|lunch ?time)', unclear),
  phrase('(?:before|until|till|up to) lunch', () => ({ halves: ['am'] })),
  phrase('(?:after|from) lunch', () => ({ halves: ['pm'] })),
  phrase('(?:first half(?: of the day)?)', () => ({ halves: ['am'] })),
  phrase('(?:second half(?: of the day)?|other half)', () => ({ halves: ['pm'] })),
  phrase('(?:(?:for )?(?:all|the whole|a whole|the full|a full|full|whole|the entire) ?day)', () => ({
    halves: ['am', 'pm'],
  })),
  phrase('(?:both halves|morning and afternoon|am (?:and|&) pm)', () => ({ halves: ['am', 'pm'] })),
  phrase('half(?: of)?(?: a|the)?[ -]?days?', unclear),
  phrase('this morning', (today) => ({ days: [today], halves: ['am'] })),
  phrase('this afternoon', (today) => ({ days: [today], halves: ['pm'] })),
  phrase('(?:in the |on the |for the |the )?mornings?', () => ({ halves: ['am'] })),
  phrase('(?:in the |on the |for the |the )?(?:afternoons?|pm)', () => ({ halves: ['pm'] })),
  phrase('(?:this |in the |the )?(?:evening|tonight|night)', unclear),
  phrase('(?:today|now|right now)', oneDay),
  phrase('tomorrow', (today) => oneDay(addDays(today, 1))),
  phrase('yesterday', (today) => oneDay(addDays(today, -1))),
];

/** After the written dates, as "Friday 4 December" and "the 4th" both hold a number. */
const LATE_PHRASES: readonly Phrase[] = [
  phrase(`next ${day}`, (today, said) => {
    const [first, later] = [coming(today, said[1]), ofNextWeek(today, said[1])];
    return first === later ? oneDay(first) : { eitherDay: [first, later] };
  }),
  phrase(`this (?:coming )?${day}`, (today, said) => {
    const first = coming(today, said[1]);
    return weekday(first) > weekday(today)
      ? oneDay(first)
      : { eitherDay: [today, first].filter(isOn(said[1])) };
  }),
  phrase(`(?:on )?${day}(?: the)? (\\d{1,2})(?:st|nd|rd|th)`, (today, said) => {
    const found = nextOfMonth(today, Number(said[2]));
    return found && isOn(said[1])(found) ? oneDay(found) : unclear();
  }),
  phrase(`(?:on |this )?${day}`, (today, said) => {
    const first = coming(today, said[1]);
    // Said on a Tuesday, "Tuesday" may be today or in a week.
    return isOn(said[1])(today) ? { eitherDay: [today, first] } : oneDay(first);
  }),
  phrase('(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?! floor)', (today, said) => {
    const found = nextOfMonth(today, Number(said[1]));
    return found ? oneDay(found) : unclear();
  }),
  // By now each day stands as a comma. "Tomorrow am I need a desk" and "tomorrow, am I in?" look alike.
  phrase('(?<=, *)am i(?= )', unclear),
  phrase('(?<!(?<![\\p{L}])i )am(?! i(?![\\p{L}]))', () => ({ halves: ['am'] })),
];

const isOn =
  (name = '') =>
  (day: PlainDate) =>
    weekday(day) === WEEKDAYS.indexOf(name) + 1;

/** The next day with this number, in this month or the one after. */
const nextOfMonth = (today: PlainDate, dayOfMonth: number): PlainDate | undefined =>
  Array.from({ length: 62 }, (_, ahead) => addDays(today, ahead)).find(
    (candidate) => Number(candidate.slice(8)) === dayOfMonth,
  );

const take = (text: string, { looks, means }: Phrase, today: PlainDate, found: Found[]): string => {
  let rest = text;
  for (let said = looks.exec(rest); said; said = looks.exec(rest)) {
    const meaning = means(today, said);
    if (!meaning) break;
    found.push(meaning);
    rest = `${rest.slice(0, said.index)} , ${rest.slice(said.index + said[0].length)}`;
  }
  return rest;
};

/** Dates with a day and a month, in British order: "3 Dec", "December 3rd", "3/12", "2026-12-03". */
const takeWrittenDates = (text: string, today: PlainDate, found: Found[]): string => {
  // biome-ignore lint/style/noRestrictedGlobals: the library takes its day of reference as a Date; it is the site's own today.
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  let rest = text;
  for (const { text: said, start, end } of GB.parse(text, reference, { forwardDate: true })) {
    if (!start.isCertain('day') || !start.isCertain('month')) continue;
    const day = ['year', 'month', 'day']
      .map((part) => start.get(part as 'day'))
      .map(twoDigits)
      .join('-');
    const named = WEEKDAYS.find((name) => said.includes(name));
    const fits = isPlainDate(day) && !end && (!named || isOn(named)(day));
    found.push(fits && isPlainDate(day) ? oneDay(day) : unclear());
    rest = rest.replace(said, ' , ');
  }
  return rest;
};

const twoDigits = (part: number | null): string => String(part ?? 0).padStart(2, '0');
