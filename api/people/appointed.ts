import type { PersonId } from '../contract/ids.ts';
import type { Appointment } from '../contract/person.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { type AppointmentRecord, appointments } from './appointment.records.ts';
import { stateOf } from './appointment.rules.ts';
import type { PeoplePorts } from './ports.ts';

type Ports = Pick<PeoplePorts, 'clock' | 'audit'>;

/** The appointments of a person that count today. */
export const inForce = async (
  reader: Reader,
  { clock }: Pick<Ports, 'clock'>,
  person: PersonId,
): Promise<readonly Appointment[]> => {
  const today = clock.today(COUNCIL_ZONE);
  return (await findAll(reader, appointments, 'person', person))
    .filter((one) => stateOf(one, today) === 'present')
    .map(({ kind, scope, from, to }) => ({ kind, scope, from, ...(to && { to }) }));
};

/** Who holds an appointment of this kind and scope today. */
export const holdersOf = async (
  reader: Reader,
  { clock }: Pick<Ports, 'clock'>,
  { kind, scope }: Pick<Appointment, 'kind' | 'scope'>,
): Promise<readonly PersonId[]> => {
  const today = clock.today(COUNCIL_ZONE);
  return (await findAll(reader, appointments, 'held', `${kind}|${scope}`))
    .filter((one) => stateOf(one, today) === 'present')
    .map(({ person }) => person);
};

/** Whoever leaves holds nothing any more. May run twice. */
export const endAllOf = async (t: Tx, ports: Ports, person: PersonId): Promise<void> => {
  for (const held of await findAll(t, appointments, 'person', person))
    if (!held.ended) await end(t, ports, held, { by: 'system', reason: 'Left the council' });
};

/** The reasons are words somebody wrote: they go with the person. */
export const forgetAppointmentsOf = async (t: Tx, person: PersonId): Promise<void> => {
  for (const { id } of await findAll(t, appointments, 'person', person)) await t.remove(appointments, id);
};

export const end = async (
  t: Tx,
  { clock, audit }: Ports,
  held: AppointmentRecord,
  { by, reason }: { readonly by: PersonId | 'system'; readonly reason: string },
): Promise<AppointmentRecord> => {
  const ended: AppointmentRecord = { ...held, ended: { at: clock.now(), by, reason } };
  await t.put(appointments, ended);
  await audit.record(
    t,
    { person: by, door: by === 'system' ? 'job' : 'tab' },
    {
      action: 'people.appointment.end',
      object: held.id,
      about: [held.person],
      facts: { kind: held.kind, scope: held.scope },
    },
  );
  return ended;
};
