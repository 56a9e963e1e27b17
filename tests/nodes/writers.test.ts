import { expect, test } from 'vitest';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { booking, bookings, schema } from '../store/contract/fixtures.ts';
import { testClock } from '../support/clock.ts';
import { createDatabase } from '../support/postgres.ts';

const WRITERS = 64;
const EACH = 5;

test('of 64 people who book different desks at once, on two nodes and an empty database, none is sent away', async () => {
  const database = await createDatabase();
  const fail = (what: unknown) => {
    throw new Error(`the store complains: ${what}`);
  };
  const ports = { url: database.url, clock: testClock(), onTrouble: fail, onFatal: fail };
  const nodes = await Promise.all([postgresStore(schema, ports), postgresStore(schema, ports)]);
  // Each looks at what the person holds, and so at a page of the index in which all others write.
  const book = (store: Store, person: string, day: number) =>
    store.tx(async (t) => {
      const date = `2026-12-0${day}`;
      const held = await t.find(bookings, 'person', person);
      const before = await t.get(bookings, `${person} ${date}`);
      if (before) throw new Error('nobody booked this');
      await t.put(bookings, booking({ id: `${person} ${date}`, person, date, desk: `desk of ${person}` }));
      return held.rows.length;
    });

  const booked = await Promise.all(
    Array.from({ length: WRITERS }, async (_, n) => {
      const counts: number[] = [];
      for (let day = 1; day <= EACH; day += 1)
        counts.push(await book(nodes[n % 2] as Store, `person ${n}`, day));
      return counts;
    }),
  );
  await Promise.all(nodes.map((node) => node.close()));
  await database.drop();

  expect(booked).toEqual(Array(WRITERS).fill([0, 1, 2, 3, 4]));
});
