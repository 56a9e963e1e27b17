import { counted } from '../shell/words.ts';

export const approvalsText = {
  title: 'Approvals',
  purpose: 'Requests that wait for your decision, oldest first.',
  empty: {
    title: 'Nothing waits for you',
    detail: 'Requests of your team show here when you have to decide.',
  },
  showMore: 'Show more',
  all: 'Choose all on this page',
  choose: (name: string, title: string) => `Choose ${name}: ${title}`,
  several: (verb: string, count: number) => `${verb} ${count}`,
  outcome: (done: number, refused: number) =>
    refused === 0 ? `${counted(done, 'request')} decided.` : `${done} decided, ${refused} not:`,
  one: (verb: string, name: string, title: string) => `${verb} ${name}: ${title}`,
} as const;
