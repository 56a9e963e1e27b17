import type { PersonId } from '../contract/ids.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { NAMED } from './fields.ts';
import type { DesksPorts } from './ports.ts';
import { type Booking, bookings, calendarEntries } from './records.ts';
import { freeAllOf } from './release.service.ts';

/** Someone has left: the desks they still hold are free again, and their calendar entries go with the facts. */
export const leaveDesks =
  (ports: Pick<DesksPorts, 'clock' | 'outbox' | 'audit'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    const freed = await freeAllOf(t, person, ports);
    if (freed === 0) return;
    const note = { action: 'desks.leave', object: person, about: [person], facts: { bookingsFreed: freed } };
    await ports.audit.record(t, { person: 'system', door: 'job' }, note);
  };

/** Takes the person off bookings kept long enough, and drops what we know of their calendar entries. */
export const namedBookings = ({ store }: Pick<DesksPorts, 'store'>): RetentionRule => ({
  period: NAMED,
  due: (before) =>
    dueOf(
      pagesOf<Booking>((after) =>
        store.find(bookings, 'named', 'named', {
          ...{ to: dayOf(before), limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      ({ id, personId }) => ({ id, ...(personId && { person: personId }) }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(bookings, ids)).filter(
      ({ personId, date }) => personId && date < dayOf(before),
    );
    await t.putAll(bookings, over.map(withoutPerson));
    const gone = over.map(({ id }) => id);
    for (const { id } of await t.getAll(calendarEntries, gone)) await t.remove(calendarEntries, id);
    return over.length;
  },
});

/** A booking's day is a date: the whole of it has to be over for so long. */
const dayOf = (before: Instant): PlainDate => before.slice(0, 10) as PlainDate;

const withoutPerson = ({ personId: _, ...rest }: Booking): Booking => rest;
