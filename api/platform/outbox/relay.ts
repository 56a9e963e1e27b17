import { addMillis, millisBetween } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import { DeliverLater, type Delivery, Undeliverable } from './outbox.ts';
import { nextOf, type StoredOutbox } from './outbox-store.ts';
import { type DeliveryRecord, deliveries, OUTBOX } from './records.ts';

/** How long a claim holds; a relay that dies gives its deliveries back after this. */
const LEASE_MS = 60_000;
/** A consumer that has not answered by now has failed; below the lease, so that no delivery runs twice at once. */
const TIMEOUT_MS = 45_000;
/** Deliveries under way at a time: each is the head of another stream, so all of them may run together. */
const AT_ONCE = 25;
const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 3_600_000;
/** A delivery tried for longer than this that still fails is dead: three days outlast a weekend's outage. */
const GIVE_UP_AFTER_MS = 72 * 3_600_000;
/** The longest time between two looks: a wake-up is a hint and may be lost. */
const POLL_MS = 5_000;
/** The shortest: what is due and was not ours to claim is being written by another node, for as long as that takes. */
const PAUSE_MS = 100;
/** Between two looks while a delivery is under way; others may fall due meanwhile. */
const LOOK_MS = 1_000;

export interface RelayPorts {
  readonly store: Store;
  readonly outbox: StoredOutbox;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** 0 to 1; spreads retries so that many do not return at once. */
  readonly jitter?: () => number;
}

/** Claims what is due, delivers it, then marks it: at least once, in order within a stream. */
export interface Relay {
  /** Delivers until nothing is due; returns how many attempts it made. */
  drain(): Promise<number>;
  start(): void;
  /** Claims no more and waits for what is in flight. */
  stop(): Promise<void>;
}

export const relay = (ports: RelayPorts): Relay => {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const bell = doorbell();
  let stopListening = () => {};

  const drain = () => deliverDue(ports, bell, () => stopped);
  const run = async () => {
    while (!stopped) {
      const rung = bell.next();
      const wait = await drain()
        .then(() => untilNextDue(ports))
        .catch((error) => {
          ports.log.error({ error }, 'the outbox could not be read');
          return POLL_MS;
        });
      if (!stopped) await firstOf([rung], wait);
    }
  };
  return {
    drain,
    start: () => {
      stopListening = ports.store.onWake(OUTBOX, bell.ring);
      running = run();
    },
    stop: async () => {
      stopped = true;
      stopListening();
      bell.ring();
      await running;
    },
  };
};

/** Something to wait for that may happen again and again. */
interface Doorbell {
  ring(): void;
  /** Resolves at the next ring. */
  next(): Promise<void>;
}

const doorbell = (): Doorbell => {
  let coming = Promise.withResolvers<void>();
  return {
    ring: () => {
      coming.resolve();
      coming = Promise.withResolvers();
    },
    next: () => coming.promise,
  };
};

/** Milliseconds until the first delivery falls due that nobody holds, and no longer than until the next look. */
const untilNextDue = async ({ store, clock }: RelayPorts): Promise<number> => {
  const [first] = (await store.find(deliveries, 'due', 'ready', { limit: 1 })).rows;
  return first ? Math.min(Math.max(millisBetween(clock.now(), first.dueAt), PAUSE_MS), POLL_MS) : POLL_MS;
};

/** Delivers all that is due and falls due meanwhile: a slow consumer takes one place, and the others go on. */
const deliverDue = async (ports: RelayPorts, bell: Doorbell, isStopped: () => boolean): Promise<number> => {
  const inFlight = new Set<Promise<void>>();
  let attempts = 0;
  try {
    for (;;) {
      const rung = bell.next();
      // What ends while we look may make more due than we then find.
      const nothingRuns = inFlight.size === 0;
      const places = isStopped() ? 0 : AT_ONCE - inFlight.size;
      const claimed = places > 0 ? await claim(ports, places) : [];
      for (const delivery of claimed) {
        const run = attempt(ports, delivery).finally(() => inFlight.delete(run));
        inFlight.add(run);
      }
      attempts += claimed.length;
      if (inFlight.size > 0) await firstOf([...inFlight, rung], LOOK_MS);
      else if (nothingRuns) return attempts;
    }
  } finally {
    await Promise.all(inFlight);
  }
};

