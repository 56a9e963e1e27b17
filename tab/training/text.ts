import { counted } from '../shell/words.ts';
import { own } from './home.text.ts';

/** What the pages of training say. */
export const text = {
  room: 'Pages of skills and training',
  staffOnly: {
    title: 'This page is for staff',
    detail: 'Sessions and your own plan are open to you.',
  },
  sessions: {
    title: 'Training sessions',
    purpose: 'Short sessions by colleagues, for everything digital at work.',
    which: 'Which sessions',
    views: { all: 'All', attending: 'Mine', leading: 'I lead' },
    none: {
      all: {
        title: 'No session is planned',
        detail: 'Look again soon, or ask your digital champion for one.',
      },
      attending: { title: 'You are signed up for nothing', detail: 'Choose a session among all of them.' },
      leading: { title: 'You lead no session', detail: 'Champions plan sessions for their department.' },
    },
    more: 'Show more',
    today: 'today',
    online: 'online in Teams',
  },
  session: {
    back: 'All sessions',
    when: 'When',
    where: 'Where',
    lead: 'Led by',
    seats: 'Seats',
    forWhom: 'For',
    everybody: 'everybody',
    signup: 'Sign-up',
    signupSpan: (from: string, to: string) => `${from} to ${to}`,
    seatsLeft: (left: number, capacity: number) =>
      left > 0 ? `${left} of ${capacity} left` : `All ${capacity} taken`,
    waiting: (count: number) => `${counted(count, 'person', 'people')} waiting`,
    joinOnline: 'Join in Teams',
    shut: {
      signup_not_open: 'Sign-up has not opened yet.',
      signup_closed: 'Sign-up is closed.',
      session_over: 'This session has begun or is over.',
    },
    cancelled: 'This session was cancelled',
    because: (reason: string) => `Why: ${reason}`,
  },
  own,
  ahead: (count: number) =>
    count === 0 ? 'You are next.' : `${counted(count, 'person', 'people')} before you.`,
  until: (when: string) => `Answer by ${when}, then it goes to who is next.`,
  giveBack: {
    title: 'Give your place back?',
    taken: 'Whoever is waiting has it at once.',
    waiting: 'You lose your place on the waiting list. If you come back, you wait behind everybody else.',
    back: 'Keep my place',
    button: 'Give it back',
  },
  act: {
    join: 'Sign up',
    wait: 'Join the waiting list',
    leave: 'Give my place back',
    accept: 'Take the seat',
    decline: 'Let it go',
  },
  done: {
    booked: 'You have a seat. It comes into your calendar',
    waiting: 'You are on the waiting list. We tell you when a seat is free',
    left: 'Your place is given back',
  },
} as const;
