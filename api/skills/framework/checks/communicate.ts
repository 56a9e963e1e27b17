import { GUIDANCE } from '../sources/guidance.ts';
import { MICROSOFT } from '../sources/microsoft.ts';
import type { KnowledgeCheck } from '../types.ts';

export const COMMUNICATE_CHECKS: readonly KnowledgeCheck[] = [
  {
    id: 'B1.k1',
    skill: 'B1',
    scenario: 'You write to 30 families who receive respite care about a change of date. How do you send it?',
    options: [
      'One e-mail with everybody in the To line',
      'One e-mail with everybody in the Cc line',
      'One e-mail to each family, by mail merge',
      'One e-mail that the first family passes on',
    ],
    correct: 2,
    rationale:
      'Even the addresses alone tell who receives care. Separate e-mails cannot show them, while a long Bcc line is one slip away from it.',
    source: GUIDANCE.BULK_EMAIL,
  },
  {
    id: 'B1.k2',
    skill: 'B1',
    scenario:
      'You are about to send a rent statement to J. Patel. Outlook offers two people of that name. What do you do?',
    options: [
      'Take the one you wrote to last',
      'Look both up before you send',
      'Send it to both, to be safe',
      'Send it, and recall it if wrong',
    ],
    correct: 1,
    rationale:
      'A statement sent to the wrong person is a personal data breach. A recall often comes too late or does not work at all.',
    source: GUIDANCE.ACCIDENTAL_BREACH,
  },
  {
    id: 'B1.k3',
    skill: 'B1',
    scenario:
      'You go on leave for two weeks. Residents write to you directly about repairs. What does your automatic reply need most?',
    options: [
      'Where you are going and for how long',
      'A promise to answer on the first day back',
      'A request not to write until you return',
      'Who deals with repairs while you are away',
    ],
    correct: 3,
    rationale:
      'People write because something has to be done. Somebody who can act helps them; your plans do not.',
    source: MICROSOFT.AUTOMATIC_REPLIES,
  },
  {
    id: 'B2.k1',
    skill: 'B2',
    scenario:
      'You give evidence at a hearing online. Messages must not pop up on your screen, but colleagues may still write. Which status fits?',
    options: ['Do not disturb', 'Be right back', 'Appear offline', 'Busy'],
    correct: 0,
    rationale:
      'Do not disturb holds back what pops up, and messages wait for you. The others tell people something but still let alerts through.',
    source: MICROSOFT.TEAMS_STATUS,
  },
  {
    id: 'B2.k2',
    skill: 'B2',
    scenario:
      'Your crew agrees in a group chat how damaged bins are logged from now on. New people join each month. What should happen?',
    options: [
      'Leave it in the chat where it was agreed',
      'Tell new people to scroll up in the chat',
      'Post what was agreed in the team’s channel',
      'E-mail the chat to those who took part',
    ],
    correct: 2,
    rationale:
      'A channel belongs to the team, and new members see what was posted before them. A chat is soon out of sight.',
    source: MICROSOFT.TEAMS_CHANNELS,
  },
  {
    id: 'B2.k3',
    skill: 'B2',
    scenario:
      'You have an answer for one colleague in a channel of 200 people. How do you make sure that she sees it without alerting the rest?',
    options: [
      'Write her name in capital letters',
      'Reply and mention her with @',
      'Mention the whole channel with @',
      'Post the answer again each hour',
    ],
    correct: 1,
    rationale:
      'A mention alerts the person and nobody else. Mentioning the channel interrupts 200 people for one answer.',
    source: MICROSOFT.MENTIONS,
  },
  {
    id: 'B3.k1',
    skill: 'B3',
    scenario:
      'You share your whole screen in a case review. A private message pops up for all to see. What do you do differently next time?',
    options: [
      'Close the mail program and share the screen',
      'Share the screen only near the end',
      'Ask people to look away when it happens',
      'Share only the window that is needed',
    ],
    correct: 3,
    rationale: 'With one window shared, nothing else can appear, from whichever program it comes.',
    source: MICROSOFT.SHARING_IN_MEETINGS,
  },
  {
    id: 'B3.k2',
    skill: 'B3',
    scenario: 'A colleague who is hard of hearing joins your meeting online. What helps her at once?',
    options: [
      'Louder voices, close to the laptop',
      'Live captions, and one voice at a time',
      'Minutes, a few days after the meeting',
      'A seat at the front for the next time',
    ],
    correct: 1,
    rationale:
      'Captions let her follow as it happens, and they work best when one person speaks. Minutes come too late for her to say something.',
    source: MICROSOFT.CAPTIONS,
  },
  {
    id: 'B3.k3',
    skill: 'B3',
    scenario:
      'Four people sit in a meeting room and three are online. Those online say little. What do you do in the chair?',
    options: [
      'Ask those online first on each point',
      'Ask those online once, at the very end',
      'Ask those online to write in the chat',
      'Ask those online to come in next time',
    ],
    correct: 0,
    rationale:
      'Whoever is in the room speaks more easily. Asking those online first gives them a turn before the talk has moved on.',
    source: GUIDANCE.HYBRID,
  },
  {
    id: 'B4.k1',
    skill: 'B4',
    scenario: 'Five colleagues are to comment on a draft policy by Friday. How do you end with one text?',
    options: [
      'E-mail it, and merge five files on Friday',
      'E-mail it to one after another in turn',
      'Share one copy on which they can comment',
      'Print it, and collect the marked pages',
    ],
    correct: 2,
    rationale: 'In a shared copy everybody sees what others have said, and there is nothing to merge.',
    source: MICROSOFT.CO_AUTHORING,
  },
  {
    id: 'B4.k2',
    skill: 'B4',
    scenario: 'You share a folder with a contractor. The contract ends today. What do you do about the link?',
    options: [
      'Remove their access to the folder',
      'Give the folder and files new names',
      'Ask them not to use the link again',
      'Move the folder one level further down',
    ],
    correct: 0,
    rationale: 'A link works until access is taken away. A new name or place does not close it.',
    source: MICROSOFT.STOP_SHARING,
  },
  {
    id: 'B4.k3',
    skill: 'B4',
    scenario:
      'Yesterday somebody deleted two pages of a shared report and saved it. Nobody has a copy. How do you get them back?',
    options: [
      'Type them again from what people recall',
      'Ask the help desk to restore the laptop',
      'Ask everybody who read it for a printout',
      'Open its version history and take them',
    ],
    correct: 3,
    rationale: 'Shared files keep earlier versions, so what was saved over is seldom lost.',
    source: MICROSOFT.EARLIER_VERSIONS,
  },
];
