import type { Door, Role, Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import type { Instant } from '../contract/time.ts';
import { GraphError, NotFound } from '../platform/graph/graph.ts';
import type { Tx } from '../platform/store/store.ts';
import { inForce } from './appointed.ts';
import type { PeoplePorts } from './ports.ts';
import { isDirectoryKnown } from './reading.rules.ts';
import { readingOf } from './readings.ts';
import type { Recheck } from './recheck.service.ts';
import { type PersonRecord, people, roleRecords } from './records.ts';
import { byAccount, note, reportsOf, type Told } from './register.ts';
import { isSameRoles, laterOf, rolesForBot, rolesForBotAfresh, roleWords, UNNAMED } from './rules.ts';

/** What a validated token says of the person who signed in. */
export interface SignIn {
  readonly oid: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly guest: boolean;
  readonly issuedAt: Instant;
}

/** Who is asking: built here for every door. */
export const viewers = (ports: PeoplePorts, recheck: Recheck) => ({
  ...tabDoor(ports, recheck),
  ...botDoor(ports, recheck),
});

const tabDoor = (ports: PeoplePorts, recheck: Recheck) => {
  /**
   * The person behind a validated token, met or made, with the roles in force. Writes only what the token brings anew,
   * so once a token. Refuses `not_signed_in` where the account is disabled, and `no_guests` unless they are allowed.
   */
  const viewerFromToken = async (signIn: SignIn): Promise<Viewer> => {
    const known = await byAccount(ports.store, signIn.oid);
    if (known && !known.enabled) throw new Refused('not_signed_in');
    if (!known) await demandAccount(ports, signIn.oid);
    const record = known && (await ports.store.get(roleRecords, known.id));
    const isOldNews = known && record && record.at >= signIn.issuedAt;
    const person = isOldNews ? known : await ports.store.tx((t) => welcome(t, ports, signIn));
    const { roles } = laterOf({ roles: signIn.roles, at: signIn.issuedAt }, record);
    return viewerOf(ports, person, roles, 'tab');
  };
  return {
    viewerFromToken,
    /** As `viewerFromToken`, with an account and roles that Graph confirmed within the last minute; or `unavailable`. */
    viewerFromTokenAfresh: async (signIn: SignIn): Promise<Viewer> => {
      await recheck((await viewerFromToken(signIn)).person);
      return viewerFromToken(signIn);
    },
  };
};

const botDoor = (ports: PeoplePorts, recheck: Recheck) => ({
  /**
   * The person behind an account id that the bot's front door has proven. Roles are those of the last day's sign-ins,
   * else plain staff. Refuses like `viewerFromToken`, and whoever is not in the directory.
   */
  viewerForBot: async (oid: string): Promise<Viewer> => {
    const account = oid.toLowerCase();
    const person = (await byAccount(ports.store, account)) ?? (await meet(ports, account));
    const record = await ports.store.get(roleRecords, person.id);
    return viewerOf(ports, person, rolesForBot(record, ports.clock.now()), 'bot');
  },

  /** The same person once more, as `viewerFromTokenAfresh`: for a button that acts on a right that has to be fresh. */
  viewerForBotAfresh: async (viewer: Viewer): Promise<Viewer> => {
    await recheck(viewer.person);
    const person = await ports.store.get(people, viewer.person);
    if (!person) throw new Refused('not_signed_in');
    const record = await ports.store.get(roleRecords, person.id);
    return viewerOf(ports, person, rolesForBotAfresh(record, ports.clock.now()), 'bot');
  },
});

/**
 * A token outlives its account by up to 90 minutes, and of accounts that were disabled before anybody met them nothing
 * is known here: so a stranger is asked for where the directory is read. Graph down keeps no new starter out.
 */
const demandAccount = async (ports: PeoplePorts, oid: string): Promise<void> => {
  if (!isDirectoryKnown(await readingOf(ports.store, 'directory'), ports.clock.now())) return;
  const enabled = await ports.directoryNow.user(oid).then(
    (account) => account.enabled,
    (error: unknown) => {
      if (!(error instanceof GraphError)) throw error;
      ports.log.warn({ error }, 'a stranger could not be asked for');
      return !(error instanceof NotFound);
    },
  );
  if (!enabled) throw new Refused('not_signed_in');
};

const welcome = async (t: Tx, ports: PeoplePorts, signIn: SignIn): Promise<PersonRecord> => {
  const { oid, name, guest, roles, issuedAt } = signIn;
  const met = await byAccount(t, oid);
  // The directory knows names better than a token, which lasts an hour.
  const person = await note(t, ports, met?.listed ? { oid, guest } : { oid, name, guest });
  const record = await t.get(roleRecords, person.id);
  if (record && record.at >= issuedAt) return person;
  const before = record?.roles ?? [];
  if (!isSameRoles(before, roles))
    await ports.audit.record(
      t,
      { person: person.id, door: 'tab' },
      {
        action: 'people.roles',
        object: person.id,
        facts: { before: roleWords(before), now: roleWords(roles) },
      },
    );
  await t.put(roleRecords, { id: person.id, roles, at: issuedAt, source: 'tab' });
  return person;
};

/** Somebody writes to the bot who never opened the tab: what they are called comes from the directory, never from the chat. */
const meet = async (ports: PeoplePorts, oid: string): Promise<PersonRecord> => {
  const told = await ports.directory.user(oid).then(
    ({ managerOid, ...account }): Told => account,
    (error: unknown): Told => {
      if (error instanceof NotFound) throw new Refused('not_signed_in');
      if (!(error instanceof GraphError)) throw error;
      ports.log.warn({ error }, 'a person is met without the directory');
      return { oid };
    },
  );
  // Before anything is kept: of somebody who may not come in nothing is.
  admit(ports, { enabled: true, guest: false, ...told });
  return ports.store.tx((t) => note(t, ports, told));
};

const viewerOf = async (
  ports: PeoplePorts,
  person: PersonRecord,
  roles: readonly Role[],
  door: Door,
): Promise<Viewer> => {
  admit(ports, person);
  const [reports, appointments] = await Promise.all([
    reportsOf(ports.store, person.id),
    inForce(ports.store, ports, person.id),
  ]);
  return {
    person: person.id,
    name: person.name || UNNAMED,
    roles,
    appointments,
    reports: reports.map(({ id }) => id),
    ...(person.manager && { manager: person.manager }),
    door,
  };
};

const admit = (
  { allowGuests }: PeoplePorts,
  { enabled, guest }: Pick<PersonRecord, 'enabled' | 'guest'>,
): void => {
  if (!enabled) throw new Refused('not_signed_in');
  if (guest && !allowGuests) throw new Refused('no_guests');
};
