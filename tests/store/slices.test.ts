import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryStore } from '../../api/platform/store/memory.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import {
  allPages,
  article,
  articles,
  booking,
  bookings,
  idsOf,
  schema,
  visit,
  visits,
} from './contract/fixtures.ts';

/** Of the memory engine, whose commits wait for no disk: what gets in between does so for no other reason. */
let store: Store;
let turns = 0;
let counting: NodeJS.Immediate;
const countTurn = () => {
  turns += 1;
  counting = setImmediate(countTurn);
};

beforeEach(() => {
  store = memoryStore(schema, { clock: testClock() });
  turns = 0;
  countTurn();
});
afterEach(async () => {
  clearImmediate(counting);
  await store.close();
});

const DESKS = 12_000;
const TO_COUNT = { sum: 'halves' } as const;
/** One booking a desk, 40 desks a day. */
const dayOf = (desk: number) => `day ${String(Math.floor(desk / 40)).padStart(3, '0')}`;
const fill = (date: (desk: number) => string) =>
  store.tx((t) =>
    t.putAll(
      bookings,
      Array.from({ length: DESKS }, (_, n) => booking({ id: `b${n}`, desk: `desk ${n}`, date: date(n) })),
    ),
  );

/** How often the loop turned while this was done. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const before = turns;
  await work();
  return turns - before;
};

test('while a year is counted others write and read, and the loop turns for everyone else', async () => {
  await fill(dayOf);
  const ended: string[] = [];

  const turned = await turnsDuring(async () => {
    const count = store.group(bookings, 'half', TO_COUNT).then(() => ended.push('count'));
    await store.tx((t) => t.put(bookings, booking({ id: 'new' })));
    ended.push('write');
    await store.get(bookings, 'new');
    ended.push('read');
    await count;
  });

  expect(ended).toEqual(['write', 'read', 'count']);
  expect(turned).toBeGreaterThanOrEqual(10);
});

test('inside a transaction the loop turns too, and the count is of one moment', async () => {
  await fill(dayOf);
  const ended: string[] = [];

  const turned = await turnsDuring(async () => {
    const counts = store
      .tx(async (t) => [await t.group(bookings, 'half', TO_COUNT), await t.group(bookings, 'half', TO_COUNT)])
      .finally(() => ended.push('count'));
    const write = store.tx((t) => t.remove(bookings, `b${DESKS - 1}`)).then(() => ended.push('write'));
    const [first = [], again] = await counts;
    await write;

    expect(first).toEqual(again);
    expect(first.reduce((sum, { count }) => sum + count, 0)).toBe(2 * DESKS);
  });

  expect(ended).toEqual(['count', 'write']);
  expect(turned).toBeGreaterThanOrEqual(10);
});

test('one day of more bookings than a slice is added up at one moment, while the loop turns', async () => {
  await fill(() => 'day 1');
  const endOfDay = (n: number) => booking({ id: `b${n}`, desk: `desk ${n}`, date: 'day 1' });
  const [first, other] = [endOfDay(0), endOfDay(DESKS - 1)];
  /** Takes a half from one end of the day and gives it to the other, so that the sum stays. */
  const shift = (to: 'first' | 'last') =>
    store.tx((t) =>
      t.putAll(bookings, [
        { ...first, halves: to === 'first' ? ['am', 'pm'] : ['am'] },
        { ...other, halves: to === 'last' ? ['am', 'pm'] : ['am'] },
      ]),
    );
  await shift('first');

  const turned = await turnsDuring(async () => {
    const count = store.group(bookings, 'live', TO_COUNT);
    for (const to of ['last', 'first', 'last'] as const) await shift(to);

    expect(await count).toEqual([{ in: 'all', by: 'day 1', count: DESKS, sum: 2 * DESKS - 1 }]);
  });

  expect(turned).toBeGreaterThanOrEqual(5);
});

