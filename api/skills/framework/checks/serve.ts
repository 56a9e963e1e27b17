import { GUIDANCE } from '../sources/guidance.ts';
import { MICROSOFT } from '../sources/microsoft.ts';
import type { KnowledgeCheck } from '../types.ts';

export const SERVE_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'D2.k1',
    skill: 'D2',
    scenario: 'A resident says on the phone that your system has her old phone number. What do you do?',
    options: [
      'Check who she is and correct it now',
      'Write the new number on a note',
      'Wait for the yearly check of records',
      'Add a second record for the new one',
    ],
    correct: 0,
    rationale:
      'Personal data has to be right, and a known mistake is corrected without delay. A second record makes two that can be wrong.',
    source: GUIDANCE.ACCURACY,
  },
  {
    id: 'D2.k2',
    skill: 'D2',
    scenario:
      'You can open every record in your service’s system. One is about your neighbour. When may you look at it?',
    options: [
      'Whenever you write down that you did',
      'When you keep to yourself what you read',
      'When you are worried about how she is',
      'When your work requires it',
    ],
    correct: 3,
    rationale:
      'Being able to open a record is not being allowed to. Looking without a reason at work can be a crime.',
    source: GUIDANCE.DATA_SECURITY,
  },
  {
    id: 'D2.k3',
    skill: 'D2',
    scenario:
      'A new colleague has no sign-in to the system yet and asks to use yours this morning. What do you do?',
    options: [
      'Sign him in and stay beside him',
      'Say no, and chase his own sign-in',
      'Lend it, and change it at noon',
      'Lend it if your manager agrees',
    ],
    correct: 1,
    rationale:
      'What he enters would stand there as yours, and nobody could tell who did what. Nor can a manager allow it.',
    source: GUIDANCE.DATA_SECURITY,
  },
  {
    id: 'D3.k1',
    skill: 'D3',
    scenario: 'Your meeting has moved online. You still hold a room for twelve people. What do you do?',
    options: [
      'Keep it in case somebody comes in',
      'Keep it and leave the door open',
      'Cancel it so that others can book it',
      'Hand it on to a colleague by word',
    ],
    correct: 2,
    rationale:
      'A room that is booked and empty is lost to everybody. Cancelled, it can be found and booked at once.',
    source: MICROSOFT.ROOM_FINDER,
  },
  {
    id: 'D3.k2',
    skill: 'D3',
    scenario:
      'You are asked to work at the depot on Thursday instead of at home. What keeps your team from waiting for you in vain?',
    options: [
      'Change Thursday’s place in your calendar',
      'Tell the colleague who sits next to you',
      'Put it in your status on Thursday noon',
      'Write it on the board at the depot',
    ],
    correct: 0,
    rationale:
      'In the calendar everybody sees it beforehand, wherever they work. The other ways reach few people, or come too late.',
    source: MICROSOFT.WORK_LOCATION,
  },
  {
    id: 'D3.k3',
    skill: 'D3',
    scenario: 'You work three full days a week, all year. How is your leave for the year worked out?',
    options: [
      'As for full-time staff, without change',
      'In proportion to the days you work',
      'By the month in which you ask for it',
      'By how much the team has left over',
    ],
    correct: 1,
    rationale:
      'People who work part of the week have the same right to leave, in proportion to their days. The system shows your balance.',
    source: GUIDANCE.HOLIDAY,
  },
  {
    id: 'D4.k1',
    skill: 'D4',
    scenario:
      'A resident in the library wants to apply for a bus pass online. She types slowly. How do you help best?',
    options: [
      'Type for her, to save her time',
      'Give her the address to use later',
      'Ask her to bring a relative along',
      'Sit beside her while she types',
    ],
    correct: 3,
    rationale:
      'Typing herself keeps her details with her and helps her to do it alone next time. You are there when she is stuck.',
    source: GUIDANCE.ASSISTED_DIGITAL,
  },
  {
    id: 'D4.k2',
    skill: 'D4',
    scenario:
      'A resident asks you to keep his password for the council’s website, for next time. What do you do?',
    options: [
      'Write it on his letter and not on yours',
      'Keep it until his claim is decided',
      'Help him find his own way to keep it',
      'Change it to one that both of you know',
    ],
    correct: 2,
    rationale:
      'His account has to stay his, or he cannot answer for what is done with it. A password manager or a safe note at home will do.',
    source: GUIDANCE.PASSWORD_MANAGERS,
  },
  {
    id: 'D4.k3',
    skill: 'D4',
    scenario: 'A resident has no internet and cannot use the online form. He is on the phone. What is right?',
    options: [
      'Go through it with him by phone',
      'Tell him that it is online only',
      'Ask him to find a relative who can',
      'Send him a leaflet on going online',
    ],
    correct: 0,
    rationale:
      'A service is for those as well who cannot go online. You can ask him the questions and enter what he says.',
    source: GUIDANCE.ASSISTED_DIGITAL,
  },
];
