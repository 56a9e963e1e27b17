import { isPlainDate } from '../../api/contract/time.ts';
import type { AudienceRule } from '../../api/news/contract.ts';
import type { RequireInput } from '../../api/news/requirement.contract.ts';
import type { Line } from './desk/RuleFields.tsx';

export type Who = 'everyone' | 'councillors' | 'some';

/** Whoever is asked stands in a list by name, so nobody is chosen by where or how they work: that is theirs to tell. */
export const ASKED_BY: readonly Line[] = ['departments', 'roles', 'managers', 'people'];

/** What is filled in so far. */
export interface Asked {
  readonly who: Who;
  readonly rules: readonly AudienceRule[];
  readonly due: string;
  readonly days: string;
}

/** What it asks for once all of it is there; a group without a line would ask everybody, or nobody. */
export const wantedOf = (
  article: RequireInput['article'],
  { who, rules, due, days }: Asked,
): RequireInput | undefined => {
  if (!isPlainDate(due) || !/^[1-9]\d?$/.test(days)) return undefined;
  if (who === 'some' && rules.some((rule) => Object.keys(rule).length === 0)) return undefined;
  return { article, due, days: Number(days), audience: audienceOf(who, rules) };
};

const audienceOf = (who: Who, rules: readonly AudienceRule[]): RequireInput['audience'] =>
  who === 'some'
    ? { any: rules }
    : { everyone: true, ...(who === 'councillors' && { andMembers: true as const }) };
