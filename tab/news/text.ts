import type { Kind, TopicId } from '../../api/news/contract.ts';
import { TOPICS } from '../../api/news/kinds.contract.ts';

/** What one thing of a kind is called, where it stands over its title. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  news: 'News',
  event: 'Event',
  page: 'Guide',
  policy: 'Policy',
  briefing: 'Briefing',
};

export const topicWords = (topic: TopicId): string => TOPICS[topic];

/** What the pages of the room say to its readers. */
export const text = {
  room: 'Pages of news',
  title: 'News',
  purpose: 'What is new, what is on and how we do things here.',
  places: {
    feed: 'For you',
    events: 'Events',
    sent: 'Send something in',
    briefings: 'Briefings',
    desk: 'Editor’s desk',
    briefers: 'Private briefings',
    register: 'Register',
  },
  filters: {
    label: 'What to show',
    kind: 'Kind',
    kinds: { all: 'All', news: 'News', event: 'Events', page: 'Guides', policy: 'Policies' },
    topic: 'Topic',
    anyTopic: 'Any topic',
    unread: 'Only what I have not read',
    clear: 'Show everything',
  },
  list: 'Articles',
  unread: 'New to you',
  showMore: 'Show more',
  none: {
    nothing: { title: 'Nothing has been published yet', detail: 'News for you will show here.' },
    filtered: { title: 'Nothing matches', detail: 'Choose another kind or topic, or show everything.' },
    read: { title: 'You have read everything', detail: 'What is new to you will show here.' },
  },
  article: {
    title: 'Article',
    back: 'Back to News',
    owner: (name: string) => `${name} looks after this.`,
    department: (name: string) => `From ${name}`,
    reviewOn: (day: string) => `To be looked over by ${day}.`,
    about: 'About this article',
    expires: (when: string) => `Shown until ${when}.`,
    versions: (count: number) => `All ${count} versions`,
    version: (n: number, day: string) => `Version ${n}, ${day}`,
    isNow: (n: number, day: string) => `Version ${n}, ${day}: what you read here`,
    changes: { material: 'Changed in substance', minor: 'Small correction' },
    noSuch: {
      title: 'We could not find this article',
      detail: 'It may have been taken down, or it is not meant for you.',
      action: 'Go to News',
    },
  },
  version: {
    old: (n: number, day: string) => `This is version ${n}, published ${day}. It is no longer in force.`,
    now: 'Read what is in force',
  },
  useful: {
    ask: 'Was this useful?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you. Choose it again to take it back.',
  },
} as const;
