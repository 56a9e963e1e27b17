import { passageOf } from '../contract/highlight.ts';
import type { Viewer } from '../contract/person.ts';
import type { Found } from '../contract/search.ts';
import { hasAll, plainWords } from '../contract/words.ts';
import type { RequestType } from './form.contract.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests, type StaffRequest } from './records.ts';
import { wordsOfType, wordsWritten } from './search.rules.ts';

/** So many of a person's latest requests are looked through; nobody has more that still matter to them. */
const LOOKED_AT = 200;

/**
 * Types of request by their words, and a person's own requests. They are read from their own list and stand in no
 * index of words: nobody else's search ever passes them.
 */
export const searchService = ({ store, catalogue }: Pick<RequestPorts, 'store' | 'catalogue'>) => ({
  searchRequests: async (viewer: Viewer, words: string, limit: number): Promise<readonly Found[]> => {
    if (requestPolicy.use(viewer) !== 'yes') return [];
    const typed = plainWords(words);
    const types = catalogue.current
      .map(({ definition }) => definition)
      .filter((definition) => hasAll(typed, wordsOfType(definition)));
    const { rows } = await store.find(requests, 'subject', viewer.person, { desc: true, limit: LOOKED_AT });
    const own = rows
      .map((request) => ({ request, definition: catalogue.of(request).definition }))
      .filter((one) => maySee(viewer, one) && hasAll(typed, textOf(one)))
      .map((one) => requestHit(typed, one));
    return [...types.map(typeHit), ...own].slice(0, limit);
  },
});

/** A request beside the form that it was sent with. */
interface Read {
  readonly request: StaffRequest;
  readonly definition: RequestType;
}

const maySee = (viewer: Viewer, { request, definition: { lineSees } }: Read): boolean =>
  requestPolicy.see(viewer, { ...request, lineSees }) === 'yes';

const textOf = ({ request, definition }: Read): string =>
  `${definition.title} ${wordsWritten(definition.form, request.answers)}`;

const typeHit = ({ id, title, summary }: RequestType): Found => ({
  ...{ kind: 'request_type', title, excerpt: summary, path: `/requests/new/${id}` },
  forAllStaff: true,
});

const requestHit = (typed: readonly string[], { request, definition }: Read): Found => {
  const written = wordsWritten(definition.form, request.answers);
  return {
    ...{ kind: 'request', title: definition.title, path: `/requests/${request.id}` },
    forAllStaff: false,
    excerpt: passageOf(typed, written || definition.summary),
  };
};
