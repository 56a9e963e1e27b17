import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import {
  type DecisionsAnswer,
  type DecisionsInput,
  type PageInput,
  REQUEST_REFUSALS,
  type RequestRefusal,
  type RequestsPage,
} from './contract.ts';
import { moveBy } from './moving.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests } from './records.ts';
import { visible } from './request.service.ts';
import { rowsOf } from './views.ts';

const DEFAULT_PAGE = 25;
const NOT_FOUND = 'We could not find this';

/** What waits for one person to decide, and deciding several at once. */
export const approvalService = (ports: RequestPorts) => ({
  listApprovals: async (
    viewer: Viewer,
    { after, limit = DEFAULT_PAGE }: PageInput,
  ): Promise<RequestsPage> => {
    demand(requestPolicy.use(viewer));
    const { rows, next } = await ports.store.find(requests, 'approver', viewer.person, {
      limit,
      ...(after !== undefined && { after }),
    });
    const shown = await rowsOf({ reader: ports.store, viewer, ports }, rows);
    return { requests: shown, ...(next !== undefined && { next }) };
  },

  /** One transaction for all of them, so that a repeat is given the same answer; one that is refused holds none up. */
  decideRequests: (viewer: Viewer, input: DecisionsInput): Promise<DecisionsAnswer> =>
    ports.store.tx(async (t) => {
      demand(requestPolicy.use(viewer));
      const outcomes: DecisionsAnswer['outcomes'][number][] = [];
      for (const item of input.items) outcomes.push(await decideOne(t, ports, viewer, input, item));
      return { outcomes };
    }),
});

const decideOne = async (
  t: Tx,
  ports: RequestPorts,
  viewer: Viewer,
  { verb, note }: DecisionsInput,
  { id, rev }: DecisionsInput['items'][number],
): Promise<DecisionsAnswer['outcomes'][number]> => {
  try {
    const { request } = await visible(t, ports, viewer, id);
    const after = await moveBy(t, ports, viewer, request, { verb, rev, ...(note !== undefined && { note }) });
    const [done = null] = await rowsOf({ reader: t, viewer, ports }, [after]);
    return { id, done, refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { title } = REQUEST_REFUSALS[error.code as RequestRefusal] ?? { title: NOT_FOUND };
    return { id, done: null, refused: { code: error.code, title, detail: error.extras.detail ?? null } };
  }
};
