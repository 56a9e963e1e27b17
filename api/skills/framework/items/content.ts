import type { TaskItem } from '../types.ts';

export const CONTENT_ITEMS: readonly TaskItem[] = [
  {
    id: 'C1.2a',
    skill: 'C1',
    level: 2,
    question: 'Save a file where your team finds it, named by your team’s rule',
  },
  {
    id: 'C2.2a',
    skill: 'C2',
    level: 2,
    question: 'Find the current rule for a question on GOV.UK or the intranet, and see how old it is',
  },
  {
    id: 'C3.2a',
    skill: 'C3',
    level: 2,
    question: 'Write a letter with headings and alternative text, and run the accessibility checker',
  },
  {
    id: 'C4.2a',
    skill: 'C4',
    level: 2,
    question: 'Sort and filter a list in a spreadsheet and add up one column',
  },
];
