import { expect, test } from 'vitest';
import { endDue, type RetentionRule } from '../../api/platform/retention.ts';
import { schema } from '../store/contract/fixtures.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

test('a year of records is ended a few at a time, so that nobody waits for long', async () => {
  const store = await openTestStore(schema, testClock());
  const due = Array.from({ length: 501 }, (_, n) => ({ id: `${n}` }));
  const ended = new Set<string>();
  let most = 0;
  const rule = {
    due: async function* () {
      yield due.slice(0, 500);
      yield due.slice(500);
    },
    end: async (_t, ids) => {
      most = Math.max(most, ids.length);
      for (const id of ids) ended.add(id);
      return ids.length;
    },
  } as Partial<RetentionRule> as RetentionRule;

  const sum = await endDue(store, rule, testClock().now(), async () => new Set());

  expect(sum).toEqual({ ended: 501, held: 0 });
  expect(ended.size).toBe(501);
  expect(most).toBeLessThanOrEqual(25);
});
