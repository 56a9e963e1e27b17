import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { isStaff, type Role } from '../../api/contract/person.ts';
import { bookDesk, floorPlan, listSites } from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { LOCATION_FOR, type LocationFor, me } from '../../api/people/contract.ts';
import { profiles } from '../../api/people/profile.records.ts';
import { type PersonRecord, people, roleRecords } from '../../api/people/records.ts';
import { mayKnowName, mayKnowWhere, type Party } from '../../api/people/visibility.rules.ts';
import type { OpenApi } from '../../api/platform/http/openapi.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { wordsOn } from '../support/bot-chat.ts';
import { testClock } from '../support/clock.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';

const RUNS = process.env.PROVE === '1' ? 200 : 12;
const TODAY = '2026-11-24';
const NO_LIMIT = 1_000_000;
const PEOPLE = 5;

/** What may differ between two people where it is decided whether one may know of the other. */
interface Life {
  /** Whose report they are, by place in the list; nobody's at their own place. */
  readonly manager: number;
  readonly department: 'Housing' | 'Parks' | undefined;
  /** Administrators and HR are asked elsewhere: they have pages of their own. */
  readonly roles: readonly Role[] | undefined;
  readonly locationFor: LocationFor | undefined;
  readonly enabled: boolean;
}

const life: fc.Arbitrary<Life> = fc.record({
  manager: fc.nat(PEOPLE - 1),
  department: fc.constantFrom('Housing' as const, 'Parks' as const, undefined),
  roles: fc.constantFrom<readonly Role[] | undefined>(
    [],
    [],
    ['Member'],
    ['Member', 'Facilities'],
    ['Facilities'],
    undefined,
  ),
  locationFor: fc.constantFrom(...LOCATION_FOR, undefined),
  enabled: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
});

/** Colleagues who show each other where they are, a councillor who shows nobody: each answer is there, whatever else. */
const EACH_ONCE: Life[] = Array.from({ length: PEOPLE }, (_, at) => ({
  ...{ manager: 0, department: 'Housing', enabled: true },
  ...(at === PEOPLE - 1
    ? { roles: ['Member'], locationFor: 'nobody' }
    : { roles: [], locationFor: 'everyone' }),
}));

let world: World;
let someone: readonly { readonly caller: Caller; readonly record: PersonRecord }[];
/** Where they all have a desk. */
let building: string;
let addresses: (q: readonly string[]) => readonly string[];

beforeAll(async () => {
  const clock = testClock();
  world = await startWorld({ clock, limits: { address: NO_LIMIT, person: NO_LIMIT, public: NO_LIMIT } });
  await importEstate({ store: world.store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  const { people: accounts } = world.sandbox.world.directory;
  const staff = accounts.filter(
    ({ enabled, guest, key, roles }) => enabled && !guest && !key && !roles.length,
  );
  someone = await Promise.all(
    staff.slice(0, PEOPLE).map(async ({ id }) => {
      const caller = await world.as(id);
      const record = await world.store.get(people, (await caller.ok(me, {})).id);
      if (!record) throw new Error('nobody');
      return { caller, record };
    }),
  );
  const floor = await allOnOneFloor();
  const description = (await (await fetch(`${world.origin}/api/openapi.json`)).json()) as OpenApi;
  addresses = (words) =>
    readable(description, { per: someone.map(({ record }) => record.id), flr: [floor] }, words);
});
afterAll(() => world.close());

/** Everybody has a desk on the same floor today: there is something to tell of each. */
const allOnOneFloor = async (): Promise<string> => {
  const [first] = someone;
  if (!first) throw new Error('nobody');
  const { sites } = await first.caller.ok(listSites, {});
  building = sites[0]?.name ?? '';
  const floor = sites[0]?.floors[0];
  if (!floor) throw new Error('no floor');
  const plan = await first.caller.ok(floorPlan, { id: floor.id });
  const free = plan.desks.filter(({ mode }) => mode === 'bookable');
  for (const [at, { caller }] of someone.entries())
    await caller.ok(bookDesk, { deskId: free[at]?.id ?? 'dsk_', date: TODAY, halves: ['am', 'pm'] });
  return floor.id;
};

/** Every address a signed-in person may read, with each of the ids and words that it may be given. */
const readable = (
  { paths }: OpenApi,
  ids: Readonly<Record<string, readonly string[]>>,
  words: readonly string[],
): readonly string[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get || get.security.length === 0) return [];
    const [parameter] = get.parameters.filter((one) => one.in === 'path');
    const prefix = /\^?\(?([a-z]{2,6})_/.exec(String(parameter?.schema.pattern))?.[1] ?? '';
    const filled = parameter ? (ids[prefix] ?? []).map((id) => path.replace(/\{\w+\}/, id)) : [path];
    const needed = get.parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name);
    const queries = needed.includes('q')
      ? words.map((q) => ({ q, limit: '20' }))
      : [Object.fromEntries(needed.map((name) => [name, name === 'view' ? 'upcoming' : TODAY]))];
    return filled.flatMap((at) => queries.map((query) => `${at}?${new URLSearchParams(query)}`));
  });

