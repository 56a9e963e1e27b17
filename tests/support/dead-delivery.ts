import type { Instant } from '../../api/contract/time.ts';
import { type DeliveryRecord, deliveries } from '../../api/platform/outbox/records.ts';
import type { Store } from '../../api/platform/store/store.ts';

/** A delivery that was given up, about a booking that is gone by now: sent again, it has nothing left to do. */
export const giveUpDelivery = async (store: Store, number: number, at: Instant): Promise<DeliveryRecord> => {
  const place = String(number).padStart(26, '0');
  const dead: DeliveryRecord = {
    id: `dlv_${place}`,
    consumer: 'desks.calendar',
    stream: `bkg_${place}`,
    number: 1,
    name: 'desk.booked',
    data: { bookingId: `bkg_${place}` },
    at,
    state: 'dead',
    dueAt: at,
    attempt: 3,
    lastError: 'Undeliverable',
    settledAt: at,
  };
  await store.tx((t) => t.put(deliveries, dead));
  return dead;
};
