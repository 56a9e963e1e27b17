import type { TaskItem } from '../types.ts';

export const DEVICES_ITEMS: readonly TaskItem[] = [
  {
    id: 'A1.1a',
    skill: 'A1',
    level: 1,
    question: 'Turn on your work device and sign in with your own account',
  },
  {
    id: 'A1.2a',
    skill: 'A1',
    level: 2,
    question: 'Lock your screen, unlock it again and install an update when the device asks for it',
  },
  {
    id: 'A1.3a',
    skill: 'A1',
    level: 3,
    question: 'Get a program that hangs going again without calling the help desk',
  },
  {
    id: 'A1.4a',
    skill: 'A1',
    level: 4,
    question:
      'Run an induction in which each newcomer signs in, sets up the second check and opens their programs',
  },
  {
    id: 'A2.1a',
    skill: 'A2',
    level: 1,
    question: 'Join the council’s Wi-Fi in the building where you work most',
  },
  {
    id: 'A2.2a',
    skill: 'A2',
    level: 2,
    question: 'Get online away from the office, by VPN or with your phone as a hotspot',
  },
  {
    id: 'A2.3a',
    skill: 'A2',
    level: 3,
    question: 'Find out whether the Wi-Fi, the VPN or one program is to blame when nothing loads',
  },
  {
    id: 'A2.4a',
    skill: 'A2',
    level: 4,
    question: 'Write and try out a plan for a day on which your service has no network',
  },
  {
    id: 'A3.1a',
    skill: 'A3',
    level: 1,
    question: 'Find the desk that is booked for you and plug your laptop in',
  },
  {
    id: 'A3.2a',
    skill: 'A3',
    level: 2,
    question: 'Book a desk in another building, connect to its screens and print a page there',
  },
  {
    id: 'A3.3a',
    skill: 'A3',
    level: 3,
    question:
      'Check a place to work at home or on site against the workstation checklist and put right what is wrong',
  },
  {
    id: 'A3.4a',
    skill: 'A3',
    level: 4,
    question:
      'Lead a team’s move to shared desks, from the list of equipment to the problems of the first week',
  },
  { id: 'A4.1a', skill: 'A4', level: 1, question: 'Make the text on your screen larger' },
  {
    id: 'A4.2a',
    skill: 'A4',
    level: 2,
    question: 'Turn on captions, dictation or strong contrast and set it as it suits you',
  },
  {
    id: 'A4.3a',
    skill: 'A4',
    level: 3,
    question: 'Sit with a colleague who finds the screen hard to read and find the setting that helps',
  },
  {
    id: 'A4.4a',
    skill: 'A4',
    level: 4,
    question:
      'Check with disabled colleagues whether a new system works for them before your service buys it',
  },
];
