import type { PeopleService } from '../../api/people/service.ts';

/** What the notices of the room stand on; `app.ts` hands it over. */
export interface PeopleNoticePorts {
  readonly people: Pick<PeopleService, 'appointmentNews'>;
  readonly linkTo: PeopleCommandPorts['linkTo'];
}

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface PeopleCommandPorts {
  readonly people: Pick<PeopleService, 'whoIsMeant' | 'personPage' | 'myProfile'>;
  /** Address of a page of the tab. */
  readonly linkTo: (path: '/people' | '/people/me' | `/people/${string}`) => string;
}
