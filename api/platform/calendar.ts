import type { PersonId } from '../contract/ids.ts';
import { canonicalJson } from './canonical.ts';
import { Denied, type EventDraft, NotFound, Rejected, Throttled } from './graph/graph.ts';
import { DeliverLater, Undeliverable } from './outbox/outbox.ts';
import type { Collection } from './store/declare.ts';
import type { Store } from './store/store.ts';

/** A person's own calendar. Its errors are those of the Graph port. */
export interface PersonCalendar {
  /** Makes the entry and returns its id; the same `transactionId` again makes no second one. */
  create(person: PersonId, event: EventDraft, transactionId: string): Promise<string>;
  /** Writes the entry anew where it stands. Throws `NotFound` where it is gone. */
  change(person: PersonId, eventId: string, event: EventDraft): Promise<void>;
  /** Where the entry's Teams meeting is joined; undefined while there is none. */
  joinUrl(person: PersonId, eventId: string): Promise<string | undefined>;
  /** Does nothing where the entry is gone already. */
  remove(person: PersonId, eventId: string): Promise<void>;
}

/**
 * What we know of an entry that was made for a record, under the record's id. It stands apart from the record, so that
 * a slow calendar and a person who changes their mind never write the same document.
 */
export interface KeptEntry {
  readonly id: string;
  readonly personId: PersonId;
  /** Absent while the entry is being made: one may exist that we have not heard of. */
  readonly eventId?: string;
}

/** How a room keeps calendar entries for its records. */
export interface EntryKeeping<Entry extends KeptEntry> {
  readonly store: Store;
  readonly calendar: PersonCalendar;
  readonly entries: Collection<Entry, string, never, never>;
  /** The entry that the record asks for now; undefined where it asks for none or is gone. */
  wanted(id: string): Promise<Entry | undefined>;
  /**
   * Which entry of the record this is, as the calendar is told: the same words are the same entry. Where they stay and
   * something else of what is kept of it is another, the entry is changed in place.
   */
  key(entry: Entry): string;
  /** What the person reads; undefined where the record is gone. */
  draft(entry: Entry): Promise<EventDraft | undefined>;
}

/** Rights in Exchange are cached there for up to two hours: a denial may be old. We ask this often, an hour apart. */
const ATTEMPTS_WHEN_DENIED = 3;
const HOUR_IN_SECONDS = 3600;

/**
 * Makes the calendar say what the record says now, at this attempt of the relay. What the person did to our entry since,
 * moved it or deleted it, is theirs: an entry once made is never made again.
 */
export const keepInCalendar = <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  id: string,
  attempt: number,
): Promise<void> => reconcile(keeping, id, attempt).catch(inRelayWords);

const reconcile = async <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  id: string,
  attempt: number,
): Promise<void> => {
  const wanted = await keeping.wanted(id);
  const made = await keeping.store.get(keeping.entries, id);
  const stands = made && wanted && keeping.key(made) === keeping.key(wanted);
  if (made && !stands) await takeDown(keeping, made, attempt);
  if (wanted && !(stands && made?.eventId)) await putUp(keeping, wanted, attempt);
  if (wanted && stands && made?.eventId) await change(keeping, made, wanted);
};

const putUp = async <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  entry: Entry,
  attempt: number,
): Promise<void> => {
  // Noted before the call: if the answer is lost, whoever comes next knows that an entry may exist.
  await keep(keeping, entry);
  const eventId = await make(keeping, entry, attempt);
  await (eventId ? keep(keeping, { ...entry, eventId }) : forget(keeping, entry));
};

/** Does nothing where the entry says it already, or where the person has deleted it. */
const change = async <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  made: Entry,
  wanted: Entry,
): Promise<void> => {
  const { eventId } = made;
  const now = { ...wanted, ...(eventId !== undefined && { eventId }) };
  if (eventId === undefined || canonicalJson(made) === canonicalJson(now)) return;
  const draft = await keeping.draft(wanted);
  if (!draft) return;
  await keeping.calendar.change(wanted.personId, eventId, draft).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
  });
  await keep(keeping, now);
};

const takeDown = async <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  entry: Entry,
  attempt: number,
): Promise<void> => {
  // An attempt whose answer was lost may have made one: the same transaction id tells its event's id.
  const eventId = entry.eventId ?? (await make(keeping, entry, attempt));
  if (eventId) await keeping.calendar.remove(entry.personId, eventId);
  await forget(keeping, entry);
};

/**
 * The event's id. Undefined for a person without a mailbox, for a record that is gone and, once asked often enough, in a
 * council that does not grant calendars: the record stands without an entry.
 */
const make = async <Entry extends KeptEntry>(
  keeping: EntryKeeping<Entry>,
  entry: Entry,
  attempt: number,
): Promise<string | undefined> => {
  const draft = await keeping.draft(entry);
  if (!draft) return undefined;
  try {
    return await keeping.calendar.create(entry.personId, draft, keeping.key(entry));
  } catch (error) {
    const never = error instanceof NotFound || (error instanceof Denied && attempt >= ATTEMPTS_WHEN_DENIED);
    if (!never) throw error;
    return undefined;
  }
};

/** Graph's troubles as the relay understands them; anything else it retries at its own pace. */
const inRelayWords = (error: unknown): never => {
  if (error instanceof Throttled) throw new DeliverLater(error.retryAfterSeconds, { cause: error });
  if (error instanceof Denied) throw new DeliverLater(HOUR_IN_SECONDS, { cause: error });
  if (error instanceof Rejected) throw new Undeliverable('the calendar refuses this entry', { cause: error });
  throw error;
};

const keep = <Entry extends KeptEntry>(
  { store, entries }: EntryKeeping<Entry>,
  entry: Entry,
): Promise<void> => store.tx((t) => t.put(entries, entry));
const forget = <Entry extends KeptEntry>(
  { store, entries }: EntryKeeping<Entry>,
  { id }: Entry,
): Promise<void> => store.tx((t) => t.remove(entries, id));
