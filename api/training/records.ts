import type { Id, PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { BookingId, BookingState, CourseId, LinkId, SessionId } from './contract.ts';
import type { EvidenceRule } from './course.contract.ts';

/** What can be learned alone, somewhere else. */
export interface CourseLink {
  readonly id: LinkId;
  readonly title: string;
  readonly url: string;
  readonly minutes: number;
}

/** What is taught. Sessions of it are records of their own. */
export interface Course {
  readonly id: CourseId;
  readonly title: string;
  readonly summary: string;
  readonly skills: readonly { readonly skill: SkillId; readonly targetLevel: number }[];
  readonly mode: 'in_person' | 'online';
  readonly evidence: EvidenceRule;
  readonly links: readonly CourseLink[];
  readonly by: PersonId;
  readonly changedAt: Instant;
  readonly rev: number;
  /** Since when it is not offered any more. */
  readonly ended?: Instant;
}

export const courses = collection<Course>()('training_course', {
  index: {
    offered: ({ title, ended }) => (ended ? undefined : { in: 'all', by: sortable(title) }),
    skill: ({ title, skills, ended }) =>
      ended ? [] : skills.map(({ skill }) => ({ in: skill, by: sortable(title) })),
    person: ({ id, by }) => ({ in: by, by: id }),
  },
  unique: { link: ({ links }) => links.map(({ id }) => id) },
});

/** An index sorts as ASCII text: titles in small letters, without what has none. */
const sortable = (title: string): string => title.toLowerCase().replace(/[^a-z0-9 ]/g, '');

/** When and where a course is given. Who comes is in the bookings, by the order in which `seq` was handed out. */
export interface Session {
  readonly id: SessionId;
  readonly course: CourseId;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: string;
  readonly isOnline: boolean;
  readonly place: { readonly site: Id<'sit'> | null; readonly room: string };
  readonly capacity: number;
  readonly signupOpens: Instant;
  readonly signupCloses: Instant;
  /** So many hours before the beginning a freed seat is offered instead of given. */
  readonly offerHours: number;
  readonly department?: string;
  readonly lead: PersonId;
  readonly by: PersonId;
  readonly state: 'planned' | 'cancelled';
  /** Shown in the room by whoever leads it, for people to say that they are there. */
  readonly code: string;
  /** Hands out places in the queue: the clock of two nodes does not say who was first. */
  readonly seq: number;
  /** What whoever is signed up is told of: time, place, lead. */
  readonly version: number;
  readonly rev: number;
  /** The beginning its lead was told of: it is told once, and of another one again. */
  readonly begunToldOf?: Instant;
  readonly cancelled?: { readonly at: Instant; readonly by: PersonId; readonly reason: string };
}

/** Which sessions to come are asked for: `audience` is a department, nothing for those for everybody, or `*` for all. */
export interface Coming {
  readonly audience: string;
  readonly course?: CourseId;
  readonly site?: Id<'sit'> | 'online';
}

export const comingKey = ({ audience, course = '' as CourseId, site = '' as 'online' }: Coming): string =>
  `${course}|${site}|${audience}`;

export const sessions = collection<Session>()('training_session', {
  index: {
    /** Those that are on, by their beginning. */
    coming: (session) =>
      session.state === 'planned' ? comingKeysOf(session).map((key) => ({ in: key, by: session.start })) : [],
    /** Whoever leads one, by its end. */
    lead: ({ lead, end, state }) => (state === 'planned' ? { in: lead, by: end } : undefined),
    /** Whoever had to do with it. */
    person: ({ id, lead, by, cancelled }) =>
      [...new Set([lead, by, ...(cancelled ? [cancelled.by] : [])])].map((one) => ({ in: one, by: id })),
    age: ({ end }) => ({ in: 'all', by: end }),
  },
});

const comingKeysOf = ({ course, isOnline, place, department = '' }: Session): readonly string[] => {
  const site: Coming['site'] | null = isOnline ? 'online' : place.site;
  return [...new Set([department, '*'])].flatMap((audience) =>
    [{}, { course }, ...(site ? [{ site }, { course, site }] : [])].map((only) =>
      comingKey({ audience, ...only }),
    ),
  );
};

/** How one person stands to one session, and how it came so. A new try is a new booking. */
export interface Booking {
  readonly id: BookingId;
  readonly session: SessionId;
  readonly course: CourseId;
  readonly person: PersonId;
  readonly state: BookingState;
  /** 0 for who was moved here from a cancelled session of the course: they waited before. */
  readonly tier: 0 | 1;
  readonly seq: number;
  readonly rev: number;
  /** The session's times, so that two at once are found by person. */
  readonly from: Instant;
  readonly to: Instant;
  /** Until when an offered seat is kept. */
  readonly offeredUntil?: Instant;
  /** The session it was moved to after this one was cancelled. */
  readonly movedTo?: SessionId;
  /** The beginning they were reminded of; of another one they are reminded again. */
  readonly remindedOf?: Instant;
  readonly history: readonly {
    readonly at: Instant;
    readonly by: PersonId | 'system';
    readonly state: BookingState;
  }[];
}

export const LIVE: readonly BookingState[] = ['booked', 'waiting', 'offered'];

/** True while it holds a seat or a place in the queue. */
export const isLive = ({ state }: Pick<Booking, 'state'>): boolean => LIVE.includes(state);

/** Still tells how its person stands to the session: nobody can sign up anew for one that is cancelled. */
const counts = (booking: Booking): boolean => isLive(booking) || booking.state === 'session_cancelled';

export const bookings = collection<Booking>()('training_booking', {
  index: {
    /** The live ones of a session, in order. */
    session: (booking) => (isLive(booking) ? { in: booking.session, by: queueKey(booking) } : undefined),
    /** How many seats are booked, waited for and offered until when. */
    seats: (booking) =>
      isLive(booking)
        ? { in: booking.session, by: `${booking.state}|${booking.offeredUntil ?? ''}` }
        : undefined,
    /** What somebody is signed up for, by when it is over. */
    held: (booking) => (isLive(booking) ? { in: booking.person, by: booking.to } : undefined),
    /** All that somebody ever signed up for. */
    person: ({ person, from }) => ({ in: person, by: from }),
    /** Offers by when they run out. */
    offers: ({ state, offeredUntil }) =>
      state === 'offered' && offeredUntil ? { in: 'all', by: offeredUntil } : undefined,
    age: ({ to }) => ({ in: 'all', by: to }),
  },
  unique: { place: (booking) => (counts(booking) ? [placeKey(booking)] : []) },
});

/** One person, one session: held at most once at a time. */
export const placeKey = ({ session, person }: Pick<Booking, 'session' | 'person'>): string =>
  `${session}|${person}`;

const SEQ_DIGITS = 8;
/** By tier, then by number; sorts as text. */
export const queueKey = ({ tier, seq }: Pick<Booking, 'tier' | 'seq'>): string =>
  `${tier}|${String(seq).padStart(SEQ_DIGITS, '0')}`;
