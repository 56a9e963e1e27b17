import type { Area } from '../types.ts';

export const IMPROVE: Area = {
  id: 'F',
  title: 'Solve and improve',
  skills: [
    {
      id: 'F1',
      title: 'Help myself and find help',
      summary: 'Get unstuck, and know who can help when that fails.',
      examples: [
        'Has not yet asked for help with technology at work',
        'Asks the nearest colleague each time',
        'Looks for the answer, finds a champion, or reports a fault so that it can be solved',
        'Finds the cause of a fault by trying one thing at a time, and tells others the way',
        'Sees what goes wrong often in a service, and ends the cause',
      ],
      crosswalk: { eds: ['Problem solving'], digcomp: ['5.1', '5.4'] },
    },
    {
      id: 'F2',
      title: 'Learn a new tool',
      summary: 'Take up what is new without waiting for a course.',
      examples: [
        'Has not yet had to learn a new tool at work',
        'Learns the steps when somebody shows them twice',
        'Tries a new tool with its guide, and uses it for their own work',
        'Learns quickly from tools they know, and brings the team along',
        'Chooses tools for a service, and plans how people learn them',
      ],
      crosswalk: { eds: ['Problem solving'], digcomp: ['5.4'] },
    },
    {
      id: 'F3',
      title: 'Improve or automate a task',
      summary: 'Stop typing things twice.',
      examples: [
        'Has not yet changed a task with the help of a tool',
        'Says which steps of a task are a waste',
        'Uses templates, rules or a form to save steps of their own work',
        'Builds a simple flow that a team relies on, with somebody who can look after it',
        'Redesigns how a service works, with those who use it and those who do it',
      ],
      crosswalk: { eds: ['Problem solving'], digcomp: ['3.4', '5.3'] },
    },
    {
      id: 'F4',
      title: 'Use AI assistants responsibly',
      summary: 'Save time with AI without giving away data or trusting what is wrong.',
      examples: [
        'Has not yet used one at work, or does not know what may be typed in',
        'Knows which assistant the council allows, and tries it with an example',
        'Uses it for a draft or a summary, checks every fact, and types in no personal data',
        'Judges for the team what it is good for, and shows how answers are checked',
        'Sets with others how a service uses AI, and answers for its effects on residents',
      ],
      crosswalk: { eds: ['Problem solving', 'Being safe and legal online'], digcomp: ['1.2', '3.4', '4.2'] },
    },
  ],
};
