import { counted } from '../shell/words.ts';

export const homeText = {
  title: 'News for you',
  new: 'new',
  none: 'There is no news for you yet.',
  all: 'All news',
  review: (count: number) => `Look over ${counted(count, 'article')}`,
  sentIn: (count: number) => `See ${counted(count, 'thing')} staff sent in`,
  ownerless: (count: number) => `Find who answers for ${counted(count, 'article')}`,
  unread: (count: number) => `${counted(count, 'article')} of the last month you have not read`,
  policy: (title: string, due: string) => `Acknowledge “${title}” by ${due}`,
  latePolicy: (title: string, due: string) => `Overdue: acknowledge “${title}”, due by ${due}`,
  policies: (count: number, due: string) =>
    `Acknowledge ${counted(count, 'policy', 'policies')}, the first by ${due}`,
  latePolicies: (count: number, overdue: number) =>
    `Acknowledge ${counted(count, 'policy', 'policies')}: ${overdue === count ? 'all' : overdue} overdue`,
  briefings: (count: number) => `Read ${counted(count, 'private briefing')}`,
} as const;
