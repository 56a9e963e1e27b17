import { z } from 'zod';
import { type DeadDelivery, listDeadDeliveries, sendDeliveryAgain } from './contract/deliveries.ts';
import type { Viewer } from './contract/person.ts';
import { Refused } from './contract/problem.ts';
import { idOf, instant, list, paging } from './contract/schemas.ts';
import type { Audit } from './platform/audit/audit.ts';
import type { Clock } from './platform/clock.ts';
import { type BoundEndpoint, bind } from './platform/http/bind.ts';
import type { DeliveryRecord } from './platform/outbox/records.ts';
import { deadDeliveries, deliverAgain } from './platform/outbox/upkeep.ts';
import type { Store } from './platform/store/store.ts';

export interface DeliveriesPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
}

const id = idOf('dlv');
const dead = z.strictObject({
  id,
  consumer: z.string(),
  fact: z.string(),
  record: z.string(),
  at: instant,
  givenUpAt: instant,
  attempts: z.number(),
  lastError: z.string(),
});

/** What the outbox gave up on, for those who run the installation. */
export const deliveriesRoutes = (ports: DeliveriesPorts): readonly BoundEndpoint[] => [
  bind(
    listDeadDeliveries,
    {
      input: z.strictObject({ after: paging.after }),
      answer: z.strictObject({ deliveries: list(dead), next: z.string().exactOptional() }),
    },
    async ({ after }, { viewer }) => {
      demandAdmin(viewer);
      const { rows, ...page } = await deadDeliveries(ports.store, after);
      return { deliveries: rows.map(shown), ...page };
    },
  ),
  bind(
    sendDeliveryAgain,
    { input: z.strictObject({ id }), answer: z.strictObject({ id }) },
    async (input, { viewer }) => sendAgain(ports, viewer, input.id),
  ),
];

const sendAgain = (
  { store, clock, audit }: DeliveriesPorts,
  viewer: Viewer,
  delivery: DeadDelivery['id'],
): Promise<{ readonly id: DeadDelivery['id'] }> =>
  store.tx(async (t) => {
    demandAdmin(viewer);
    if (!(await deliverAgain(t, clock, delivery))) throw new Refused('delivery_not_dead');
    await audit.record(t, viewer, { action: 'deliveries.again', object: delivery });
    return { id: delivery };
  });

const demandAdmin = ({ roles }: Viewer): void => {
  if (!roles.includes('Admin')) throw new Refused('not_allowed');
};

const shown = (delivery: DeliveryRecord): DeadDelivery => ({
  id: delivery.id,
  consumer: delivery.consumer,
  fact: delivery.name,
  record: delivery.stream,
  at: delivery.at,
  givenUpAt: delivery.settledAt ?? delivery.at,
  attempts: delivery.attempt,
  lastError: delivery.lastError ?? 'unknown',
});
