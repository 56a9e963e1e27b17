import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { findAll } from '../platform/store/store.ts';
import { assessments } from './assessment.records.ts';
import type { Framework, Mine, SkillsExport } from './contract.ts';
import { exported } from './exporting.ts';
import { AREAS, FRAMEWORK_VERSION } from './framework/framework.ts';
import { LEVEL_MEANINGS } from './framework/levels.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts } from './ports.ts';
import { moments } from './records.ts';
import { baselineOf } from './scoring.rules.ts';
import { standingOf } from './standing.ts';
import { gapsIn, pastOf, resultsOf, scoresOf } from './views.ts';

/** What comes of assessments, for the person themselves. */
export const resultService = (ports: SkillsPorts) => ({
  seeFramework: async (viewer: Viewer): Promise<Framework> => {
    demand(skillsPolicy.read(viewer));
    return { version: FRAMEWORK_VERSION, levels: LEVEL_MEANINGS, areas: AREAS };
  },

  mySkills: async (viewer: Viewer): Promise<Mine> => {
    demand(skillsPolicy.use(viewer));
    const { store, people, clock, lane } = ports;
    const standing = await standingOf(store, await people.factsOfViewer(store, viewer));
    const { profile, levels, essentials } = standing;
    const open = await store.one(assessments, 'open', viewer.person);
    const gaps = gapsIn(standing);
    return {
      ...{ framework: FRAMEWORK_VERSION, lane },
      open: open ? { id: open.id, kind: open.kind, startedAt: open.startedAt } : null,
      assessedAt: profile?.at ?? null,
      ...{ baseline: baselineOf(levels, essentials), scores: scoresOf(levels) },
      skills: resultsOf(standing, clock.now()),
      steps: gaps.length > 0 ? await ports.nextSteps(viewer, gaps) : [],
      history: await historyOf(ports, viewer),
      can: [open ? 'go_on' : profile ? 'begin_recheck' : 'begin_first'],
    };
  },

  exportSkills: async (viewer: Viewer): Promise<SkillsExport> => {
    demand(skillsPolicy.use(viewer));
    const { store, people, clock } = ports;
    const standing = await standingOf(store, await people.factsOfViewer(store, viewer));
    return exported(resultsOf(standing, clock.now()), await historyOf(ports, viewer));
  },
});

/** Newest first. A person is assessed a few times a year, so that all of it fits one page. */
const historyOf = async ({ store }: Pick<SkillsPorts, 'store'>, viewer: Viewer): Promise<Mine['history']> =>
  (await findAll(store, moments, 'person', viewer.person)).toReversed().map(pastOf);
