import { counted } from '../shell/words.ts';

/** What the page of a person's own plan says. */
export const planText = {
  title: 'My learning plan',
  purpose: {
    staff: 'What helps you get where your work asks you to be.',
    councillor: 'What you are signed up for, and what you have done.',
  },
  first: {
    title: 'Find out where you stand',
    detail:
      'Short questions about things you do at work. It takes about ten minutes. Then this page shows what helps you.',
    action: 'Go to my skills',
  },
  again: {
    title: 'Check again what changed',
    detail:
      'You have been to a session since you last said what you can do. A level changes only when you say so.',
    action: 'Check again what changed',
  },
  coming: {
    title: 'What you are signed up for',
    none: 'You are signed up for nothing yet.',
    find: 'Find a session',
  },
  gaps: {
    title: 'What helps you',
    none: 'Nothing is missing of what your work asks for.',
    unknown: (required: string) => `Your work asks for ${required}.`,
    known: (effective: string, required: string) =>
      `You are at ${effective}. Your work asks for ${required}.`,
    need: { yes: 'Needed for your work', no: 'Good to have' },
    sessions: 'Come to a session',
    links: 'Learn it by yourself',
    champions: 'Ask somebody',
    nothing: 'Nothing is planned for this yet. Ask a digital champion, or look again soon.',
  },
  seats: (left: number, waiting: number) =>
    waiting > 0
      ? `Full, ${counted(waiting, 'person', 'people')} waiting`
      : left > 0
        ? `${counted(left, 'seat')} left`
        : 'Full',
  link: {
    minutes: (title: string, minutes: number) => `${title} (${counted(minutes, 'minute')})`,
    open: 'Open',
    opened: (day: string) => `You opened it on ${day}. That does not count as done.`,
    here: 'Did nothing open? Go there from here',
    done: 'I have done it',
    undone: 'I have not done it after all',
    saidDone: (day: string) => `You have done it, ${day}.`,
    noted: 'Noted: you have done it',
    takenBack: 'Noted: not done yet',
  },
  later: { title: 'Later', purpose: 'Your work asks for these as well. Begin with those above.' },
  completed: {
    title: 'What you completed',
    none: 'Sessions you have been to stand here, each with its certificate.',
    one: (title: string, day: string) => `${title}, ${day}`,
    certificate: (title: string) => `Certificate for ${title}`,
  },
  alone: { title: 'What you began by yourself' },
} as const;
