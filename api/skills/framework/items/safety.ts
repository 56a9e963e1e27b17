import type { TaskItem } from '../types.ts';

export const SAFETY_ITEMS: readonly TaskItem[] = [
  {
    id: 'E1.1a',
    skill: 'E1',
    level: 1,
    question: 'Change your work password and sign in with the second check',
  },
  {
    id: 'E1.2a',
    skill: 'E1',
    level: 2,
    question: 'Use a different strong password for each work account, without a list that others could find',
  },
  {
    id: 'E1.3a',
    skill: 'E1',
    level: 3,
    question: 'Make your account safe within minutes when the phone with your sign-in app is lost',
  },
  {
    id: 'E1.4a',
    skill: 'E1',
    level: 4,
    question: 'Find every shared sign-in of your service and replace it with a safe way to sign in',
  },
  { id: 'E2.1a', skill: 'E2', level: 1, question: 'Say where to report an e-mail that looks odd' },
  {
    id: 'E2.2a',
    skill: 'E2',
    level: 2,
    question: 'Report a suspicious e-mail or text the council’s way, without opening its link',
  },
  {
    id: 'E2.3a',
    skill: 'E2',
    level: 3,
    question: 'Check a request to change bank details in a way that its sender cannot fake',
  },
  {
    id: 'E2.4a',
    skill: 'E2',
    level: 4,
    question: 'Lead your service through the first hour after several people opened a false link',
  },
  { id: 'E3.1a', skill: 'E3', level: 1, question: 'Name the personal data that you handle in your job' },
  {
    id: 'E3.2a',
    skill: 'E3',
    level: 2,
    question: 'Send personal data to another organisation the approved way, and no more than it needs',
  },
  {
    id: 'E3.3a',
    skill: 'E3',
    level: 3,
    question: 'Decide what to tell another agency that asks you about a resident, and record why',
  },
  {
    id: 'E3.4a',
    skill: 'E3',
    level: 4,
    question: 'Lead the data protection impact assessment for a new system of your service',
  },
  {
    id: 'E4.1a',
    skill: 'E4',
    level: 1,
    question: 'Say what the council’s rules let you post about your work',
  },
  {
    id: 'E4.2a',
    skill: 'E4',
    level: 2,
    question: 'Turn off work alerts outside your hours, and find a picture that you are allowed to use',
  },
  {
    id: 'E4.3a',
    skill: 'E4',
    level: 3,
    question: 'Deal with unkind messages in a team chat by the council’s policy on the same day',
  },
  {
    id: 'E4.4a',
    skill: 'E4',
    level: 4,
    question: 'Agree with your service when nobody has to answer, and check that it is kept',
  },
];
