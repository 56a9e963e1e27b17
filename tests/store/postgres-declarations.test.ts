import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import type { Collection } from '../../api/platform/store/declare.ts';
import { memoryStore } from '../../api/platform/store/memory.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { idsOf } from './contract/fixtures.ts';
import { emptyDatabase, openOn } from './databases.ts';
import { fill, REBUILT, type Session, type Shape, schemaOf, session, swapped, wordsOf } from './sessions.ts';

/** How each kind of declaration was, how it is now, and what is asked of it. */
interface Change {
  readonly before: Shape;
  readonly after: Shape;
  readonly ask: (store: Store, sessions: Collection<Session>) => Promise<unknown>;
}
const CHANGES: Readonly<Record<string, Change>> = {
  index: {
    before: { index: { room: (s) => ({ in: s.room, by: s.from }) } },
    after: { index: { room: (s) => ({ in: s.room, by: s.title }), all: (s) => ({ in: 'all', by: s.id }) } },
    ask: async (store, sessions) => [
      await store.find(sessions, 'room', 'oak', { from: 'Session 2' }),
      await store.find(sessions, 'all', 'all', { desc: true }),
      await store.group(sessions, 'room'),
    ],
  },
  unique: {
    before: { unique: { start: (s) => [`${s.room}|${s.from}`] } },
    after: { unique: { start: (s) => [`${s.room}|${s.title}`], title: (s) => [s.title] } },
    ask: async (store, sessions) => [
      await store.one(sessions, 'start', 'oak|Session 2'),
      await store.one(sessions, 'start', `oak|${session({ id: '2' }).from}`),
      await store.one(sessions, 'title', 'Session 3'),
      await store.tx((t) => t.put(sessions, { ...swapped, id: '9', title: 'Session 1' })).catch(String),
    ],
  },
  apart: {
    before: { apart: { room: (s) => [{ in: s.room, from: s.from, to: s.from }] } },
    after: { apart: { room: (s) => [{ in: s.room, from: s.from, to: s.to }] } },
    ask: async (store, sessions) => [
      await store.tx((t) => t.put(sessions, { ...session({ id: '2' }), id: '9' })).catch(String),
      await store.tx((t) => t.put(sessions, { ...session({ id: '2' }), id: '9', room: 'elm' })).catch(String),
    ],
  },
  sum: {
    before: { index: { all: () => ({ in: 'all', by: '' }) }, sum: { seats: (s) => s.seats } },
    after: { index: { all: () => ({ in: 'all', by: '' }) }, sum: { seats: (s) => s.seats * 10 } },
    ask: (store, sessions) => store.group(sessions, 'all', { sum: 'seats' }),
  },
  search: {
    before: { search: (s) => ({ in: ['staff'], text: s.room }) },
    after: { search: (s) => (s.room === 'elm' ? undefined : { in: ['staff', s.room], text: s.title }) },
    ask: async (store, sessions) => [
      idsOf(await store.search(sessions, 'oak')),
      idsOf(await store.search(sessions, 'sesion')),
      idsOf(await store.search(sessions, 'session 2', { in: ['oak'] })),
    ],
  },
  files: {
    before: { files: () => [] },
    after: { files: (s) => s.slides },
    ask: async (store) => {
      const old = addMillis(testClock().now(), 1);
      return [await store.files.sweep(old), (await store.files.open(SLIDES)) !== undefined];
    },
  },
};
const SLIDES = createHash('sha256').update('slides').digest('hex');

/** The same declarations by their text, whose meaning changes with `meaning.now`. */
const throughHelper = ({ before, after }: Change) => {
  const meaning = { now: before };
  const named = (kind: 'index' | 'unique' | 'apart' | 'sum', none: unknown) => {
    const names = Object.keys({ ...before[kind], ...after[kind] });
    const of = (name: string) => (s: Session) => meaning.now[kind]?.[name]?.(s) ?? none;
    return Object.fromEntries(names.map((name) => [name, of(name)])) as never;
  };
  const shape: Shape = {
    index: named('index', undefined),
    unique: named('unique', []),
    apart: named('apart', []),
    sum: named('sum', 0),
    ...((before.search || after.search) && { search: (s: Session) => meaning.now.search?.(s) }),
    ...((before.files || after.files) && { files: (s: Session) => meaning.now.files?.(s) ?? [] }),
  };
  return { meaning, shape };
};

describe.each(Object.entries(CHANGES))('a change of what is declared as %s', (_, change) => {
  const expected = async () => {
    const { sessions, ...schema } = schemaOf(change.after);
    const store = memoryStore(schema, { clock: testClock() });
    await fill(store, sessions);
    return change.ask(store, sessions);
  };

  test('is noticed at the next start, and every question is answered by it', async () => {
    const url = await emptyDatabase();
    const before = schemaOf(change.before);
    const { store } = await openOn(url, { schema: before });
    await fill(store, before.sessions);
    await store.close();

    const after = schemaOf(change.after);
    const { store: again, troubles } = await openOn(url, { schema: after });

    expect(wordsOf(troubles)).toEqual(REBUILT);
    expect(await change.ask(again, after.sessions)).toEqual(await expected());
  });

  test('is noticed where only a function behind it has changed', async () => {
    const url = await emptyDatabase();
    const { meaning, shape } = throughHelper(change);
    const schema = schemaOf(shape);
    const { store } = await openOn(url, { schema });
    await fill(store, schema.sessions);
    await store.close();

    meaning.now = change.after;
    const { store: again, troubles } = await openOn(url, { schema });

    expect(wordsOf(troubles)).toEqual(REBUILT);
    expect(await change.ask(again, schema.sessions)).toEqual(await expected());
  });
});
