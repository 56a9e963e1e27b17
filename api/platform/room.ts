import type { ZodType } from 'zod';
import type { SensitiveRead } from '../contract/accesses.ts';
import type { AppointmentKind } from '../contract/appointments.ts';
import type { PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { Viewer } from '../contract/person.ts';
import type { Found } from '../contract/search.ts';
import type { RecordFields } from './catalogue.ts';
import type { BoundEndpoint } from './http/bind.ts';
import type { AnyRule } from './log-retention.ts';
import type { Consumer } from './outbox/outbox.ts';
import type { Job } from './schedule/schedule.ts';
import type { AnyCollection, AnyLog } from './store/declare.ts';
import type { Tx } from './store/store.ts';

/** What each room holds of its own; declared before the store opens. */
export interface RoomRecords {
  readonly collections: readonly AnyCollection[];
  readonly logs: readonly AnyLog[];
}

/** One feature, built from platform ports by its `room.ts`. `app.ts` composes rooms and knows nothing else of them. */
export interface Room<Service = unknown, HomeCard = unknown> {
  /** The room's word in URLs, collections, commands and folders. */
  readonly name: string;
  /** What the room keeps, field by field, and how a person finds their own: what is not named here is not kept. */
  readonly fields: readonly RecordFields[];
  /** The use cases, for the bot's commands. */
  readonly service: Service;
  readonly endpoints: readonly BoundEndpoint[];
  readonly consumers: readonly Consumer[];
  readonly jobs: readonly Job[];
  /** What ends once it was kept long enough; one job asks every room. */
  readonly retention: readonly AnyRule[];
  /** What the room tells people of on its own account, for each to choose how; absent where it tells nothing. */
  readonly topics?: readonly Topic[];
  /** The appointments whose rights the room honours; absent where it has none. */
  readonly appointments?: readonly AppointmentKind[];
  /** The looks at a person's records of which they are told; absent where it has none. */
  readonly sensitiveReads?: readonly SensitiveRead[];
  /** The shape of the room's card on Home; absent where it has none. */
  readonly homeCard?: ZodType<HomeCard>;
  /** The card; undefined when it has nothing to say to this viewer. */
  home(viewer: Viewer): Promise<HomeCard | undefined>;
  /**
   * What fits the words, best first and at most so many; absent where the room holds nothing to find. The room's own
   * policy has said of each, after it was retrieved, that this viewer may know of it.
   */
  search?(viewer: Viewer, words: string, limit: number): Promise<readonly Found[]>;
  /** Someone has left: free what they hold. Runs in the caller's transaction, and may run twice. */
  leave(t: Tx, person: PersonId): Promise<void>;
  /**
   * Someone has another manager: what waits for the one before goes to who decides now; absent where nothing waits for
   * managers. Runs in the caller's transaction, and may run twice.
   */
  followLine?(t: Tx, person: PersonId): Promise<void>;
}
