import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import type { SessionsInput } from '../../api/training/session.contract.ts';
import { DANA, DAY, HILDA, SAM, trainingWorld } from './build.ts';

const STOREY = 'sit_00000000000000000000000001';
const ONLINE = { isOnline: true, place: { site: null, room: '' } };

/** In a week online, in two weeks in a building, in three weeks for Housing alone. */
const threeWeeks = async () => {
  const world = await trainingWorld();
  const titles = new Map<string, string>();
  const plan = async (title: string, ...args: Parameters<typeof world.plan>) => {
    const { id } = await world.plan(...args);
    titles.set(id, title);
    return id;
  };
  const online = await plan('online', ONLINE, 7 * 24);
  await plan('storey', { place: { site: STOREY, room: 'Room 1' } }, 14 * 24);
  await plan('housing', { department: 'Housing' }, 21 * 24);
  const found = async (viewer: typeof HILDA, input: SessionsInput) =>
    (await world.service.listSessions(viewer, input)).sessions.map(({ id }) => titles.get(id));
  return { ...world, online, found };
};

describe('sessions to come', () => {
  test('are found by building or online, within some days, and by all of it at once', async () => {
    const { found, clock } = await threeWeeks();
    const inDays = (days: number) => addMillis(clock.now(), days * DAY);

    expect(await found(HILDA, {})).toEqual(['online', 'storey', 'housing']);
    expect(await found(HILDA, { site: 'online' })).toEqual(['online']);
    expect(await found(HILDA, { site: STOREY })).toEqual(['storey']);
    expect(await found(HILDA, { from: inDays(8), to: inDays(15) })).toEqual(['storey']);
    expect(await found(HILDA, { from: inDays(8) })).toEqual(['storey', 'housing']);
    expect(await found(HILDA, { site: 'online', skill: 'C4', to: inDays(8) })).toEqual(['online']);
    expect(await found(HILDA, { site: 'online', skill: 'E2' })).toEqual([]);
  });

  test('are none of another department and none that are over, however early one asks', async () => {
    const { found, clock } = await threeWeeks();
    const asked = clock.now();
    clock.advance(10 * DAY);

    expect(await found(SAM, { from: asked })).toEqual(['storey']);
    expect(await found(HILDA, { from: asked, to: clock.now() })).toEqual([]);
  });

  test('of one’s own are narrowed as well', async () => {
    const { service, online, found, clock } = await threeWeeks();
    await service.joinSession(HILDA, { id: online });
    const later = addMillis(clock.now(), 8 * DAY);

    expect(await found(HILDA, { mine: 'attending', site: 'online', skill: 'C4' })).toEqual(['online']);
    expect(await found(HILDA, { mine: 'attending', site: STOREY })).toEqual([]);
    expect(await found(HILDA, { mine: 'attending', from: later })).toEqual([]);
    expect(await found(DANA, { mine: 'leading', site: STOREY, from: later })).toEqual(['storey']);
    expect(await found(DANA, { mine: 'leading', skill: 'E2' })).toEqual([]);
  });
});
