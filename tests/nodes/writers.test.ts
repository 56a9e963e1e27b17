import { expect, test } from 'vitest';
import type { Store } from '../../api/platform/store/store.ts';
import { booking, bookings, schema } from '../store/contract/fixtures.ts';
import { testClock } from '../support/clock.ts';
import { openNodes } from './shared.ts';

const WRITERS = 64;
const EACH = 5;

test('of 64 people who book different desks at once, on two nodes and an empty database, none is sent away', async () => {
  const nodes = await openNodes(2, schema, testClock());
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

  expect(booked).toEqual(Array(WRITERS).fill([0, 1, 2, 3, 4]));
});
