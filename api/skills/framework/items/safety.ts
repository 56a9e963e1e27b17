import type { TaskItem } from '../types.ts';

export const SAFETY_ITEMS: readonly TaskItem[] = [
  { id: 'E1.2a', skill: 'E1', level: 2, question: 'Set up the second sign-in check on a new phone' },
  { id: 'E2.2a', skill: 'E2', level: 2, question: 'Report a suspicious e-mail with the report button' },
  {
    id: 'E3.2a',
    skill: 'E3',
    level: 2,
    question: 'Share a file with personal data so that only two named people can open it',
  },
  { id: 'E4.2a', skill: 'E4', level: 2, question: 'Find a picture for a poster that you are allowed to use' },
];
