import { isStaff, type Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE, daysBetween, type PlainDate } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import type { RequestsHomeCard } from './contract.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { requests } from './records.ts';
import { rowsOf } from './views.ts';

const SHOWN = 3;

/** The card on Home; councillors have none. */
export const requestsHome =
  (ports: RequestPorts) =>
  async (viewer: Viewer): Promise<RequestsHomeCard | undefined> => {
    if (!isStaff(viewer)) return undefined;
    const { store, clock } = ports;
    const open = `${viewer.person}|open`;
    const [mine, mineOpen, toDecide, queue] = await Promise.all([
      store.find(requests, 'mine', open, { desc: true, limit: SHOWN }),
      counted(store, 'mine', open),
      counted(store, 'approver', viewer.person),
      requestPolicy.keepDesk(viewer) === 'yes' ? queueOf(store, clock.today(COUNCIL_ZONE)) : null,
    ]);
    return {
      mine: await rowsOf({ reader: store, viewer, ports }, mine.rows),
      ...{ mineOpen, toDecide, queue },
    };
  };

const counted = async (
  reader: Reader,
  index: 'mine' | 'approver' | 'queue',
  within: string,
): Promise<number> =>
  (await reader.group(requests, index, { within })).reduce((sum, { count }) => sum + count, 0);

const queueOf = async (reader: Reader, today: PlainDate): Promise<RequestsHomeCard['queue']> => {
  const [count, oldest] = await Promise.all([
    counted(reader, 'queue', 'all'),
    reader.find(requests, 'queue', 'all', { limit: 1 }),
  ]);
  const since = oldest.rows[0]?.submittedAt.slice(0, 10) as PlainDate | undefined;
  return { count, oldestDays: since ? daysBetween(since, today) : 0 };
};
