import type { DesksService } from '../../api/desks/service.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { Ids } from '../../api/platform/ids.ts';
import type { Once } from '../shell/once.ts';

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface DesksCommandPorts {
  readonly desks: Pick<
    DesksService,
    | 'listSites'
    | 'findFreeDesks'
    | 'floorPlan'
    | 'floorDay'
    | 'bookDesk'
    | 'cancelBooking'
    | 'listMyBookings'
    | 'seeBooking'
  >;
  readonly once: Once;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Address of the desks page in the tab, for this floor and day or in general. */
  readonly linkTo: (place?: { readonly floorId: string; readonly date: string }) => string;
}
