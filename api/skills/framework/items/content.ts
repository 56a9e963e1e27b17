import type { TaskItem } from '../types.ts';

export const CONTENT_ITEMS: readonly TaskItem[] = [
  {
    id: 'C1.1a',
    skill: 'C1',
    level: 1,
    question: 'Save a file in your team’s shared folder and find it again tomorrow',
  },
  {
    id: 'C1.2a',
    skill: 'C1',
    level: 2,
    question:
      'Save a document in the right place under a name that others understand, and say when it is to go',
  },
  {
    id: 'C1.3a',
    skill: 'C1',
    level: 3,
    question: 'Clear old copies out of a shared folder by the retention schedule, with its owner’s agreement',
  },
  {
    id: 'C1.4a',
    skill: 'C1',
    level: 4,
    question: 'Draw up the folders and retention rules of a whole service and bring people with you',
  },
  {
    id: 'C2.1a',
    skill: 'C2',
    level: 1,
    question: 'Find the council’s own page on a question that a resident asks you',
  },
  {
    id: 'C2.2a',
    skill: 'C2',
    level: 2,
    question: 'Check who wrote a web page, and when, before you pass it on',
  },
  {
    id: 'C2.3a',
    skill: 'C2',
    level: 3,
    question: 'Settle which of two sources is right when their figures differ, and say how sure you are',
  },
  {
    id: 'C2.4a',
    skill: 'C2',
    level: 4,
    question: 'Agree with your service which sources its advice rests on, and keep that list up to date',
  },
  {
    id: 'C3.1a',
    skill: 'C3',
    level: 1,
    question: 'Write a notice that a resident understands at first reading',
  },
  {
    id: 'C3.2a',
    skill: 'C3',
    level: 2,
    question: 'Make a document of two pages with real headings that passes the accessibility checker',
  },
  {
    id: 'C3.3a',
    skill: 'C3',
    level: 3,
    question: 'Repair a document with tables and scans so that a screen reader can read it',
  },
  {
    id: 'C3.4a',
    skill: 'C3',
    level: 4,
    question: 'Make your service’s templates accessible and test them with people who use a screen reader',
  },
  {
    id: 'C4.1a',
    skill: 'C4',
    level: 1,
    question: 'Add a row to a shared spreadsheet without changing the others',
  },
  {
    id: 'C4.2a',
    skill: 'C4',
    level: 2,
    question: 'Filter a list of 200 rows down to those you need and add up one column',
  },
  {
    id: 'C4.3a',
    skill: 'C4',
    level: 3,
    question: 'Join two lists by a number they share and find the rows that do not match',
  },
  {
    id: 'C4.4a',
    skill: 'C4',
    level: 4,
    question: 'Build a monthly report that a colleague can run and check without you',
  },
];
