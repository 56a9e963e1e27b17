import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { homeEndpoint } from '../../api/contract/home.ts';
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
