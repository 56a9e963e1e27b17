import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import * as desksContract from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { desks } from '../../api/desks/records.ts';
import { me } from '../../api/people/contract.ts';
import { people } from '../../api/people/records.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { conversations } from '../../bot/shell/conversations.ts';
import { channelOf } from '../../sandbox/chat/channel.ts';
import type { Conversations } from '../../sandbox/chat/conversations.ts';
import { startWorld, type World } from '../support/world.ts';

const FIVE_MINUTES = 5 * 60_000;
const TUESDAY: PlainDate = '2026-11-24';
const WEDNESDAY: PlainDate = '2026-11-25';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  const { store, clock } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  await world.settle();
});
afterEach(() => world.close());

const directory = () => world.sandbox.world.directory;
const personOf = async (key: string) => {
  const record = await world.store.one(people, 'oid', directory().get(key).id);
  if (!record) throw new Error('nobody');
  return record;
};
const outlookOf = (key: string) => world.sandbox.world.calendars.of(directory().get(key).id);
/** One run of the jobs, five minutes later. */
const jobsRun = async () => {
  world.clock.advance(FIVE_MINUTES);
  await world.settle();
};
/** A message to the bot as Teams would still carry it for somebody whose account was just disabled. */
const writes = async (key: string) => {
  const person = directory().get(key);
  let sent = 0;
  const conversations = { nextId: () => `late-${++sent}` } as Conversations;
  const chat = { id: `a:${key}`, userId: `29:${key}`, person, messages: [], unread: 0 };
  return (
    await channelOf(world.sandbox.world, conversations).send(chat, { type: 'message', text: 'my bookings' })
  ).status;
};
const openChat = async (key: string) => {
  const answer = await fetch(`${world.sandbox.origin}/sandbox/chat/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: directory().get(key).id }),
  });
  return answer.status;
};

/** The clerk holds a desk today and one tomorrow, both in the calendar, and has spoken with the bot. */
const withBookings = async () => {
  const clerk = await world.as('clerk');
  const deskId = (await world.store.one(desks, 'key', 'lancaster-town-hall/ground/A1'))?.id ?? 'dsk_';
  for (const date of [TUESDAY, WEDNESDAY])
    await clerk.ok(desksContract.bookDesk, { deskId, date, halves: ['am', 'pm'] });
  await openChat('clerk');
  await world.settle();
  expect(outlookOf('clerk')).toHaveLength(2);
  return { clerk, deskId };
};

describe('when an account is disabled', () => {
  test('within five minutes nobody comes in with it, and what it held is free again', async () => {
    const { clerk, deskId } = await withBookings();
    const { id } = await personOf('clerk');
    expect(await world.store.get(conversations, id)).toBeDefined();

    directory().change('clerk', { enabled: false });
    await jobsRun();

    expect(await clerk.refused(me, {})).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect(await writes('clerk')).toBe(401);
    expect(await world.store.get(conversations, id)).toBeUndefined();
    expect(outlookOf('clerk')).toEqual([]);
    const hr = await world.as('hr');
    await hr.ok(desksContract.bookDesk, { deskId, date: WEDNESDAY, halves: ['am', 'pm'] });
    const actions = (await world.store.read(auditLog, { subject: id })).rows.map(({ action }) => action);
    expect(actions).toEqual(['people.disable', 'desks.leave']);
  });

  test('nobody else loses anything', async () => {
    await withBookings();
    const depot = await world.as('depot');

    directory().change('clerk', { enabled: false });
    await jobsRun();

    expect(await depot.ok(me, {})).toMatchObject({ name: 'Kofi Mensah' });
    expect(await openChat('depot')).toBe(200);
  });

  test('and enabled again it is the same person, welcome, with nothing of before', async () => {
    const { clerk } = await withBookings();
    const before = await clerk.ok(me, {});
    directory().change('clerk', { enabled: false });
    await jobsRun();

    directory().change('clerk', { enabled: true });
    await jobsRun();

    expect(await clerk.ok(me, {})).toMatchObject({ id: before.id, manager: before.manager });
    const { bookings } = await clerk.ok(desksContract.listMyBookings, { view: 'upcoming' });
    expect(bookings.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await openChat('clerk')).toBe(200);
  });

  test('and enabled again before anybody acted on it, nothing is taken away', async () => {
    const { clerk } = await withBookings();

    directory().change('clerk', { enabled: false });
    world.clock.advance(FIVE_MINUTES);
    await world.app.scheduler.runDue();
    directory().change('clerk', { enabled: true });
    world.clock.advance(FIVE_MINUTES);
    await world.app.scheduler.runDue();
    await world.settle();

    expect((await clerk.ok(desksContract.listMyBookings, { view: 'upcoming' })).bookings).toHaveLength(2);
    expect(outlookOf('clerk')).toHaveLength(2);
  });
});

describe('when an account is removed', () => {
  test('its person has left as well, and their team is decided for by HR', async () => {
    const { clerk } = await withBookings();
    const manager = directory().get(directory().get('clerk').managerId ?? '');
    const team = await personOf('clerk');
    const before = await world.app.people.approverOf(team.id);

    directory().remove(manager.id);
    await jobsRun();
    const after = await world.app.people.approverOf(team.id);
    directory().remove('clerk');
    await jobsRun();

    expect(before).toEqual({ manager: team.manager });
    expect(after).toEqual({ queue: 'HR', why: 'manager_left' });
    expect(await clerk.refused(me, {})).toMatchObject({ status: 401 });
  });
});

describe('when a role is taken away', () => {
  test('it is refused within five minutes, though the token still names it', async () => {
    const hr = await world.as('hr');
    const before = await hr.ok(me, {});

    directory().change('hr', { roles: [] });
    await jobsRun();

    expect(before.roles).toEqual(['HR']);
    expect((await hr.ok(me, {})).roles).toEqual([]);
  });
});
