import type { Instant } from '../contract/time.ts';
import type { Tx } from '../platform/store/store.ts';
import { claimOf } from './asking.rules.ts';
import { type Assessment, assessments } from './assessment.records.ts';
import { checkOf } from './assessment.views.ts';
import { TASK_ITEMS } from './framework/framework.ts';
import type { SkillId } from './framework.contract.ts';
import type { SkillsPorts } from './ports.ts';
import { moments, profiles } from './records.ts';
import { assessed, type Checked, type Held, type HeldLevels } from './scoring.rules.ts';

/** Makes levels of answers: the profile that counts from now on, and how it was at this moment, for ever. */
export const finished = async (
  t: Tx,
  { clock }: Pick<SkillsPorts, 'clock'>,
  assessment: Assessment,
): Promise<void> => {
  const { id, person, kind, framework } = assessment;
  const at = clock.now();
  const before = await t.get(profiles, person);
  const levels = { ...before?.levels, ...levelsAfter(assessment, before?.levels ?? {}, at) };
  await t.put(assessments, { ...assessment, state: 'finished', endedAt: at });
  await t.put(profiles, { id: person, levels, assessment: id, at });
  await t.put(moments, { id, person, at, kind, framework, levels });
};

/** The levels of what was asked; whatever was not keeps the one it had. */
const levelsAfter = (assessment: Assessment, before: HeldLevels, at: Instant): HeldLevels => {
  const { skills, answers, framework, told } = assessment;
  const now = { at, framework, told };
  return Object.fromEntries(
    skills.flatMap((skill): readonly (readonly [SkillId, Held])[] => {
      const claim = claimOf(skill, TASK_ITEMS, answers);
      if (claim === undefined) return [];
      if (claim === 'not_my_job') return [[skill, { state: 'not_my_job', ...now }]];
      const [checked, known] = [checkedNow(assessment, skill, at), before[skill]];
      return [
        [
          skill,
          assessed(skill, { claim, ...(checked && { checked }), ...(known && { before: known }) }, now),
        ],
      ];
    }),
  );
};

const checkedNow = ({ checks = [] }: Assessment, skill: SkillId, at: Instant): Checked | undefined => {
  const own = checks.filter(({ check }) => checkOf(check)?.skill === skill);
  if (own.length === 0) return undefined;
  return { asked: own.length, correct: own.filter(({ correct }) => correct).length, at };
};
