import { expect, test } from 'vitest';
import { Conflict } from '../../../api/platform/store/errors.ts';
import { recordEvidence } from '../../support/evidence.ts';
import { type Random, seededRandom } from '../../support/random.ts';
import { ROUNDS } from '../../support/rounds.ts';
import {
  type Bench,
  everything,
  idsOf,
  type Meeting,
  meeting,
  meetings,
  refusalsOf,
  slot,
} from './fixtures.ts';

const TAKEN = new Conflict('test_room.time');
/** A round is 64 transactions at once. */
const RACES = ROUNDS / 10;

export const apartRacePromises = (bench: () => Bench): void => {
  test('of 64 who want one room at overlapping times at once, one gets it and 63 are told it is taken', async () => {
    const { store } = bench();
    // All of them need the minute before noon.
    const wanted = Array.from({ length: 64 }, (_, n) =>
      meeting(`meeting ${n}`, slot(clock(8 * 60 + n), clock(12 * 60 + n))),
    );

    const outcomes = await Promise.allSettled(wanted.map((m) => store.tx((t) => t.put(meetings, m))));

    const refusals = refusalsOf(outcomes);
    expect(refusals).toHaveLength(63);
    for (const refusal of refusals) expect(refusal).toEqual(TAKEN);
    expect(await everything(store.all(meetings))).toHaveLength(1);
  });

  test(`of 64 random stretches at once no two are held that overlap, ${RACES} times`, async () => {
    const random = seededRandom();
    const total = { held: 0, longestRoundMs: 0 };

    for (let round = 0; round < RACES; round += 1) {
      const { got, ms } = await race(bench(), round, random);
      total.held += got;
      total.longestRoundMs = Math.max(total.longestRoundMs, Math.round(ms));
    }

    expect(total.held, `seed ${random.seed}`).toBeGreaterThan(0);
    recordEvidence(`store-apart-${bench().engine.replaceAll(' ', '-')}`, {
      rounds: RACES,
      ...total,
      seed: random.seed,
    });
  });
};

/** `HH:MM` of a minute of the day. */
const clock = (minute: number): string =>
  [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** Two rooms of its own for each round, so that one store serves all of them. */
const someMeeting = (round: number, n: number, random: Random): Meeting => {
  const slots = Array.from({ length: random.between(1, 3) }, (_, part) => {
    const from = random.between(8, 12) * 60 + random.between(0, 60) + part * 6 * 60;
    return slot(clock(from), clock(from + random.between(1, 120)), `room ${round}.${random.between(0, 2)}`);
  });
  return meeting(`meeting ${round}.${n}`, ...slots);
};

/** 64 at once: whoever is refused met one that is held, and those that are held meet nobody. */
const race = async ({ store }: Bench, round: number, random: Random) => {
  const wanted = Array.from({ length: 64 }, (_, n) => someMeeting(round, n, random));

  const start = performance.now();
  const outcomes = await Promise.allSettled(wanted.map((m) => store.tx((t) => t.put(meetings, m))));
  const ms = performance.now() - start;

  const where = `seed ${random.seed}, round ${round}`;
  for (const refusal of refusalsOf(outcomes)) expect(refusal, where).toEqual(TAKEN);
  const got = wanted.filter((_, n) => outcomes[n]?.status === 'fulfilled');
  expect((await store.getAll(meetings, idsOf(wanted))).toSorted(byId), where).toEqual(got.toSorted(byId));
  for (const m of wanted) {
    const others = got.filter(({ id }) => id !== m.id);
    expect(
      others.some((other) => overlap(m, other)),
      `${where}, ${m.id}`,
    ).toBe(!got.includes(m));
  }
  return { got: got.length, ms };
};

const byId = (a: Meeting, b: Meeting): number => (a.id < b.id ? -1 : 1);

const overlap = (a: Meeting, b: Meeting): boolean =>
  a.slots.some((one) =>
    b.slots.some((other) => one.room === other.room && one.from < other.to && other.from < one.to),
  );
