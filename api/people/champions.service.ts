import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { end } from './appointed.ts';
import { appointments, heldKey } from './appointment.records.ts';
import { stateOf } from './appointment.rules.ts';
import { give } from './appointment.service.ts';
import { CHAMPION } from './champion.ts';
import { appointmentEnded } from './events.ts';
import type { PeoplePorts } from './ports.ts';
import { people } from './records.ts';

interface Term {
  readonly person: PersonId;
  readonly department: string;
  readonly to?: PlainDate;
}

/**
 * Champions, for the room that nominates them. It decides who may; given here, the appointment is the same as one that
 * an administrator gives, so that nobody has two.
 */
export const championAppointments = (ports: PeoplePorts) => ({
  /** Whose appointment is in force today. */
  championsNow: async (reader: Reader) => {
    const today = ports.clock.today(COUNCIL_ZONE);
    const scopes = (await departmentsIn(reader)).map(({ department }) => `${CHAMPION.id}|${department}`);
    const held = scopes.length > 0 ? await findAll(reader, appointments, 'held', scopes) : [];
    return held
      .filter((one) => stateOf(one, today) === 'present')
      .map(({ person, scope, to }) => ({ person, scope, ...(to && { to }) }));
  },

  departmentSizes: departmentsIn,

  /** Whoever holds it already keeps it as it is. */
  appointChampion: async (t: Tx, viewer: Viewer, { person, department, to }: Term): Promise<void> => {
    const today = ports.clock.today(COUNCIL_ZONE);
    const held = await heldBy(t, { person, department });
    if (held && stateOf(held, today) !== 'past') return;
    const departments = (await departmentsIn(t)).map((one) => one.department);
    await give(t, ports, viewer, {
      ...{ kind: CHAMPION.id, scope: department, person, departments, ...(to && { to }) },
      reason: 'Nominated, and agreed to by their manager',
    });
  },

  endChampion: async (t: Tx, viewer: Viewer, term: Term): Promise<void> => {
    const held = await heldBy(t, term);
    if (!held) return;
    await end(t, ports, held, { by: viewer.person, reason: 'Ended among the champions' });
    await ports.outbox.append(t, appointmentEnded({ appointment: held.id, person: held.person }));
  },
});

const heldBy = (reader: Reader, { person, department }: Pick<Term, 'person' | 'department'>) =>
  reader.one(appointments, 'held', heldKey({ kind: CHAMPION.id, scope: department, person }));

/** Those somebody works in, and how many do. */
const departmentsIn = async (
  reader: Reader,
): Promise<readonly { readonly department: string; readonly staff: number }[]> =>
  (await reader.group(people, 'department')).map(({ by, count }) => ({ department: by, staff: count }));
