import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addDays, COUNCIL_ZONE } from '../contract/time.ts';
import { demand } from '../contract/verdict.ts';
import { type AuditEntry, auditLog } from '../platform/audit/audit.ts';
import { AUDIT_READ, accessService } from './access.service.ts';
import type { AuditAnswer, AuditInput, AuditLine, TrailVerdict, VerifyInput } from './audit.contract.ts';
import { byAddress, isPerson } from './by-address.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { type NameOf, namesByPerson } from './views.ts';

const DEFAULT_LIMIT = 50;

/** The record of changes, for administrators. */
export const auditService = (ports: PeoplePorts) => {
  const { tellOnce } = accessService(ports);
  let checking: Promise<TrailVerdict> | undefined;
  /** It reads the whole trail, so those who ask at once are given the same answer. */
  const checkOnce = () => {
    checking ??= ports.verifyTrail().finally(() => {
      checking = undefined;
    });
    return checking;
  };
  return {
    /** Whoever is searched for is told, by whichever field they were named. */
    searchAudit: async (viewer: Viewer, { address, ...asked }: AuditInput): Promise<AuditAnswer> => {
      demand(administrationPolicy.seeAudit(viewer));
      // Somebody who was picked is meant, whatever address stands beside them.
      const person = asked.person ?? (address && (await byAddress(ports.store, address)).id);
      const input = { ...asked, ...(person && { person }) };
      const { object } = input;
      for (const subject of [person, object].filter((id) => id !== undefined).filter(isPerson))
        await tellOnce(viewer, { subject, what: AUDIT_READ.id, object: subject });
      const { rows, ...page } = await ports.store.read(auditLog, rangeOf(ports, input));
      const both = rows.filter(
        (entry) => person === undefined || object === undefined || entry.object === object,
      );
      const nameOf = await namesByPerson(ports.store, [...new Set(both.flatMap(peopleIn))]);
      return { entries: both.map((entry) => lineOf(entry, nameOf)), ...page };
    },

    /** Recomputes every seal; who asked and what came of it is written down. */
    verifyAudit: async (viewer: Viewer, { head }: VerifyInput): Promise<TrailVerdict> => {
      demand(administrationPolicy.verifyAudit(viewer));
      const verdict = await (head === undefined ? checkOnce() : ports.verifyTrail(head));
      return ports.store.tx(async (t) => {
        await ports.audit.record(t, viewer, {
          action: 'people.audit.verify',
          object: 'audit',
          facts: { seals: verdict.seals, problems: verdict.problems.length },
        });
        return verdict;
      });
    },
  };
};

const rangeOf = (
  { clock }: Pick<PeoplePorts, 'clock'>,
  { person, object, from, until, after, limit = DEFAULT_LIMIT }: AuditInput,
) => {
  const subject = person ?? object;
  return {
    ...{ limit, desc: true },
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { from: clock.startOfDay(COUNCIL_ZONE, from) }),
    ...(until !== undefined && { to: clock.startOfDay(COUNCIL_ZONE, addDays(until, 1)) }),
    ...(after !== undefined && { after }),
  };
};

/** Everybody an entry names. */
const peopleIn = ({ actor, object, about }: AuditEntry): readonly PersonId[] =>
  [actor, object, ...about].filter(isPerson);

const lineOf = (
  { id, at, actor, door, action, object, about, outcome, facts }: AuditEntry,
  nameOf: NameOf,
): AuditLine => ({
  ...{ id, at, door, action, object, outcome, facts },
  actor: actor === 'system' ? null : nameOf(actor),
  about: [...new Set([...about, object])].filter(isPerson).map(nameOf),
});
