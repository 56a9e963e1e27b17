import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryStore } from '../../api/platform/store/memory.ts';
import { testClock } from '../support/clock.ts';
import { balances, schema } from './contract/fixtures.ts';

/** What ends the process in production; the test runner would count it against the test. */
const FAULT = 'uncaughtException';
let others: NodeJS.UncaughtExceptionListener[] = [];

beforeEach(() => {
  others = process.listeners(FAULT);
  process.removeAllListeners(FAULT);
});
afterEach(() => {
  for (const listener of others) process.on(FAULT, listener);
});

test('a listener with a fault does not make a kept transaction look failed, nor keep others asleep', async () => {
  const store = memoryStore(schema, { clock: testClock() });
  const broken = new Error('a listener with a fault');
  let woken = 0;
  store.onWake('outbox', () => {
    throw broken;
  });
  store.onWake('outbox', () => {
    woken += 1;
  });
  const fault = once(process, FAULT);

  const kept = store.tx(async (t) => {
    t.wake('outbox');
    await t.put(balances, { id: 'ann', days: 1 });
    return 'kept';
  });

  expect(await kept).toBe('kept');
  expect((await fault)[0]).toBe(broken);
  expect(woken).toBe(1);
});
