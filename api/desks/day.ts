import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { Half } from '../contract/time.ts';
import type { DeskId, FloorDay, Hold } from './contract.ts';
import type { Booking } from './records.ts';
import { heldHalves } from './rules.ts';

type Names = ReadonlyMap<PersonId, string>;
type Taken = { desk: DeskId } & Partial<Record<Half, Hold>>;
type Sitter = { person: PersonId; name: string } & Partial<Record<Half, DeskId>>;

const SOMEONE: Hold = { who: 'someone' };

/** Per desk, which halves are held and by whom as far as this viewer may know. */
export const takenOf = (held: readonly Booking[], viewer: PersonId, names: Names): FloorDay['taken'] => {
  const taken = new Map<DeskId, Taken>();
  for (const booking of held) {
    const hold = holdOf(booking, viewer, names);
    const known = taken.get(booking.deskId);
    const desk = known ?? { desk: booking.deskId };
    if (!known) taken.set(booking.deskId, desk);
    for (const half of heldHalves(booking)) desk[half] = hold;
  }
  return [...taken.values()];
};

/**
 * The others on the floor: by name where the viewer may see it, the rest as a number. `beside` is everyone of
 * `sittersBeside`; each person counts once.
 */
export const whoIsIn = (
  held: readonly Booking[],
  beside: ReadonlySet<PersonId>,
  names: Names,
): FloorDay['whoIsIn'] => {
  const sitters = new Map<PersonId, Sitter>();
  for (const booking of held) {
    const { personId } = booking;
    const name = personId && names.get(personId);
    if (personId === undefined || name === undefined) continue;
    const sitter = sitters.get(personId) ?? { person: personId, name };
    sitters.set(personId, sitter);
    for (const half of heldHalves(booking)) sitter[half] = booking.deskId;
  }
  const people = [...sitters.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { people, others: beside.size - sitters.size };
};

/** Everyone but the viewer who sits there that day: those to ask names for. */
export const sittersBeside = (viewer: Viewer, held: readonly Booking[]): ReadonlySet<PersonId> => {
  const sitters = new Set<PersonId>();
  for (const { personId } of held) if (personId !== undefined) sitters.add(personId);
  sitters.delete(viewer.person);
  return sitters;
};

const holdOf = ({ id, personId }: Booking, viewer: PersonId, names: Names): Hold => {
  if (personId === viewer) return { who: 'me', booking: id };
  const name = personId && names.get(personId);
  return name === undefined ? SOMEONE : { who: 'teammate', name };
};
