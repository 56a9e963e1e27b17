import type { SessionNumbers } from '../../../api/training/session.contract.ts';
import type { Fact } from '../../shell/Facts.tsx';

/** What the page of a session says to whoever leads it. */
export const leadText = {
  title: 'You lead this session',
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
} as const;
