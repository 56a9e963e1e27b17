import type { ContributionKind, ContributionState } from '../../api/news/contribution.contract.ts';

export const KIND_TITLES: Readonly<Record<ContributionKind, string>> = {
  news: 'News',
  event: 'Event',
  feedback: 'Feedback',
};

/** How something one sent in stands. */
export const STATE_WORDS: Readonly<Record<ContributionState, string>> = {
  sent: 'Waits for an editor',
  taken: 'An editor is working on it',
  answered: 'Answered',
  declined: 'Not taken',
  withdrawn: 'Taken back',
};

/** What the pages say on which staff send something in. */
export const sendText = {
  title: 'Send us something',
  purpose:
    'Your news, your event or what you think. An editor reads all of it, and you hear what comes of it.',
  staffOnly: {
    title: 'This is for staff',
    detail: 'Councillors reach the editors through Democratic Services.',
  },
  kind: 'What is it?',
  kinds: {
    news: 'News: something colleagues should hear of',
    event: 'An event: something they can come to',
    feedback: 'Feedback: on Guildhall or on what it says',
  },
  name: 'Title',
  nameHint: 'A few words that say what it is about.',
  words: 'What would you like to say?',
  wordsHint: 'Write as you would tell a colleague. Leave out health and anything that is confidential.',
  day: 'Day',
  from: 'Begins',
  to: 'Ends',
  place: 'Place (optional)',
  online: 'Web address to join (optional)',
  onlineHint: 'It begins with https://',
  send: 'Send it to the editors',
  sent: 'Sent. An editor will look at it.',
  missing: {
    title: 'Enter a title',
    text: 'Enter what you would like to say',
    day: 'Enter the day of the event',
    from: 'Enter when it begins',
    to: 'Enter when it ends, after it begins',
    online: 'Enter a web address that begins with https://',
  },
  tooLong: (most: number) => `Keep it to ${most.toLocaleString('en-GB')} characters`,
} as const;

export const sentText = {
  title: 'What I sent in',
  purpose: 'What you sent to the editors, and what came of it.',
  action: 'Send us something',
  queue: 'What waits for editors',
  none: {
    title: 'You have sent nothing yet',
    detail: 'We want your news, your events and what you think.',
    action: 'Send us something',
  },
  list: 'What I sent in',
  showMore: 'Show more',
  sentOn: (when: string) => `Sent ${when}`,
  by: (name: string, when: string) => `${name}, ${when}`,
  published: 'It is out:',
  withdraw: 'Take it back',
  withdrawn: 'Taken back',
} as const;

export const queueText = {
  title: 'What staff sent in',
  purpose: 'Oldest first. Whoever sent it hears what you decide.',
  kind: 'Show',
  all: 'Everything',
  none: { title: 'Nothing waits', detail: 'What staff send in will show here.' },
  notEditor: {
    title: 'This is for editors',
    detail: 'You can still send something in, and see what came of it.',
  },
  list: 'What waits',
  from: (name: string, department: string | null) => (department === null ? name : `${name}, ${department}`),
  take: 'Make a draft of it',
  taken: 'There is a draft now, with the words as they were sent.',
  decline: 'Say no',
  declineTitle: (title: string) => `Say no to “${title}”?`,
  declineLabel: 'Why? Whoever sent it reads this.',
  declined: 'They hear that it was not taken',
  answer: 'Answer',
  answerTitle: (title: string) => `Answer “${title}”`,
  answerLabel: 'Your answer',
  answered: 'They hear your answer',
  showMore: 'Show more',
  needed: 'Write a sentence for whoever sent it',
  back: 'Back',
  own: 'You sent this in, so another editor deals with it.',
} as const;
