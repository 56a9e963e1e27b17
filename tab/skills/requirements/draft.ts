import type { PersonId } from '../../../api/contract/ids.ts';
import type { WorkStyle } from '../../../api/people/contract.ts';
import { SKILL_IDS, type SkillId } from '../../../api/skills/framework.contract.ts';
import type {
  Cell,
  Cells,
  ChangeRequirementsInput,
  CompareRequirementsInput,
  RequirementVersion,
} from '../../../api/skills/requirement.contract.ts';

/** One version of all that is asked for. */
export type Version = RequirementVersion['now'];
/** What of a version can be changed. */
export type Content = Pick<Version, 'corporate' | 'workStyles' | 'roles' | 'teams' | 'reasons'>;

/** Of whom something is asked. */
export type Scope = 'everybody' | WorkStyle | `role:${string}` | `team:${PersonId}`;

/** The ways to work in the order in which people read them. */
const STYLES: readonly WorkStyle[] = ['static', 'flexible', 'mobile', 'agile'];

/** What is asked of somebody of one skill, or why it is asked at all, before and after; null is nothing. */
export type Change =
  | { readonly scope: Scope; readonly skill: SkillId; readonly was: Cell | null; readonly now: Cell | null }
  | {
      readonly scope: 'reason';
      readonly skill: SkillId;
      readonly was: string | null;
      readonly now: string | null;
    };

/** All for whom something is asked apart, in order. */
export const scopesOf = ({ roles, teams }: Pick<Content, 'roles' | 'teams'>): readonly Scope[] => [
  'everybody',
  ...STYLES,
  ...roles.map(({ jobTitle }) => roleScope(jobTitle)),
  ...teams.map(({ manager }) => teamScope(manager.id)),
];

export const roleScope = (jobTitle: string): Scope => `role:${jobTitle}`;
export const teamScope = (manager: PersonId): Scope => `team:${manager}`;

/** What is asked of these people for being who they are; what is asked of everybody stands apart. */
export const cellsOf = (content: Content, scope: Scope): Cells => {
  if (scope === 'everybody') return content.corporate;
  if (isStyle(scope)) return content.workStyles[scope];
  const role = content.roles.find(({ jobTitle }) => roleScope(jobTitle) === scope);
  return (role ?? content.teams.find(({ manager }) => teamScope(manager.id) === scope))?.cells ?? {};
};

const isStyle = (scope: Scope): scope is WorkStyle => (STYLES as readonly string[]).includes(scope);

/** All in which one version differs from another, in order. */
export const changesBetween = (one: Content, other: Content): readonly Change[] => [
  ...[...new Set([...scopesOf(one), ...scopesOf(other)])].flatMap((scope) => {
    const [before, after] = [cellsOf(one, scope), cellsOf(other, scope)];
    return SKILL_IDS.flatMap((skill): readonly Change[] => {
      const [was, now] = [before[skill] ?? null, after[skill] ?? null];
      return isSameCell(was, now) ? [] : [{ scope, skill, was, now }];
    });
  }),
  ...SKILL_IDS.flatMap((skill): readonly Change[] => {
    const [was, now] = [one.reasons[skill] ?? null, other.reasons[skill] ?? null];
    return was === now ? [] : [{ scope: 'reason', skill, was, now }];
  }),
];

const isSameCell = (one: Cell | null, other: Cell | null): boolean =>
  one?.level === other?.level && one?.need === other?.need && one?.byWeeks === other?.byWeeks;

/** A version with these changes in it. `from` names the teams that are new in it. */
export const withChanges = (content: Content, changes: readonly Change[], from: Content): Content =>
  changes.reduce((made, change) => withChange(made, change, from), content);

const withChange = (content: Content, change: Change, from: Content): Content => {
  if (change.scope === 'reason')
    return change.now === null
      ? content
      : { ...content, reasons: { ...content.reasons, [change.skill]: change.now } };
  const { scope, skill, now } = change;
  return withCells(withScope(content, scope, from), scope, (cells) => withCell(cells, skill, now));
};

const withCell = (cells: Cells, skill: SkillId, now: Cell | null): Cells => {
  const { [skill]: _was, ...others } = cells;
  return now === null ? others : { ...others, [skill]: now };
};

const withCells = (content: Content, scope: Scope, changed: (cells: Cells) => Cells): Content => {
  if (scope === 'everybody') return { ...content, corporate: changed(content.corporate) };
  if (isStyle(scope))
    return {
      ...content,
      workStyles: { ...content.workStyles, [scope]: changed(content.workStyles[scope]) },
    };
  return {
    ...content,
    roles: content.roles.map((role) =>
      roleScope(role.jobTitle) === scope ? { ...role, cells: changed(role.cells) } : role,
    ),
    teams: content.teams.map((team) =>
      teamScope(team.manager.id) === scope ? { ...team, cells: changed(team.cells) } : team,
    ),
  };
};

/** Takes up a job title or team that the version does not know yet. */
const withScope = (content: Content, scope: Scope, { roles, teams }: Content): Content => {
  if (scopesOf(content).includes(scope)) return content;
  const role = roles.find(({ jobTitle }) => roleScope(jobTitle) === scope);
  const team = teams.find(({ manager }) => teamScope(manager.id) === scope);
  return {
    ...content,
    roles: role ? [...content.roles, { ...role, cells: {} }] : content.roles,
    teams: team ? [...content.teams, { ...team, cells: {} }] : content.teams,
  };
};

/** Of what two people changed at once, what both changed, and not alike. */
export const clashesOf = (mine: readonly Change[], theirs: readonly Change[]): readonly Clash[] =>
  mine.flatMap((one) => {
    const other = theirs.find(({ scope, skill }) => scope === one.scope && skill === one.skill);
    return other && JSON.stringify(other.now) !== JSON.stringify(one.now)
      ? [{ mine: one, theirs: other }]
      : [];
  });

export interface Clash {
  readonly mine: Change;
  readonly theirs: Change;
}

/** As the server takes it; who has nothing asked of them is not named. */
export const inputOf = ({ corporate, workStyles, roles, teams }: Content): CompareRequirementsInput => ({
  ...{ corporate, workStyles },
  roles: roles.filter(({ cells }) => Object.keys(cells).length > 0),
  teams: teams
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .map(({ manager, cells }) => ({ manager: manager.id, cells })),
});

/** The reasons that are other than before: those that are sent. */
export const reasonsSent = (changes: readonly Change[]): NonNullable<ChangeRequirementsInput['reasons']> =>
  Object.fromEntries(
    changes.flatMap((change) =>
      change.scope === 'reason' && change.now !== null ? [[change.skill, change.now] as const] : [],
    ),
  );
