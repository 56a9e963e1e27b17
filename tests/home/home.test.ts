import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { homeEndpoint } from '../../api/contract/home.ts';
import { homeRoute } from '../../api/home.ts';
import { testClock } from '../support/clock.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('Home', () => {
  test('greets each persona by name, with the day and part of the day of the council', async () => {
    const greeted = new Map<string, string>();
    const personas = world.sandbox.world.directory.people.filter(
      ({ key, enabled, guest }) => key && enabled && !guest,
    );
    for (const { id, name } of personas) {
      const home = await (await world.as(id)).ok(homeEndpoint, {});
      greeted.set(name, home.name);
      expect(home).toMatchObject({ today: '2026-11-24', partOfDay: 'morning' });
    }

    expect(greeted.size).toBeGreaterThanOrEqual(6);
    for (const [name, greeting] of greeted) expect(greeting).toBe(name);
  });

  test('answers nobody who has not signed in', async () => {
    const answer = await fetch(`${world.origin}/api/home`);

    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'not_signed_in' });
  });
});

describe('a card on Home', () => {
  const room = (name: string, homeCard?: z.ZodType) => ({
    name,
    home: async () => undefined,
    ...(homeCard && { homeCard }),
  });
  const { answer } = homeRoute(
    [room('people'), room('desks', z.strictObject({ desk: z.string() }))],
    testClock(),
  );
  const leaves = (cards: object) =>
    answer.safeParse({ name: 'Ada', today: '2026-11-24', partOfDay: 'morning', cards }).success;

  test('leaves as its room promised, or not at all', () => {
    expect(leaves({ desks: { desk: 'A14' } })).toBe(true);
    expect(leaves({})).toBe(true);
  });

  test.each([
    ['with a field its room never promised', { desks: { desk: 'A14', personId: 'per_1' } }],
    ['of another shape', { desks: { desk: 14 } }],
    ['of a room that promised none', { people: {} }],
  ])('%s is a fault before anyone sees it', (_, cards) => {
    expect(leaves(cards)).toBe(false);
  });
});
