/**
 * A third node, started once both others have ended, with a clock that is ten minutes ahead: it delivers what a killed
 * one had claimed and could not settle. Then it prints all that the council holds, as JSON.
 */
import { stdout } from 'node:process';
import { buildApp } from '../../api/app.ts';
import { bookings } from '../../api/desks/records.ts';
import { people } from '../../api/people/records.ts';
import { clockFrom, systemClock } from '../../api/platform/clock.ts';
import { readConfig } from '../../api/platform/config.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { openStore } from '../../api/platform/store/open.ts';
import { schema } from '../../api/schema.ts';
import { silentLog } from '../support/log.ts';

/** Longer than the lease of a delivery. */
const LATER_MS = 10 * 60_000;

const fail = (what: unknown, cause?: unknown): never => {
  throw new Error(`the store complains: ${what}`, { cause });
};

const clock = clockFrom(() => systemClock.millis() + LATER_MS);
const config = readConfig(process.env);
const store = await openStore(schema, config, { clock, onFatal: fail, onTrouble: fail });
const { relay } = await buildApp({ config, clock, ids: idsFrom(clock), log: silentLog, store });
const books = {
  leftToThird: await relay.drain(),
  bookings: await Array.fromAsync(store.all(bookings)),
  deliveries: await Array.fromAsync(store.all(deliveries)),
  answers: (await Array.fromAsync(store.all(keyedAnswers))).map(({ answer = 'null' }) => JSON.parse(answer)),
  people: await Array.fromAsync(store.all(people)),
};
await store.close();
stdout.write(JSON.stringify(books));
export type Kept = typeof books;
