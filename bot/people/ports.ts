import type { PeopleService } from '../../api/people/service.ts';

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface PeopleCommandPorts {
  readonly people: Pick<PeopleService, 'whoIsMeant' | 'personPage' | 'myProfile'>;
  /** Address of a page of the tab. */
  readonly linkTo: (path: '/people' | '/people/me' | `/people/${string}`) => string;
}
