import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { schemaOf } from '../../api/platform/catalogue.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store, Tx } from '../../api/platform/store/store.ts';
import { closureService } from '../../api/requests/closure.service.ts';
import { employmentService } from '../../api/requests/employment.service.ts';
import { requestsFields } from '../../api/requests/fields.ts';
import type { Contract } from '../../api/requests/leave/entitlement.rules.ts';
import type { Week } from '../../api/requests/leave/pattern.rules.ts';
import { leaveLedger } from '../../api/requests/leave.ledger.ts';
import { leaveService } from '../../api/requests/leave.service.ts';
import { requests, type StaffRequest } from '../../api/requests/records.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

export const leaveSchema: Schema = (() => {
  const own = schemaOf(requestsFields);
  return { collections: own.collections, logs: [...own.logs, auditLog] };
})();

export const idOf = (name: string): PersonId =>
  `per_${name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padEnd(26, '0')
    .slice(0, 26)}`;

export const aViewer = (name: string, more: Partial<Viewer> = {}): Viewer => ({
  ...{ person: idOf(name), name, roles: [], appointments: [], reports: [], door: 'tab' },
  ...more,
});

export const HR = aViewer('Hannah', { roles: ['HR'] });

export const week = (...days: number[]): Week =>
  [...days, ...Array(7 - days.length).fill(0)] as unknown as Week;

export const aContract = (from: PlainDate, days: Week = week(444, 444, 444, 444, 444)): Contract => ({
  from,
  weeklyMinutes: days.reduce((sum, minutes) => sum + minutes, 0),
  pattern: { anchor: '2024-01-01', weeks: [days] },
});

/** Leave over a real store; only people's names stand in. */
export const leaveWorld = async ({
  clock = testClock(),
  open = (schema: Schema): Promise<Store> => openTestStore(schema, clock),
} = {}) => {
  const ids = idsFrom(clock);
  const store = await open(leaveSchema);
  const audit = auditTrail({ clock, ids });
  const known = new Map<PersonId, string>();
  const addresses = new Map<string, readonly PersonId[]>();
  const teams = new Map<PersonId, readonly PersonId[]>();
  const people = {
    nameOf: async (_: unknown, person: PersonId) => known.get(person),
    namesOf: async () => (person: PersonId) => known.get(person) ?? 'Someone',
    teamOf: async (_: unknown, person: PersonId) => teams.get(person) ?? [],
    idsByAddress: async () => addresses,
  };
  const ports = { store, clock, audit, people };
  const ledger = leaveLedger(ports);
  const employment = employmentService(ports);
  const person = (name: string): Viewer => {
    const viewer = aViewer(name);
    known.set(viewer.person, name);
    addresses.set(`${name.toLowerCase()}@council.example`, [viewer.person]);
    return viewer;
  };
  const requestOf = (subject: PersonId, leave: StaffRequest['leave']): StaffRequest => ({
    ...{ id: ids.next('req'), type: 'annual-leave', version: 1, flow: 'leave', subject, actor: subject },
    ...{ channel: 'tab', state: 'submitted', rev: 1, answers: {}, history: [] },
    ...(leave && { leave }),
    approver: { desk: 'hr', reason: 'hr_no_manager', resolvedAt: clock.now() },
    ...{ submittedAt: clock.now(), changedAt: clock.now() },
  });
  const ask = async (t: Tx, subject: PersonId, answers: StaffRequest['answers']): Promise<StaffRequest> => {
    const { segments, years } = await ledger.planOf(t, subject, answers);
    const request = requestOf(subject, { segments, minutes: years });
    await ledger.hold(t, request);
    await t.put(requests, request);
    return request;
  };
  return {
    ...{ store, clock, ids, ledger, employment, person, audit, people, requestOf },
    closures: closureService(ports),
    leave: leaveService(ports),
    teamOf: (viewer: Viewer, mates: readonly Viewer[]) =>
      teams.set(
        viewer.person,
        mates.map((mate) => mate.person),
      ),
    /** Enters a contract as HR does; full time since 2020 unless told otherwise. */
    employ: (viewer: Viewer, ...contracts: readonly Contract[]) =>
      employment.saveEmployment(HR, {
        person: viewer.person,
        policy: 'green-book-2023',
        serviceFrom: contracts[0]?.from ?? '2024-04-01',
        contracts: contracts.length > 0 ? contracts : [aContract('2024-04-01')],
      }),
    /** Asks for whole days, as submitting does in its transaction. */
    askFor: (viewer: Viewer, from: PlainDate, to: PlainDate = from) =>
      store.tx((t) => ask(t, viewer.person, { length: 'days', from, to })),
    ask,
  };
};

export type LeaveWorld = Awaited<ReturnType<typeof leaveWorld>>;
