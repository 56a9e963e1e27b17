import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import type { FiguresAnswer, FiguresInput, Queue, QueueInput } from './hr.contract.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests } from './records.ts';
import { currentTypes } from './types.ts';
import { rowsOf } from './views.ts';

const DEFAULT_PAGE = 25;
const TYPES = currentTypes.map(({ definition: { id, title } }) => ({ id, title }));

/** HR's desk: what waits at it, and how it goes. HR may open each of these requests, so no figure hides anything. */
export const hrService = (ports: RequestPorts) => ({
  seeQueue: async (viewer: Viewer, { type, after, limit = DEFAULT_PAGE }: QueueInput): Promise<Queue> => {
    demand(requestPolicy.keepDesk(viewer));
    const { store } = ports;
    const [page, counts] = await Promise.all([
      store.find(requests, 'queue', type ?? 'all', { limit, ...(after !== undefined && { after }) }),
      waiting(store),
    ]);
    return {
      requests: await rowsOf({ reader: store, viewer, ports }, page.rows),
      counts,
      ...(page.next !== undefined && { next: page.next }),
    };
  },

  seeFigures: async (viewer: Viewer, { from, to }: FiguresInput): Promise<FiguresAnswer> => {
    demand(requestPolicy.keepDesk(viewer));
    const range = { within: TYPES.map(({ id }) => id), from, to: `${to}~` };
    const [submitted, decided] = await Promise.all([
      ports.store.group(requests, 'submitted', range),
      ports.store.group(requests, 'decided', { ...range, sum: 'minutesToDecide' }),
    ]);
    const of = (groups: typeof submitted, type: string) => groups.filter((group) => group.in === type);
    return {
      types: TYPES.map(({ id, title }) => {
        const count = total(of(decided, id), 'count');
        return {
          ...{ type: id, title },
          submitted: total(of(submitted, id), 'count'),
          decided: count,
          minutesToDecide: count > 0 ? Math.round(total(of(decided, id), 'sum') / count) : null,
        };
      }),
    };
  },
});

const waiting = async (reader: Reader): Promise<Queue['counts']> => {
  const groups = await reader.group(requests, 'queue', { within: TYPES.map(({ id }) => id) });
  return TYPES.map(({ id, title }) => ({
    ...{ type: id, title },
    count: total(
      groups.filter((group) => group.in === id),
      'count',
    ),
  })).filter(({ count }) => count > 0);
};

const total = <Part extends string>(groups: readonly Readonly<Record<Part, number>>[], part: Part): number =>
  groups.reduce((sum, group) => sum + group[part], 0);
