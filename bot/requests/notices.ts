import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import {
  DECIDED,
  type DeskNews,
  FIT_NOTE,
  FIT_NOTE_DUE,
  type FitNoteFact,
  HR_DESK,
  HR_DESK_WAITS,
  type HrDeskFact,
  REQUEST_CHANGED,
  REQUEST_DECIDED,
  REQUEST_SUBMITTED,
  type RequestFact,
  type RequestNews,
  TO_DECIDE,
} from '../../api/requests/events.ts';
import type { Notice } from '../shell/notice.ts';
import type { RoomNotices } from '../shell/notices.ts';
import type { RequestNoticePorts } from './ports.ts';
import { daysWords, titleWords } from './words.ts';

/**
 * Tells who decides what waits, and who asked what came of it. What lies on HR's desk is nobody's by name: HR is told in
 * sum, once a working day.
 */
export const requestsNotices = ({ requests, linkTo }: RequestNoticePorts): RoomNotices => ({
  room: 'requests',
  facts: [REQUEST_SUBMITTED, REQUEST_DECIDED, REQUEST_CHANGED, FIT_NOTE_DUE, HR_DESK_WAITS],
  noticeOf: async ({ name, data }: Delivery<RequestFact | FitNoteFact | HrDeskFact>) => {
    if (!('requestId' in data)) {
      const desk = await requests.deskNews(data.person);
      return desk && { ...atDesk(data.person, desk), url: linkTo('/requests/hr'), action: 'See HR’s desk' };
    }
    const news = await requests.requestNews(data.requestId);
    if (!news) return undefined;
    const told = name === FIT_NOTE_DUE ? fitNote(news) : whatHappened(news, data as RequestFact);
    return (
      told && {
        ...told,
        url: linkTo(`/requests/${data.requestId}`),
        action: 'See in Guildhall',
        buttons: [{ title: 'See it here', verb: 'requests.see', data: { id: data.requestId } }],
      }
    );
  },
});

type Told = Pick<Notice, 'to' | 'topic' | 'title' | 'words'>;
type Verb = RequestFact['verb'];

/** What makes a request wait for whoever decides. */
const WAITS: readonly Verb[] = ['submit', 'answer_info', 'ask_cancel', 'hand_over'];

/** What those who asked hear of, in a few words. */
const ANSWERS: Readonly<Partial<Record<Verb, string>>> = {
  approve: 'was approved',
  reject: 'was declined',
  agree_cancel: 'was cancelled as you asked',
  refuse_cancel: 'was not cancelled',
  give_back: 'was shortened: days were given back',
  ask_info: 'needs an answer from you',
  complete: 'was completed',
  close: 'was answered',
};

const whatHappened = (news: RequestNews, { verb, to, by }: RequestFact): Told | undefined => {
  // By now it stands otherwise: whatever made it so is told for itself.
  if (news.state !== to) return undefined;
  if (WAITS.includes(verb)) return forApprover(news, verb, by);
  const answer = ANSWERS[verb];
  if (!answer || by === news.subject.id) return undefined;
  return {
    ...{ to: news.subject.id, topic: DECIDED.id },
    title: `Your request ${answer}`,
    words: `${aboutWords(news)}${news.changedBy && by !== 'system' ? `, by ${news.changedBy.name}` : ''}.`,
  };
};

const forApprover = (news: RequestNews, verb: Verb, by: RequestFact['by']): Told | undefined => {
  const { approver, subject, flow } = news;
  if (!approver || approver === by || approver === subject.id) return undefined;
  const isRecorded = flow === 'absence';
  const wish = verb === 'ask_cancel' ? 'asks to cancel a request' : 'asks for your decision';
  return {
    ...{ to: approver, topic: TO_DECIDE.id },
    title: isRecorded ? `${subject.name} is away` : `${subject.name} ${wish}`,
    words: isRecorded ? 'There is nothing to decide.' : `${aboutWords(news)}.`,
  };
};

/** "Annual leave, Friday 27 November 2026". */
const aboutWords = (news: RequestNews): string =>
  [titleWords(news), daysWords(news)].filter((part) => part !== undefined).join(', ');

const fitNote = ({ subject, state }: RequestNews): Told | undefined =>
  state === 'open'
    ? {
        ...{ to: subject.id, topic: FIT_NOTE.id },
        title: 'HR needs a document from you',
        words: 'You have been away for seven days in a row. Open Guildhall to see what is needed.',
      }
    : undefined;

const atDesk = (to: HrDeskFact['person'], { count, oldestDays }: DeskNews): Told => ({
  ...{ to, topic: HR_DESK.id },
  title: count === 1 ? 'A request waits at HR’s desk' : `${count} requests wait at HR’s desk`,
  words:
    oldestDays === 0 ? 'The oldest came today.' : `The oldest has waited for ${daysCounted(oldestDays)}.`,
});

const daysCounted = (days: number): string => (days === 1 ? 'a day' : `${days} days`);
