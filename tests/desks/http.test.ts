import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { homeEndpoint } from '../../api/contract/home.ts';
import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import * as contract from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { desks, floors } from '../../api/desks/records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { rawCall } from '../support/http.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';

let world: World;
let clerk: Caller;
let manager: Caller;
/** Each test has a working day of its own. */
let date: PlainDate = '2026-11-24';

beforeAll(async () => {
  world = await startWorld();
  const { store, clock } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  clerk = await world.as('clerk');
  manager = await world.as('care-manager');
});
afterAll(() => world.close());
beforeEach(() => {
  do date = addDays(date, 1);
  while (weekday(date) > 5);
});

const deskAt = async (key: string) => (await world.store.one(desks, 'key', key))?.id ?? 'dsk_';
const floorAt = async (key: string) => (await world.store.one(floors, 'key', key))?.id ?? 'flr_';
const outlookOf = (persona: string) =>
  world.sandbox.world.calendars.of(world.sandbox.world.directory.get(persona).id);

describe('booking over HTTP', () => {
  test('a desk is booked, stands in the Outlook calendar, is cancelled, and the entry goes', async () => {
    const deskId = await deskAt('lancaster-town-hall/ground/A1');

    const booked = await clerk.ok(contract.bookDesk, { deskId, date, halves: ['am', 'pm'] });
    await world.settle();

    expect(outlookOf('clerk')).toMatchObject([
      {
        subject: 'Desk A1, Lancaster Town Hall',
        isAllDay: true,
        showAs: 'free',
        isReminderOn: false,
        sensitivity: 'private',
      },
    ]);
    const [mine] = (await clerk.ok(contract.listMyBookings, { view: 'upcoming' })).bookings;
    expect(mine).toEqual(booked);

    const cancelled = await clerk.ok(contract.cancelBooking, { id: booked.id });
    await world.settle();

    expect(cancelled).toMatchObject({ state: 'cancelled', can: { bookAgain: true } });
    expect(outlookOf('clerk')).toEqual([]);
  });

  test('the sites say which days can be booked, and Home carries the card', async () => {
    const { sites } = await clerk.ok(contract.listSites, {});
    const home = await clerk.ok(homeEndpoint, {});

    expect(sites[0]).toMatchObject({
      name: 'Lancaster Town Hall',
      firstDay: '2026-11-24',
      lastDay: '2026-12-22',
    });
    expect(home.cards).toMatchObject({ desks: { today: '2026-11-24', bookings: [] } });
  });

  test('a plan is kept by the browser and asked for again with its ETag', async () => {
    const path = `/api/desks/floors/${await floorAt('morecambe-town-hall/ground')}/plan`;
    const first = await clerk.send('GET', path);

    // Not `fetch`: it would add "no-cache" of its own accord and never be told 304.
    const again = await rawCall(world.origin, path, {
      headers: { authorization: `Bearer ${clerk.token}`, 'if-none-match': first.headers.get('etag') ?? '' },
    });

    expect((first.body as contract.FloorPlan).desks).toHaveLength(100);
    expect(first.headers.get('cache-control')).toContain('no-cache');
    expect(again.status).toBe(304);
  });

  test('the same request key twice is one booking, and both are told the same', async () => {
    const wanted = { deskId: await deskAt('the-storey/second/S1'), date, halves: ['am'] as const };

    const first = await clerk.ok(contract.bookDesk, wanted, { idempotencyKey: 'one-and-the-same' });
    const second = await clerk.ok(contract.bookDesk, wanted, { idempotencyKey: 'one-and-the-same' });

    expect(second).toEqual(first);
  });

  test("someone else's booking and a missing one answer the same 404", async () => {
    const { id } = await clerk.ok(contract.bookDesk, {
      deskId: await deskAt('the-storey/second/S2'),
      date,
      halves: ['am'],
    });

    const others = await manager.refused(contract.cancelBooking, { id });
    const missing = await manager.refused(contract.cancelBooking, { id: `bkg_${'0'.repeat(26)}` });

    expect({ ...others, instance: '' }).toEqual({ ...missing, instance: '' });
    expect(others).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('a taken desk is 409, a councillor at a staff desk 403, a Sunday 422, nonsense 400, nobody 401', async () => {
    const deskId = await deskAt('lancaster-town-hall/ground/A2');
    const wanted = { deskId, date, halves: ['am'] as const };
    const councillor = await world.as('councillor');
    await clerk.ok(contract.bookDesk, wanted);

    expect(await manager.refused(contract.bookDesk, wanted)).toMatchObject({
      status: 409,
      code: 'desk_taken',
    });
    expect(await councillor.refused(contract.bookDesk, wanted)).toMatchObject({
      status: 403,
      code: 'staff_only',
    });
    expect(await manager.refused(contract.bookDesk, { ...wanted, date: '2026-11-29' })).toMatchObject({
      status: 422,
      code: 'site_closed',
      title: contract.DESK_REFUSALS.site_closed.title,
    });
    expect(
      await manager.refused(contract.bookDesk, { ...wanted, date: '2026-02-30' as PlainDate }),
    ).toMatchObject({
      status: 400,
      fields: [{ field: 'date' }],
    });
    const { body } = await clerk.send('POST', '/api/desks/bookings', { ...wanted, personId: 'per_someone' });
    expect(body).toMatchObject({ status: 400 });
    expect((await fetch(`${world.origin}/api/desks/sites`)).status).toBe(401);
  });

  test('a half is given back by query, and a councillor books a desk for members', async () => {
    const councillor = await world.as('councillor');
    const deskId = await deskAt('lancaster-town-hall/first/M1');

    const { id } = await councillor.ok(contract.bookDesk, { deskId, date, halves: ['am', 'pm'] });

    expect(await councillor.ok(contract.cancelBooking, { id, half: 'pm' })).toMatchObject({ halves: ['am'] });
  });
});

describe('names on a floor', () => {
  test('a manager sees who of her team is in; a clerk of another team sees that someone is, and no name', async () => {
    const { directory } = world.sandbox.world;
    const farah = directory.get('care-manager');
    const report = directory.people.find(({ managerId, enabled }) => managerId === farah.id && enabled);
    if (!report) throw new Error('the care manager of the sandbox has a team');
    const floorId = await floorAt('salt-ayre/mezzanine');
    const teammate = await world.as(report.id);
    await teammate.ok(contract.bookDesk, {
      deskId: await deskAt('salt-ayre/mezzanine/P1'),
      date,
      halves: ['am'],
    });

    const hers = await manager.ok(contract.floorDay, { id: floorId, date });
    const theirs = await clerk.ok(contract.floorDay, { id: floorId, date });

    expect(hers.whoIsIn).toMatchObject({ people: [{ name: report.name }], others: 0 });
    expect(theirs.whoIsIn).toEqual({ people: [], others: 1 });
    expect(theirs.taken).toMatchObject([{ am: { who: 'someone' } }]);
    expect(JSON.stringify(theirs)).not.toContain(report.name);
  });
});

describe('while Microsoft 365 has trouble', () => {
  test.each([
    ['is down', { kind: 'unavailable', retryAfterSeconds: 30 }],
    ['asks for less', { kind: 'throttled', retryAfterSeconds: 30 }],
    ['does the work and says it did not', { kind: 'committed-504', times: 1 }],
  ] as const)('when Graph %s, booking works at once and one entry follows', async (_, fault) => {
    world.sandbox.world.faults.set({ part: 'graph', only: 'POST', ...fault });
    const before = outlookOf('facilities').length;
    const facilities = await world.as('facilities');

    await facilities.ok(contract.bookDesk, {
      deskId: await deskAt('lancaster-town-hall/ground/Q1'),
      date,
      halves: ['pm'],
    });
    await world.settle();
    world.sandbox.world.faults.clear('graph');
    world.clock.advance(120_000);
    await world.settle();

    expect(outlookOf('facilities')).toHaveLength(before + 1);
  });

  test('nothing was asked of Graph that the sandbox does not model', () => {
    expect(world.sandbox.world.unmodelled).toEqual([]);
  });
});
