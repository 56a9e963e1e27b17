import type { AskedLevel, Level, SkillId } from './framework.contract.ts';
import type { AnswerValue } from './words.contract.ts';

/** A task as far as the order of asking goes. */
export interface Askable {
  readonly id: string;
  readonly skill: SkillId;
  readonly level: AskedLevel;
}

/** What somebody said of a task. */
export interface Answered {
  readonly item: string;
  readonly value: AnswerValue;
}

/** What an assessment asks about, in this order, and how many tasks at most. */
export interface Plan {
  readonly skills: readonly SkillId[];
  readonly limit: number;
}

/** Two tasks a skill: 48 take 12 minutes, and 24 take 6. */
export const LIMITS = { first: 48, recheck: 24 } as const;

/** Where asking begins: at what the job's routine needs. */
const BEGIN = 2;

/**
 * The task that is asked next; undefined where all is answered. Each skill begins at level 2 and goes up after "alone"
 * and down after "not yet". Level 4, which counts only once somebody confirms it, is asked last, as far as the limit goes.
 */
export const nextTask = <T extends Askable>(
  { skills, limit }: Plan,
  items: readonly T[],
  answers: readonly Answered[],
): T | undefined => {
  if (answers.length >= limit) return undefined;
  return firstOf(skills, 3, items, answers) ?? firstOf(skills, 4, items, answers);
};

/** Of these skills those of which nothing is left to ask up to level 3. */
export const answeredSkills = (
  skills: readonly SkillId[],
  items: readonly Askable[],
  answers: readonly Answered[],
): readonly SkillId[] => skills.filter((skill) => firstOf([skill], 3, items, answers) === undefined);

const firstOf = <T extends Askable>(
  skills: readonly SkillId[],
  most: AskedLevel,
  items: readonly T[],
  answers: readonly Answered[],
): T | undefined => {
  for (const skill of skills) {
    const level = levelToAsk(saidOf(skill, items, answers), most);
    const task = items.find((item) => item.skill === skill && item.level === level);
    if (task) return task;
  }
  return undefined;
};

interface Said {
  readonly level: AskedLevel;
  readonly value: AnswerValue;
}

/** What was said of one skill, in the order in which it was. */
const saidOf = (skill: SkillId, items: readonly Askable[], answers: readonly Answered[]): readonly Said[] =>
  answers.flatMap(({ item, value }) => {
    const task = items.find(({ id }) => id === item);
    return task?.skill === skill ? [{ level: task.level, value }] : [];
  });

const levelToAsk = (said: readonly Said[], most: AskedLevel): AskedLevel | undefined => {
  const last = said.at(-1);
  if (!last) return BEGIN;
  const asked = said.map(({ level }) => level);
  const isNew = (level: number) => !asked.includes(level as AskedLevel);
  if (last.value === 'alone') {
    const next = last.level + 1;
    return next <= most && isNew(next) ? (next as AskedLevel) : undefined;
  }
  // "With help" is awareness already, which is all that a lower task could show.
  const isDown = last.value === 'not_yet' && last.level === BEGIN && isNew(1);
  return isDown ? 1 : undefined;
};

/**
 * The level that the answers claim: the highest task done alone, or awareness where something was done with help.
 * Undefined where nothing was said of the skill.
 */
export const claimOf = (
  skill: SkillId,
  items: readonly Askable[],
  answers: readonly Answered[],
): Level | 'not_my_job' | undefined => {
  const said = saidOf(skill, items, answers);
  if (said.length === 0) return undefined;
  const alone = said.filter(({ value }) => value === 'alone').map(({ level }) => level);
  // Whoever does the routine alone has the skill in their job, whatever they say of a harder task.
  if (alone.length > 0) return Math.max(...alone) as Level;
  if (said.some(({ value }) => value === 'not_my_job')) return 'not_my_job';
  return said.some(({ value }) => value === 'with_help') ? 1 : 0;
};

/**
 * The answers after one more, or after one was changed: what was asked of that skill because of it is asked anew. The
 * same answer once more, as after a lost connection, changes nothing.
 */
export const withAnswer = <A extends Answered>(
  items: readonly Askable[],
  answers: readonly A[],
  answer: A,
): readonly A[] => {
  const at = answers.findIndex(({ item }) => item === answer.item);
  if (at < 0) return [...answers, answer];
  if (answers[at]?.value === answer.value) return answers;
  const skillOf = (item: string) => items.find(({ id }) => id === item)?.skill;
  const skill = skillOf(answer.item);
  const later = answers.slice(at + 1).filter(({ item }) => skillOf(item) !== skill);
  return [...answers.slice(0, at), answer, ...later];
};
