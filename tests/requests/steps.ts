import fc from 'fast-check';
import type { RequestId, Verb } from '../../api/requests/contract.ts';
import { TRANSITIONS } from '../../api/requests/states.rules.ts';
import { ADA, EVERYBODY, type RequestsWorld } from './build.ts';

const VERBS = [...new Set(Object.values(TRANSITIONS).flatMap((lines) => lines.map(({ verb }) => verb)))];

/** What an arbitrary draws. */
export type Drawn<From> = From extends fc.Arbitrary<infer One> ? One : never;

/** Anybody tries any verb on one of four requests. */
export const step = fc.record({
  who: fc.constantFrom(...EVERYBODY),
  verb: fc.constantFrom(...VERBS),
  which: fc.nat(3),
  hasNote: fc.boolean(),
  /** How far behind the revision is that they saw. */
  behind: fc.constantFrom(0, 0, 0, 0, 1),
  hoursLater: fc.constantFrom(0, 0, 0, 30),
});

/** What they write with a verb on one of the four, so that it is known again wherever it is read. */
export const noteOf = (verb: Verb, which: number): string => `Because of ${which} by ${verb}.`;

export const wish = (verb: Verb, which: number, hasNote: boolean) => ({
  verb,
  ...(hasNote && { note: noteOf(verb, which) }),
  ...(verb === 'end_absence' && { answers: { lastDay: '2026-11-24' } }),
});

/** One of each kind of Ada's: leave, sickness, an order and a question. */
export const four = async (world: RequestsWorld): Promise<readonly RequestId[]> => {
  await world.employ(ADA);
  const made = [
    await world.submit(ADA, 'annual-leave', {
      ...{ length: 'days', from: '2026-11-26', to: '2026-11-27', words: 'We are off to Skye' },
    }),
    await world.sick(ADA),
    await world.order(ADA),
    await world.query(ADA),
  ];
  return made.map(({ id }) => id);
};
