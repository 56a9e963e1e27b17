import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as assessment from './assessment.contract.ts';
import * as assessmentSchemas from './assessment.schemas.ts';
import * as contract from './contract.ts';
import { frameworkAnswer, noInput } from './framework.schemas.ts';
import { exportHeatMap, seeHeatMap } from './heat-map.contract.ts';
import { heatMapAnswer, heatMapExport, heatMapInput } from './heat-map.schemas.ts';
import * as requirement from './requirement.contract.ts';
import * as requirementSchemas from './requirement.schemas.ts';
import * as schemas from './schemas.ts';
import type { SkillsService } from './service.ts';
import { seeTeam } from './team.contract.ts';
import { teamAnswer } from './team.schemas.ts';

/** Every way into the room from outside. */
export const skillsRoutes = (service: SkillsService): readonly BoundEndpoint[] => [
  ...resultRoutes(service),
  ...assessmentRoutes(service),
  ...requirementRoutes(service),
  ...figureRoutes(service),
];

const resultRoutes = (service: SkillsService): readonly BoundEndpoint[] => [
  bind(contract.seeFramework, { input: noInput, answer: frameworkAnswer }, (_input, { viewer }) =>
    service.seeFramework(viewer),
  ),
  bind(contract.mySkills, { input: noInput, answer: schemas.mineAnswer }, (_input, { viewer }) =>
    service.mySkills(viewer),
  ),
  bind(contract.exportSkills, { input: noInput, answer: schemas.exportAnswer }, (_input, { viewer }) =>
    service.exportSkills(viewer),
  ),
  bind(seeTeam, { input: noInput, answer: teamAnswer }, (_input, { viewer }) => service.seeTeam(viewer)),
];

const assessmentRoutes = (service: SkillsService): readonly BoundEndpoint[] => [
  bind(
    assessment.beginAssessment,
    { input: assessmentSchemas.beginInput, answer: assessmentSchemas.assessmentAnswer },
    (input, { viewer }) => service.beginAssessment(viewer, input),
  ),
  bind(
    assessment.seeAssessment,
    { input: assessmentSchemas.assessmentInput, answer: assessmentSchemas.assessmentPage },
    (input, { viewer }) => service.seeAssessment(viewer, input),
  ),
  bind(
    assessment.answerTask,
    { input: assessmentSchemas.answerTaskInput, answer: assessmentSchemas.assessmentAnswer },
    (input, { viewer }) => service.answerTask(viewer, input),
  ),
  bind(
    assessment.answerCheck,
    { input: assessmentSchemas.answerCheckInput, answer: assessmentSchemas.assessmentAnswer },
    (input, { viewer }) => service.answerCheck(viewer, input),
  ),
  bind(
    assessment.finishAssessment,
    { input: assessmentSchemas.assessmentInput, answer: assessmentSchemas.endedAnswer },
    (input, { viewer }) => service.finishAssessment(viewer, input),
  ),
  bind(
    assessment.dropAssessment,
    { input: assessmentSchemas.assessmentInput, answer: assessmentSchemas.endedAnswer },
    (input, { viewer }) => service.dropAssessment(viewer, input),
  ),
];

const requirementRoutes = (service: SkillsService): readonly BoundEndpoint[] => [
  bind(
    requirement.seeRequirements,
    { input: noInput, answer: requirementSchemas.requirementsAnswer },
    (_input, { viewer }) => service.seeRequirements(viewer),
  ),
  bind(
    requirement.seeRequirementVersion,
    {
      input: requirementSchemas.requirementVersionInput,
      answer: requirementSchemas.requirementVersionAnswer,
    },
    (input, { viewer }) => service.seeRequirementVersion(viewer, input),
  ),
  bind(
    requirement.compareRequirements,
    { input: requirementSchemas.compareRequirementsInput, answer: requirementSchemas.comparisonAnswer },
    (input, { viewer }) => service.compareRequirements(viewer, input),
  ),
  bind(
    requirement.changeRequirements,
    { input: requirementSchemas.changeRequirementsInput, answer: requirementSchemas.requirementsAnswer },
    (input, { viewer }) => service.changeRequirements(viewer, input),
  ),
];

const figureRoutes = (service: SkillsService): readonly BoundEndpoint[] => [
  bind(seeHeatMap, { input: heatMapInput, answer: heatMapAnswer }, (input, { viewer }) =>
    service.seeHeatMap(viewer, input),
  ),
  bind(exportHeatMap, { input: heatMapInput, answer: heatMapExport }, (input, { viewer }) =>
    service.exportHeatMap(viewer, input),
  ),
];
