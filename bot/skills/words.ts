import type { Mine, SkillResult } from '../../api/skills/contract.ts';
import type { AnswerValue, Lane } from '../../api/skills/words.contract.ts';

const LEVELS = ['Not yet', 'Awareness', 'Working', 'Practitioner', 'Expert'] as const;

/** "2, Working": a level, and what it is called. */
export const levelWords = (level: number): string => `${level}, ${LEVELS[level] ?? ''}`;

/** "1 skill", "3 skills". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What can be said of a task, in the words of the tab. */
export const ANSWERS: Readonly<Record<AnswerValue, string>> = {
  alone: 'Yes, on my own',
  with_help: 'With help',
  not_yet: 'Not yet',
  not_my_job: 'Not part of my job',
};

/** Who sees what comes of it: told before the first answer, as the council chose it. */
export const TOLD: Readonly<Record<Lane, string>> = {
  named:
    'Nobody but you sees what you answer. Your line manager sees, for each skill, the level that counts and what is missing. Each time they look is noted, and you can see it.',
  aggregate:
    'Nobody but you sees what you answer. Your levels count in figures about groups of five people or more. Nobody sees them by name.',
};

/** How somebody stands against what their job asks for. */
export const baselineWords = ({ baseline, skills }: Pick<Mine, 'baseline' | 'skills'>): string => {
  const expired = skills.filter(({ isExpired }) => isExpired).length;
  const old = expired === 0 ? '' : ` ${counted(expired, 'level')} out of date.`;
  if (baseline === 'met') return `You have what your job asks for.${old}`;
  if (baseline === 'unassessed') return `Some skills that your job needs are not known yet.${old}`;
  return `${counted(skills.filter(isGap).length, 'skill')} below what your job asks for.${old}`;
};

export const isGap = ({ gap }: Pick<SkillResult, 'gap'>): boolean => gap !== null && gap > 0;

/** Needed for the job, and never told of. */
export const isUnknown = ({ state, essential }: Pick<SkillResult, 'state' | 'essential'>): boolean =>
  state === 'unassessed' && essential !== null;

/** A level against what is asked for: "1, Awareness; your job asks for 2, Working". */
export const standingWords = (result: SkillResult): string => {
  const { state, effective, essential, isExpired } = result;
  const asks = essential && `your job asks for ${levelWords(essential.level)}`;
  if (state === 'not_my_job') return 'Not part of your job';
  if (effective === null) return ['Not known yet', asks].filter(Boolean).join('; ');
  return [
    levelWords(effective),
    asks && (isGap(result) ? asks : 'enough for your job'),
    isExpired && 'out of date',
  ]
    .filter(Boolean)
    .join('; ');
};
