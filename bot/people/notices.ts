import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';
import { addDays } from '../../api/contract/time.ts';
import {
  APPOINTMENT_ENDED,
  APPOINTMENT_GIVEN,
  APPOINTMENTS,
  type AppointmentFact,
  type AppointmentNews,
} from '../../api/people/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';
import type { RoomNotices } from '../shell/notices.ts';
import { dateWords } from '../shell/time-words.ts';
import type { PeopleNoticePorts } from './ports.ts';

/** Tells people of what administrators gave them or took from them. */
export const peopleNotices = ({ people, linkTo }: PeopleNoticePorts): RoomNotices => ({
  room: 'people',
  facts: [APPOINTMENT_GIVEN, APPOINTMENT_ENDED],
  noticeOf: async ({ name, data }: Delivery<AppointmentFact>) => {
    const news = await people.appointmentNews(data.appointment);
    const told = news && (name === APPOINTMENT_GIVEN ? givenWords(news) : endedWords(news));
    return (
      told && {
        ...told,
        to: news.person,
        topic: APPOINTMENTS.id,
        url: linkTo('/people/me'),
        action: 'See your appointments',
      }
    );
  },
});

type Told = Pick<Notice, 'title' | 'words'>;

/** Nothing of what was ended before it was told, and nothing of what somebody gave themselves. */
const givenWords = (news: AppointmentNews): Told | undefined => {
  const { person, kind, from, to, state, givenBy } = news;
  if (state === 'past' || givenBy === person) return undefined;
  const until = to === null ? '' : ` until ${dateWords(addDays(to, -1))}`;
  return {
    title: `You were appointed: ${kind.title}`,
    words: `For ${scopeWords(news)}, from ${dateWords(from)}${until}. ${kind.meaning}`,
  };
};

const endedWords = (news: AppointmentNews): Told | undefined => {
  const { person, kind, endedBy } = news;
  if (endedBy === undefined || endedBy === person) return undefined;
  return {
    title: `Your appointment was ended: ${kind.title}`,
    words: `It was for ${scopeWords(news)}. Nobody expects it of you any more.`,
  };
};

const scopeWords = ({ scope }: AppointmentNews): string =>
  scope === WHOLE_COUNCIL ? 'the whole council' : scope;
