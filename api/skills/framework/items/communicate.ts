import type { TaskItem } from '../types.ts';

export const COMMUNICATE_ITEMS: readonly TaskItem[] = [
  {
    id: 'B1.1a',
    skill: 'B1',
    level: 1,
    question: 'Find an e-mail of last week and answer the person who sent it',
  },
  {
    id: 'B1.2a',
    skill: 'B1',
    level: 2,
    question: 'Find a time when three colleagues are free and invite them with a room',
  },
  {
    id: 'B1.3a',
    skill: 'B1',
    level: 3,
    question: 'Set up a shared mailbox or a rule so that your team sees what is urgent when you are off',
  },
  {
    id: 'B1.4a',
    skill: 'B1',
    level: 4,
    question: 'Agree with your whole service how its shared mailboxes are handled, and bring it in',
  },
  {
    id: 'B2.1a',
    skill: 'B2',
    level: 1,
    question: 'Send a colleague a chat message in Teams and read the answer',
  },
  {
    id: 'B2.2a',
    skill: 'B2',
    level: 2,
    question: 'Post in a channel so that the right people are told, and set yourself to Do not disturb',
  },
  {
    id: 'B2.3a',
    skill: 'B2',
    level: 3,
    question: 'Set up a channel for a piece of work and move the talk there from a group chat',
  },
  {
    id: 'B2.4a',
    skill: 'B2',
    level: 4,
    question: 'Go through your service’s teams and channels with their owners and close what nobody uses',
  },
  {
    id: 'B3.1a',
    skill: 'B3',
    level: 1,
    question: 'Join a Teams meeting from its link with your microphone and camera working',
  },
  { id: 'B3.2a', skill: 'B3', level: 2, question: 'Share one window in a meeting and turn on captions' },
  {
    id: 'B3.3a',
    skill: 'B3',
    level: 3,
    question: 'Lead a meeting with people in a room and online in which each side hears and speaks',
  },
  {
    id: 'B3.4a',
    skill: 'B3',
    level: 4,
    question: 'Train the people who lead your service’s meetings and find out afterwards what got better',
  },
  {
    id: 'B4.1a',
    skill: 'B4',
    level: 1,
    question: 'Open a document from a shared link and add a comment to it',
  },
  {
    id: 'B4.2a',
    skill: 'B4',
    level: 2,
    question: 'Share a file so that two named colleagues can edit it and nobody else can',
  },
  {
    id: 'B4.3a',
    skill: 'B4',
    level: 3,
    question: 'Bring three copies of a document back into one shared copy without losing work',
  },
  {
    id: 'B4.4a',
    skill: 'B4',
    level: 4,
    question: 'Move your service from attachments to shared files and show that it has stayed that way',
  },
];
