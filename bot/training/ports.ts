import type { Viewer } from '../../api/contract/person.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { TrainingService } from '../../api/training/service.ts';
import type { NamedSite } from './place.ts';

/** The address of a page of the tab. */
export type TrainingLinks = (path: `/${'training' | 'skills'}${string}`) => string;

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface TrainingCommandPorts {
  readonly training: Pick<
    TrainingService,
    | 'listSessions'
    | 'seeSession'
    | 'joinSession'
    | 'leaveSession'
    | 'acceptOffer'
    | 'declineOffer'
    | 'seePlan'
    | 'checkIn'
    | 'seeDesk'
    | 'seeRoll'
    | 'callRoll'
  >;
  /** The buildings this viewer knows of. */
  readonly sitesFor: (viewer: Viewer) => Promise<readonly NamedSite[]>;
  readonly clock: Clock;
  readonly linkTo: TrainingLinks;
}
