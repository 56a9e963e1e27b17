import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { WorkStyle } from '../people/contract.ts';
import { type AskedLevel, SKILL_IDS, type SkillId } from './framework.contract.ts';
import type { Cell, Cells, Reasons, RequirementRefusal } from './requirement.contract.ts';
import type { Essentials } from './scoring.rules.ts';
import type { Need, Source } from './words.contract.ts';

/** One version of all that is asked for; a change makes another. */
export interface RequirementsVersion {
  readonly id: `req.${number}`;
  /** From 1; the highest counts. */
  readonly n: number;
  /** Absent where Guildhall came with it. */
  readonly at?: Instant;
  readonly by?: PersonId;
  readonly reason: string;
  /** Why a skill is asked for: of each that is essential for anybody. */
  readonly reasons: Reasons;
  readonly corporate: Cells;
  readonly workStyles: Readonly<Record<WorkStyle, Cells>>;
  readonly roles: readonly { readonly jobTitle: string; readonly cells: Cells }[];
  /** For who reports to this manager, and the manager. */
  readonly teams: readonly { readonly manager: PersonId; readonly cells: Cells }[];
}

/** What is asked for, whoever decided it. */
export type Cellsets = Pick<RequirementsVersion, 'corporate' | 'workStyles' | 'roles' | 'teams'>;

/** What of a person decides what is asked of them. */
export interface Worker {
  readonly person: PersonId;
  readonly workStyle?: WorkStyle;
  readonly jobTitle?: string;
  readonly manager?: PersonId;
}

/** A level that is asked of somebody, and by what. */
export interface Asked {
  readonly level: AskedLevel;
  readonly need: Need;
  readonly byWeeks: number;
  readonly from: readonly Source[];
}

/** What counts for the baseline, and what is a hint beyond it; one of them is there. */
export interface Required {
  readonly essential?: Asked;
  readonly desirable?: Asked;
}

/** The highest of what applies: corporate minimum, work style, role and team. Of what is not named nothing is asked. */
export const requiredOf = (version: Cellsets, worker: Worker): ReadonlyMap<SkillId, Required> => {
  const applying = applyingTo(version, worker);
  return new Map(
    SKILL_IDS.flatMap((skill) => {
      const all = applying.flatMap(({ cells, from }) => {
        const cell = cells[skill];
        return cell ? [{ cell, from }] : [];
      });
      const required = strictest(all);
      return required.essential || required.desirable ? [[skill, required] as const] : [];
    }),
  );
};

/** The essential levels alone, which the baseline is about. */
export const essentialsOf = (required: ReadonlyMap<SkillId, Required>): Essentials =>
  new Map(
    [...required].flatMap(([skill, { essential }]) => (essential ? [[skill, essential.level] as const] : [])),
  );

interface Applying {
  readonly cells: Cells;
  readonly from: Source;
}

const applyingTo = (version: Cellsets, worker: Worker): readonly Applying[] => {
  const { workStyle, jobTitle } = worker;
  const roles = version.roles.filter((role) => jobTitle && sameTitle(role.jobTitle, jobTitle));
  const teams = version.teams.filter(({ manager }) => [worker.manager, worker.person].includes(manager));
  return [
    { cells: version.corporate, from: 'corporate' },
    ...(workStyle ? [{ cells: version.workStyles[workStyle], from: 'work_style' as const }] : []),
    ...roles.map(({ cells }) => ({ cells, from: 'role' as const })),
    ...teams.map(({ cells }) => ({ cells, from: 'team' as const })),
  ];
};

const sameTitle = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (title: string): string => title.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');

type One = { readonly cell: Cell; readonly from: Source };

/** A desirable level says something only above the essential one. */
const strictest = (all: readonly One[]): Required => {
  const essential = highest(all.filter(({ cell }) => cell.need === 'essential'));
  const desirable = highest(all.filter(({ cell }) => cell.need === 'desirable'));
  const isBeyond = desirable && desirable.level > (essential?.level ?? 0);
  return { ...(essential && { essential }), ...(isBeyond && { desirable }) };
};

const highest = (all: readonly One[]): Asked | undefined => {
  const top = Math.max(0, ...all.map(({ cell }) => cell.level));
  const those = all.filter(({ cell }) => cell.level === top);
  const [first] = those;
  return (
    first && {
      level: first.cell.level,
      need: first.cell.need,
      byWeeks: Math.min(...those.map(({ cell }) => cell.byWeeks)),
      from: [...new Set(those.map(({ from }) => from))],
    }
  );
};

/** Why these cannot be the requirements from now on. */
export const whyNotChange = (
  wanted: Omit<RequirementsVersion, 'id' | 'reason'>,
  present: Pick<RequirementsVersion, 'n'>,
  here: ReadonlySet<PersonId>,
): Reason<RequirementRefusal> | undefined => {
  if (wanted.n !== present.n) return { code: 'requirements_changed' };
  const named = [
    ...wanted.roles.map(({ jobTitle }) => plain(jobTitle)),
    ...wanted.teams.map(({ manager }) => manager),
  ];
  if (new Set(named).size < named.length) return { code: 'listed_twice' };
  if (!wanted.teams.every(({ manager }) => here.has(manager))) return { code: 'unknown_manager' };
  const [unsaid] = essentialFor(wanted).filter((skill) => !wanted.reasons[skill]);
  return unsaid && { code: 'reason_missing', detail: `Say why ${unsaid} is asked for.` };
};

/** Skills that are essential for anybody. */
const essentialFor = ({
  corporate,
  workStyles,
  roles,
  teams,
}: Omit<RequirementsVersion, 'id' | 'reason'>): readonly SkillId[] => {
  const all = [corporate, ...Object.values(workStyles), ...[...roles, ...teams].map(({ cells }) => cells)];
  return SKILL_IDS.filter((skill) => all.some((cells) => cells[skill]?.need === 'essential'));
};
