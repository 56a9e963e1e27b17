import type { Certificate, MarkView } from '../../api/training/attendance.contract.ts';
import type { SessionView } from '../../api/training/session.contract.ts';
import { momentWords } from '../shared/event-time.ts';
import { counted, listed } from '../shell/words.ts';

type Figure = NonNullable<SessionView['changes'][number]['figure']>;

const minutesOf = (minutes: number): string => counted(minutes, 'minute');

/** Two decimals at most, with a sign that is read out as such. */
const signed = (levels: number): string => {
  const rounded = Number(Math.abs(levels).toFixed(2));
  return rounded === 0 ? '0' : `${levels > 0 ? '+' : 'minus '}${rounded}`;
};

const MOVED = { better: 'up', worse: 'down' } as const;

/** What is said of having been to a session, of its certificate, and of what changed since. */
export const attendedText = {
  checkIn: {
    title: 'Say that you are here',
    code: 'Code of the session',
    hint: 'Whoever leads the session shows it: six letters and numbers.',
    empty: 'Type the code that is shown in the session',
    wrong: 'This is not the code of this session. Look at it again, or ask whoever leads the session.',
    send: 'I am here',
    done: 'You are checked in',
    notNow: ({ start, own }: Pick<SessionView, 'start' | 'own'>): string =>
      own?.state === 'booked'
        ? `You can check in from the beginning to the end of the session: ${momentWords(start)}.`
        : 'You have no seat in this session, so there is nothing to check in to. Tell whoever leads it.',
  },
  mark: ({ source, minutes }: MarkView): string => {
    if (source === 'code') return 'You checked in with the code.';
    const by = source === 'manual' ? 'Whoever led it' : 'The report of the meeting';
    return minutes === 0 ? `${by} says that you were not there.` : `${by} says that you were there.`;
  },
  long: (minutes: number) => `For ${minutesOf(minutes)}.`,
  completed: 'You have completed this session',
  certificate: 'Certificate',
  again: 'Check again what changed',
  teaches: 'Teaches',
  taught: (skill: string, level: string) => `${skill} (${level})`,
  change: {
    title: 'What changed since',
    purpose:
      'Levels before and after, of those who completed it and were checked both times. Other things may have helped as well.',
    few: 'Not told yet. Figures are shown from two weeks after the session on, of five people or more who were checked again.',
    known: ({ paired, lost, mean, interval, verdict }: Figure): string =>
      [
        verdict === 'no_reliable_difference'
          ? 'No reliable difference yet.'
          : `Levels went ${MOVED[verdict]}.`,
        mean === null
          ? ''
          : `On average ${signed(mean)} levels${
              interval === null
                ? ''
                : `, between ${signed(interval.low)} and ${signed(interval.high)} with 95% certainty`
            }.`,
        `${counted(paired, 'person', 'people')} checked again${lost > 0 ? `, ${lost} not yet` : ''}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  paper: {
    title: 'Certificate',
    purpose: 'Yours to keep. To save it as a file, choose a PDF where you would choose a printer.',
    print: 'Print',
    back: 'My learning plan',
    heading: 'Certificate of completion',
    says: 'This is to say that',
    has: 'has completed the training session',
    on: (when: string) => `on ${when}`,
    taught: (skills: readonly string[]) => `It taught: ${listed(skills)}.`,
    evidence: {
      code: 'Checked in with the code shown in the session.',
      manual: 'Marked as present by whoever led the session.',
      import: 'Seen in the report of the online meeting.',
    } as const satisfies Record<Certificate['source'], string>,
    minutes: (there: number, whole: number) => `Present for ${there} of ${minutesOf(whole)}.`,
    written: (day: string) => `Written down on ${day}`,
    number: (id: string) => `Number ${id}`,
  },
} as const;