test('what comes, goes and moves while a year is counted disturbs no day but its own', async () => {
  const still = (n: number) => n % 2 === 0;
  await fill((n) => (still(n) ? dayOf(n) : `${dayOf(n)} moving`));
  const quiet = async () =>
    (await store.group(bookings, 'half', TO_COUNT)).filter(({ by }) => !by.endsWith('moving'));
  const before = await quiet();

  const count = store.group(bookings, 'half', TO_COUNT);
  const moved: Promise<void>[] = [];
  for (let n = 1; n < 400; n += 2) {
    const place = { id: `b${n}`, desk: `desk ${n}` };
    moved.push(store.tx((t) => t.put(bookings, booking({ ...place, date: `${dayOf(DESKS - n)} moving` }))));
    moved.push(store.tx((t) => t.remove(bookings, `b${DESKS - n}`)));
    await new Promise(setImmediate);
  }
  await Promise.all(moved);

  const groups = await count;
  const names = groups.map((group) => `${group.in} ${group.by}`);
  expect(groups.filter(({ by }) => !by.endsWith('moving'))).toEqual(before);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(await quiet()).toEqual(before);
});

test('while everything is handed out others write, and the loop turns', async () => {
  await fill(dayOf);
  let handedOut = 0;
  let seenByWriter = -1;

  const turned = await turnsDuring(async () => {
    const reading = (async () => {
      for await (const _ of store.all(bookings)) handedOut += 1;
    })();
    await store.tx((t) => t.put(bookings, booking({ id: 'new' })));
    seenByWriter = handedOut;
    await reading;
  });

  expect(seenByWriter).toBeLessThan(DESKS);
  expect(turned).toBeGreaterThanOrEqual(DESKS / 200 - 1);
});

test('a list over thousands of people is in order, from page to page and both ways', async () => {
  await store.tx((t) =>
    t.putAll(
      bookings,
      Array.from({ length: 3_000 }, (_, n) =>
        booking({
          id: `b${(n * 7_919) % 3_000}`,
          desk: `desk ${n}`,
          person: `p${n % 1_500}`,
          date: dayOf(n),
        }),
      ),
    ),
  );
  const everybody = Array.from({ length: 1_500 }, (_, n) => `p${n}`);

  const paged = (desc: boolean) =>
    allPages((after) =>
      store.find(bookings, 'person', everybody, { limit: 500, desc, ...(after && { after }) }),
    );

  const expected = idsOf(
    await allPages((after) => store.find(bookings, 'live', 'all', { limit: 500, ...(after && { after }) })),
  );
  expect(expected).toHaveLength(3_000);
  expect(idsOf(await paged(false))).toEqual(expected);
  expect(idsOf(await paged(true))).toEqual(expected.toReversed());
});

test('while many articles are searched others write, and what is withdrawn meanwhile is not found', async () => {
  const titled = (id: string, audience: string) =>
    article({ id, title: 'Parking permits for everybody', audience: [audience] });
  await store.tx((t) =>
    t.putAll(articles, [titled('kept', 'staff'), titled('withdrawn', 'staff'), titled('removed', 'staff')]),
  );
  const ended: string[] = [];

  const search = store
    .search(articles, 'parking permits everybody', { in: ['staff'] })
    .finally(() => ended.push('search'));
  await store.tx(async (t) => {
    await t.put(articles, titled('withdrawn', 'members'));
    await t.remove(articles, 'removed');
  });
  ended.push('write');

  expect(idsOf(await search)).toEqual(['kept']);
  expect(ended).toEqual(['write', 'search']);
});

test('a single letter is taken for a word, because it begins a word of nearly every article', async () => {
  await store.tx((t) =>
    t.putAll(articles, [
      article({ id: 'a', title: 'Class A buildings' }),
      article({ id: 'b', title: 'Annual leave' }),
    ]),
  );

  expect(idsOf(await store.search(articles, 'a'))).toEqual(['a']);
  expect(idsOf(await store.search(articles, 'an'))).toEqual(['b']);
});

test('while a log is looked through for one person the loop turns', async () => {
  await store.tx(async (t) => {
    for (let n = 0; n < DESKS; n += 1) await t.append(visits, visit(`v${n}`, '2026-11-24T09:30:00.000Z'));
    await t.append(visits, visit('hers', '2026-11-24T09:31:00.000Z', { who: 'cat' }));
  });

  const turned = await turnsDuring(async () => {
    expect(idsOf((await store.read(visits, { subject: 'cat' })).rows)).toEqual(['hers']);
  });

  expect(turned).toBeGreaterThanOrEqual(2);
});
