import type { ArticleId, Kind, TopicId } from '../../../api/news/contract.ts';
import type { ArticleState, Verb } from '../../../api/news/desk.contract.ts';
import { TOPICS } from '../../../api/news/kinds.contract.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  news: 'News',
  event: 'Event',
  page: 'Page',
  policy: 'Policy',
  briefing: 'Briefing',
};

export const STATE_WORDS: Readonly<Record<ArticleState, string>> = {
  in_review: 'Waits for a second person',
  draft: 'Draft',
  scheduled: 'Scheduled',
  live: 'Published',
  expired: 'Over',
  withdrawn: 'Withdrawn',
};

export const TOPIC_WORDS: Readonly<Record<TopicId, string>> = TOPICS;

export const addressOf = (id: ArticleId): string => `/news/desk/${id}`;

/** The list of what editors write. */
export const deskText = {
  title: 'Editor’s desk',
  purpose: 'Write, check and publish what colleagues and councillors read.',
  back: 'Back',
  view: 'Which articles',
  views: { mine: 'Mine', review: 'To check', all: 'All', ownerless: 'Without an owner' },
  queue: 'What staff sent in',
  start: 'Write something new',
  empty: {
    mine: { title: 'Nothing of yours yet', detail: 'What you write and what you answer for stands here.' },
    review: { title: 'Nothing waits', detail: 'What colleagues send for a second look stands here.' },
    all: { title: 'Nothing yet', detail: 'All that you may write stands here.' },
    ownerless: {
      title: 'Somebody answers for all of it',
      detail: 'What its owner left behind stands here until you hand it over.',
    },
  },
  notYours: {
    title: 'This desk is for editors',
    detail: 'Editors, department editors and second approvers write and publish here.',
  },
  more: 'Show more',
  council: 'Whole council',
  changed: (when: string) => `Changed ${when}`,
  publishes: (when: string) => `Goes out ${when}`,
  beingChanged: 'A change is being written',
  ownerless: 'Nobody answers for it any more',
  reviewBy: (day: string) => `Look again by ${day}`,
  untitled: 'Without a title',
  startTitle: 'Write something new',
  kind: 'What it is',
  articleTitle: 'Title',
  titleMissing: 'Give it a title; you can change it later',
  department: 'Who writes it',
  begin: 'Begin',
} as const;

/** The page of one article. */
export const editText = {
  purpose: (kind: Kind, department: string | null, state: ArticleState) =>
    `${KIND_WORDS[kind]} · ${department ?? deskText.council} · ${STATE_WORDS[state]}`,
  toDesk: 'Back to the desk',
  saved: 'All saved',
  changed: 'Changes are saved in a moment',
  saving: 'Saving',
  failed: 'Not saved yet. Your text is kept on this page and we try again',
  conflict: 'Not saved: somebody else changed this as well',
  readOnly: 'This cannot be changed now. Return it, or call it back, to go on writing.',
  ownerless: 'Whoever answered for it has left. Hand it over to somebody who does now.',
  owner: 'You answer for this. Its editors change it; you say whether it is still right.',
  read: 'Read it',
  note: (words: string) => `Sent back: ${words}`,
  write: 'Write',
  text: 'Text',
  body: 'Text of the article',
  title: 'Title',
  summary: 'Summary',
  summaryHint: 'One or two sentences. They stand in lists, on Home and on cards.',
  picture: 'Picture at the top',
  addPicture: 'Add a picture',
  removePicture: 'Remove the picture',
  event: 'When and where',
  when: 'When',
  from: 'Begins',
  to: 'Ends',
  time: (what: string) => `${what}, time`,
  place: 'Place',
  online: 'Link to join online (optional)',
  onlineHint: 'It starts with https://',
  onlineAt: 'Online',
  contact: 'Who answers questions (optional)',
  answers: 'Who answers questions',
  contactHint: 'Without a name it is whoever answers for the article.',
  addContact: 'Find a colleague who answers questions',
  addTimes: 'Say when it is',
  audience: 'Who it is for',
  visibleTo: 'Who may read it',
  howMany: 'How many that is',
  promotedTo: 'Who sees it first',
  sameAudience: 'The same people',
  otherAudience: 'Some of them',
  topics: 'Topics',
  topicsHint: 'At most three.',
  lead: 'Show it large at the top',
  atTop: 'Where it stands',
  expiresAt: 'Last moment to read it (optional)',
  reviewOn: 'Look again on (optional)',
  publishAt: 'Goes out',
  isOver: 'Is over',
  looksAgain: 'Is looked at again',
  reviewHint: 'Whoever answers for it is told that day.',
  impact: 'Digital impact assessment',
  impactHint: 'Kept with each version. A few words each are enough.',
  affects: 'Whom does it affect?',
  affectsHint: 'Those who are not online as well.',
  barriers: 'What may keep somebody from it?',
  barriersHint: 'Access, skills, confidence, motivation, language.',
  actions: 'What do you do about it?',
  change: 'What changed',
  changeHint: 'Readers see this beside the version.',
  minor: 'Minor: a slip, nothing that matters to whoever read it',
  material: 'Material: read it again. It counts as unread, and a policy is acknowledged again',
  reason: 'Why it was changed',
} as const;

