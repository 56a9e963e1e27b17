import { BRIEFINGS, type BriefedFact } from '../../api/news/events.ts';
import type { Notice } from '../shell/notice.ts';
import type { NewsNoticePorts } from './ports.ts';

/**
 * Tells a councillor that something waits, and not what: it shows on locked screens, in e-mails that Teams sends of what
 * was missed, and stays in the chat after they are taken off the circulation. So it names no briefing and no address of
 * one, whoever wrote it.
 */
export const briefingNotice = async (
  { news, linkTo }: NewsNoticePorts,
  data: BriefedFact,
): Promise<Notice | undefined> =>
  (await news.briefingWaits(data))
    ? {
        ...{ to: data.person, topic: BRIEFINGS.id },
        title: 'A confidential briefing is waiting',
        words: 'Open Guildhall where nobody reads along.',
        url: linkTo('/news/briefings'),
        action: 'Open in Guildhall',
      }
    : undefined;
