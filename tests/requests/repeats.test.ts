import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { answerOnce, idempotentStore } from '../../api/platform/http/idempotency.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import type { RequestId, RequestView } from '../../api/requests/contract.ts';
import { testClock } from '../support/clock.ts';
import { triesOf } from '../support/rounds.ts';
import { openTestStore } from '../support/store.ts';
import { ADA, HUGO, MANAGER, outcome, type RequestsWorld, requestsSchema, requestsWorld } from './build.ts';
import type { Drawn } from './steps.ts';

const command = fc.oneof(
  fc.record({ does: fc.constant('leave' as const), day: fc.integer({ min: 7, max: 18 }) }),
  fc.record({
    does: fc.constantFrom('order' as const, 'sick' as const, 'draft' as const, 'adjust' as const),
  }),
  fc.record({
    does: fc.constantFrom('move' as const, 'decide' as const),
    verb: fc.constantFrom('approve' as const, 'reject' as const),
    which: fc.nat(5),
  }),
  fc.record({ does: fc.constant('give up' as const), which: fc.nat(5) }),
);
type Command = Drawn<typeof command>;

/** The room as requests reach it: each write under the key of whoever sends it. */
const keyedWorld = async () => {
  const clock = testClock();
  let plain: Store | undefined;
  const open = async (schema: Schema): Promise<Store> => {
    plain = await openTestStore({ ...schema, collections: [...schema.collections, keyedAnswers] }, clock);
    return idempotentStore(plain);
  };
  const world = await requestsWorld({ clock, open });
  if (!plain) throw new Error('the store was not opened');
  return { world, once: answerOnce({ store: plain, clock }) };
};

/** What a command asks for, put together when it is first sent: a repeat is the same to the letter. */
const callOf = async (
  { service, stored }: RequestsWorld,
  asked: readonly RequestId[],
  one: Command,
): Promise<{ readonly as: Viewer; readonly run: () => Promise<unknown> }> => {
  const id = 'which' in one ? asked[one.which % Math.max(1, asked.length)] : undefined;
  const rev = id ? (await stored(id)).rev : 1;
  const of = id ?? 'req_';
  if (one.does === 'leave') {
    const day = `2026-12-${String(one.day).padStart(2, '0')}`;
    const answers = { length: 'days', from: day, to: day };
    return { as: ADA, run: () => service.submitRequest(ADA, { type: 'annual-leave', answers }) };
  }
  if (one.does === 'move') {
    const { verb } = one;
    return { as: MANAGER, run: () => service.moveRequest(MANAGER, { id: of, rev, verb, note: 'So' }) };
  }
  if (one.does === 'decide') {
    const input = { verb: one.verb, note: 'So', items: [{ id: of, rev }] };
    return { as: MANAGER, run: () => service.decideRequests(MANAGER, input) };
  }
  if (one.does === 'give up')
    return { as: ADA, run: () => service.moveRequest(ADA, { id: of, rev, verb: 'withdraw' }) };
  if (one.does === 'adjust') {
    const input = {
      person: ADA.person,
      day: '2026-12-01',
      minutes: 60,
      reason: 'Worked on a Sunday',
    } as const;
    return { as: HUGO, run: () => service.adjustLeave(HUGO, input) };
  }
  const type = { order: 'equipment', sick: 'sickness', draft: 'hr-query' }[one.does];
  const answers = {
    order: { kind: 'equipment', what: 'A screen', why: 'To read plans' },
    sick: { firstDay: '2026-11-24', fromHalf: 'am' },
    draft: { question: 'When?' },
  }[one.does];
  return one.does === 'draft'
    ? { as: ADA, run: () => service.saveDraft(ADA, { type, answers }) }
    : { as: ADA, run: () => service.submitRequest(ADA, { type, answers }) };
};

/** All that is kept, the record of changes and what others are told included. */
const everything = async ({ store }: RequestsWorld): Promise<string> => {
  const kept = await Promise.all(
    requestsSchema.collections.map(async (c) => Array.fromAsync(store.all(c as never))),
  );
  return JSON.stringify([kept, (await store.read(auditLog, { limit: 500 })).rows]);
};

const isRequest = (answer: unknown): answer is RequestView =>
  typeof answer === 'object' && answer !== null && 'flow' in answer;

describe('whatever is sent to the room', () => {
  test('is done once for each key, however often and however late it is sent again, and told the same', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 10 }), async (commands) => {
        const { world, once } = await keyedWorld();
        await world.employ(ADA);
        const asked: RequestId[] = [];
        const done: { readonly again: () => Promise<unknown>; readonly answer: string }[] = [];
        for (const [at, one] of commands.entries()) {
          const { as, run } = await callOf(world, asked, one);
          const send = () => once({ person: as.person, key: `key-${at}`, route: one.does, input: one }, run);
          const [first, second] = await Promise.allSettled([send(), send()]);
          if (first.status === 'rejected') {
            expect([await outcome(send()), second.status]).toEqual([first.reason.code, 'rejected']);
            continue;
          }
          expect(second).toEqual(first);
          if (isRequest(first.value) && !asked.includes(first.value.id)) asked.push(first.value.id);
          done.push({ again: send, answer: JSON.stringify(first.value) });
        }
        const before = await everything(world);

        for (const { again, answer } of done) expect(JSON.stringify(await again())).toBe(answer);

        expect(await everything(world)).toBe(before);
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });
});
