import type { Person } from '../../api/people/contract.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import type { NominateInput } from '../../api/training/champion.contract.ts';
import type { FieldProblem } from '../shared/ErrorSummary.tsx';
import { nominateText as text } from './nominate.text.ts';

/** The form as it stands: what was typed, not yet what it means. */
export interface NominationForm {
  readonly who: 'self' | 'colleague';
  readonly person: Person | null;
  readonly skills: readonly SkillId[];
  readonly hours: string;
  readonly why: string;
}

export const EMPTY_FORM: NominationForm = { who: 'self', person: null, skills: [], hours: '', why: '' };

const MOST_HOURS = 80;
const MOST_WORDS = 500;

const hoursIn = (typed: string): number | undefined => {
  const hours = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return hours >= 1 && hours <= MOST_HOURS ? hours : undefined;
};

/** All that has to be put right before it can be sent, in the order of the form. */
export const problemsIn = ({ who, person, skills, hours, why }: NominationForm): readonly FieldProblem[] => [
  ...(who === 'colleague' && person === null ? [{ path: 'person', message: text.colleague.needed }] : []),
  ...(skills.length === 0 ? [{ path: 'skills', message: text.skills.needed }] : []),
  ...(hoursIn(hours) === undefined ? [{ path: 'hoursPerMonth', message: text.hours.needed }] : []),
  ...(why.trim().length > MOST_WORDS ? [{ path: 'why', message: text.why.long }] : []),
];

/** What is sent of a form without problems. */
export const nominationOf = ({ who, person, skills, hours, why }: NominationForm): NominateInput => ({
  ...(who === 'colleague' && person !== null && { person: person.id }),
  ...{ skills: [...skills], hoursPerMonth: hoursIn(hours) ?? 0 },
  ...(why.trim() !== '' && { why: why.trim() }),
});
