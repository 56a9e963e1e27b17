import type { PersonId } from '../contract/ids.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { ChampionState } from './champion.contract.ts';
import type { ChampionId } from './contract.ts';

/** How somebody becomes a champion, and what they offer. The right itself is an appointment of the people room. */
export interface Champion {
  readonly id: ChampionId;
  readonly person: PersonId;
  readonly nominatedBy: PersonId;
  readonly department: string;
  readonly skills: readonly SkillId[];
  readonly hoursPerMonth: number;
  /** What whoever nominated them said for them. */
  readonly why?: string;
  readonly state: ChampionState;
  readonly rev: number;
  readonly to?: PlainDate;
  readonly changedAt: Instant;
  readonly history: readonly {
    readonly at: Instant;
    readonly by: PersonId | 'system';
    readonly state: ChampionState;
    /** Why they were appointed for what nobody had confirmed. */
    readonly reason?: string;
  }[];
}

const OPEN: readonly ChampionState[] = ['nominated', 'consented', 'agreed'];
const isOver = ({ state }: Champion): boolean => state === 'declined' || state === 'ended';

export const champions = collection<Champion>()('training_champion', {
  index: {
    /** About somebody, or made by them. */
    person: ({ id, person, nominatedBy }) =>
      [...new Set([person, nominatedBy])].map((one) => ({ in: one, by: id })),
    /** What waits for somebody, by for whom. */
    open: ({ state, changedAt }) => (OPEN.includes(state) ? { in: state, by: changedAt } : undefined),
    /** Those appointed here, by department. */
    appointed: ({ id, department, state }) =>
      state === 'appointed' ? { in: department, by: id } : undefined,
    over: (champion) => (isOver(champion) ? { in: 'all', by: champion.changedAt } : undefined),
  },
  unique: { live: (champion) => (isOver(champion) ? [] : [champion.person]) },
});
