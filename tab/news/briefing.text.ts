import type { OpenedAs, ReadingState } from '../../api/news/briefing.contract.ts';
import type { Nation, Secrecy } from '../../api/news/grounds.contract.ts';

const STATES: Readonly<Record<ReadingState, string>> = {
  circulated: 'New',
  seen: 'Not opened yet',
  opened: 'Opened, not acknowledged',
  acknowledged: 'Acknowledged',
};

const SECRECIES: Readonly<Record<Secrecy, string>> = { confidential: 'Confidential', exempt: 'Exempt' };

const NATIONS: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
};

const AS: Readonly<Record<OpenedAs, string>> = {
  member: 'as a councillor',
  author: 'as its author',
  monitoring_officer: 'as the monitoring officer',
};

/** What the pages of briefings say to those who read them. */
export const text = {
  title: 'Briefings',
  purpose: 'What officers want councillors to know. Some of it is private and given to you by name.',
  part: 'Which briefings',
  parts: { restricted: 'Part II, private', open: 'Part I, for all members' },
  partWords: {
    restricted: 'These are given to you by name. Others cannot see that they are there.',
    open: 'These are for all councillors. Nothing in them is confidential.',
  },
  membersOnly: {
    title: 'Briefings are for councillors',
    detail: 'Here they read what officers want them to know. News and events are for everybody.',
  },
  none: {
    restricted: {
      title: 'No private briefing is given to you',
      detail: 'When one is, we tell you that it waits here. What it is about stands only here.',
    },
    open: { title: 'There is no open briefing now', detail: 'Briefings for all members show here.' },
  },
  more: 'Show more',
  stateOf: (state: ReadingState) => STATES[state],
  secrecyOf: (secrecy: Secrecy) => SECRECIES[secrecy],
  nationOf: (nation: Nation) => NATIONS[nation],
  published: (when: string) => `Given out ${when}`,
  noSuch: {
    title: 'We could not find this briefing',
    detail:
      'It may have been taken back, or it is not given to you. If you need it for your work as a councillor, ask Democratic Services.',
    action: 'All briefings',
    home: 'Go to Home',
  },
  restriction: {
    title: 'Why this is private',
    kind: 'Kind',
    kindIn: (secrecy: Secrecy, law: string) => `${SECRECIES[secrecy]} under ${law}`,
    grounds: 'Grounds',
    publicInterest: 'Public interest',
    decidedBy: 'Decided by',
    decided: (name: string, when: string) => `${name}, ${when}`,
    review: 'Looked at again by',
    overdue: (day: string) => `${day}. That day has passed: the monitoring officer has to look at it again.`,
    challenge: 'How to object',
    circulation: 'Given to',
    source: 'Read the law',
  },
  honest: {
    title: 'What Guildhall can and cannot keep safe',
    points: [
      'Each time you open this is noted with the time. You and the monitoring officer can see the note.',
      'Nothing of it is in messages, e-mails, calendars or search. If you leave office or are taken off the list, you cannot open it any more.',
      'We cannot stop a photo of the screen, a copy by hand or somebody who looks over your shoulder. Keeping it private is up to you.',
    ],
  },
  body: {
    title: 'What it says',
    before: 'Open it where nobody reads along. We note that you opened it.',
    open: 'Open the briefing',
    close: 'Close the briefing',
    acknowledge: 'I have read this and keep it private',
    acknowledged: 'You acknowledged this. Thank you.',
    acknowledgedToast: 'Acknowledged',
  },
  versions: {
    title: 'What it said before',
    open: (n: number) => `Open version ${n}`,
    close: (n: number) => `Close version ${n}`,
  },
  openings: {
    mine: 'When you opened it',
    all: 'Who opened it',
    mineWords: 'Only you and the monitoring officer see this.',
    allWords: 'Each councillor is told that you looked here.',
    show: 'Show the log',
    hide: 'Hide the log',
    none: 'Nobody has opened it yet.',
    line: (when: string, version: number) => `${when}, version ${version}`,
    as: (as: OpenedAs) => AS[as],
  },
  manage: 'Text, circulation and restriction',
} as const;
