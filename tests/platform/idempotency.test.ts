import { describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { answerOnce, idempotentStore } from '../../api/platform/http/idempotency.ts';
import { testClock } from '../support/clock.ts';
import { ANN, noteSchema, problemOf } from '../support/http.ts';
import { type Note, notes } from '../support/notes.ts';
import { openTestStore } from '../support/store.ts';
import { countOf, oddWrite, send, start } from './keyed-requests.ts';

describe('a repeated request with the same key', () => {
  test('has one effect and gets the same answer', async () => {
    const http = await start();

    const first = await send(http, 'k1', { text: 'once' });
    const again = await send(http, 'k1', { text: 'once' });

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(http.room.runs()).toBe(1);
    expect(await countOf(http)).toBe(1);
  });

  test('gets the same answer to a removal, though the record is gone', async () => {
    const http = await start();
    const { id } = (await (await send(http, 'k1', { text: 'gone soon' })).json()) as Note;
    const remove = () =>
      http.call(`/api/notes/${id}`, { method: 'DELETE', headers: { 'Idempotency-Key': 'k2' } });

    const statuses = [(await remove()).status, (await remove()).status];

    expect(statuses).toEqual([204, 204]);
    expect((await http.call(`/api/notes/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('and another body, or for another address, is refused', async () => {
    const http = await start();
    const { id } = (await (await send(http, 'k1', { text: 'one' })).json()) as Note;

    const otherBody = await send(http, 'k1', { text: 'two' });
    const otherRoute = await http.call(`/api/notes/${id}`, {
      method: 'DELETE',
      headers: { 'Idempotency-Key': 'k1' },
    });

    expect([otherBody.status, otherRoute.status]).toEqual([422, 422]);
    expect(await problemOf(otherBody)).toMatchObject({ code: 'key_reused' });
    expect(await countOf(http)).toBe(1);
  });

  test('sent 64 times at once has one effect, and everyone gets its answer', async () => {
    const http = await start();
    const { promise, resolve } = Promise.withResolvers<void>();
    http.room.hold(promise);
    const all = Array.from({ length: 64 }, () => send(http, 'k1', { text: 'at once' }));
    resolve();

    const answers = await Promise.all((await Promise.all(all)).map((answer) => answer.text()));

    expect(new Set(answers).size).toBe(1);
    expect(http.room.runs()).toBe(1);
    expect(await countOf(http)).toBe(1);
  });

  test('sent to two processes at once has one effect, and both get its answer', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const [left, right] = [await start({ store }), await start({ store })];
    const { promise, resolve } = Promise.withResolvers<void>();
    left.room.hold(promise);
    right.room.hold(promise);
    const both = [left, right].map((node) => send(node, 'k1', { text: 'two nodes' }));
    await Promise.all([left, right].map((node) => expect.poll(() => node.room.runs()).toBe(1)));
    resolve();

    const answers = await Promise.all(both);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await countOf({ store })).toBe(1);
  });

  test('gets the answer of the first even when the server failed right after the effect', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const rooms = idempotentStore(store);
    const work = async () => {
      await rooms.tx(async (t) => {
        const note: Note = { id: 'not_1', owner: ANN, text: 'kept' };
        await t.put(notes, note);
        return note;
      });
      throw new Error('the machine went down here');
    };
    const http = await start({ store, more: [oddWrite(work)] });
    const call = () =>
      http.call('/api/odd', { method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k' } });

    const [first, again] = [await call(), await call()];

    expect([first.status, again.status]).toEqual([500, 200]);
    expect(await again.json()).toEqual({ id: 'not_1', owner: ANN, text: 'kept' });
  });

  test('is told to come back when the first takes too long', async () => {
    const clock = testClock();
    const store = await openTestStore(noteSchema, clock);
    const once = answerOnce({ store, clock, waitMs: 20 });
    const { promise, resolve } = Promise.withResolvers<string>();
    const request = { person: ANN, key: 'k', route: 'POST /api/notes', input: {} };

    const first = once(request, () => promise);
    const again = once(request, () => Promise.resolve('a second effect'));

    await expect(again).rejects.toMatchObject({ code: 'key_running' });
    resolve('the first');
    expect(await first).toBe('the first');
  });

  test('waits its turn behind one that is refused, one after another', async () => {
    const clock = testClock();
    const once = answerOnce({ store: await openTestStore(noteSchema, clock), clock });
    let running = 0;
    let most = 0;
    const refuse = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      throw new Refused('not_allowed');
    };
    const request = { person: ANN, key: 'k', route: 'POST /api/notes', input: {} };

    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => once(request, refuse)));

    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(most).toBe(1);
  });
});

describe('a write', () => {
  test('that answers something other than its transaction returned is a fault, found with or without a key', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const rooms = idempotentStore(store);
    const work = async () => {
      await rooms.tx(async () => 'what the transaction returned');
      return 'something else';
    };
    const http = await start({ store, more: [oddWrite(work)] });

    expect((await http.call('/api/odd', { method: 'POST', body: {} })).status).toBe(500);
  });

  test('without a key is done each time', async () => {
    const http = await start();
    const call = () => http.call('/api/notes', { method: 'POST', body: { text: 'again' } });

    const statuses = [(await call()).status, (await call()).status];

    expect(statuses).toEqual([201, 409]);
  });
});
