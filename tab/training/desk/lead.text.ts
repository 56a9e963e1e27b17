import type { SessionNumbers } from '../../../api/training/session.contract.ts';
import type { Fact } from '../../shell/Facts.tsx';
import { counted } from '../../shell/words.ts';

/** What the page of a session says to whoever leads it, and to the digital lead. */
export const leadText = {
  title: { own: 'You lead this session', others: 'How it stands' },
  facts: ({ booked, offered, waiting, marked, completed }: SessionNumbers): readonly Fact[] => [
    ['Have a seat', String(booked)],
    ...(offered > 0 ? [['Asked to take one', String(offered)] as const] : []),
    ['Wait', String(waiting)],
    ...(marked + completed > 0
      ? ([
          ['Marked', String(marked)],
          ['Completed it', String(completed)],
        ] as const)
      : []),
  ],
  roll: 'Roll and check-in code',
  change: 'Change the session',
  cancel: {
    button: 'Cancel the session',
    back: 'Keep it',
    title: (course: string) => `Cancel “${course}”?`,
    told: ({ booked, offered, waiting }: SessionNumbers): string => {
      const all = booked + offered + waiting;
      return all === 0
        ? 'Nobody has signed up, so nobody is told.'
        : `${counted(all, 'person who signed up is', 'people who signed up are')} told at once, and it leaves their calendars. This cannot be undone.`;
    },
    reason: 'Why?',
    reasonHint: 'Everybody who signed up can read it.',
    reasonMissing: 'Say why in a few words',
    done: 'The session is cancelled',
  },
} as const;
