import { type BoundEndpoint, bind } from '../../platform/http/bind.ts';
import * as contract from '../briefing.contract.ts';
import * as schemas from '../briefing.schemas.ts';
import * as circulation from '../circulation.contract.ts';
import * as circulationSchemas from '../circulation.schemas.ts';
import * as imageSchemas from '../image.schemas.ts';
import type { NewsService } from '../service.ts';

/** The doors of restricted briefings: their desk and register first, as these are words where an id might stand. */
export const briefingRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  ...circulationRoutes(service),
  ...readerRoutes(service),
];

const circulationRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(
    circulation.briefingChoices,
    { input: schemas.noInput, answer: circulationSchemas.choicesAnswer },
    (_input, { viewer }) => service.briefingChoices(viewer),
  ),
  bind(
    circulation.briefingDesk,
    { input: circulationSchemas.deskInput, answer: circulationSchemas.deskAnswer },
    (input, { viewer }) => service.briefingDesk(viewer, input),
  ),
  bind(
    circulation.previewBriefing,
    { input: circulationSchemas.briefingPreviewInput, answer: circulationSchemas.briefingPreview },
    (input, { viewer }) => service.previewBriefing(viewer, input),
  ),
  bind(
    circulation.writeBriefing,
    { input: circulationSchemas.writeInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.writeBriefing(viewer, input),
  ),
  bind(
    circulation.restrictionRegister,
    { input: circulationSchemas.registerInput, answer: circulationSchemas.registerAnswer },
    (input, { viewer }) => service.restrictionRegister(viewer, input),
  ),
  ...managedRoutes(service),
];

const managedRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(
    circulation.manageBriefing,
    { input: circulationSchemas.managedInput, answer: circulationSchemas.managedBriefing },
    (input, { viewer }) => service.manageBriefing(viewer, input),
  ),
  bind(
    circulation.saveBriefing,
    { input: circulationSchemas.saveInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.saveBriefing(viewer, input),
  ),
  bind(
    circulation.sendBriefingImage,
    { input: imageSchemas.sendImageInput, answer: imageSchemas.sentImage },
    (input, { viewer }) => service.sendBriefingImage(viewer, input),
  ),
  bind(
    circulation.circulateBriefing,
    { input: circulationSchemas.circulateInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.circulateBriefing(viewer, input),
  ),
  bind(
    circulation.changeCirculation,
    { input: circulationSchemas.circulationInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.changeCirculation(viewer, input),
  ),
  bind(
    circulation.withdrawBriefing,
    { input: circulationSchemas.withdrawalInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.withdrawBriefing(viewer, input),
  ),
  bind(
    circulation.reviewRestriction,
    { input: circulationSchemas.reviewInput, answer: circulationSchemas.savedAnswer },
    (input, { viewer }) => service.reviewRestriction(viewer, input),
  ),
];

const readerRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(
    contract.myBriefings,
    { input: schemas.myBriefingsInput, answer: schemas.myBriefingsAnswer },
    (input, { viewer }) => service.myBriefings(viewer, input),
  ),
  bind(
    contract.seeBriefing,
    { input: schemas.briefingInput, answer: schemas.briefingView },
    (input, { viewer }) => service.seeBriefing(viewer, input),
  ),
  bind(
    contract.openBriefing,
    { input: schemas.openBriefingInput, answer: schemas.briefingText },
    (input, { viewer }) => service.openBriefing(viewer, input),
  ),
  bind(
    contract.briefingImage,
    { input: schemas.briefingImageInput, answer: imageSchemas.newsImage },
    (input, { viewer }) => service.seeBriefingImage(viewer, input),
  ),
  bind(
    contract.acknowledgeBriefing,
    { input: schemas.acknowledgeInput, answer: schemas.acknowledgeAnswer },
    (input, { viewer }) => service.acknowledgeBriefing(viewer, input),
  ),
  bind(
    contract.seeOpenings,
    { input: schemas.openingsInput, answer: schemas.openingsAnswer },
    (input, { viewer }) => service.seeOpenings(viewer, input),
  ),
];
