import { describe, expect, test } from 'vitest';
import { idsFrom } from '../../api/platform/ids.ts';
import { jobRuns } from '../../api/platform/schedule/records.ts';
import type { Job } from '../../api/platform/schedule/schedule.ts';
import { scheduler } from '../../api/platform/schedule/scheduler.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';

const HOUR_MS = 3_600_000;

const hall = async (run: Job['run']) => {
  const clock = testClock();
  const ids = idsFrom(clock);
  const store = await openTestStore({ collections: [jobRuns], logs: [] }, clock);
  const job: Job = { name: 'desks.sweep', everySeconds: 3_600, run };
  const node = () => scheduler({ store, clock, ids, log: silentLog, jobs: [job] });
  return { clock, store, node };
};

describe('a scheduled job', () => {
  test('runs once an hour, however often the clock is looked at', async () => {
    let runs = 0;
    const { clock, node } = await hall(async () => {
      runs += 1;
    });
    const only = node();

    for (let minute = 0; minute < 180; minute += 1) {
      await only.runDue();
      clock.advance(60_000);
    }

    expect(runs).toBe(4);
  });

  test('runs once though eight nodes look at the same moment', async () => {
    let runs = 0;
    const { node } = await hall(async () => {
      runs += 1;
    });

    await Promise.all(Array.from({ length: 8 }, () => node().runDue()));

    expect(runs).toBe(1);
  });

  test('runs once, late, after three days in which nothing ran', async () => {
    let runs = 0;
    const { clock, node } = await hall(async () => {
      runs += 1;
    });
    await node().runDue();

    clock.advance(72 * HOUR_MS);
    await node().runDue();
    await node().runDue();

    expect(runs).toBe(2);
  });

  test('that fails is run again after a minute, and other jobs do not wait for it', async () => {
    let runs = 0;
    const { clock, node } = await hall(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the directory is away');
    });
    const only = node();

    expect(await only.runDue()).toEqual([]);
    clock.advance(59_999);
    expect(await only.runDue()).toEqual([]);
    clock.advance(1);
    expect(await only.runDue()).toEqual(['desks.sweep']);
  });

  test('killed half-way is run again once its claim has run out, and its late report changes nothing', async () => {
    let release: () => void = () => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    let runs = 0;
    const { clock, store, node } = await hall(async () => {
      runs += 1;
      if (runs === 1) await stuck;
    });
    const killed = node().runDue();
    await expect.poll(() => runs).toBe(1);

    clock.advance(14 * 60_000);
    await node().runDue();
    expect(runs).toBe(1);

    clock.advance(61_000);
    await node().runDue();
    expect(runs).toBe(2);
    const settled = await store.get(jobRuns, 'desks.sweep');

    clock.advance(1_000);
    release();
    await killed;
    expect(await store.get(jobRuns, 'desks.sweep')).toEqual(settled);
  });
});
