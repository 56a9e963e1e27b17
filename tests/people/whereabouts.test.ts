import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, floorPlan, listSites } from '../../api/desks/contract.ts';
import { changeMyProfile, me, personPage } from '../../api/people/contract.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.settle();
});
afterAll(() => world.close());

/** Farah Iqbal with a desk for this morning and a week that says where she is otherwise; and one of her team. */
const farahAtHerDesk = async () => {
  const farah = await world.as('care-manager');
  const { directory } = world.sandbox.world;
  const report = directory.reportsOf(directory.get('care-manager').id).find(({ enabled }) => enabled);
  const { sites } = await farah.ok(listSites, {});
  const site = sites.find(({ name }) => name === 'The Storey');
  const plan = await farah.ok(floorPlan, { id: site?.floors[0]?.id ?? 'flr_' });
  const desk = plan.desks.find(({ mode }) => mode === 'bookable');
  await farah.ok(bookDesk, { deskId: desk?.id ?? 'dsk_', date: '2026-11-24', halves: ['am'] });
  await farah.ok(changeMyProfile, {
    usualSite: site?.id ?? null,
    workStyle: 'flexible',
    pattern: { '2': { am: 'off', pm: 'home' } },
  });
  return { farah, id: (await farah.ok(me, {})).id, mate: await world.as(report?.id ?? ''), desk, plan };
};

describe('where a colleague is today', () => {
  test('is told to whom they chose: the desk they booked before what is usual, and their usual building and week', async () => {
    const { farah, id, mate, desk, plan } = await farahAtHerDesk();
    const other = await world.as('depot');
    const told = {
      site: 'The Storey',
      today: {
        date: '2026-11-24',
        am: {
          at: 'desk',
          site: 'The Storey',
          floor: { id: plan.floorId, name: plan.name },
          desk: desk?.label,
        },
        pm: { at: 'home', site: null, floor: null, desk: null },
      },
      usual: { workStyle: 'flexible', pattern: { '2': { am: 'off', pm: 'home' } } },
    };
    const untold = {
      site: world.sandbox.world.directory.get('care-manager').officeLocation,
      today: null,
      usual: null,
    };

    expect(await mate.ok(personPage, { id })).toMatchObject(told);
    expect(await other.ok(personPage, { id })).toMatchObject(untold);

    await farah.ok(changeMyProfile, { locationFor: 'everyone' });
    expect(await other.ok(personPage, { id })).toMatchObject(told);

    await farah.ok(changeMyProfile, { locationFor: 'nobody' });
    expect(await mate.ok(personPage, { id })).toMatchObject(untold);
    expect(await farah.ok(personPage, { id })).toMatchObject(told);
  });

  test('tells nothing of a week that was emptied again: that would tell who may see it', async () => {
    const kofi = await world.as('depot');
    const { id } = await kofi.ok(me, {});
    await kofi.ok(changeMyProfile, { pattern: { '1': { am: 'home' } } });
    expect((await kofi.ok(personPage, { id })).usual?.pattern).toEqual({ '1': { am: 'home' } });

    await kofi.ok(changeMyProfile, { pattern: {} });

    expect((await kofi.ok(personPage, { id })).usual).toBeNull();
  });
});
