import type { Half, PlainDate } from '../contract/time.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import { isAway } from './calendar.ts';
import type { RequestId, Segment } from './contract.ts';
import type { EffectPorts } from './effects.ports.ts';
import { leaveDesks } from './effects.records.ts';
import { REQUEST_CHANGED, REQUEST_DECIDED, type RequestFact } from './events.ts';
import { leaveDays, requests, type StaffRequest } from './records.ts';

type Ports = Pick<EffectPorts, 'store' | 'desks'>;

/**
 * Gives back the desks of somebody whose leave is approved. Guildhall gave them back unasked, so when the leave is
 * cancelled it books the same desks again, those that nobody else took meanwhile; which, the person sees in their
 * bookings.
 */
export const desksConsumer = (ports: Ports): Consumer => ({
  name: 'requests.desks',
  facts: [REQUEST_DECIDED, REQUEST_CHANGED],
  deliver: async ({ data }: Delivery<RequestFact>) => {
    if (data.flow === 'leave') await reconcile(ports, data.requestId);
  },
});

/** One transaction: what was given back is never forgotten, and never taken again twice. */
const reconcile = ({ store, desks }: Ports, id: RequestId): Promise<void> =>
  store.tx(async (t) => {
    const request = await t.get(requests, id);
    const before = await t.get(leaveDesks, id);
    const until = request && leaveDays(request).at(-1);
    const away = request !== undefined && isAway(request) && until !== undefined;
    // Once only: a desk that is booked in the middle of leave was meant.
    if (away && !before) {
      const released = await desks.releaseDesks(t, request.subject, halvesAway(request));
      await t.put(leaveDesks, { id, person: request.subject, until, released });
    }
    if (!away && before) {
      // The system cancels for those who leave the council, and they need no desk.
      if (request?.history.at(-1)?.by !== 'system')
        await desks.takeDesksAgain(t, before.person, before.released);
      await t.remove(leaveDesks, id);
    }
  });

const NOON = 12 * 60;
const DAY = 24 * 60;

/** Halves that are away as a whole: who takes an hour off still needs the desk. */
const halvesAway = ({
  leave,
}: StaffRequest): { readonly date: PlainDate; readonly halves: readonly Half[] }[] =>
  (leave?.segments ?? [])
    .map((segment) => ({ date: segment.date, halves: wholeHalves(segment) }))
    .filter(({ halves }) => halves.length > 0);

const wholeHalves = ({ from, to }: Segment): readonly Half[] => [
  ...(from === 0 && to >= NOON ? (['am'] as const) : []),
  ...(from <= NOON && to === DAY ? (['pm'] as const) : []),
];