const idAt = (at: number): PersonId => someone[at]?.record.id ?? 'per_none';

/** The store as it is when these people live so; and each as the rule sees them. */
const live = async (lives: readonly Life[]): Promise<Party[]> => {
  const at = '2027-01-01T00:00:00.000Z';
  await world.store.tx(async (t) => {
    for (const [place, { record }] of someone.entries()) {
      const { manager, department, roles, locationFor, enabled } = lives[place] as Life;
      const { manager: _, department: __, leftAt: ___, ...rest } = record;
      await t.put(people, {
        ...{ ...rest, enabled },
        ...(manager !== place && { manager: idAt(manager) }),
        ...(department && { department }),
        ...(!enabled && { leftAt: at }),
      });
      // Later than any token, so that these are the roles in force.
      await (roles
        ? t.put(roleRecords, { id: record.id, roles, at, source: 'sweep' })
        : t.remove(roleRecords, record.id));
      await t.put(profiles, { id: record.id, ...(locationFor && { locationFor }) });
    }
  });
  return lives.map(({ manager, department, roles, locationFor, enabled }, place) => ({
    id: idAt(place),
    manager: manager === place ? undefined : idAt(manager),
    department,
    isStaff: roles ? isStaff({ roles }) : manager !== place || department !== undefined,
    isGuest: false,
    hasLeft: !enabled,
    locationFor,
  }));
};

const isAboutPlaces = (address: string): boolean => /^\/api\/(desks|home)/.test(address);

describe('whatever people chose, wherever they belong', () => {
  test('no answer holds a name that may not leave', { timeout: 600_000 }, async () => {
    const names = someone.map(({ record }) => record.name);
    const asked = addresses([...names, 'Housing', 'Parks']);
    const told = { names: 0, places: 0, kept: 0 };

    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: PEOPLE, maxLength: PEOPLE }), async (lives) => {
        const parties = await live(lives);
        for (const [at, { caller }] of someone.entries()) {
          const asker = parties[at];
          if (!asker || asker.hasLeft) continue;
          // Without a role record the token's roles count, and these people have none there.
          const viewer = { ...asker, isStaff: isStaff({ roles: lives[at]?.roles ?? [] }) };
          for (const address of asked) {
            const { body } = await caller.send('GET', address);
            const answer = JSON.stringify(body ?? null);
            for (const [place, subject] of parties.entries()) {
              if (place === at || !answer.includes(JSON.stringify(names[place]).slice(1, -1))) continue;
              const may = isAboutPlaces(address) ? mayKnowWhere : mayKnowName;
              expect(may(viewer, subject), `${address} told ${at} of ${place}`).toBe(true);
              told[isAboutPlaces(address) ? 'places' : 'names'] += 1;
            }
          }
          told.kept += parties.filter((subject) => !mayKnowWhere(viewer, subject)).length;
          // Their own sign-in has said by now what they are.
          parties[at] = viewer;
        }
      }),
      { numRuns: RUNS, examples: [[EACH_ONCE]] },
    );

    expect(asked.length).toBeGreaterThan(20);
    // Otherwise the answers were empty, and proved nothing.
    for (const count of Object.values(told)) expect(count).toBeGreaterThan(0);
  });

  test('no card of the chat holds a name or a place that may not leave', { timeout: 600_000 }, async () => {
    const chat = sandboxChat(world.sandbox.origin);
    const told = { names: 0, places: 0, kept: 0 };
    const heard = async (at: number, words: string) =>
      wordsOn(cardOf(await chat.say(someone[at]?.record.oid ?? '', words)));

    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: PEOPLE, maxLength: PEOPLE }), async (lives) => {
        const parties = await live(lives);
        for (const [at, party] of parties.entries()) {
          if (party.hasLeft) continue;
          // Of whom nothing is known the bot takes for staff: they have opened the tab of a colleague's council.
          const asker = { ...party, isStaff: isStaff({ roles: lives[at]?.roles ?? [] }) };
          const whoIsIn = await heard(at, `who is in at ${building} today`);
          expect(whoIsIn).toContain(`In at ${building}`);
          for (const [place, subject] of parties.entries()) {
            if (place === at) continue;
            const { name } = someone[place]?.record ?? { name: '' };
            const mayName = mayKnowName(asker, subject);
            const mayWhere = mayKnowWhere(asker, subject);
            expect(whoIsIn.includes(name), `${at} of ${place} in a building`).toBe(mayWhere);
            const who = await heard(at, `who is ${name}`);
            expect(who.startsWith(name), `${at} of ${place} by name`).toBe(mayName);
            expect(who.includes('Today: desk'), `${at} of ${place} on a page`).toBe(mayWhere);
            const where = await heard(at, `where is ${name} today`);
            expect(where.startsWith(`${name} today`), `${at} of ${place} by place`).toBe(mayWhere);
            told.names += Number(mayName);
            told.places += Number(mayWhere);
            told.kept += Number(!mayName);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 3), examples: [[EACH_ONCE]] },
    );

    for (const count of Object.values(told)) expect(count).toBeGreaterThan(0);
  });
});
