import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import {
  AFTERWARDS,
  BOOKING_CHANGED,
  type BookingChange,
  type BookingFact,
  CHAMPION_CHANGED,
  CHAMPIONS,
  type ChampionFact,
  type CompletedFact,
  REMINDERS,
  SEATS,
  SESSION_COMPLETED,
  type SeatNews,
} from '../../api/training/events.ts';
import type { TrainingService } from '../../api/training/service.ts';
import type { Notice } from '../shell/notice.ts';
import type { RoomNotices } from '../shell/notices.ts';
import { dayWords } from '../shell/time-words.ts';

export interface TrainingNoticePorts {
  readonly training: Pick<TrainingService, 'seatNews' | 'completedNews' | 'championNews'>;
  readonly linkTo: (path: `/${string}`) => string;
}

/** Tells people what happened to their seat, what they completed, and whose nomination waits for them. */
export const trainingNotices = (ports: TrainingNoticePorts): RoomNotices => ({
  room: 'training',
  facts: [BOOKING_CHANGED, SESSION_COMPLETED, CHAMPION_CHANGED],
  noticeOf: async ({ name, data }: Delivery<BookingFact | CompletedFact | ChampionFact>) => {
    if (name === BOOKING_CHANGED) return ofSeat(ports, data as BookingFact);
    return name === SESSION_COMPLETED
      ? ofCompletion(ports, data as CompletedFact)
      : ofNomination(ports, data as ChampionFact);
  },
});

const whenWords = ({ day, time }: SeatNews['start']): string => `${dayWords(day)} at ${time}`;

interface Told {
  /** It is said only while this is how it stands. */
  readonly while: SeatNews['state'];
  readonly title: string;
  readonly words: (seat: SeatNews) => string;
}

/** What is told of a seat: what happened to somebody, never what they did themselves. */
const SEAT_WORDS: Readonly<Partial<Record<BookingChange, Told>>> = {
  promoted: {
    while: 'booked',
    title: 'You have a seat',
    words: ({ start }) =>
      `A seat came free: it is yours, ${whenWords(start)}. Give it back if you cannot come.`,
  },
  offered: {
    while: 'offered',
    title: 'A seat is offered to you',
    words: ({ start, offeredUntil }) =>
      `It is ${whenWords(start)}. Say yes or no${offeredUntil ? ` by ${whenWords(offeredUntil)}` : ''}; then it goes to who is next.`,
  },
  lapsed: {
    while: 'lapsed',
    title: 'The offer of a seat has run out',
    words: () => 'The seat went to who was next. You can sign up again.',
  },
  session_changed: {
    while: 'booked',
    title: 'Another time, place or trainer',
    words: ({ start, place, isOnline }) =>
      `It is ${whenWords(start)}, ${isOnline ? 'online' : place} now. Your calendar follows by itself.`,
  },
  session_cancelled: {
    while: 'session_cancelled',
    title: 'Off',
    words: ({ start }) =>
      `It was to be ${whenWords(start)}. In another session of the course you go before those who come later.`,
  },
  reminded: {
    while: 'booked',
    title: 'Tomorrow',
    words: ({ start, place, isOnline }) =>
      `${whenWords(start)}, ${isOnline ? 'online' : place}. Give your seat back if you cannot come.`,
  },
};

const ofSeat = async (
  { training, linkTo }: TrainingNoticePorts,
  { booking, what }: BookingFact,
): Promise<Notice | undefined> => {
  const told = SEAT_WORDS[what];
  const seat = told && (await training.seatNews(booking));
  if (!seat || seat.state !== told.while) return undefined;
  return {
    ...{ to: seat.person, topic: what === 'reminded' ? REMINDERS.id : SEATS.id },
    ...{ title: `${told.title}: ${seat.title}`, words: told.words(seat) },
    ...{ url: linkTo(`/training/sessions/${seat.session}`), action: 'Open in Guildhall' },
  };
};

const ofCompletion = async (
  { training, linkTo }: TrainingNoticePorts,
  { completion }: CompletedFact,
): Promise<Notice | undefined> => {
  const done = await training.completedNews(completion);
  return (
    done && {
      ...{ to: done.person, topic: AFTERWARDS.id, title: `Completed: ${done.title}` },
      words: 'If you can do more now than before, a short skills check shows it. No level changes by itself.',
      ...{ url: linkTo('/skills'), action: 'Check my skills' },
    }
  );
};

const ofNomination = async (
  { training, linkTo }: TrainingNoticePorts,
  { champion, to, by }: ChampionFact,
): Promise<Notice | undefined> => {
  const news = await training.championNews(champion);
  if (!news || news.state !== to) return undefined;
  const told = { topic: CHAMPIONS.id, url: linkTo('/training/champions'), action: 'Open in Guildhall' };
  if (to === 'nominated')
    return {
      ...{ ...told, to: news.person.id, title: 'You are nominated as digital champion' },
      words: `${news.nominatedBy.name} thinks that colleagues may well ask you. Say whether you want to.`,
    };
  if (to === 'consented' && news.decides && news.decides !== by)
    return {
      ...{ ...told, to: news.decides, title: 'A nomination waits for you' },
      words: `${news.person.name} would like to be digital champion. Say whether you agree.`,
    };
  // Of an appointment the people room tells them already, and nobody is told what they did themselves.
  if (to !== 'declined' || by === news.person.id) return undefined;
  return {
    ...{ ...told, to: news.person.id, title: 'Your nomination as digital champion was not taken on' },
    words: 'It ends here. You can be nominated again.',
  };
};
