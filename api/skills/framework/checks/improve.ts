import { GUIDANCE } from '../sources/guidance.ts';
import { MICROSOFT } from '../sources/microsoft.ts';
import type { KnowledgeCheck } from '../types.ts';

export const IMPROVE_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'F1.k1',
    skill: 'F1',
    scenario: 'The case system shows an error with a number. You report it. What helps the help desk most?',
    options: [
      'The number, the time and your steps',
      'That it happens more and more often',
      'Which colleagues have seen it before',
      'How urgent it is and for whom',
    ],
    correct: 0,
    rationale:
      'With number, time and steps they can find it in the records and see it happen. The rest may help, but later.',
    source: MICROSOFT.SNIPPING_TOOL,
  },
  {
    id: 'F1.k2',
    skill: 'F1',
    scenario: 'A caller says that he is from Microsoft and has found a fault on your laptop. What do you do?',
    options: [
      'Let him in, and watch what he does',
      'Ask him for his name and his number',
      'Let him in if he knows your name',
      'Hang up, and ring your own help desk',
    ],
    correct: 3,
    rationale:
      'Microsoft does not ring people unasked. Names and numbers are easy to make up; your own help desk is not.',
    source: MICROSOFT.SUPPORT_SCAMS,
  },
  {
    id: 'F1.k3',
    skill: 'F1',
    scenario:
      'You take a picture of an error for the help desk. Behind it a resident’s record is open. What do you do?',
    options: [
      'Send it, as IT may see such things',
      'Cut or cover the record first',
      'Send it from your own e-mail',
      'Print it and put it in the post',
    ],
    correct: 1,
    rationale:
      'The help desk needs the error and not the resident. Share no more personal data than the job needs.',
    source: GUIDANCE.MINIMISATION,
  },
  {
    id: 'F2.k1',
    skill: 'F2',
    scenario:
      'A new app replaces your paper rounds next month. It has a practice area. Which step teaches you most?',
    options: [
      'Read the whole manual once',
      'Wait until others know it well',
      'Do one real round in practice',
      'Watch a colleague for a day',
    ],
    correct: 2,
    rationale:
      'Doing a task shows what you can and cannot do yet, and nothing breaks in a practice area. Then the guide answers your questions.',
    source: GUIDANCE.ESSENTIAL_SKILLS,
  },
  {
    id: 'F2.k2',
    skill: 'F2',
    scenario: 'You find a free app that would plan your rounds. What comes first?',
    options: [
      'Ask whether the council allows it',
      'Read what its users say about it',
      'Try it with a few real addresses',
      'Put it on your own phone instead',
    ],
    correct: 0,
    rationale:
      'Addresses typed into an unknown app have left the council. Asking may also turn up one that is already there.',
    source: GUIDANCE.SHADOW_IT,
  },
  {
    id: 'F2.k3',
    skill: 'F2',
    scenario: 'At the third step of a new program you are stuck. Where do you look first?',
    options: [
      'In a forum of people you do not know',
      'In all settings, one after another',
      'In the list of courses for next month',
      'In the help of the program itself',
    ],
    correct: 3,
    rationale:
      'The program’s own help is about your version and is there at once. After that, a champion or the help desk.',
    source: GUIDANCE.ESSENTIAL_SKILLS,
  },
];
