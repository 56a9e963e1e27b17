import {
  type ContributionFact,
  type ContributionNews,
  EVENT_CHANGED,
  EVENT_TAKEN,
  type EventNews,
  type EventTakenFact,
  NEWS_CONTRIBUTION_DECIDED,
  SENT_IN,
} from '../../api/news/events.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import type { Notice } from '../shell/notice.ts';
import { dateWords } from '../shell/time-words.ts';
import type { NewsNoticePorts } from './ports.ts';

/** What readers are told of: what came of what they sent in, and events they took that were moved or called off. */
export const READER_FACTS: readonly string[] = [NEWS_CONTRIBUTION_DECIDED, EVENT_TAKEN];

export type ReaderFact = ContributionFact | EventTakenFact;

/** As the record is by now; undefined where there is nothing to say any more. */
export const readerNotice = (
  ports: NewsNoticePorts,
  { name, data }: Pick<Delivery<ReaderFact>, 'name' | 'data'>,
): Promise<Notice | undefined> =>
  name === EVENT_TAKEN
    ? ofEvent(ports, data as EventTakenFact)
    : ofContribution(ports, data as ContributionFact);

const WORDS: Readonly<Partial<Record<ContributionNews['state'], string>>> = {
  taken: 'An editor makes an article of it. You see in Guildhall when it is out.',
  answered: 'An editor has answered you. Open Guildhall to read it.',
  declined: 'It was not taken this time. Open Guildhall to read why.',
};

const ofContribution = async (
  { news, linkTo }: NewsNoticePorts,
  { contribution, to }: ContributionFact,
): Promise<Notice | undefined> => {
  const sent = await news.contributionNews(contribution);
  const words = WORDS[to];
  if (!sent || sent.state !== to || words === undefined) return undefined;
  return {
    ...{ to: sent.from, topic: SENT_IN.id, words },
    title: `You sent in: ${sent.title}`,
    ...{ url: linkTo('/news/sent'), action: 'See it in Guildhall' },
  };
};

const ofEvent = async (
  { news, linkTo }: NewsNoticePorts,
  { entry, what }: EventTakenFact,
): Promise<Notice | undefined> => {
  const event = what === 'moved' || what === 'called_off' ? await news.eventNews(entry) : undefined;
  if (!event) return undefined;
  const told = { to: event.person, topic: EVENT_CHANGED.id, action: 'See it in Guildhall' };
  return what === 'moved'
    ? {
        ...told,
        title: `Another time or place: ${event.title}`,
        words: `It is on ${dayWords(event)} now. Your calendar follows by itself.`,
        url: linkTo(`/news/${event.article}`),
      }
    : {
        ...told,
        title: `Off: ${event.title}`,
        words: `It was to be on ${dayWords(event)}. It goes from your calendar by itself.`,
        url: linkTo('/news/events'),
      };
};

const dayWords = ({ day }: EventNews): string => dateWords(day);
