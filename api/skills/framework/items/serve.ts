import type { TaskItem } from '../types.ts';

export const SERVE_ITEMS: readonly TaskItem[] = [
  { id: 'D1.1a', skill: 'D1', level: 1, question: 'Open your latest payslip online' },
  { id: 'D1.2a', skill: 'D1', level: 2, question: 'Ask for leave online and see how much you have left' },
  {
    id: 'D1.3a',
    skill: 'D1',
    level: 3,
    question: 'Work out from two payslips why your pay changed, and have it put right',
  },
  {
    id: 'D1.4a',
    skill: 'D1',
    level: 4,
    question: 'Bring your whole service to use HR self-service, and remove what stops people',
  },
  {
    id: 'D2.1a',
    skill: 'D2',
    level: 1,
    question: 'Find one case or job in your service’s main system by its number or address',
  },
  {
    id: 'D2.2a',
    skill: 'D2',
    level: 2,
    question: 'Record today’s work in your service’s main system so that a colleague could carry on tomorrow',
  },
  {
    id: 'D2.3a',
    skill: 'D2',
    level: 3,
    question: 'Find a duplicate or wrong record and put it right by your service’s rules',
  },
  {
    id: 'D2.4a',
    skill: 'D2',
    level: 4,
    question: 'Test a new version of your service’s main system and teach colleagues what changes',
  },
  { id: 'D3.1a', skill: 'D3', level: 1, question: 'See online which room or desk is booked for you today' },
  {
    id: 'D3.2a',
    skill: 'D3',
    level: 2,
    question: 'Book a room for tomorrow, cancel it again and show your team where you work this week',
  },
  {
    id: 'D3.3a',
    skill: 'D3',
    level: 3,
    question: 'Plan a week of your team with its leave, rooms and sites, and settle two clashes',
  },
  {
    id: 'D3.4a',
    skill: 'D3',
    level: 4,
    question: 'Show with booking figures where your service needs more rooms and where fewer',
  },
  {
    id: 'D4.1a',
    skill: 'D4',
    level: 1,
    question: 'Tell a resident which council services are online and where to get help with them',
  },
  {
    id: 'D4.2a',
    skill: 'D4',
    level: 2,
    question: 'Guide a resident through an online form while they type for themselves',
  },
  {
    id: 'D4.3a',
    skill: 'D4',
    level: 3,
    question:
      'Help a resident who uses a screen reader or is new to the internet to finish an online request',
  },
  {
    id: 'D4.4a',
    skill: 'D4',
    level: 4,
    question: 'Set up help for residents who cannot go online, and show what keeps them from it',
  },
];
