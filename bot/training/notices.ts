import { addDays } from '../../api/contract/time.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import {
  AFTERWARDS,
  type BegunFact,
  BOOKING_CHANGED,
  type BookingChange,
  type BookingFact,
  CHAMPION_CHANGED,
  CHAMPIONS,
  type ChampionFact,
  type CompletedFact,
  REMINDERS,
  ROLLS,
  SEATS,
  SESSION_BEGUN,
  SESSION_COMPLETED,
  type SeatNews,
} from '../../api/training/events.ts';
import type { TrainingService } from '../../api/training/service.ts';
import type { Button } from '../shell/card.ts';
import type { Notice } from '../shell/notice.ts';
import type { RoomNotices } from '../shell/notices.ts';
import { dayWords } from '../shell/time-words.ts';
import { answersTo, counted, FIND, giveBack } from './cards.ts';

export interface TrainingNoticePorts {
  readonly training: Pick<TrainingService, 'seatNews' | 'rollNews' | 'completedNews' | 'championNews'>;
  readonly linkTo: (path: `/${string}`) => string;
}

/** Tells people what happened to their seat, what they completed, and whose nomination waits for them. */
export const trainingNotices = (ports: TrainingNoticePorts): RoomNotices => ({
  room: 'training',
  facts: [BOOKING_CHANGED, SESSION_BEGUN, SESSION_COMPLETED, CHAMPION_CHANGED],
  noticeOf: async ({ name, data }: Delivery<BookingFact | BegunFact | CompletedFact | ChampionFact>) => {
    if (name === BOOKING_CHANGED) return ofSeat(ports, data as BookingFact);
    if (name === SESSION_BEGUN) return ofBeginning(ports, data as BegunFact);
    return name === SESSION_COMPLETED
      ? ofCompletion(ports, data as CompletedFact)
      : ofNomination(ports, data as ChampionFact);
  },
});

const whenWords = ({ day, time }: SeatNews['start']): string => `${dayWords(day)} at ${time}`;

interface Told {
  /** It is said only while this is how it stands. */
  readonly while: SeatNews['state'];
  readonly title: string | ((seat: SeatNews) => string);
  readonly words: (seat: SeatNews) => string;
  /** What can be done in chat at once. */
  readonly buttons?: (session: SeatNews['session']) => readonly Button[];
}

const GIVE_BACK: Pick<Told, 'buttons'> = { buttons: (session) => [giveBack(session)] };

/** A notice that had to wait says nothing that is over. */
const soonWords = ({ start: { day }, today }: SeatNews): string => {
  if (day === today) return 'Today';
  return day === addDays(today, 1) ? 'Tomorrow' : 'Soon';
};

/** What is told of a seat: what happened to somebody, never what they did themselves. */
const SEAT_WORDS: Readonly<Partial<Record<BookingChange, Told>>> = {
  promoted: {
    ...GIVE_BACK,
    while: 'booked',
    title: 'You have a seat',
    words: ({ start }) =>
      `A seat came free: it is yours, ${whenWords(start)}. Give it back if you cannot come.`,
  },
  offered: {
    buttons: answersTo,
    while: 'offered',
    title: 'A seat is offered to you',
    words: ({ start, offeredUntil }) =>
      `It is ${whenWords(start)}. Say yes or no${offeredUntil ? ` by ${whenWords(offeredUntil)}` : ''}; then it goes to who is next.`,
  },
  lapsed: {
    buttons: () => [FIND],
    while: 'lapsed',
    title: 'The offer of a seat has run out',
    words: () => 'The seat went to who was next. You can sign up again.',
  },
  session_changed: {
    ...GIVE_BACK,
    while: 'booked',
    title: 'Another time, place or trainer',
    words: ({ start, place, isOnline }) =>
      `It is ${whenWords(start)}, ${isOnline ? 'online' : place} now. Your calendar follows by itself.`,
  },
  session_cancelled: {
    buttons: () => [FIND],
    while: 'session_cancelled',
    title: 'Off',
    words: ({ start }) =>
      `It was to be ${whenWords(start)}. In another session of the course you go before those who come later.`,
  },
  reminded: {
    ...GIVE_BACK,
    while: 'booked',
    title: soonWords,
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
  const title = typeof told.title === 'string' ? told.title : told.title(seat);
  return {
    ...{ to: seat.person, topic: what === 'reminded' ? REMINDERS.id : SEATS.id },
    ...{ title: `${title}: ${seat.title}`, words: told.words(seat) },
    ...(told.buttons && { buttons: told.buttons(seat.session) }),
    ...{ url: linkTo(`/training/sessions/${seat.session}`), action: 'Open in Guildhall' },
  };
};

/** Without the code: a notice shows on a locked screen, and whoever leads the session shows the code when it is time. */
const ofBeginning = async (
  { training, linkTo }: TrainingNoticePorts,
  { session }: BegunFact,
): Promise<Notice | undefined> => {
  const news = await training.rollNews(session);
  if (!news) return undefined;
  const seats = counted(news.booked, 'person has a seat', 'people have a seat');
  return {
    ...{ to: news.lead, topic: ROLLS.id, title: `It has begun: ${news.title}` },
    words: `${seats}. The roll and the check-in code are a press away.`,
    buttons: [{ title: 'See the roll', verb: 'training.roll', data: { session } }],
    ...{ url: linkTo(`/training/sessions/${session}/roll`), action: 'Open in Guildhall' },
  };
};

const ofCompletion = async (
  { training, linkTo }: TrainingNoticePorts,
  { completion }: CompletedFact,
): Promise<Notice | undefined> => {
  const done = await training.completedNews(completion);
  if (!done) return undefined;
  const told = { to: done.person, topic: AFTERWARDS.id, title: `Completed: ${done.title}` };
  return done.mayCheck
    ? {
        ...told,
        words:
          'If you can do more now than before, a short skills check shows it. No level changes by itself.',
        ...{ url: linkTo('/skills'), action: 'Check my skills' },
      }
    : {
        ...{ ...told, words: 'Your certificate is ready.', action: 'See my certificate' },
        url: linkTo(`/training/certificates/${done.completion}`),
      };
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
