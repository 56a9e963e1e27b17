import { expect } from 'vitest';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { appoint } from '../../api/people/appointments.contract.ts';
import { people } from '../../api/people/records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { channelToken, envelope } from '../../sandbox/chat/channel.ts';
import { issuersOf } from '../../sandbox/entra/claims.ts';
import type { Directory } from '../../sandbox/people/register.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';
import { APPOINTED, type Insider, insiders, type Knocker } from './callers.ts';
import type { Cast, Stage } from './stage.ts';

const NO_LIMIT = 1_000_000;
const FIVE_MINUTES_MS = 5 * 60_000;
const ANOTHER_TENANT = '11111111-2222-4333-8444-555555555555';

/** The stage, and the means to knock at its doors. */
export interface Council extends Stage {
  readonly clock: World['clock'];
  readonly origin: string;
  /** What answers there. */
  readonly http: World['app']['http'];
  /** What Entra and Graph say of this council, and whether they answer. */
  readonly tenant: World['sandbox']['world'];
  /** The `Authorization` header each brings; minted once. */
  readonly passes: ReadonlyMap<Knocker, string | undefined>;
  close(): Promise<void>;
}

type Accounts = Readonly<Record<Cast, string>>;

const OF_A_DEPARTMENT: readonly string[] = ['champion', 'department_editor'];

/** A council with its buildings, whose directory was read; somebody left it five minutes ago. */
export const startCouncil = async (): Promise<Council> => {
  const world = await startWorld({ limits: { address: NO_LIMIT, person: NO_LIMIT, public: NO_LIMIT } });
  const { store, clock, sandbox, origin, app } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  await world.settle();
  const accounts = accountsOf(sandbox.world.directory);
  sandbox.world.directory.change(accounts.leaver, { enabled: false });
  clock.advance(FIVE_MINUTES_MS);
  await world.settle();
  const callers = new Map<Cast, Caller>();
  for (const who of [...insiders, 'owner' as const]) callers.set(who, await world.as(accounts[who]));
  const callerOf = (who: Cast) => {
    const caller = callers.get(who);
    if (!caller) throw new Error(`${who} is not let in`);
    return caller;
  };
  const ids = new Map((await Array.fromAsync(store.all(people))).map(({ oid, id }) => [oid, id]));
  const personOf: Stage['personOf'] = (who) => ids.get(accounts[who]) ?? 'per_';
  const department = sandbox.world.directory.get(accounts.owner).department ?? '';
  for (const [kind, who] of Object.entries(APPOINTED))
    await callerOf('Admin').ok(appoint, {
      ...{ kind, person: personOf(who), reason: 'Helps the council' },
      scope: OF_A_DEPARTMENT.includes(kind) ? department : 'council',
    });
  const made = new Map<string, Promise<unknown>>();
  return {
    ...{ store, clock, origin, http: app.http, tenant: sandbox.world, personOf },
    passes: await passesOf(world, accounts, (who) => callerOf(who).token),
    ok: (who, endpoint, input) => callerOf(who).ok(endpoint, input),
    once: (what, make) => {
      if (!made.has(what)) made.set(what, make());
      return made.get(what) as ReturnType<typeof make>;
    },
    message: (text) => {
      const { conversations, directory } = sandbox.world;
      const chat = conversations.of(directory.get(accounts.owner));
      return { ...envelope(sandbox.world, conversations, chat), type: 'message', text };
    },
    close: () => world.close(),
  };
};

/** Account ids by part. The owner is a clerk; that the others are to them what their columns say is asserted. */
const accountsOf = (directory: Directory): Accounts => {
  const owner = directory.get('clerk');
  const otherThan = (key: string) => (person: { readonly id: string }) => person.id !== directory.get(key).id;
  const first = (of: typeof directory.people, isIt: (person: (typeof of)[number]) => boolean) =>
    of.find(isIt)?.id ?? '';
  const [staff, champion, leaver] = directory.reportsOf(owner.managerId ?? '').filter(otherThan('clerk'));
  const [departmentEditor, secondApprover, monitoringOfficer] = strangersAmong(directory);
  const accounts = {
    departmentEditor: departmentEditor ?? '',
    secondApprover: secondApprover ?? '',
    monitoringOfficer: monitoringOfficer ?? '',
    owner: owner.id,
    staff: staff?.id ?? '',
    champion: champion?.id ?? '',
    otherStaff: directory.get('depot').id,
    manager: owner.managerId ?? '',
    otherManager: directory.get('care-manager').id,
    HR: directory.get('hr').id,
    Facilities: directory.get('facilities').id,
    Editor: directory.get('editor').id,
    DigitalLead: directory.get('digital-lead').id,
    Member: directory.get('councillor').id,
    Admin: directory.get('admin').id,
    otherMember: first(directory.people.filter(otherThan('councillor')), (one) =>
      one.roles.includes('Member'),
    ),
    leaver: leaver?.id ?? '',
  };
  const rolesOf = (who: Cast) => directory.get(accounts[who]).roles;
  const plain = [
    'owner',
    'staff',
    'champion',
    'otherStaff',
    'manager',
    'otherManager',
    ...Object.values(APPOINTED),
  ] as const;
  expect(plain.flatMap(rolesOf)).toEqual([]);
  expect(new Set(Object.values(accounts)).size).toBe(Object.keys(accounts).length);
  expect(directory.reportsOf(accounts.otherManager)).not.toEqual([]);
  return accounts;
};

/** Staff without a role, of other teams than each other and than anybody of the council's known people. */
const strangersAmong = (directory: Directory): readonly string[] => {
  const teams = new Set(directory.people.flatMap(({ key, managerId, id }) => (key ? [managerId, id] : [])));
  return directory.people.flatMap((person) => {
    const { id, key, managerId, enabled, guest, roles } = person;
    const isPlain = enabled && !guest && !key && roles.length === 0 && directory.reportsOf(id).length === 0;
    if (!isPlain || managerId === null || teams.has(managerId)) return [];
    teams.add(managerId);
    return [id];
  });
};

const passesOf = async (
  { sandbox: { world } }: World,
  accounts: Accounts,
  tokenOf: (who: Insider) => string,
): Promise<Council['passes']> => {
  const elsewhere = { tid: ANOTHER_TENANT, iss: issuersOf(ANOTHER_TENANT).v2 };
  const guest = world.directory.people.find((person) => person.guest)?.id ?? '';
  const neverMet =
    world.directory.people.find(({ enabled, id }) => !enabled && id !== accounts.leaver)?.id ?? '';
  const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
  return new Map<Knocker, string | undefined>([
    ['noToken', undefined],
    ['otherTenant', await bearer(world.mintTabToken(accounts.owner, elsewhere))],
    ['guest', await bearer(world.mintTabToken(guest))],
    ['leaver', await bearer(world.mintTabToken(accounts.leaver))],
    ['neverMet', await bearer(world.mintTabToken(neverMet))],
    ['botService', await bearer(channelToken(world))],
    ...insiders.map((who) => [who, `Bearer ${tokenOf(who)}`] as const),
  ]);
};
