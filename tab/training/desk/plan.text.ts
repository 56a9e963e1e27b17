import { counted } from '../../shell/words.ts';

/** What the pages say on which sessions are planned and changed. */
export const planText = {
  title: 'Plan a session',
  purpose: 'Choose a course, a day and a place. Nothing is planned before you have checked it.',
  notYours: {
    title: 'Champions plan sessions',
    detail: 'Ask the digital lead if you would like to be one.',
  },
  noCourse: {
    title: 'There is no course yet',
    detail: 'A session is given of a course, which says what it teaches. Enter the course first.',
  },
  newCourse: 'Enter a new course first',
  button: 'Plan this session',
  next: 'People for whom it is can find it and sign up. It comes into the calendar of who leads it.',
  done: 'The session is planned',
  back: 'Sessions I lead',
  change: {
    title: (course: string) => `Change “${course}”`,
    purpose: 'Fewer seats take nobody’s seat away. A new time, place or lead is told to everybody signed up.',
    button: 'Save the changes',
    done: 'The session is changed',
    told: (count: number) =>
      `${counted(count, 'person is', 'people are')} signed up, and hear of a new time, place or lead.`,
    fewer: (taken: number) =>
      `${counted(taken, 'seat is', 'seats are')} taken already. Nobody loses theirs, and nobody new gets one until there is room.`,
    back: 'The session',
    over: {
      title: 'This session cannot be changed any more',
      detail: 'It was cancelled, it has begun, or somebody else leads it.',
    },
  },
  conflict: {
    title: 'Somebody changed this while you wrote',
    detail: 'What you typed is still here. See who changed what, then choose.',
    theirs: 'What they changed',
    mine: 'What you changed',
    nothing: 'Nothing',
    keepMine: 'Keep mine and go on',
    takeTheirs: 'Take how it is now',
  },
} as const;
