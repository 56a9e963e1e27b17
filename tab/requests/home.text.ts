import { counted } from '../shell/words.ts';

export const homeText = {
  title: 'Your requests',
  none: 'You have no open requests.',
  ask: 'Ask for something',
  all: (count: number) => `See all ${count}`,
  toDecide: (count: number) => `Decide ${counted(count, 'request')}`,
  queue: (count: number, days: number) =>
    `HR desk: ${counted(count, 'request')}, the oldest ${days === 0 ? 'from today' : `waits ${counted(days, 'day')}`}`,
} as const;
