import type { NewsService } from '../../api/news/service.ts';

/** The address of a page of the room in the tab. */
export type NewsLinks = (path: `/news${string}`) => string;

/** What the notices of the room stand on. */
export interface NewsNoticePorts {
  readonly news: Pick<
    NewsService,
    | 'deskNews'
    | 'contributionNews'
    | 'eventNews'
    | 'policyNews'
    | 'briefingWaits'
    | 'reviewNews'
    | 'queueNews'
    | 'outNews'
  >;
  readonly linkTo: NewsLinks;
}

/** What the commands of the room stand on. */
export interface NewsCommandPorts {
  readonly news: Pick<
    NewsService,
    'readFeed' | 'listEvents' | 'countBriefings' | 'listMyPolicies' | 'seePolicy' | 'acknowledge'
  >;
  readonly linkTo: NewsLinks;
}
