import { beforeEach, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { readings } from '../../api/news/reading.records.ts';
import { versions, works } from '../../api/news/records.ts';
import { endDue, type RetentionRule } from '../../api/platform/retention.ts';
import { ED, EVA, filledIn, type NewsWorld, newsWorld, PAUL } from './build.ts';

const DAY_MS = 86_400_000;

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

/** Ends what this period is over for, as the job does each day. */
const end = async (period: string, days: number): Promise<number> => {
  const rule = world.room.retention.find((one) => one.period.id === period) as RetentionRule;
  const before = addMillis(world.clock.now(), -days * DAY_MS);
  return (await endDue(world.store, rule, before, async () => new Set())).ended;
};
const inDays = (days: number) => world.clock.advance(days * DAY_MS);
const kept = async () => ({
  versions: (await Array.fromAsync(world.store.all(versions))).length,
  readings: (await Array.fromAsync(world.store.all(readings))).length,
  works: (await Array.fromAsync(world.store.all(works))).length,
});

describe('what is kept of an article', () => {
  test('stays for its time after it was withdrawn, and then goes whole', async () => {
    const { id, rev } = await world.published();
    await world.service.readArticle(PAUL, { id });
    await world.move(ED, { id, rev }, 'withdraw', { reason: 'A mistake' });
    inDays(100);
    expect(await end('news.article', 100)).toBe(0);
    expect(await kept()).toEqual({ versions: 1, readings: 1, works: 0 });

    inDays(1);

    expect(await end('news.article', 100)).toBe(1);
    expect(await world.stored(id)).toBeUndefined();
    expect(await kept()).toEqual({ versions: 0, readings: 0, works: 0 });
  });

  test('stays while it can be read, was expired for less, or somebody is at work on it again', async () => {
    await world.published();
    const expired = await world.published({ expiresAt: addMillis(world.clock.now(), 50 * DAY_MS) });
    const { id, rev } = await world.published();
    await world.move(ED, { id, rev }, 'withdraw', { reason: 'A mistake' });
    await world.service.saveWork(ED, { id, rev, ...filledIn() });
    inDays(101);

    expect(await end('news.article', 100)).toBe(0);

    inDays(50);
    expect(await end('news.article', 100)).toBe(1);
    expect(await world.stored(expired.id)).toBeUndefined();
  });

  test('goes where it was never published and nobody works on it, and stays where somebody does', async () => {
    const lying = await world.draft(ED);
    const worked = await world.draft(ED);
    const live = await world.published();
    inDays(101);
    await world.service.saveWork(EVA, { id: worked.id, rev: worked.rev, ...filledIn() });

    expect(await end('news.draft', 100)).toBe(1);

    expect(await world.stored(lying.id)).toBeUndefined();
    expect(await world.stored(worked.id)).toBeDefined();
    expect(await world.stored(live.id)).toBeDefined();
  });
});

describe('that somebody opened an article', () => {
  test('is forgotten in time, and stays where they opened it again in another version', async () => {
    const { id } = await world.published();
    const other = await world.published();
    await world.service.readArticle(PAUL, { id });
    await world.service.readArticle(PAUL, { id: other.id });
    inDays(60);
    await world.changed({ id }, { markdown: 'Come in at once.' });
    await world.service.readArticle(PAUL, { id });
    inDays(41);

    expect(await end('news.reading', 100)).toBe(1);

    expect(await world.store.get(readings, `${PAUL.person}|${id}`)).toBeDefined();
    expect(await world.store.get(readings, `${PAUL.person}|${other.id}`)).toBeUndefined();
  });
});
