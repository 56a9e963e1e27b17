import type { TaskItem } from '../types.ts';

export const SERVE_ITEMS: readonly TaskItem[] = [
  { id: 'D1.2a', skill: 'D1', level: 2, question: 'Ask for leave and claim an expense in the HR system' },
  {
    id: 'D2.2a',
    skill: 'D2',
    level: 2,
    question: 'Enter a new case or job in your service’s main system and find it again',
  },
  {
    id: 'D3.2a',
    skill: 'D3',
    level: 2,
    question: 'Book a room for a meeting and change the booking afterwards',
  },
  {
    id: 'D4.2a',
    skill: 'D4',
    level: 2,
    question: 'Go through an online form with a resident who has not used one before',
  },
];
