import type { PersonId } from '../contract/ids.ts';
import { addDays, type Instant, type PlainDate } from '../contract/time.ts';
import { MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { freeAllOf } from './booking.service.ts';
import type { DesksPorts } from './ports.ts';
import { type Booking, bookings, calendarEntries } from './records.ts';

/** How long a booking says whose it was. After that it only counts (reference period of the privacy notice). */
export const NAMED_DAYS = 90;

/** Someone has left: the desks they still hold are free again, and their calendar entries go with the facts. */
export const leaveDesks =
  (ports: Pick<DesksPorts, 'clock' | 'outbox' | 'audit'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    const freed = await freeAllOf(t, person, ports);
    if (freed === 0) return;
    const note = { action: 'desks.leave', object: person, about: [person], facts: { bookingsFreed: freed } };
    await ports.audit.record(t, { person: 'system', door: 'job' }, note);
  };

/** Takes the person off bookings older than 90 days and drops what we know of their calendar entries. */
export const retainDesks =
  ({ store }: Pick<DesksPorts, 'store'>) =>
  async (now: Instant): Promise<number> => {
    const to = addDays(now.slice(0, 10) as PlainDate, -NAMED_DAYS);
    let changed = 0;
    for (;;) {
      const unnamed = await store.tx(async (t) => {
        const { rows } = await t.find(bookings, 'named', 'named', { to, limit: MAX_LIMIT });
        await t.putAll(bookings, rows.map(withoutPerson));
        for (const { id } of rows) await t.remove(calendarEntries, id);
        return rows.length;
      });
      changed += unnamed;
      if (unnamed === 0) return changed;
    }
  };

const withoutPerson = ({ personId: _, ...rest }: Booking): Booking => rest;
