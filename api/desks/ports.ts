import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addDays, type PlainDate } from '../contract/time.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Store } from '../platform/store/store.ts';
import type { SiteNow } from './rules.ts';

/** What this room needs to know of people: the only way a name gets out of it. */
export interface People {
  /** The names of those the viewer may see; whoever is missing is just "someone". */
  namesFor(viewer: Viewer, people: ReadonlySet<PersonId>): Promise<ReadonlyMap<PersonId, string>>;
  /** Everyone else whom the viewer may see, by name. */
  colleaguesOf(viewer: Viewer): Promise<ReadonlyMap<PersonId, string>>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface DesksPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly people: People;
  /** How many days ahead a desk can be booked. */
  readonly windowDays: number;
}

export const nowAt = (clock: Clock, { zone }: { readonly zone: string }): SiteNow => ({
  today: clock.today(zone),
  time: clock.timeOfDay(zone),
});

/** The first and the last day that can be today somewhere: where a list across sites begins or ends. */
export const earliestToday = (clock: Clock): PlainDate => addDays(clock.today('UTC'), -1);
export const latestToday = (clock: Clock): PlainDate => addDays(clock.today('UTC'), 1);
