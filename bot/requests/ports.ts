import type { Clock } from '../../api/platform/clock.ts';
import type { Ids } from '../../api/platform/ids.ts';
import type { RequestsService } from '../../api/requests/service.ts';
import type { Once } from '../shell/once.ts';

/** The address of a page of the room in the tab. */
export type RequestLinks = (path: `/requests${string}`) => string;

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface RequestCommandPorts {
  readonly requests: Pick<
    RequestsService,
    | 'listTypes'
    | 'checkRequest'
    | 'submitRequest'
    | 'seeRequest'
    | 'listMine'
    | 'moveRequest'
    | 'listApprovals'
    | 'seeBalance'
    | 'seeTeamMonth'
  >;
  readonly once: Once;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly linkTo: RequestLinks;
}

/** What the notices of the room stand on. */
export interface RequestNoticePorts {
  readonly requests: Pick<RequestsService, 'requestNews' | 'deskNews'>;
  readonly linkTo: RequestLinks;
}
