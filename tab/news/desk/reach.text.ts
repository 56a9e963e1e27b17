import type { Figures } from '../../../api/news/figures.contract.ts';

/** How far an article reached. */
export const reachText = {
  title: 'How far it reached',
  byDepartment: 'By department',
  columns: ['Department', 'Opened it', 'Meant for'],
  all: ({ audience, opened }: NonNullable<Figures['all']>) =>
    `Opened by ${opened} of the ${audience} people it is for.`,
  tooFew: 'So few people are meant, or have done the same, that figures would tell of them.',
  useful: ({ asked, yes }: NonNullable<Figures['useful']>) =>
    `${yes} of the ${asked} who said so found it useful.`,
  suppressed: (departments: readonly string[]) =>
    `Nothing is said of ${departments.join(', ')}, as figures of few people would tell of them. It does not mean none.`,
  asOf: (when: string) => `As of ${when}. Figures move when five people or more have opened it since.`,
} as const;
