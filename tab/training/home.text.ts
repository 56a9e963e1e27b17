import type { BookingState } from '../../api/training/contract.ts';

/** How the viewer stands to a session. */
export const own = {
  booked: 'You have a seat',
  waiting: 'You are on the waiting list',
  offered: 'A seat is kept for you',
  cancelled: 'You gave your seat back',
  declined: 'You let the seat go',
  lapsed: 'The seat that was kept for you went to somebody else',
  session_cancelled: 'You were signed up',
  left: 'You were signed up',
} as const satisfies Record<BookingState, string>;

/** What the room's card on Home says; apart, as it stands in the first page. */
export const homeText = {
  title: 'Your training',
  none: 'You are signed up for nothing.',
  all: 'Find a session',
  leading: 'You lead:',
  online: 'online in Teams',
} as const;
