import type { WorkStyle } from '../../api/people/contract.ts';
import { areaOf, type SkillId } from '../../api/skills/framework.contract.ts';
import type { AnswerValue } from '../../api/skills/words.contract.ts';
import { stableNumber } from '../people/names.ts';
import type { SandboxPerson } from '../people/person.ts';
import { RIGHT_OPTIONS } from './right-options.ts';

type Worker = Pick<SandboxPerson, 'upn' | 'department' | 'jobTitle' | 'team'>;

/** From 0 to 4; some skills are no part of some jobs. */
export type RealLevel = number | 'not_my_job';

/** What somebody of the sample council really can do. */
export const realLevel = (person: Worker, skill: SkillId): RealLevel => {
  if (isNoPartOf(person, skill)) return 'not_my_job';
  const style = workStyleOf(person);
  const usual =
    1.9 + BY_STYLE[style] + (BY_SKILL[skill] ?? 0) + (BY_DEPARTMENT[person.department ?? ''] ?? 0);
  // Somebody is good or not with all of it, and a little better or worse in each.
  const own = spread(`${person.upn}`) * 0.9 + spread(`${person.upn} ${areaOf(skill)}`) * 0.4;
  const rounded = Math.round(usual + own + spread(`${person.upn} ${skill}`) * 0.5);
  return Math.min(4, Math.max(0, rounded));
};

/**
 * What they can do weeks later: in what they learned most do better, and in everything else a few seem better or worse,
 * as whoever is asked twice does not answer twice alike.
 */
export const laterLevel = (person: Worker, skill: SkillId, learned: readonly SkillId[]): RealLevel => {
  const before = realLevel(person, skill);
  if (before === 'not_my_job') return before;
  const percent = stableNumber(`later ${person.upn} ${skill}`) % 100;
  if (learned.includes(skill)) return percent < LEARNED_PERCENT ? Math.min(4, before + 1) : before;
  if (percent < CHANCE_PERCENT) return Math.max(0, before - 1);
  return percent < 2 * CHANCE_PERCENT ? Math.min(4, before + 1) : before;
};

const LEARNED_PERCENT = 75;
const CHANCE_PERCENT = 9;

/** What they say of a task such as `B3.2a`: above their level some have done it with help. */
export const answerTo = (
  person: Pick<Worker, 'upn'>,
  { skill, item }: { readonly skill: SkillId; readonly item: string },
  level: RealLevel,
): AnswerValue => {
  if (level === 'not_my_job') return 'not_my_job';
  const asked = Number(item.charAt(3));
  if (asked <= level) return 'alone';
  return asked === level + 1 && stableNumber(`help ${person.upn} ${skill}`) % 2 === 0
    ? 'with_help'
    : 'not_yet';
};

/** Which option they choose: the better they are the more often the right one, and nobody is always right. */
export const choiceFor = (
  person: Pick<Worker, 'upn'>,
  { check }: { readonly check: string },
  level: RealLevel,
): number => {
  const right = RIGHT_OPTIONS[check] ?? 0;
  const percent = level === 'not_my_job' ? 50 : 55 + 10 * level;
  const isRight = stableNumber(`check ${person.upn} ${check}`) % 100 < percent;
  return isRight ? right : (right + 1) % 4;
};

/** Whether they took part: three in four of the council, fewer where people share a device or work at night. */
export const hasTakenPart = ({ upn, department }: Worker): boolean =>
  stableNumber(`part ${upn}`) % 100 < (TOOK_PART[department ?? ''] ?? 80);

/** Whether they told a second time; whoever learned something did. */
export const hasToldAgain = ({ upn }: Pick<Worker, 'upn'>): boolean =>
  stableNumber(`again ${upn}`) % 100 < 45;

export const workStyleOf = ({ department, jobTitle, team }: Omit<Worker, 'upn'>): WorkStyle => {
  if (MOBILE.has(department ?? '') || MOBILE.has(team ?? '') || MOBILE.has(jobTitle ?? '')) return 'mobile';
  if (AGILE.has(department ?? '')) return 'agile';
  return STATIC.has(department ?? '') || STATIC.has(team ?? '') ? 'static' : 'flexible';
};

const MOBILE = new Set([
  ...['Waste and Recycling', 'Public Realm', 'Repairs', 'Building Control', 'Community Safety'],
  ...['Reablement Support Worker', 'Family Support Worker', 'Housing Officer', 'Caretaker'],
]);
const AGILE = new Set(['Digital and ICT', 'Communications', 'Planning and Climate']);
const STATIC = new Set(['Leisure', 'Museums and Arts', 'Contact Centre', 'Payroll and Pensions']);

const BY_STYLE: Readonly<Record<WorkStyle, number>> = {
  mobile: -0.6,
  static: -0.2,
  flexible: 0.1,
  agile: 0.6,
};
const BY_SKILL: Partial<Record<SkillId, number>> = {
  ...{ A1: 0.6, A2: 0.3, A4: -0.5, B1: 0.5, B2: 0.3, B4: -0.2, C1: -0.1, C3: -0.7, C4: -0.4 },
  ...{ D1: 0.3, D2: 0.5, E1: 0.2, E2: -0.1, E3: 0.1, F1: 0.3, F3: -0.7, F4: -0.8 },
};
const BY_DEPARTMENT: Readonly<Record<string, number>> = {
  ...{ 'Waste and Recycling': -0.2, 'Customer Services': 0.2, Finance: 0.2, 'Digital and ICT': 0.5 },
  ...{ Leisure: -0.3, 'Environmental Health': 0.1, 'Legal and Democratic Services': 0.1 },
};
const TOOK_PART: Readonly<Record<string, number>> = {
  ...{ 'Waste and Recycling': 55, 'Public Realm': 50, Leisure: 60, 'Adult Social Care': 70 },
  ...{ 'Digital and ICT': 100, 'Customer Services': 95, 'People Services': 100 },
};

/** Back offices meet no residents, and crews keep no spreadsheets. */
const isNoPartOf = ({ department, jobTitle }: Worker, skill: SkillId): boolean => {
  if (skill === 'D4') return ['Finance', 'Digital and ICT'].includes(department ?? '');
  const isCrew = /Loader|Driver|Operative|Gardener|Joiner|Plumber|Electrician/.test(jobTitle ?? '');
  return isCrew && (skill === 'C4' || skill === 'C3');
};

/** From -1 to 1, mostly near 0, and the same at every start. */
const spread = (seed: string): number =>
  ((stableNumber(`one ${seed}`) % 1000) + (stableNumber(`two ${seed}`) % 1000)) / 1000 - 1;
