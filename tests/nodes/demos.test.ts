import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type DemoPlace, freePort, ownFolder, refused } from '../sandbox/demos.ts';
import { createDatabase } from '../support/postgres.ts';
import { whenOver } from '../support/when-over.ts';
import { type DemoNode, demoNode } from './demo-nodes.ts';

/** A start may have to build the tab first. */
const TIMEOUT_MS = 300_000;
/** Hundreds of sample bookings stand in the outbox before one's own. */
const IN_A_WHILE = { timeout: 150_000 };

const emptyDatabase = async (): Promise<string> => {
  const { url, drop } = await createDatabase();
  whenOver(drop);
  return url;
};

describe('two demos on one PostgreSQL', () => {
  let place: DemoPlace;
  let first: DemoNode;
  let second: DemoNode;
  beforeAll(async () => {
    place = { folder: await ownFolder(), database: await emptyDatabase() };
    const both = [demoNode(place), demoNode(place)];
    // Whichever has the tenant is ready first: the other one is let in only then, and ends with it.
    first = await Promise.race(both);
    [second] = (await Promise.all(both)).filter((node) => node !== first) as [DemoNode];
  }, TIMEOUT_MS);

  test('started together are one council: a booking, its calendar entry and the chat are the same on both', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const wish = await first.freeDesk();

    const booking = await first.book(wish);
    expect(booking).toMatchObject({ state: 'booked', desk: { id: wish.deskId } });
    expect(await second.booking(booking.id)).toEqual(booking);
    await expect.poll(() => second.calendarOf(wish.date), IN_A_WHILE).toContainEqual(entryOf(booking));

    for (const [n, node] of [first, second].entries()) {
      await node.say('my bookings');
      await expect.poll(() => listsIn(second, booking.desk.label)).toBe(n + 1);
    }
    await expect.poll(async () => isDeepStrictEqual(await first.chat(), await second.chat())).toBe(true);
    const bots = (await first.chat()).messages.filter(({ from }) => from === 'bot');
    // The sample council's notices come when its jobs run.
    const answers = bots.filter((message) => !isOfPolicy(message));
    expect(answers, 'one welcome and two lists').toHaveLength(3);

    await second.cancel(booking.id);
    expect(await first.booking(booking.id)).toMatchObject({ state: 'cancelled' });
    await expect.poll(() => first.calendarOf(wish.date), IN_A_WHILE).not.toContainEqual(entryOf(booking));
  });

  test('end together, and the next one finds the bookings and the calendars', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const wish = await second.freeDesk();
    const booking = await second.book(wish);
    await expect.poll(() => first.calendarOf(wish.date), IN_A_WHILE).toContainEqual(entryOf(booking));
    const before = await first.calendarOf(wish.date);

    const codes = [await first.stop(), await second.ended];
    const next = await demoNode(place);

    expect(codes).toEqual([0, 0]);
    expect(await next.booking(booking.id)).toEqual(booking);
    expect(await next.calendarOf(wish.date)).toEqual(before);
  });
});

const entryOf = ({ desk, site }: { desk: { label: string }; site: { name: string } }) =>
  `Desk ${desk.label}, ${site.name}`;

const isOfPolicy = (message: object): boolean => JSON.stringify(message).includes('A policy waits for you');

/** Messages of the bot that name this desk. */
const listsIn = async (node: DemoNode, label: string): Promise<number> => {
  const { messages } = await node.chat();
  return messages.filter((message) => message.from === 'bot' && JSON.stringify(message).includes(label))
    .length;
};

test("a demo refuses a database that holds anything but a demo's, and leaves it as it was", async () => {
  const url = await emptyDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('create table council_tax (id int)');

  const { complained, code } = await refused([], {
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
    DATABASE_URL: url,
  });

  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
  expect(code).toBe(1);
  expect(complained).toContain("holds something that is not the demo's");
  expect(complained).toContain('createdb guildhall_demo');
  expect(rows).toEqual([{ tablename: 'council_tax' }]);
});
