import type { Cell } from '../../../api/skills/requirement.contract.ts';
import { levelName } from '../text.ts';
import type { Change, Content, Scope } from './draft.ts';
import { text } from './text.ts';

/** "2, Working; essential; within 12 weeks". */
export const cellWords = (cell: Cell | null | undefined): string =>
  cell
    ? [levelName(cell.level), text.cell.needs[cell.need], text.cell.weeks(cell.byWeeks)].join('; ')
    : text.cell.nothing;

/** "Everybody", "Job title Planner", "Team of Mona": of the first version that knows them. */
export const scopeWords = (scope: Scope, ...versions: readonly Pick<Content, 'teams'>[]): string => {
  if (scope === 'everybody') return text.scope.everybody;
  if (scope.startsWith('role:')) return text.scope.role(scope.slice('role:'.length));
  if (!scope.startsWith('team:')) return text.scope.styles[scope as keyof typeof text.scope.styles];
  const id = scope.slice('team:'.length);
  const team = versions.flatMap(({ teams }) => teams).find(({ manager }) => manager.id === id);
  return text.scope.team(team?.manager.name ?? '');
};

/** What a change changes: "Everybody, Spot phishing". */
export const placeWords = (
  { scope, skill }: Change,
  titleOf: (skill: Change['skill']) => string,
  ...versions: readonly Pick<Content, 'teams'>[]
): string => `${scope === 'reason' ? text.scope.reason : scopeWords(scope, ...versions)}: ${titleOf(skill)}`;

/** What stands there before or after it. */
export const sideWords = (change: Change, side: 'was' | 'now'): string =>
  change.scope === 'reason' ? (change[side] ?? text.cell.removed) : cellWords(change[side]);
