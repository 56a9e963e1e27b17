import type { Reason } from '../contract/verdict.ts';
import type { TrainingRefusal } from './contract.ts';

/** A course as far as changing it goes. */
export interface Offered {
  readonly rev: number;
  readonly ended?: string;
}

/** Why a course cannot be changed; undefined where it can. */
export const whyNotChange = (course: Offered, rev: number): Reason<TrainingRefusal> | undefined => {
  if (course.ended !== undefined) return { code: 'course_ended' };
  return course.rev === rev ? undefined : { code: 'changed_meanwhile' };
};

/** Why it has to be offered on; undefined where it may end. */
export const whyNotEnd = (
  course: Offered,
  { rev, toCome }: { readonly rev: number; readonly toCome: number },
): Reason<TrainingRefusal> | undefined =>
  whyNotChange(course, rev) ?? (toCome > 0 ? { code: 'course_in_use' } : undefined);
