import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { typesOf, waitingByType } from './counting.ts';
import type { FiguresAnswer, FiguresInput, Queue, QueueInput } from './hr.contract.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests } from './records.ts';
import { rowsOf } from './views.ts';

const DEFAULT_PAGE = 25;

/** HR's desk: what waits at it, and how it goes. HR may open each of these requests, so no figure hides anything. */
export const hrService = (ports: RequestPorts) => ({
  seeQueue: async (viewer: Viewer, { type, after, limit = DEFAULT_PAGE }: QueueInput): Promise<Queue> => {
    demand(requestPolicy.keepDesk(viewer));
    const { store } = ports;
    const [page, counts] = await Promise.all([
      store.find(requests, 'queue', type ?? 'all', { limit, ...(after !== undefined && { after }) }),
      waitingByType(store, ports.catalogue, 'queue', (of) => of),
    ]);
    return {
      requests: await rowsOf({ reader: store, viewer, ports }, page.rows),
      counts,
      ...(page.next !== undefined && { next: page.next }),
    };
  },

  seeFigures: async (viewer: Viewer, { from, to }: FiguresInput): Promise<FiguresAnswer> => {
    demand(requestPolicy.keepDesk(viewer));
    const types = typesOf(ports.catalogue);
    const range = { within: types.map(({ type }) => type), from, to: `${to}~` };
    const [submitted, decided] = await Promise.all([
      ports.store.group(requests, 'submitted', range),
      ports.store.group(requests, 'decided', { ...range, sum: 'minutesToDecide' }),
    ]);
    const of = (groups: typeof submitted, type: string) => groups.filter((group) => group.in === type);
    return {
      types: types.map((one) => {
        const count = total(of(decided, one.type), 'count');
        return {
          ...one,
          submitted: total(of(submitted, one.type), 'count'),
          decided: count,
          minutesToDecide: count > 0 ? Math.round(total(of(decided, one.type), 'sum') / count) : null,
        };
      }),
    };
  },
});

const total = <Part extends string>(groups: readonly Readonly<Record<Part, number>>[], part: Part): number =>
  groups.reduce((sum, group) => sum + group[part], 0);
