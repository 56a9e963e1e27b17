import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Reason } from '../contract/verdict.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { ChampionState, ChampionVerb } from './champion.contract.ts';
import type { TrainingRefusal } from './contract.ts';

/** As what somebody stands to a nomination. */
export type Part = 'subject' | 'manager' | 'digital_lead' | 'nominator';

interface Move {
  readonly verb: ChampionVerb;
  readonly from: readonly ChampionState[];
  readonly by: Part;
  readonly to: ChampionState;
}

/** What may be done, by whom, and how it stands then: consent first, as nobody becomes one unasked. */
const MOVES: readonly Move[] = [
  { verb: 'consent', from: ['nominated'], by: 'subject', to: 'consented' },
  { verb: 'agree', from: ['consented'], by: 'manager', to: 'agreed' },
  { verb: 'appoint', from: ['agreed'], by: 'digital_lead', to: 'appointed' },
  { verb: 'decline', from: ['nominated', 'consented', 'agreed'], by: 'subject', to: 'declined' },
  { verb: 'decline', from: ['consented'], by: 'manager', to: 'declined' },
  { verb: 'decline', from: ['nominated', 'consented', 'agreed'], by: 'digital_lead', to: 'declined' },
  { verb: 'end', from: ['appointed'], by: 'subject', to: 'ended' },
  { verb: 'end', from: ['appointed'], by: 'digital_lead', to: 'ended' },
];

export interface Nominated {
  readonly person: PersonId;
  readonly nominatedBy: PersonId;
  readonly state: ChampionState;
}

/**
 * Where no manager is known, the digital lead agrees in their place. Nobody agrees to or appoints themselves: the
 * digital lead may be nominated as well, and then another one decides.
 */
export const partsOf = (
  viewer: Pick<Viewer, 'person' | 'roles'>,
  { person, nominatedBy }: Nominated,
  manager: PersonId | undefined,
): readonly Part[] => {
  const parts: Part[] = viewer.person === nominatedBy ? ['nominator'] : [];
  if (viewer.person === person) return [...parts, 'subject'];
  const isLead = viewer.roles.includes('DigitalLead');
  if (viewer.person === manager || (manager === undefined && isLead)) parts.push('manager');
  return isLead ? [...parts, 'digital_lead'] : parts;
};

export const movesOf = (
  { state }: Pick<Nominated, 'state'>,
  parts: readonly Part[],
): readonly ChampionVerb[] => [
  ...new Set(
    MOVES.filter(({ from, by }) => from.includes(state) && parts.includes(by)).map(({ verb }) => verb),
  ),
];

/** How it stands once that was done; undefined where it cannot be done. */
export const stateAfter = (
  { state }: Pick<Nominated, 'state'>,
  verb: ChampionVerb,
  parts: readonly Part[],
): ChampionState | undefined =>
  MOVES.find((move) => move.verb === verb && move.from.includes(state) && parts.includes(move.by))?.to;

/** True where it waits for these parts to decide. */
export const waitsFor = (nominated: Nominated, parts: readonly Part[]): boolean =>
  movesOf(nominated, parts).some((verb) => verb === 'consent' || verb === 'agree' || verb === 'appoint');

/** Whoever teaches a skill masters it: Practitioner, as others have seen it (reference on skills, section 5). */
export const LEAST_OWN_LEVEL = 3;

/** What somebody offers without anybody having confirmed that they master it. */
export const unconfirmedOf = (
  offered: readonly SkillId[],
  confirmed: readonly SkillId[],
): readonly SkillId[] => offered.filter((skill) => !confirmed.includes(skill));

/** Why somebody cannot be appointed so; undefined where they can. A reason stands in for what nobody has confirmed. */
export const whyNotAppoint = (
  unconfirmed: readonly SkillId[],
  reason: string | undefined,
): Reason<TrainingRefusal> | undefined =>
  unconfirmed.length === 0 || reason !== undefined
    ? undefined
    : { code: 'reason_needed', detail: 'Nobody has confirmed yet that they master what they offer.' };
