import { counted } from '../../shell/words.ts';
import type { Kind } from './entries.ts';

const quoted = (title: string): string => `“${title}”`;
const answer = (title: string): string => `Enter an answer to ${quoted(title)}`;
const choose = (title: string): string => `Choose an answer to ${quoted(title)}`;

/** What forms say, whatever they ask. */
export const formText = {
  missing: {
    line: answer,
    lines: answer,
    choice: choose,
    yes_no: choose,
    date: (title: string) => `Enter a day for ${quoted(title)}`,
    time: (title: string) => `Enter a time for ${quoted(title)}`,
    person: (title: string) => `Choose a person for ${quoted(title)}`,
    money: (title: string) => `Enter an amount for ${quoted(title)}`,
    minutes: (title: string) => `Enter hours or minutes for ${quoted(title)}`,
    number: (title: string) => `Enter a number for ${quoted(title)}`,
  } as const satisfies Record<Kind, (title: string) => string>,
  unreadable: {
    date: (title: string) => `Enter the whole of ${quoted(title)}, such as 24 11 2026`,
    time: (title: string) => `Enter the whole of ${quoted(title)}, such as 13:30`,
    money: (title: string) => `Enter ${quoted(title)} in pounds, such as 12.50`,
    minutes: (title: string) => `Enter ${quoted(title)} in hours and minutes, such as 3 and 30`,
    number: (title: string) => `Enter ${quoted(title)} as a whole number`,
  },
  tooLong: (title: string, most: number) => `${quoted(title)} must be ${most} characters or fewer`,
  outside: (title: string, least: string, most: string) =>
    `${quoted(title)} must be between ${least} and ${most}`,
  addOne: (one: string) => `Add a ${one}`,
  add: (one: string, count: number) => (count === 0 ? `Add a ${one}` : `Add another ${one}`),
  one: (one: string, number: number) => `${one.charAt(0).toUpperCase()}${one.slice(1)} ${number}`,
  ofOne: (one: string, number: number, message: string) =>
    `${one.charAt(0).toUpperCase()}${one.slice(1)} ${number}: ${message}`,
  remove: (one: string, number: number) => `Remove ${one} ${number}`,
  removed: (one: string, number: number) => `Removed: ${one} ${number}`,
  none: (one: string) => `No ${one} added yet`,
  hours: 'Hours',
  minutes: 'Minutes',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose one',
  left: (count: number) =>
    count < 0 ? `${counted(-count, 'character')} too many` : `${counted(count, 'character')} left`,
  notAnswered: 'Not answered',
} as const;

/** What is said around a form that is looked over before it is sent. */
export const sheetText = {
  look: 'Check your answers',
  checkTitle: 'Check your answers',
  change: 'Change answers',
} as const;
