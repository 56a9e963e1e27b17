import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import { RECHECKS, type RecheckFact, SKILLS_RECHECK_DUE } from '../../api/skills/events.ts';
import type { SkillsService } from '../../api/skills/service.ts';
import type { RoomNotices } from '../shell/notices.ts';

export interface SkillsNoticePorts {
  readonly skills: Pick<SkillsService, 'recheckNews'>;
  readonly linkTo: (path: `/${string}`) => string;
}

/** Tells a person once that something they told of their skills is out of date. No skill and no level on a locked screen. */
export const skillsNotices = ({ skills, linkTo }: SkillsNoticePorts): RoomNotices => ({
  room: 'skills',
  facts: [SKILLS_RECHECK_DUE],
  noticeOf: async ({ data }: Delivery<RecheckFact>) => {
    const news = await skills.recheckNews(data.person);
    return (
      news && {
        ...{ to: news.person, topic: RECHECKS.id },
        title: 'Time for a short skills check',
        words: `${skillsWords(news.expired)} out of date. Your levels stay as they are until then; it takes six minutes at most.`,
        ...{ url: linkTo('/skills'), action: 'Check my skills' },
        buttons: [{ title: 'Ask me here', verb: 'skills.ask' }],
      }
    );
  },
});

const skillsWords = (count: number): string =>
  count === 1 ? 'What you told of one digital skill is' : `What you told of ${count} digital skills is`;
