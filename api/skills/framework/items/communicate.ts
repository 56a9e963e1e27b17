import type { TaskItem } from '../types.ts';

export const COMMUNICATE_ITEMS: readonly TaskItem[] = [
  {
    id: 'B1.2a',
    skill: 'B1',
    level: 2,
    question: 'Find a time that suits three colleagues and send them an invitation',
  },
  {
    id: 'B2.2a',
    skill: 'B2',
    level: 2,
    question: 'Post a question in the right channel and show that you are busy for an hour',
  },
  {
    id: 'B3.2a',
    skill: 'B3',
    level: 2,
    question: 'Join an online meeting, mute yourself and share one window',
  },
  {
    id: 'B4.2a',
    skill: 'B4',
    level: 2,
    question: 'Write in the same document as a colleague at once, and go back to an earlier version',
  },
];
