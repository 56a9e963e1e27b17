import { expect, test } from 'vitest';
import { clockFrom } from '../../api/platform/clock.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { jobRuns } from '../../api/platform/schedule/records.ts';
import type { Job } from '../../api/platform/schedule/schedule.ts';
import { scheduler } from '../../api/platform/schedule/scheduler.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openNodes } from './shared.ts';

const HOURS = 12;
const MINUTE_MS = 60_000;

test('each job runs once an hour on four nodes that look at the same moment, whose clocks differ by seconds', async () => {
  const clock = testClock();
  const stores = await openNodes(4, { collections: [jobRuns], logs: [] }, clock);
  const runs: string[] = [];
  const job = (name: string, everySeconds: number): Job => ({
    name,
    everySeconds,
    run: async () => void runs.push(name),
  });
  const jobs = [job('desks.sweep', 3_600), job('people.directory', 3_600), job('audit.seal', 1_800)];
  const nodes = stores.map((store, n) => {
    const own = clockFrom(() => clock.millis() + 2_000 * n);
    return scheduler({ store, clock: own, ids: idsFrom(own), log: silentLog, jobs });
  });

  for (let quarter = 0; quarter < 4 * HOURS; quarter += 1) {
    await Promise.all(nodes.map((node) => node.runDue()));
    clock.advance(15 * MINUTE_MS);
  }

  const times = Object.entries(Object.groupBy(runs, (name) => name)).map(([name, all]) => [
    name,
    all?.length,
  ]);
  expect(Object.fromEntries(times)).toEqual({
    // From half past nine: the hour that had begun, and each that began.
    'desks.sweep': HOURS + 1,
    'people.directory': HOURS + 1,
    'audit.seal': 2 * HOURS,
  });
});
