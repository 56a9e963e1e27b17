import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import { byAddress } from './by-address.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { people } from './records.ts';
import type { Hold, HoldList, NewHold } from './retention.contract.ts';
import { type HoldRecord, holds } from './retention.records.ts';
import { UNNAMED } from './rules.ts';

const PAGE = 50;

/** Legal holds: whose records are kept whatever their period says. */
export const holdService = ({ store, clock, ids, audit }: PeoplePorts) => ({
  listHolds: async (viewer: Viewer, { after }: { readonly after?: string }): Promise<HoldList> => {
    demand(administrationPolicy.seeHolds(viewer));
    const options = { desc: true, limit: PAGE, ...(after !== undefined && { after }) };
    const { rows, ...page } = await store.find(holds, 'all', 'all', options);
    return { holds: await Promise.all(rows.map((record) => viewOf(store, record))), ...page };
  },

  placeHold: (viewer: Viewer, { address, reason }: NewHold): Promise<Hold> =>
    store.tx(async (t) => {
      demand(administrationPolicy.changeHolds(viewer));
      const { id: person } = await byAddress(t, address);
      if (await t.one(holds, 'open', person)) throw new Refused('already_held');
      const hold: HoldRecord = { id: ids.next('hld'), person, reason, by: viewer.person, at: clock.now() };
      await t.put(holds, hold);
      await audit.record(t, viewer, { action: 'people.hold.place', object: hold.id, about: [person] });
      return viewOf(t, hold);
    }),

  endHold: (viewer: Viewer, { id, reason }: { readonly id: HoldRecord['id']; readonly reason: string }) =>
    store.tx(async (t): Promise<Hold> => {
      demand(administrationPolicy.changeHolds(viewer));
      const hold = found(await t.get(holds, id));
      if (hold.endedAt) throw new Refused('hold_ended');
      const ended = { ...hold, endedAt: clock.now(), endedBy: viewer.person, endReason: reason };
      await t.put(holds, ended);
      await audit.record(t, viewer, { action: 'people.hold.end', object: id, about: [hold.person] });
      return viewOf(t, ended);
    }),
});

const viewOf = async (
  reader: Reader,
  { id, person, reason, at, endedAt, endReason = '' }: HoldRecord,
): Promise<Hold> => ({
  ...{ id, reason, at },
  person: { id: person, name: (await reader.get(people, person))?.name || UNNAMED },
  ended: endedAt ? { at: endedAt, reason: endReason } : null,
});
