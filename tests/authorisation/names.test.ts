import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookDesk, findFreeDesks, floorDay, listSites } from '../../api/desks/contract.ts';
import { findPeople, personPage } from '../../api/people/contract.ts';
import { people } from '../../api/people/records.ts';
import { type Insider, insiders } from './callers.ts';
import { type Council, startCouncil } from './council.ts';
import { call } from './doorbell.ts';
import { everyCall } from './matrix.ts';
import { NOBODYS } from './rows.ts';
import type { Cast } from './stage.ts';

const CAST: readonly Cast[] = [...insiders, 'owner', 'otherMember', 'leaver'];

let council: Council;
const names = new Map<Cast, string>();

/** Everybody sits on one floor today, so that there is somebody to be named. */
beforeAll(async () => {
  council = await startCouncil();
  for (const who of CAST)
    names.set(who, (await council.store.get(people, council.personOf(who)))?.name ?? '');
  const { sites } = await council.ok('owner', listSites, {});
  const [site] = sites;
  const day = { id: site?.id ?? 'sit_', date: site?.today ?? '2026-11-24' } as const;
  for (const who of [...insiders, 'owner'] as const) {
    const { desks } = await council.ok(who, findFreeDesks, { ...day, limit: 1 });
    await council.ok(who, bookDesk, { deskId: desks[0]?.id ?? 'dsk_', date: day.date, halves: ['am', 'pm'] });
  }
});
afterAll(() => council?.close());

/** What anybody may read; pages of administrators name whom they are about. */
const READ = everyCall
  .filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.path.startsWith('/api/'))
  .flatMap(({ endpoint, row }) =>
    Object.values(row).flatMap((one) =>
      one !== NOBODYS && one.answers.staff === 'yes' ? [{ endpoint, one }] : [],
    ),
  );

/** The parts whose page this caller is not shown. */
const unknownTo = async (as: Insider): Promise<readonly Cast[]> => {
  const pages = await Promise.all(
    CAST.map((who) => call(council, as, personPage, { id: council.personOf(who) })),
  );
  return CAST.filter((_, index) => pages[index]?.status === 404);
};

/** Everything this caller can read, and what comes of looking for these by name. */
const allReadBy = async (as: Insider, soughtAfter: readonly Cast[]): Promise<string> => {
  const read = READ.filter(({ one }) => one.answers[as] === 'yes').map(async ({ endpoint, one }) =>
    call(council, as, endpoint, await one.ask(council, as)),
  );
  const sought = soughtAfter.map((who) => call(council, as, findPeople, { q: names.get(who) ?? '' }));
  return (await Promise.all([...read, ...sought])).map(({ text }) => text).join('\n');
};

/** Who is told where whom is, while nobody has chosen otherwise: a team and its manager each other, and nobody else. */
const SEES: Readonly<Record<Insider, readonly Cast[]>> = {
  staff: ['manager', 'champion', 'owner'],
  champion: ['staff', 'manager', 'owner'],
  manager: ['staff', 'champion', 'owner'],
  otherStaff: [],
  otherManager: [],
  departmentEditor: [],
  secondApprover: [],
  monitoringOfficer: [],
  HR: [],
  Facilities: [],
  Editor: [],
  DigitalLead: [],
  Member: [],
  Admin: [],
};

describe('names', () => {
  test.for(insiders)('beside a desk are those of one’s own team, whatever one’s role: %s', async (as) => {
    const { sites } = await council.ok(as, listSites, {});
    const floors = sites.flatMap(({ floors, today }) => floors.map(({ id }) => ({ id, date: today })));

    const days = await Promise.all(floors.map((floor) => council.ok(as, floorDay, floor)));

    const named = days.flatMap(({ whoIsIn }) => whoIsIn.people.map(({ name }) => name));
    const others = days.reduce((sum, { whoIsIn }) => sum + whoIsIn.others, 0);
    expect(named.sort()).toEqual(SEES[as].map((who) => names.get(who)).sort());
    expect(named.length + others).toBe(insiders.length);
  });

  test.for(insiders)('of those whose page is hidden from them stand in nothing they read: %s', async (as) => {
    const unknown = await unknownTo(as);

    const text = await allReadBy(as, unknown);

    expect(unknown.filter((who) => text.includes(names.get(who) ?? ''))).toEqual([]);
    // Otherwise there was nobody to be hidden, or nothing to be read.
    expect(unknown).toEqual(
      as === 'Member'
        ? CAST.filter((who) => who !== 'Member')
        : expect.arrayContaining(['leaver', 'otherMember']),
    );
    expect(text).toContain(names.get(as));
  });
});
