import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import {
  type ApprovalsInput,
  type ApprovalsPage,
  type DecisionsAnswer,
  type DecisionsInput,
  REQUEST_REFUSALS,
  type RequestRefusal,
} from './contract.ts';
import { waitingByType } from './counting.ts';
import { asDecidedNow } from './deciding.ts';
import { moveBy } from './moving.ts';
import { partsOf, requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests, typeAt } from './records.ts';
import { visible } from './request.service.ts';
import { withoutSickDays } from './sickness.ts';
import { approvalsOf, rowsOf } from './views.ts';

const DEFAULT_PAGE = 25;
const NOT_FOUND = 'We could not find this';

/** What waits for one person to decide, and deciding several at once. */
export const approvalService = (ports: RequestPorts) => ({
  listApprovals: async (
    viewer: Viewer,
    { type, after, limit = DEFAULT_PAGE }: ApprovalsInput,
  ): Promise<ApprovalsPage> => {
    demand(requestPolicy.use(viewer));
    const { store, catalogue } = ports;
    const place = type === undefined ? viewer.person : typeAt(viewer.person, type);
    const [{ rows, next }, counts] = await Promise.all([
      store.find(requests, 'approver', place, { limit, ...(after !== undefined && { after }) }),
      waitingByType(store, catalogue, 'approver', (of) => typeAt(viewer.person, of)),
    ]);
    // The list may not have heard of a change of manager yet, and who left HR's desk decides nothing of it.
    const now = await Promise.all(rows.map((request) => asDecidedNow(store, ports, request)));
    const theirs = now.filter((request) => partsOf(viewer, request).includes('approver'));
    return {
      requests: await approvalsOf({ reader: store, viewer, ports }, theirs),
      counts,
      ...(next !== undefined && { next }),
    };
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
    const wanted = { verb, rev, ...(note !== undefined && { note }) };
    const after = await withoutSickDays(t, ports, await moveBy(t, ports, viewer, request, wanted));
    const [done = null] = await rowsOf({ reader: t, viewer, ports }, [after]);
    return { id, done, refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { title } = REQUEST_REFUSALS[error.code as RequestRefusal] ?? { title: NOT_FOUND };
    return { id, done: null, refused: { code: error.code, title, detail: error.extras.detail ?? null } };
  }
};
