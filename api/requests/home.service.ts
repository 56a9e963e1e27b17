import { isStaff, type Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import type { RequestsHomeCard } from './contract.ts';
import { counted, deskOf } from './counting.ts';
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
      requestPolicy.keepDesk(viewer) === 'yes' ? deskOf(store, clock.today(COUNCIL_ZONE)) : null,
    ]);
    return {
      mine: await rowsOf({ reader: store, viewer, ports }, mine.rows),
      ...{ mineOpen, toDecide, queue },
    };
  };
