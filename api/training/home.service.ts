import type { Viewer } from '../contract/person.ts';
import type { TrainingHomeCard } from './contract.ts';
import { linesOf } from './lines.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, sessions } from './records.ts';
import { stateAt } from './seating.rules.ts';

const SHOWN = 3;

/** The card on Home: what one is signed up for and what one leads; nothing where that is nothing. */
export const trainingHome =
  (ports: TrainingPorts) =>
  async (viewer: Viewer): Promise<TrainingHomeCard | undefined> => {
    const { store, clock } = ports;
    const now = clock.now();
    const next = { from: now, limit: SHOWN };
    const [held, led] = await Promise.all([
      store.find(bookings, 'held', viewer.person, next),
      store.find(sessions, 'lead', viewer.person, next),
    ]);
    if (held.rows.length + led.rows.length === 0) return undefined;
    const attended = await store.getAll(
      sessions,
      held.rows.map(({ session }) => session),
    );
    const lineOf = await linesOf(store, ports, [...attended, ...led.rows]);
    return {
      coming: held.rows.flatMap((booking) => {
        const session = attended.find(({ id }) => id === booking.session);
        const state = stateAt(booking, now);
        const offeredUntil = (state === 'offered' && booking.offeredUntil) || null;
        return session ? [{ ...lineOf(session), state, offeredUntil }] : [];
      }),
      leading: led.rows.map(lineOf),
    };
  };
