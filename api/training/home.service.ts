import type { Id } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { TrainingHomeCard } from './contract.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, courses, type Session, sessions } from './records.ts';
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
    const lineOf = await linesOf(ports, [...attended, ...led.rows]);
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

type Line = TrainingHomeCard['leading'][number];

/** Sessions as they are said in one line. */
export const linesOf = async (
  { store, sites }: Pick<TrainingPorts, 'store' | 'sites'>,
  found: readonly Session[],
): Promise<(session: Session) => Line> => {
  const [taught, buildings] = await Promise.all([
    store.getAll(courses, [...new Set(found.map(({ course }) => course))]),
    sites(),
  ]);
  const siteOf = (id: Id<'sit'> | null) => buildings.find((one) => one.id === id)?.name;
  return ({ id, course, start, end, isOnline, place }) => ({
    ...{ id, start, end, isOnline },
    title: taught.find((one) => one.id === course)?.title ?? '',
    place: [place.room, siteOf(place.site)].filter((word) => word).join(', '),
  });
};
