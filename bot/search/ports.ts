import type { Viewer } from '../../api/contract/person.ts';
import type { SearchAnswer, SearchInput } from '../../api/contract/search.ts';

/** What searching in chat stands on; `app.ts` hands it over. */
export interface SearchPorts {
  readonly search: (viewer: Viewer, input: SearchInput) => Promise<SearchAnswer>;
  /** Address of a page of the tab, in Teams. */
  readonly linkTo: (path: `/${string}`) => string;
}
