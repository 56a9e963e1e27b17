import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { AppGraph, PersonGraph } from '../platform/graph/graph.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Store } from '../platform/store/store.ts';

/** What the use cases stand on; `app.ts` hands it over. */
export interface PeoplePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly log: Log;
  /** The whole directory, with the app's own right. */
  readonly directory: Pick<AppGraph, 'users' | 'user'>;
  /** Graph for whoever signed in with this token, while they wait. */
  readonly graphOf: (assertion: string) => PersonGraph;
  readonly allowGuests: boolean;
}