export const audienceText = {
  everyone: 'All staff',
  everyoneAndMembers: 'All staff and councillors',
  some: 'Some people',
  group: (n: number) => `Group ${n}`,
  groupHint: 'Somebody is meant who fits every line you fill in.',
  addGroup: 'Add another group',
  removeGroup: (n: number) => `Remove group ${n}`,
  or: 'or',
  departments: 'In these departments',
  sites: 'At these sites',
  roles: 'With these roles',
  workStyles: 'Who work this way',
  managers: 'Who report to',
  addManager: 'Add a manager',
  people: 'These people',
  addPerson: 'Add a person',
  any: 'Any',
  chosen: (count: number) => `${count} chosen`,
  remove: (name: string) => `Remove ${name}`,
  styles: { agile: 'Agile', mobile: 'Mobile', flexible: 'Flexible', static: 'At one desk' },
  count: (people: number) => (people === 1 ? '1 person now' : `${people.toLocaleString('en-GB')} people now`),
  nobody: 'Nobody fits this now. It cannot be published to nobody',
  few: 'We do not say how many: it would tell where or how somebody works',
  second: 'All or nearly all staff can read this, so a second person publishes it.',
  counting: 'Counting',
  unfinished: 'Choose at least one line in each group',
} as const;

export const previewText = {
  title: 'Preview',
  view: 'How to show it',
  views: { page: 'Page', phone: 'Phone', card: 'Card', checks: 'Checks' },
  open: 'Read it',
  empty: 'What you write is shown here.',
  notSaid: 'No summary yet: the card begins with your text.',
} as const;

export const conflictText = {
  title: 'Somebody else changed this while you wrote',
  detail:
    'Nothing is lost. Compare the two and choose; the other stays on this page until you leave Guildhall.',
  beside: 'The words are the same.',
  differs: 'What else differs',
  empty: 'Empty',
  mine: 'Your text',
  theirs: 'Their text',
  keepMine: 'Keep my text',
  takeTheirs: 'Take their text',
  setAside: 'The text that was not chosen',
} as const;

interface MoveWords {
  readonly button: string;
  readonly done: string;
  readonly title?: string;
  readonly detail?: string;
}

export const MOVE_WORDS: Readonly<Record<Verb, MoveWords>> = {
  send_for_review: { button: 'Send for review', done: 'Sent. A second person looks at it now' },
  return: {
    button: 'Send back',
    done: 'Sent back to whoever wrote it',
    title: 'Send it back',
    detail: 'Say what is to be changed.',
  },
  publish: { button: 'Publish', done: 'Published', title: 'Publish this now?' },
  schedule: { button: 'Schedule', done: 'Scheduled', title: 'When is it to go out?' },
  unschedule: { button: 'Call back', done: 'Called back. It is a draft again' },
  discard: {
    button: 'Throw away',
    done: 'Thrown away',
    title: 'Throw this away?',
    detail: 'What is being written goes, with its pictures. What was published stays.',
  },
  withdraw: {
    button: 'Withdraw',
    done: 'Withdrawn. Nobody can read it any more',
    title: 'Withdraw this?',
    detail: 'Say why. It can be published again.',
  },
  confirm_review: {
    button: 'Nothing has to change',
    done: 'Noted',
    title: 'Is it still right?',
    detail: 'Say why nothing has to change, and when to look again.',
  },
  hand_over: {
    button: 'Hand over',
    done: 'Handed over',
    title: 'Who answers for it from now on?',
  },
};

export const moveText = {
  reason: 'Your words',
  reasonMissing: 'Say it in a sentence',
  date: 'Day',
  time: 'Time',
  whenMissing: 'Choose a day and a time',
  dayMissing: 'Choose a day',
  zone: 'Times are those of the council, in the United Kingdom.',
  to: 'Colleague',
  toMissing: 'Choose somebody',
  stopped: 'The checks stop this from being published. They stand beside the text.',
} as const;
