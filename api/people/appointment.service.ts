import type { PersonId } from '../contract/ids.ts';
import { isStaff, ROLES, type Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { end } from './appointed.ts';
import { type AppointmentRecord, appointments, heldKey } from './appointment.records.ts';
import { whyNotAppoint, whyNotEnd } from './appointment.rules.ts';
import { viewOf, viewsOf } from './appointment.views.ts';
import type {
  AppointInput,
  AppointmentChoices,
  Appointments,
  AppointmentsInput,
  AppointmentView,
  EndInput,
  OwnAppointment,
  OwnRights,
  RoleHolders,
  RolesInput,
} from './appointments.contract.ts';
import { type AppointmentNews, appointmentEnded, appointmentGiven } from './events.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { people, roleRecords } from './records.ts';
import { namesByPerson } from './views.ts';

/** Who holds which right: roles, which Entra grants, and appointments, which administrators give here. */
export const appointmentService = (ports: PeoplePorts) => ({
  /** An appointment as its holder is told of it, for a consumer. */
  appointmentNews: (id: AppointmentRecord['id']) => newsOf(ports, id),

  /** What the viewer holds, and who gave it. */
  myRights: (viewer: Viewer): Promise<OwnRights> => rightsOf(ports, viewer),

  roleHolders: async (viewer: Viewer, { role, ...page }: RolesInput): Promise<RoleHolders> => {
    demand(administrationPolicy.seeRights(viewer));
    const { store } = ports;
    const { rows, ...rest } = await store.find(roleRecords, 'role', role ? [role] : ROLES, page);
    const nameOf = await namesByPerson(
      store,
      rows.map(({ id }) => id),
    );
    return { holders: rows.map(({ id, roles, at }) => ({ person: nameOf(id), roles, asOf: at })), ...rest };
  },

  listAppointments: async (viewer: Viewer, { view, ...page }: AppointmentsInput): Promise<Appointments> => {
    demand(administrationPolicy.seeRights(viewer));
    const { rows, ...rest } = await ports.store.find(appointments, 'listed', view, { ...page, desc: true });
    return { appointments: await viewsOf(ports.store, ports, rows), ...rest };
  },

  appointmentChoices: async (viewer: Viewer): Promise<AppointmentChoices> => {
    demand(administrationPolicy.seeRights(viewer));
    return {
      kinds: ports.appointmentKinds(),
      departments: await departmentsIn(ports.store),
      today: ports.clock.today(COUNCIL_ZONE),
    };
  },

  appoint: async (viewer: Viewer, input: AppointInput): Promise<AppointmentView> => {
    demand(administrationPolicy.appoint(viewer));
    const departments = await departmentsIn(ports.store);
    return ports.store.tx((t) => give(t, ports, viewer, { ...input, departments }));
  },

  endAppointment: (viewer: Viewer, { id, reason }: EndInput): Promise<AppointmentView> =>
    ports.store.tx(async (t) => {
      demand(administrationPolicy.appoint(viewer));
      const held = found(await t.get(appointments, id));
      unless(whyNotEnd(held, ports.clock.today(COUNCIL_ZONE)));
      const ended = await end(t, ports, held, { by: viewer.person, reason });
      await ports.outbox.append(t, appointmentEnded({ appointment: id, person: held.person }));
      return viewOf(t, ports, ended);
    }),
});

/** Gives an appointment; who may is for the caller to have said. Refuses what no rule allows. */
export const give = async (
  t: Tx,
  ports: PeoplePorts,
  viewer: Viewer,
  input: AppointInput & { readonly departments: readonly string[] },
): Promise<AppointmentView> => {
  const { kind, scope, person, to, reason, departments } = input;
  const today = ports.clock.today(COUNCIL_ZONE);
  const from = input.from ?? today;
  const held = await t.one(appointments, 'held', heldKey({ kind, scope, person }));
  const wish = {
    ...{ scope, from, to, held, person: await candidate(t, person) },
    kind: ports.appointmentKinds().find(({ id }) => id === kind),
  };
  unless(whyNotAppoint(wish, departments, today));
  // What ran out by itself still holds its place until somebody wants it.
  if (held) await end(t, ports, held, { by: 'system', reason: 'Its last day was over' });
  const record: AppointmentRecord = {
    ...{ id: ports.ids.next('apt'), kind, scope, person, from, by: viewer.person, reason },
    ...(to && { to }),
  };
  await t.put(appointments, record);
  await ports.audit.record(t, viewer, {
    action: 'people.appointment.give',
    object: record.id,
    about: [person],
    facts: { kind, scope, from, ...(to && { to }) },
  });
  await ports.outbox.append(t, appointmentGiven({ appointment: record.id, person }));
  return viewOf(t, ports, record);
};

/** As somebody is told of it who asked nothing; undefined once it is forgotten. */
const newsOf = async (
  ports: Pick<PeoplePorts, 'store' | 'clock' | 'appointmentKinds'>,
  id: AppointmentRecord['id'],
): Promise<AppointmentNews | undefined> => {
  const record = await ports.store.get(appointments, id);
  if (!record) return undefined;
  const { kind, scope, from, to, state } = await viewOf(ports.store, ports, record);
  const { person, by: givenBy, ended } = record;
  return { ...{ person, kind, scope, from, to, state, givenBy }, ...(ended && { endedBy: ended.by }) };
};

const candidate = async (reader: Reader, id: PersonId) => {
  const record = await reader.get(people, id);
  if (!record?.enabled) return undefined;
  const { roles = [] } = (await reader.get(roleRecords, id)) ?? {};
  return { isStaff: isStaff({ roles }) && !record.guest };
};

const departmentsIn = async (reader: Reader): Promise<readonly string[]> =>
  (await reader.group(people, 'department')).map(({ by }) => by);

const rightsOf = async (ports: PeoplePorts, viewer: Viewer): Promise<OwnRights> => {
  const own = await findAll(ports.store, appointments, 'person', viewer.person);
  const views = await viewsOf(ports.store, ports, own);
  return {
    roles: viewer.roles,
    isStaff: isStaff(viewer),
    appointments: views
      .filter(({ state }) => state !== 'past')
      .map(({ person: _, ended: __, can: ___, ...told }): OwnAppointment => told)
      .sort((a, b) => a.from.localeCompare(b.from)),
  };
};
