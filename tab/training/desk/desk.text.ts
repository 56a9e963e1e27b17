import type { DeskSession, NextStep } from '../../../api/training/desk.contract.ts';
import { counted } from '../../shell/words.ts';

/** What the desk of whoever teaches says. */
export const deskText = {
  title: 'Sessions I lead',
  purpose: 'What each of your sessions needs next.',
  plan: 'Plan a session',
  withoutLead: {
    title: 'Sessions without a lead',
    purpose: 'Whoever led them does not work here any more. Name somebody else, or cancel them.',
    next: 'Name another lead',
  },
  parts: {
    underWay: 'Now',
    rolls: 'Over, and the roll is open',
    toCome: 'To come',
  },
  online: 'online in Teams',
  none: {
    title: 'You lead no session',
    detail: 'Plan one: choose a course, a day and a place. People who miss that skill find it.',
  },
  noneNoMore: {
    title: 'You lead no session',
    detail: 'Digital champions plan sessions. Ask the digital lead if you would like to be one.',
  },
  signedUp: ({ capacity, numbers: { booked, offered, waiting } }: DeskSession): string => {
    const seats = `${booked + offered} of ${counted(capacity, 'seat')} taken`;
    return waiting > 0 ? `${seats}, ${counted(waiting, 'person', 'people')} waiting` : seats;
  },
  came: ({ numbers: { booked, marked, completed } }: DeskSession): string =>
    `${marked} of ${booked} marked, ${completed} completed it`,
  next: {
    call_roll: 'Call the roll',
    see_roll: 'See the roll',
    invite: 'See the session',
    more_seats: 'Change the session',
    nothing: 'See the session',
  } as const satisfies Record<NextStep, string>,
  why: {
    call_roll: '',
    see_roll: 'Everybody is marked.',
    invite: 'Nobody has signed up yet. Share the page of the session.',
    more_seats: 'It is full. More seats or another session would help.',
    nothing: '',
  } as const satisfies Record<NextStep, string>,
} as const;
