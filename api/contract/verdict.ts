import type { Viewer } from './person.ts';
import { type FieldError, Refused } from './problem.ts';

/** What a policy says: `hidden` answers as if the record did not exist; a code says no to what the caller may know of. */
export type Verdict<Code extends string = never> = 'yes' | 'hidden' | Code;

/**
 * Who may do what: one answer for each action of a room, so that an unanswered one does not compile. `Targets` names
 * what each action is done to; `undefined` where the viewer alone decides.
 */
export type Policy<Targets, Code extends string = never, Asker = Viewer> = {
  readonly [Action in keyof Targets]: (
    ...asked: Targets[Action] extends undefined ? [viewer: Asker] : [viewer: Asker, target: Targets[Action]]
  ) => Verdict<Code>;
};

/** Why a rule says no: a code of the room's contract, and a sentence where its title alone does not say enough. */
export interface Reason<Code extends string> {
  readonly code: Code;
  readonly detail?: string;
  /** What of the input it is about, where a form can show it there. */
  readonly fields?: readonly FieldError[];
}

/** Goes on only if the policy says yes. */
export const demand = (verdict: Verdict<string>): void => {
  if (verdict === 'hidden') throw new Refused('not_found');
  if (verdict !== 'yes') throw new Refused(verdict);
};

/** Goes on only if the rules name no reason against it. */
export const unless = (reason: Reason<string> | undefined): void => {
  if (!reason) return;
  const { code, ...extras } = reason;
  throw new Refused(code, extras);
};

/** The record, or the refusal that says nothing about whether it ever was. */
export const found = <T>(record: T | undefined): T => {
  if (record === undefined) throw new Refused('not_found');
  return record;
};
