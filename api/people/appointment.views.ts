import type { AppointmentKind } from '../contract/appointments.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import type { AppointmentRecord } from './appointment.records.ts';
import { stateOf } from './appointment.rules.ts';
import type { AppointmentView } from './appointments.contract.ts';
import type { PeoplePorts } from './ports.ts';
import { type NameOf, namesByPerson } from './views.ts';

type Ports = Pick<PeoplePorts, 'clock' | 'appointmentKinds'>;

/** Appointments with the names of who holds and who gave them, for administrators and the holder. */
export const viewsOf = async (
  reader: Reader,
  ports: Ports,
  rows: readonly AppointmentRecord[],
): Promise<readonly AppointmentView[]> => {
  const nameOf = await namesByPerson(
    reader,
    rows.flatMap(({ person, by }) => [person, by]),
  );
  return rows.map((row) => shownWith(ports, nameOf, row));
};

export const viewOf = async (
  reader: Reader,
  ports: Ports,
  row: AppointmentRecord,
): Promise<AppointmentView> => {
  const nameOf = await namesByPerson(reader, [row.person, row.by]);
  return shownWith(ports, nameOf, row);
};

const shownWith = (ports: Ports, nameOf: NameOf, row: AppointmentRecord): AppointmentView => {
  const { id, kind, scope, person, from, to, by, reason, ended } = row;
  const state = stateOf(row, ports.clock.today(COUNCIL_ZONE));
  return {
    ...{ id, scope, from, reason, state },
    kind: ports.appointmentKinds().find((known) => known.id === kind) ?? unknownKind(kind),
    person: nameOf(person),
    to: to ?? null,
    by: nameOf(by),
    ended: ended ? { at: ended.at, reason: ended.reason } : null,
    can: { end: state !== 'past' },
  };
};

/** A kind that no room declares any more, of which records are left. */
const unknownKind = (id: string): AppointmentKind => ({ id, title: id, meaning: '', scope: 'council' });
