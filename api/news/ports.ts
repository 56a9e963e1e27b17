import type { PersonId } from '../contract/ids.ts';
import type { Appointment, Viewer } from '../contract/person.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';
import type { Reader, Store } from '../platform/store/store.ts';
import type { ReaderFacts } from './audience.rules.ts';

/** What this room needs to know of people. */
export interface People {
  factsOfViewer(reader: Reader, viewer: Viewer): Promise<ReaderFacts>;
  /** Of those of these people whose accounts are enabled. */
  factsOf(reader: Reader, people: readonly PersonId[]): Promise<readonly ReaderFacts[]>;
  /** Of everybody whose account is enabled, by page. */
  everybodysFacts(): AsyncIterable<readonly ReaderFacts[]>;
  /** The names of those of these people whom the viewer may know by name. */
  namesKnownTo(
    reader: Reader,
    viewer: Viewer,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, string>>;
  /** What these people are called, for editors. */
  namesOf(reader: Reader, people: readonly PersonId[]): Promise<(person: PersonId) => string>;
  departments(reader: Reader): Promise<readonly string[]>;
  managerOf(reader: Reader, person: PersonId): Promise<PersonId | undefined>;
  /** Who works here as an Editor, as Entra last told. */
  editors(reader: Reader): Promise<readonly PersonId[]>;
  /** Who holds this appointment today. */
  appointed(reader: Reader, held: Pick<Appointment, 'kind' | 'scope'>): Promise<readonly PersonId[]>;
  /** Who is a councillor, as Entra last told. */
  councillors(reader: Reader): Promise<readonly PersonId[]>;
  /** Tells a person that somebody looked at their record; once in ten minutes. */
  tellOnce(
    viewer: Viewer,
    opened: { readonly subject: PersonId; readonly what: string; readonly object: string },
  ): Promise<void>;
}

/** What the use cases stand on; `app.ts` hands it over. */
export interface NewsPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly log: Log;
  readonly people: People;
  /** Days on which nobody is expected to work beside weekends: bank holidays and the council's own. */
  readonly closedDays: (reader: Reader) => Promise<readonly PlainDate[]>;
}
