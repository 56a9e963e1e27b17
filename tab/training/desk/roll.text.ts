import type { MarkView, Roll } from '../../../api/training/attendance.contract.ts';
import type { BookingState } from '../../../api/training/contract.ts';
import { counted } from '../../shell/words.ts';
import type { Choice } from './roll.ts';

const SOURCES: Readonly<Record<MarkView['source'], string>> = {
  manual: 'by roll call',
  code: 'with the code',
  import: 'from a report',
};

const minutesIn = (minutes: number, of: number): string =>
  minutes >= of ? 'Came' : `Came for ${minutes} of ${counted(of, 'minute')}`;

/** What the page of a roll says. */
export const rollText = {
  title: 'Roll call',
  of: (title: string) => `Roll call: ${title}`,
  back: 'The session',
  code: 'Check-in code',
  codeHint: 'Show it in the room. People who type it are marked as here.',
  progress: (marked: number, all: number, completed: number) =>
    `${marked} of ${counted(all, 'person', 'people')} marked, ${completed} completed it`,
  closed: {
    not_begun: (from: string) => `You can call the roll from ${from}.`,
    roll_closed: () => 'This roll is closed: the session was more than two weeks ago.',
    session_cancelled: () => 'This session was cancelled, so nobody is marked.',
  } as const satisfies Record<NonNullable<Roll['closed']>, (from: string) => string>,
  rule: {
    minutes: (enough: number) => `Whoever was there for ${counted(enough, 'minute')} or more completes it.`,
    check_in: () => 'Whoever came completes it.',
  },
  again: 'Press again to take a mark back.',
  choices: { came: 'Came', part: 'Part', absent: 'Did not come' } as const satisfies Record<Choice, string>,
  unknown: 'Not marked yet',
  said: ({ source, minutes, isTakenBack }: MarkView, of: number): string => {
    if (isTakenBack) return 'Taken back';
    if (source === 'code') return 'Checked in with the code';
    const what = minutes === 0 ? 'Did not come' : minutes === null ? 'Came' : minutesIn(minutes, of);
    return `${what}, ${SOURCES[source]}`;
  },
  howLong: 'How long were they there?',
  own: 'This is you. Nobody marks themselves; somebody else who may call this roll does it.',
  completed: 'Completed',
  history: 'All that was noted',
  minutes: (name: string) => `Minutes ${name} was there`,
  minutesHint: (of: number) => `Of ${of}`,
  minutesWrong: (of: number) => `Enter minutes from 1 to ${of}`,
  save: 'Save',
  all: (count: number, of: number) => {
    if (count === of) return count === 1 ? 'Mark them as here' : `Mark all ${count} as here`;
    return count === 1 ? 'Mark the other one as here' : `Mark the other ${count} as here`;
  },
  allDone: (count: number) => `${counted(count, 'person', 'people')} marked as here`,
  people: 'People with a seat',
  noSeat: 'Without a seat',
  withoutSeat: (name: string, state: BookingState) =>
    state === 'offered' ? `${name}: a seat is kept for an answer` : `${name}: on the waiting list`,
  none: {
    title: 'Nobody has a seat',
    detail: 'Whoever signs up stands here. You can share the page of the session.',
  },
} as const;
