import type { TaskItem } from '../types.ts';

export const IMPROVE_ITEMS: readonly TaskItem[] = [
  {
    id: 'F1.1a',
    skill: 'F1',
    level: 1,
    question: 'Reach the help desk or a digital champion and say what is wrong',
  },
  {
    id: 'F1.2a',
    skill: 'F1',
    level: 2,
    question: 'Report a fault with its exact words, the time and a picture of your screen',
  },
  {
    id: 'F1.3a',
    skill: 'F1',
    level: 3,
    question: 'Find the cause of a fault that several colleagues have and write down the way round it',
  },
  {
    id: 'F1.4a',
    skill: 'F1',
    level: 4,
    question: 'Show which three faults cost your service most time, and get one of them ended',
  },
  {
    id: 'F2.1a',
    skill: 'F2',
    level: 1,
    question: 'Follow a short guide or video to do one new thing in a program you know',
  },
  {
    id: 'F2.2a',
    skill: 'F2',
    level: 2,
    question: 'Learn the first steps of a new program from its guide and use it for real work that week',
  },
  {
    id: 'F2.3a',
    skill: 'F2',
    level: 3,
    question: 'Try a new program, say what it is good and bad for, and teach two colleagues',
  },
  {
    id: 'F2.4a',
    skill: 'F2',
    level: 4,
    question: 'Lead your service’s change to a new program so that nobody is left behind',
  },
  { id: 'F3.1a', skill: 'F3', level: 1, question: 'Name something in your week that is typed twice' },
  {
    id: 'F3.2a',
    skill: 'F3',
    level: 2,
    question: 'Replace a task you repeat with a template, a quick form or a saved list',
  },
  {
    id: 'F3.3a',
    skill: 'F3',
    level: 3,
    question:
      'Build a small automation with a tool the council allows, test it and write down how to stop it',
  },
  {
    id: 'F3.4a',
    skill: 'F3',
    level: 4,
    question: 'Redesign a piece of work with the people who do it, and show the hours saved',
  },
  {
    id: 'F4.1a',
    skill: 'F4',
    level: 1,
    question: 'Say which AI assistant the council allows and what must never be typed into it',
  },
  {
    id: 'F4.2a',
    skill: 'F4',
    level: 2,
    question: 'Have the allowed assistant draft a letter, and check each fact in it before you send it',
  },
  {
    id: 'F4.3a',
    skill: 'F4',
    level: 3,
    question: 'Show a colleague where an AI summary of a document is wrong or leaves something out',
  },
  {
    id: 'F4.4a',
    skill: 'F4',
    level: 4,
    question: 'Assess a planned use of AI for its risks to residents, and say who answers for it',
  },
];
