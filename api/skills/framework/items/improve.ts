import type { TaskItem } from '../types.ts';

export const IMPROVE_ITEMS: readonly TaskItem[] = [
  {
    id: 'F1.2a',
    skill: 'F1',
    level: 2,
    question: 'Report a fault to the help desk so that they can solve it without asking back',
  },
  {
    id: 'F2.2a',
    skill: 'F2',
    level: 2,
    question: 'Try out a new feature of Teams with its guide, and use it',
  },
  {
    id: 'F3.2a',
    skill: 'F3',
    level: 2,
    question: 'Make a template or a rule that saves you a step you repeat each week',
  },
  {
    id: 'F4.2a',
    skill: 'F4',
    level: 2,
    question: 'Have the council’s AI assistant draft a text, and check each fact in it',
  },
];
