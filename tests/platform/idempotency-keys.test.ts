import { describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { addMillis } from '../../api/contract/time.ts';
import { KEPT_MS, keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { forgetKeyedAnswers, idempotentStore } from '../../api/platform/http/idempotency.ts';
import { testClock } from '../support/clock.ts';
import { ANN, BEN, noteSchema, problemOf } from '../support/http.ts';
import { type Note, notes } from '../support/notes.ts';
import { openTestStore } from '../support/store.ts';
import { countOf, oddWrite, send, start } from './keyed-requests.ts';

describe('a key', () => {
  test('belongs to one person: someone else’s request with it is their own', async () => {
    const http = await start();

    await send(http, 'k1', { text: 'Ann’s' });
    const bens = await send(http, 'k1', { text: 'Ben’s' }, BEN);

    expect(bens.status).toBe(201);
    expect([await countOf(http), await countOf(http, BEN)]).toEqual([1, 1]);
  });

  test('is kept nowhere in words, and the answer of a refusal not at all', async () => {
    const http = await start();
    const key = 'a-key-in-words';

    const rude = [await send(http, key, { text: 'rude' }), await send(http, key, { text: 'rude' })];
    const polite = await send(http, key, { text: 'polite' });

    expect(rude.map(({ status }) => status)).toEqual([422, 422]);
    expect(http.room.runs()).toBe(3);
    expect(polite.status).toBe(201);
    const rows = await Array.fromAsync(http.store.all(keyedAnswers));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('of a request that lost a race may be used again once the way is free', async () => {
    const http = await start();
    const { id } = (await (
      await http.call('/api/notes', { method: 'POST', body: { text: 'wanted' } })
    ).json()) as Note;

    const lost = await send(http, 'k1', { text: 'wanted' }, BEN);
    await http.call(`/api/notes/${id}`, { method: 'DELETE' });
    const won = await send(http, 'k1', { text: 'wanted' }, BEN);

    expect([lost.status, won.status]).toEqual([409, 201]);
  });

  test('of a refusal that was recorded first keeps nothing', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const rooms = idempotentStore(store);
    let runs = 0;
    const work = async () => {
      runs += 1;
      await rooms.tx((t) => t.put(notes, { id: 'not_tried', owner: ANN, text: 'tried' }));
      throw new Refused('odd_day');
    };
    const http = await start({ store, more: [oddWrite(work)] });
    const call = () =>
      http.call('/api/odd', { method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k' } });

    const statuses = [(await call()).status, (await call()).status];

    expect(statuses).toEqual([422, 422]);
    expect(runs).toBe(2);
    expect(await Array.fromAsync(store.all(keyedAnswers))).toEqual([]);
  });

  test.each([
    ['', 400],
    ['x'.repeat(256), 400],
    ['x'.repeat(255), 201],
    ['__proto__', 201],
  ])('has 1 to 255 characters: %#', async (key, status) => {
    const http = await start();

    const answer = await send(http, key, { text: 'any' });

    expect(answer.status).toBe(status);
    if (status === 400) expect((await problemOf(answer)).fields?.[0]?.field).toBe('Idempotency-Key');
  });

  test('is forgotten after 72 hours, not before', async () => {
    const http = await start();
    await send(http, 'k1', { text: 'long ago' });

    http.clock.advance(KEPT_MS - 1);
    const before = await send(http, 'k1', { text: 'long ago' });
    http.clock.advance(1);
    const after = await send(http, 'k1', { text: 'long ago' });

    expect(before.status).toBe(201);
    expect(await problemOf(after)).toMatchObject({ code: 'note_taken' });
  });

  test('leaves the store after 72 hours, however many there are, and twice is as once', async () => {
    const clock = testClock();
    const store = await openTestStore(noteSchema, clock);
    const now = clock.now();
    const old = Array.from({ length: 1_100 }, (_, n) => ({
      id: `old${n}`,
      request: 'r',
      at: addMillis(now, -KEPT_MS - 1),
    }));
    await store.tx((t) =>
      t.putAll(keyedAnswers, [...old, { id: 'young', request: 'r', at: addMillis(now, -KEPT_MS) }]),
    );

    await forgetKeyedAnswers(store).run(now);
    await forgetKeyedAnswers(store).run(now);

    expect((await Array.fromAsync(store.all(keyedAnswers))).map(({ id }) => id)).toEqual(['young']);
  });
});
