import type { PersonId } from '../contract/ids.ts';
import { Refused } from '../contract/problem.ts';
import { Denied, GraphError, NotFound, Throttled, Unavailable } from '../platform/graph/graph.ts';
import type { PeoplePorts } from './ports.ts';
import { readingOf } from './readings.ts';
import { type DirectoryRecord, people } from './records.ts';
import { note, type Told } from './register.ts';
import { sweepRoles } from './roles.service.ts';
import { isFreshEnough } from './rules.ts';

/** Makes sure that what is known of a person's account and roles is of the last minute. */
export type Recheck = (person: PersonId) => Promise<void>;

const MOST_REMEMBERED = 5_000;

/**
 * Asks Graph again where what we know is older than a minute; calls that come together ask once. Refuses `unavailable`
 * where Graph cannot be asked: who needs a fresh right does not get an old one. Where a permission was never granted
 * nothing can be asked, and the right ends with its token.
 */
export const rechecks = (ports: PeoplePorts): Recheck => {
  const accounts = new Map<PersonId, { readonly at: number; readonly asked: Promise<void> }>();
  let roles: Promise<void> | undefined;

  const recheckRoles = async () => {
    const known = await readingOf(ports.store, 'roles');
    if (isFreshEnough(known?.asOf, ports.clock.now()) || isDenied(known)) return;
    roles ??= sweepRoles(ports, ports.directoryNow).finally(() => {
      roles = undefined;
    });
    await roles;
    if (known?.asOf !== undefined && isDenied(await readingOf(ports.store, 'roles')))
      throw new Unavailable('roles_denied');
  };

  const recheckAccount = async (person: PersonId) => {
    const known = await readingOf(ports.store, 'directory');
    if (isFreshEnough(known?.asOf, ports.clock.now()) || isDenied(known)) return;
    const before = accounts.get(person);
    if (before && ports.clock.millis() - before.at < 60_000) return before.asked;
    const asked = askAccount(ports, person, known);
    if (accounts.size >= MOST_REMEMBERED) accounts.clear();
    accounts.set(person, { at: ports.clock.millis(), asked });
    asked.catch(() => accounts.delete(person));
    return asked;
  };

  return async (person) => {
    await Promise.all([recheckRoles(), recheckAccount(person)]).catch((error: unknown) => {
      if (!(error instanceof GraphError)) throw error;
      ports.log.warn({ error }, 'a right could not be checked anew');
      const wait = error instanceof Throttled ? { retryAfterSeconds: error.retryAfterSeconds } : {};
      throw new Refused('unavailable', wait);
    });
  };
};

const isDenied = (known: DirectoryRecord | undefined): boolean => known?.last?.outcome === 'denied';

const askAccount = async (
  ports: PeoplePorts,
  person: PersonId,
  known: DirectoryRecord | undefined,
): Promise<void> => {
  const record = await ports.store.get(people, person);
  if (!record) return;
  const told = await ports.directoryNow.user(record.oid).then(
    ({ enabled, guest }): Told => ({ oid: record.oid, enabled, guest }),
    (error: unknown): Told | undefined => {
      if (error instanceof NotFound) return { oid: record.oid, enabled: false };
      // Never granted, as far as anybody knows yet: the next reading writes it down.
      if (error instanceof Denied && known?.asOf === undefined) return undefined;
      throw error;
    },
  );
  if (told) await ports.store.tx((t) => note(t, ports, told));
};
