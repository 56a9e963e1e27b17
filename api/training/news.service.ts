import type { Instant, PlainDate } from '../contract/time.ts';
import { completions } from './attendance.records.ts';
import { wallTimeOf } from './calendar.rules.ts';
import { champions } from './champion.records.ts';
import type { BookingId, ChampionId, CompletionId, SessionId } from './contract.ts';
import type { ChampionNews, CompletedNews, RollNews, SeatNews, WallMoment } from './events.ts';
import { linesOf } from './lines.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, sessions } from './records.ts';
import { stateAt } from './seating.rules.ts';
import { liveOf } from './seating.ts';

/** For consumers, who tell people of what concerns them: as it is by now, undefined where there is nothing any more. */
export const newsService = (ports: TrainingPorts) => ({
  seatNews: async (id: BookingId): Promise<SeatNews | undefined> => {
    const { store, clock } = ports;
    const booking = await store.get(bookings, id);
    const session = booking && (await store.get(sessions, booking.session));
    const now = clock.now();
    // Of a session that has begun nothing can be done any more.
    if (!session || session.start <= now) return undefined;
    const { title, start, place, isOnline } = (await linesOf(store, ports, [session]))(session);
    const state = stateAt(booking, now);
    return {
      ...{ person: booking.person, session: session.id, title, place, isOnline, state },
      ...{ start: momentOf(start, session.zone), today: momentOf(now, session.zone).day },
      offeredUntil:
        state === 'offered' && booking.offeredUntil ? momentOf(booking.offeredUntil, session.zone) : null,
    };
  },

  rollNews: async (id: SessionId): Promise<RollNews | undefined> => {
    const { store, clock } = ports;
    const session = await store.get(sessions, id);
    if (!session || session.state === 'cancelled' || session.end <= clock.now()) return undefined;
    const booked = (await liveOf(store, id)).filter(({ state }) => state === 'booked').length;
    const { title } = (await linesOf(store, ports, [session]))(session);
    return booked > 0 ? { lead: session.lead, session: id, title, booked } : undefined;
  },

  completedNews: async (id: CompletionId): Promise<CompletedNews | undefined> => {
    const { store, people } = ports;
    const completion = await store.get(completions, id);
    if (!completion) return undefined;
    const { person, title } = completion;
    const [facts] = await people.factsOf(store, [person]);
    return { completion: id, person, title, mayCheck: facts?.isStaff ?? false };
  },

  championNews: async (id: ChampionId): Promise<ChampionNews | undefined> => {
    const { store, people } = ports;
    const champion = await store.get(champions, id);
    if (!champion) return undefined;
    const { person, nominatedBy, state, rev } = champion;
    const nameOf = await people.namesOf(store, [person, nominatedBy]);
    const somebody = (one: typeof person) => ({ id: one, name: nameOf(one) });
    const manager = state === 'consented' ? await people.managerOf(store, person) : undefined;
    return {
      ...{ person: somebody(person), nominatedBy: somebody(nominatedBy), state, rev },
      decides: state === 'nominated' ? person : (manager ?? null),
    };
  },
});

const momentOf = (at: Instant, zone: string): WallMoment => {
  const [day = '', time = ''] = wallTimeOf(at, zone).split('T');
  return { day: day as PlainDate, time };
};
