import { availableParallelism } from 'node:os';
import { version } from 'node:process';
import { expect, test } from 'vitest';
import { daysBetween } from '../../api/contract/time.ts';
import { systemClock } from '../../api/platform/clock.ts';
import { recordEvidence } from '../support/evidence.ts';
import { seededRandom } from '../support/random.ts';
import { PROCESS_ROUNDS } from '../support/rounds.ts';
import { audit } from './audit.ts';
import type { Trouble } from './balancer.ts';
import { closeBooks, type LogLine, linesOf } from './books.ts';
import { type Council, openCouncil } from './council.ts';
import { letStaffIn } from './staff.ts';

const ROUND_TIMEOUT_MS = 180_000;
/** How long after a kill somebody may still meet an error. */
const ERRORS_END_MS = 10_000;
const NOTHING = { lost: [], halfApplied: [], heldTwice: [], undelivered: [], calendars: [] };

test(`two nodes on one database lose nothing and do nothing twice when one is killed, ${PROCESS_ROUNDS} times`, {
  timeout: PROCESS_ROUNDS * ROUND_TIMEOUT_MS,
}, async () => {
  const random = seededRandom();
  const total = { acknowledged: 0, repeated: 0, errors: 0, lost: 0, halfApplied: 0, leftToThird: 0 };
  let longestErrors = 0;

  for (let round = 0; round < PROCESS_ROUNDS; round += 1) {
    const where = `seed ${random.seed}, round ${round}`;
    const today = systemClock.today('UTC');
    const council = await openCouncil();
    const staff = await letStaffIn(council, random);
    await staff.acknowledged(random.between(30, 90));
    await expect.poll(() => periodsEnded(council), { timeout: ROUND_TIMEOUT_MS }).not.toEqual([]);

    const victim = council.nodes[random.between(0, 2)] ?? council.nodes[0];
    const killedAt = performance.now();
    await victim.kill();
    await staff.acknowledged(50);
    await victim.start();
    await staff.acknowledged(25, victim);
    const { requests, troubles, contradictions } = await staff.goHome();
    const codes = await Promise.all(council.nodes.map((node) => node.stop()));
    const books = await closeBooks(council);

    const findings = audit(requests, books);
    const errors = errorsAfter(killedAt, troubles);
    expect(codes, where).toEqual([0, 0]);
    expect(contradictions, where).toEqual([]);
    expect(findings, where).toEqual(NOTHING);
    expect(
      troubles.filter(({ at }) => at - killedAt > ERRORS_END_MS),
      where,
    ).toEqual([]);
    expect(linesOf(council).filter(isError), where).toEqual([]);
    expect(council.sandbox.world.unmodelled, where).toEqual([]);
    // A job that has run is not run again by the node that comes back, unless the day is another.
    const days = 1 + daysBetween(today, systemClock.today('UTC'));
    const ended = Object.values(Object.groupBy(periodsEnded(council), String));
    expect(Math.max(...ended.map((times) => times?.length ?? 0)), where).toBeLessThanOrEqual(days);

    const answered = requests.filter(({ answers }) => answers.length > 0);
    total.acknowledged += answered.length;
    total.repeated += answered.reduce((sum, { answers }) => sum + answers.length - 1, 0);
    total.errors += troubles.length;
    total.lost += findings.lost.length;
    total.halfApplied += findings.halfApplied.length;
    total.leftToThird += books.leftToThird;
    longestErrors = Math.max(longestErrors, errors);
  }

  recordEvidence('two-nodes', {
    rounds: PROCESS_ROUNDS,
    ...total,
    millisecondsOfErrors: Math.round(longestErrors),
    seed: random.seed,
    node: version,
    cores: availableParallelism(),
  });
});

/** Milliseconds from the kill to the last error that anybody met. */
const errorsAfter = (killedAt: number, troubles: readonly Trouble[]): number =>
  Math.max(0, ...troubles.map(({ at }) => at - killedAt));

/** The periods whose records were ended, each as often as the daily job has come to it. */
const periodsEnded = (council: Council): readonly unknown[] =>
  linesOf(council)
    .filter(({ event }) => event === 'what was kept long enough was ended')
    .map(({ period }) => period);

const isError = ({ level }: LogLine): boolean => level === 'error';
