import { counted } from '../shell/words.ts';

export const homeText = {
  title: 'News for you',
  new: 'new',
  all: 'All news',
  unread: (count: number) => `${counted(count, 'article')} you have not read`,
} as const;