/** Waits for one to end, and no longer than so many milliseconds. */
const firstOf = async (promises: readonly Promise<void>[], millis: number): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, millis);
  await Promise.race([...promises, late]).finally(() => clearTimeout(timer));
};

const claim = ({ store, clock, ids }: RelayPorts, limit: number): Promise<readonly DeliveryRecord[]> => {
  const now = clock.now();
  return store.claim(deliveries, 'due', 'ready', { to: addMillis(now, 1), limit }, (d) => ({
    ...d,
    attempt: d.attempt + 1,
    triedSince: d.triedSince ?? now,
    dueAt: addMillis(now, LEASE_MS),
    lease: ids.next('lse'),
  }));
};

/** Never fails: what cannot even be settled comes back when its lease is over. */
const attempt = async (ports: RelayPorts, delivery: DeliveryRecord): Promise<void> => {
  try {
    const consumer = ports.outbox.consumer(delivery.consumer);
    if (!consumer) throw new Undeliverable(`no consumer is named ${delivery.consumer}`);
    const { id: key, name, stream, data, at, attempt } = delivery;
    await inTime(consumer.deliver({ key, name, stream, data, at, attempt } as Delivery<never>));
    await settle(ports, delivery, 'done');
  } catch (error) {
    await retryOrGiveUp(ports, delivery, error).catch((trouble) =>
      ports.log.error({ error: trouble }, 'a delivery could not be settled'),
    );
  }
};

const inTime = async (work: Promise<void>) => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliverLater(60)), TIMEOUT_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const retryOrGiveUp = async (ports: RelayPorts, delivery: DeliveryRecord, error: unknown) => {
  const lastError = error instanceof Error ? error.name : 'unknown';
  const { id, consumer, name, attempt } = delivery;
  const tried = millisBetween(delivery.triedSince ?? delivery.at, ports.clock.now());
  if (error instanceof Undeliverable || tried >= GIVE_UP_AFTER_MS) {
    ports.log.error({ error, delivery: id, consumer, fact: name, attempt }, 'a delivery was given up');
    return settle(ports, { ...delivery, lastError }, 'dead');
  }
  ports.log.warn(
    { delivery: id, consumer, fact: name, attempt, lastError },
    'a delivery will be tried again',
  );
  const dueAt = addMillis(
    ports.clock.now(),
    delayBefore(delivery.attempt, error, ports.jitter ?? Math.random),
  );
  await changeHeld(ports, delivery, async (t, held) => {
    const { lease: _, ...free } = held;
    await t.put(deliveries, { ...free, dueAt, lastError });
  });
};

/** Doubles from two seconds to an hour, spread by up to half; never before `Retry-After` has passed. */
const delayBefore = (attempt: number, error: unknown, jitter: () => number): number => {
  const wait =
    error instanceof DeliverLater
      ? error.afterSeconds * 1_000
      : Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
  return Math.ceil(wait * (1 + jitter() / 2));
};

const settle = (ports: RelayPorts, delivery: DeliveryRecord, state: 'done' | 'dead') =>
  changeHeld(ports, delivery, async (t, held) => {
    const { lease: _, ...rest } = held;
    const settledAt = ports.clock.now();
    await t.put(deliveries, {
      ...rest,
      state,
      settledAt,
      ...(delivery.lastError && { lastError: delivery.lastError }),
    });
    const next = state === 'done' ? await nextOf(t, held) : undefined;
    if (next?.state !== 'queued') return;
    await t.put(deliveries, { ...next, state: 'ready', dueAt: settledAt });
    t.wake(OUTBOX);
  });

/** Changes a delivery only while this claim still holds it: after a lost lease another relay has the word. */
const changeHeld = (
  { store }: RelayPorts,
  claimed: DeliveryRecord,
  change: (t: Tx, held: DeliveryRecord) => Promise<void>,
) =>
  store.tx(async (t) => {
    const held = await t.get(deliveries, claimed.id);
    if (held && held.lease === claimed.lease) await change(t, held);
  });
