import { isStaff, type Viewer } from '../../api/contract/person.ts';
import type { AssessmentId } from '../../api/skills/assessment.contract.ts';
import type { Reply } from '../shell/turn.ts';
import { sayingCard } from './cards.ts';
import type { SkillsCommandPorts } from './ports.ts';
import { beginCard, questionCard } from './question-cards.ts';
import { staffOnlyCard } from './refusals.ts';
import { gapsCard, levelsCard, outcomeCard } from './result-cards.ts';

type Ports = SkillsCommandPorts;

const IN_THE_MIDDLE = 'You are in the middle of it. Everything you answered is saved.';

/** What stands before the first answer, or what is asked where somebody stopped, here or in the tab. */
export const askForCheck = async (
  ports: Ports,
  viewer: Viewer,
  said: readonly string[] = [],
): Promise<Reply> => {
  const mine = await ports.skills.mySkills(viewer);
  return mine.open
    ? askNow(ports, viewer, mine.open.id, [...said, IN_THE_MIDDLE])
    : beginCard(mine, ports.linkTo, said);
};

/** What an assessment asks at this moment; once it is over, what came of it. */
export const askNow = async (
  ports: Ports,
  viewer: Viewer,
  id: AssessmentId,
  said: readonly string[] = [],
): Promise<Reply> => {
  const page = await ports.skills.seeAssessment(viewer, { id });
  if (page.state === 'open') return questionCard(page, ports.linkTo, said);
  if (page.state === 'finished')
    return outcomeCard(await ports.skills.mySkills(viewer), page, ports.linkTo, said);
  return askForCheck(ports, viewer, ['That check was thrown away.']);
};

/** All levels, or only what is missing; who has not told of any is asked to begin. */
export const showLevels = (ports: Ports, viewer: Viewer): Promise<Reply> => shown(ports, viewer, levelsCard);
export const showGaps = (ports: Ports, viewer: Viewer): Promise<Reply> => shown(ports, viewer, gapsCard);

const shown = async (ports: Ports, viewer: Viewer, cardOf: typeof levelsCard): Promise<Reply> => {
  const mine = await ports.skills.mySkills(viewer);
  return mine.assessedAt === null
    ? askForCheck(ports, viewer, ['Nothing is known of your skills yet.'])
    : cardOf(mine, ports.linkTo);
};

/** Of others' levels nothing is said in chat: each look at them is noted, and the page of the team does so. */
export const leadToTeam = async ({ linkTo }: Ports, viewer: Viewer): Promise<Reply> => {
  if (!isStaff(viewer)) return staffOnlyCard();
  if (viewer.reports.length === 0)
    return sayingCard({
      title: 'Nobody reports to you',
      words: ['Reporting lines come from the directory. Of your own skills I can tell you here.'],
      actions: [{ title: 'Show my skills', verb: 'skills.levels' }],
    });
  return sayingCard({
    title: 'Your team’s skills',
    words: ['They are shown in Guildhall alone. Each person sees that you looked.'],
    link: { title: 'See my team in Guildhall', url: linkTo('/skills/team') },
  });
};

/** Asked where words allow no certain reading. */
export const whichWish = (viewer: Viewer): Reply =>
  isStaff(viewer)
    ? sayingCard({
        title: 'Digital skills',
        words: [
          'I am not sure what you meant, so I have not changed anything. I tell you of your own skills only.',
        ],
        actions: [
          { title: 'Show my skills', verb: 'skills.levels' },
          { title: 'Show what is missing', verb: 'skills.gaps' },
          { title: 'Ask me about my skills', verb: 'skills.ask' },
        ],
      })
    : staffOnlyCard();
