import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchEverywhere } from '../../api/contract/search.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { changeMyProfile } from '../../api/people/contract.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { moveRequest, submitRequest } from '../../api/requests/contract.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { store, clock } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  await world.settle();
});
afterAll(() => world.close());

const searchAs = async (who: string, q: string, more: { limit?: number; room?: string } = {}) =>
  (await (await world.as(who)).ok(searchEverywhere, { q, ...more })).groups;
/** Kind and title of everything that was found, as it is shown. */
const foundAs = async (who: string, q: string) =>
  (await searchAs(who, q)).flatMap(({ hits }) => hits.map(({ kind, title }) => `${kind}: ${title}`));

describe('one search', () => {
  test('finds people, places and forms, the best first, and says where each is opened', async () => {
    const [people] = await searchAs('depot', 'farah iqbal');
    const [places] = await searchAs('depot', 'storey');
    const [forms] = await searchAs('depot', 'annual leave');

    expect(people).toMatchObject({
      room: 'people',
      hits: [{ kind: 'person', title: 'Farah Iqbal', excerpt: expect.stringContaining('Care Manager') }],
      more: false,
    });
    expect(people?.hits[0]?.path).toMatch(/^\/people\/per_[0-9a-z]{26}$/);
    expect(places?.hits[0]).toMatchObject({
      ...{ kind: 'site', title: 'The Storey', excerpt: 'Meeting House Lane, Lancaster' },
      highlights: { title: [[4, 10]], excerpt: [] },
    });
    expect(places?.hits[0]?.path).toMatch(/^\/desks\?site=sit_[0-9a-z]{26}$/);
    expect(forms?.hits[0]).toMatchObject({ kind: 'request_type', path: '/requests/new/annual-leave' });
  });

  test.each([
    ['a slip of the finger', 'farrah iqbal', 'person: Farah Iqbal'],
    ['no accents', 'sian pritchard', 'person: Siân Pritchard'],
    ['words that are not finished', 'studio stor', 'zone: Studio'],
    ['a floor and its building', 'storey second floor', 'floor: Second floor'],
    ['a desk as people say it', 'lancaster desk A1', 'desk: Desk A1'],
    ['another word for it', 'holiday', 'request_type: Annual leave'],
    ['what its form asks', 'pension', 'request_type: Question for HR or payroll'],
  ])('forgives or understands %s', async (_what, q, wanted) => {
    expect(await foundAs('clerk', q)).toContain(wanted);
  });

  test('finds each zone of a floor once, and no desk by the name of its building', async () => {
    const all = await foundAs('clerk', 'makers');

    expect(all.filter((one) => one === 'zone: Makers')).toHaveLength(1);
    expect((await foundAs('clerk', 'storey')).filter((one) => one.startsWith('desk:'))).toEqual([]);
  });

  test('shows as many of each room as are wanted and says that there is more, never how much', async () => {
    const [group, ...others] = await searchAs('clerk', 'officer', { limit: 3, room: 'people' });

    expect(others).toEqual([]);
    expect(group?.hits).toHaveLength(3);
    expect(group?.more).toBe(true);
    expect(await searchAs('clerk', 'officer', { room: 'desks' })).toEqual([]);
  });

  test.each([['x'], [' x '], [''], ['a'.repeat(101)]])('needs two letters, and no essay: %j', async (q) => {
    const { code } = await (await world.as('clerk')).refused(searchEverywhere, { q });

    expect(code).toBe('bad_input');
  });

  test('finds nothing in signs alone', async () => {
    expect(await searchAs('clerk', '?!--')).toEqual([]);
    expect(await searchAs('clerk', '<script>')).toEqual([]);
  });
});

describe('a search betrays nothing', () => {
  test('a request is found by the person whose it is, by no manager and by no other', async () => {
    const clerk = await world.as('clerk');
    const answers = { topic: 'pay', question: 'Why did my xylophone allowance stop?' };
    const { id, rev } = await clerk.ok(submitRequest, { type: 'hr-query', answers });
    await clerk.ok(submitRequest, {
      type: 'sickness',
      answers: { firstDay: '2026-11-24', fromHalf: 'am', reason: 'Xerostomia' },
    });

    const [own] = await searchAs('clerk', 'xylophone');
    const manager = world.sandbox.world.directory.get('clerk').managerId ?? 'none';
    const others = [manager, 'hr', 'admin', 'councillor', 'care-manager'];

    expect(own?.hits).toMatchObject([
      { kind: 'request', title: 'Question for HR or payroll', path: `/requests/${id}` },
    ]);
    for (const other of others) expect(await searchAs(other, 'xylophone'), other).toEqual([]);
    // What was said of health is found by nobody, not even by who said it.
    for (const who of ['clerk', ...others]) expect(await searchAs(who, 'xerostomia'), who).toEqual([]);
    await clerk.ok(moveRequest, { id, rev, verb: 'withdraw' });
    expect(await foundAs('clerk', 'xylophone')).toHaveLength(1);
  });

  test('councillors find no staff and no forms, and staff find a councillor who lets them', async () => {
    const { name } = world.sandbox.world.directory.get('councillor');
    const councillor = await world.as('councillor');
    const hits = async (q: string) => (await searchAs('councillor', q)).map(({ room }) => room);

    expect(await hits('farah iqbal')).toEqual([]);
    expect(await hits('annual leave')).toEqual([]);
    expect(await hits('storey')).toEqual(['desks']);
    expect(await searchAs('clerk', name, { room: 'people' })).toEqual([]);
    await councillor.ok(changeMyProfile, { locationFor: 'everyone' });
    expect(await foundAs('clerk', name)).toContain(`person: ${name}`);
    await councillor.ok(changeMyProfile, { locationFor: 'nobody' });
    expect(await searchAs('clerk', name, { room: 'people' })).toEqual([]);
  });

  test('who has left is found by nobody', async () => {
    const { directory } = world.sandbox.world;
    const { name } = directory.get('depot');
    expect(await foundAs('clerk', name)).toContain(`person: ${name}`);

    directory.change('depot', { enabled: false });
    world.clock.advance(10 * 60_000);
    await world.settle();

    expect(await foundAs('clerk', name)).not.toContain(`person: ${name}`);
  });

  test('stands in no address, and asks for no key', async () => {
    const description = (await (await fetch(`${world.origin}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { parameters: unknown[] }>>;
    };
    const seen = await (await world.as('clerk')).send('GET', '/api/search?q=farah');

    expect(Object.keys(description.paths['/api/search'] ?? {})).toEqual(['post']);
    expect(description.paths['/api/search']?.post?.parameters).toEqual([]);
    expect(seen.status).toBe(405);
  });
});
