import type { SkillsService } from '../../api/skills/service.ts';

/** The address of a page of the tab. */
export type SkillsLinks = (path: `/${string}`) => string;

/** What the commands of the room stand on; `app.ts` hands it over. */
export interface SkillsCommandPorts {
  readonly skills: Pick<
    SkillsService,
    'mySkills' | 'beginAssessment' | 'seeAssessment' | 'answerTask' | 'answerCheck' | 'finishAssessment'
  >;
  readonly linkTo: SkillsLinks;
}
