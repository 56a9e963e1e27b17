import type { Viewer } from '../contract/person.ts';
import { addMillis } from '../contract/time.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import { claimOf } from './asking.rules.ts';
import { type Assessment, assessments } from './assessment.records.ts';
import { drawChecks } from './checks.rules.ts';
import { KNOWLEDGE_CHECKS, TASK_ITEMS } from './framework/framework.ts';
import type { Level, SkillId } from './framework.contract.ts';
import type { SkillsPorts } from './ports.ts';
import { standingOf } from './standing.ts';

const YEAR_MS = 365 * 86_400_000;

/** The assessment with its knowledge checks, once all tasks are answered; which, depends on what was claimed. */
export const drawn = async (
  t: Tx,
  ports: SkillsPorts,
  viewer: Viewer,
  assessment: Assessment,
): Promise<Assessment> => {
  const facts = await ports.people.factsOfViewer(t, viewer);
  const { levels: before, essentials } = await standingOf(t, facts);
  const claims = claimsOf(assessment);
  const checks = drawChecks(KNOWLEDGE_CHECKS, {
    ...{ claims, essentials, before, seed: assessment.id },
    used: await usedWithinAYear(t, ports, assessment),
  });
  return { ...assessment, checks: checks.map(({ id }) => ({ check: id })) };
};

/** Levels that the answers claim; skills that are no part of the job have none. */
export const claimsOf = ({ skills, answers }: Assessment): ReadonlyMap<SkillId, Level> =>
  new Map(
    skills.flatMap((skill) => {
      const claim = claimOf(skill, TASK_ITEMS, answers);
      return claim === undefined || claim === 'not_my_job' ? [] : [[skill, claim] as const];
    }),
  );

const usedWithinAYear = async (
  t: Tx,
  { clock }: Pick<SkillsPorts, 'clock'>,
  { id, person }: Assessment,
): Promise<ReadonlySet<string>> => {
  const recent = await findAll(t, assessments, 'person', person, { from: addMillis(clock.now(), -YEAR_MS) });
  const others = recent.filter((one) => one.id !== id);
  return new Set(others.flatMap(({ checks = [] }) => checks.map(({ check }) => check)));
};
