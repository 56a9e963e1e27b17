import type { Area } from '../types.ts';

export const COMMUNICATE: Area = {
  id: 'B',
  title: 'Communicate and collaborate',
  skills: [
    {
      id: 'B1',
      title: 'Use e-mail and a shared calendar',
      summary: 'Write so that people can act, and keep appointments where others can see them.',
      examples: [
        'Has not yet used e-mail at work, or others read and answer it for them',
        'Reads and answers, and accepts an invitation with help',
        'Invites people, attaches files, and finds a time that suits everybody',
        'Runs a shared mailbox with rules, and shows the team how to use it',
        'Sets how a service shares mailboxes and calendars, and trains others in it',
      ],
      crosswalk: { eds: ['Communicating'], digcomp: ['2.1', '2.5'] },
    },
    {
      id: 'B2',
      title: 'Chat, channels and presence in Teams',
      summary: 'Ask, answer and be found in the place where the team works.',
      examples: [
        'Has not yet read or written anything in Teams',
        'Answers a chat when told that there is one',
        'Chats, posts in the right channel, and shows when they are busy',
        'Sets up channels that a team can find its way in, and tidies them up',
        'Moves a service’s work out of long e-mails, and teaches how',
      ],
      crosswalk: { eds: ['Communicating'], digcomp: ['2.1', '2.4', '2.5'] },
    },
    {
      id: 'B3',
      title: 'Take part in online and hybrid meetings',
      summary: 'Join, speak, share and lead, so that those in the room and those at home are equal.',
      examples: [
        'Has not yet joined a meeting online',
        'Joins from a link when somebody is near to help',
        'Joins, mutes, shares one window, and sets up a meeting of their own',
        'Leads a hybrid meeting in which people at home are heard, captions included',
        'Runs public or large meetings online, and trains those who lead them',
      ],
      crosswalk: { eds: ['Communicating'], digcomp: ['2.1', '2.4'] },
    },
    {
      id: 'B4',
      title: 'Work on one shared copy',
      summary: 'Edit together instead of sending versions around.',
      examples: [
        'Has not yet worked on a file together with others',
        'Opens a shared file from a link and reads it',
        'Edits with others at once, comments, and goes back to an earlier version',
        'Sorts out a document of many versions, and moves the team to one copy',
        'Sets how a service writes together with partners outside the council',
      ],
      crosswalk: {
        eds: ['Communicating', 'Handling information and content'],
        digcomp: ['2.2', '2.4', '3.1'],
      },
    },
  ],
};
