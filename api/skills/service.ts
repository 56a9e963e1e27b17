import { assessmentService } from './assessment.service.ts';
import { changeService } from './change.service.ts';
import { cubeService } from './cube.service.ts';
import { heatMapService } from './heat-map.service.ts';
import { newsService } from './news.service.ts';
import type { SkillsPorts } from './ports.ts';
import { requirementService } from './requirement.service.ts';
import { resultService } from './result.service.ts';
import { teamService } from './team.service.ts';
import { trainingService } from './training.service.ts';

/** All use cases of the room. */
export const skillsService = (ports: SkillsPorts) => ({
  ...assessmentService(ports),
  ...resultService(ports),
  ...requirementService(ports),
  ...teamService(ports),
  ...cubeService(ports),
  ...heatMapService(ports),
  ...trainingService(ports),
  ...changeService,
  ...newsService(ports),
});

export type SkillsService = ReturnType<typeof skillsService>;
