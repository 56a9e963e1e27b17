import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import type { SessionsInput } from '../../api/training/session.contract.ts';
import { isMonth, type Month } from '../shared/month.ts';

export const WHOSE = ['all', 'attending', 'leading'] as const;
export const VIEWS = ['list', 'calendar'] as const;

/** Which sessions are asked for and how they are shown, as the address says. */
export interface Sought {
  readonly whose: (typeof WHOSE)[number];
  readonly skill?: SkillId;
  readonly site?: NonNullable<SessionsInput['site']>;
  readonly view: (typeof VIEWS)[number];
  readonly month?: Month;
}

const isSite = (words: string): words is NonNullable<Sought['site']> =>
  words === 'online' || /^sit_[0-9a-z]{26}$/.test(words);

/** What an address asks for; what it says of anything else is let be. */
export const soughtIn = (address: URLSearchParams): Sought => {
  const skill = SKILL_IDS.find((one) => one === address.get('skill'));
  const site = address.get('site') ?? '';
  const month = address.get('month') ?? '';
  return {
    whose: WHOSE.find((one) => one === address.get('mine')) ?? 'all',
    view: VIEWS.find((one) => one === address.get('view')) ?? 'list',
    ...(skill && { skill }),
    ...(isSite(site) && { site }),
    ...(isMonth(month) && { month }),
  };
};

/** The address that asks for it: nothing of what is asked for anyway. */
export const addressOf = ({ whose, view, skill, site, month }: Sought): Readonly<Record<string, string>> => ({
  ...(whose !== 'all' && { mine: whose }),
  ...(skill && { skill }),
  ...(site && { site }),
  ...(view !== 'list' && { view, ...(month && { month }) }),
});

/** What is asked of the server, but for the days of a calendar. */
export const inputOf = ({ whose, skill, site }: Sought): SessionsInput => ({
  ...(whose !== 'all' && { mine: whose }),
  ...(skill && { skill }),
  ...(site && { site }),
});
