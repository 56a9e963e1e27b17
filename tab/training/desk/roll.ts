import type { Roll } from '../../../api/training/attendance.contract.ts';

type OnRoll = Roll['people'][number];
type Rule = Pick<Roll, 'evidence' | 'minutes'>;

/** What whoever calls the roll may press. */
export type Choice = 'came' | 'part' | 'absent';

/** How somebody stands on the roll. `checked_in`: they are here, and for how long is still to be said. */
export type Standing = Choice | 'checked_in' | 'unknown';

/** By the mark that counts. Somebody who was not marked is unknown, not absent. */
export const standingOf = ({ mark }: Pick<OnRoll, 'mark'>, { evidence, minutes }: Rule): Standing => {
  if (mark === null) return 'unknown';
  if (mark.minutes === null) return evidence === 'minutes' ? 'checked_in' : 'came';
  if (mark.minutes === 0) return 'absent';
  return mark.minutes >= minutes ? 'came' : 'part';
};

/** A part of a session is only asked for where minutes count. */
export const choicesOf = ({ evidence }: Pick<Rule, 'evidence'>): readonly Choice[] =>
  evidence === 'minutes' ? ['came', 'part', 'absent'] : ['came', 'absent'];

/** True while not all is known of somebody that the course asks for. */
export const isOpen = (one: Pick<OnRoll, 'mark'>, rule: Rule): boolean =>
  ['unknown', 'checked_in'].includes(standingOf(one, rule));

/** Those of them who can be marked. */
export const othersOf = (roll: Roll): readonly OnRoll[] =>
  roll.people.filter((one) => one.can.mark && isOpen(one, roll));

/** The minutes that were typed; undefined where they are not a part of the session. */
export const partIn = (typed: string, { minutes }: Pick<Rule, 'minutes'>): number | undefined => {
  const wanted = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return wanted >= 1 && wanted <= minutes ? wanted : undefined;
};

/** As the page shows somebody while this mark is on its way: as if it were noted. */
export const supposing = (one: OnRoll, minutes: number | null): OnRoll => ({
  ...one,
  mark:
    minutes === null
      ? null
      : { source: 'manual', minutes, isTakenBack: false, at: '1970-01-01T00:00:00.000Z' },
});
