import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import { briefingRoutes } from './briefings/routes.ts';
import * as contract from './contract.ts';
import * as contribution from './contribution.contract.ts';
import * as contributionSchemas from './contribution.schemas.ts';
import * as desk from './desk.contract.ts';
import * as deskSchemas from './desk.schemas.ts';
import * as event from './event.contract.ts';
import * as eventSchemas from './event.schemas.ts';
import * as figures from './figures.contract.ts';
import * as figuresSchemas from './figures.schemas.ts';
import * as image from './image.contract.ts';
import * as imageSchemas from './image.schemas.ts';
import * as policies from './requirement.contract.ts';
import * as policySchemas from './requirement.schemas.ts';
import * as schemas from './schemas.ts';
import type { NewsService } from './service.ts';

/** Every way into the room from outside. Those under a word of their own come before those under an id. */
export const newsRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  ...deskRoutes(service),
  ...contributionRoutes(service),
  ...imageRoutes(service),
  ...briefingRoutes(service),
  ...eventRoutes(service),
  ...policyRoutes(service),
  ...articleRoutes(service),
];

const deskRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(desk.seeDesk, { input: deskSchemas.deskInput, answer: deskSchemas.deskAnswer }, (input, { viewer }) =>
    service.seeDesk(viewer, input),
  ),
  bind(
    desk.startArticle,
    { input: deskSchemas.startInput, answer: deskSchemas.deskArticle },
    (input, { viewer }) => service.startArticle(viewer, input),
  ),
  bind(
    desk.seeWork,
    { input: deskSchemas.deskArticleInput, answer: deskSchemas.deskArticle },
    (input, { viewer }) => service.seeWork(viewer, input),
  ),
  bind(
    desk.saveWork,
    { input: deskSchemas.saveInput, answer: deskSchemas.deskArticle },
    (input, { viewer }) => service.saveWork(viewer, input),
  ),
  bind(
    desk.moveArticle,
    { input: deskSchemas.moveInput, answer: deskSchemas.deskArticle },
    (input, { viewer }) => service.moveArticle(viewer, input),
  ),
  bind(
    desk.countReaders,
    { input: deskSchemas.headCountInput, answer: deskSchemas.headCount },
    (input, { viewer }) => service.countReaders(viewer, input),
  ),
  bind(
    figures.seeFigures,
    { input: figuresSchemas.figuresInput, answer: figuresSchemas.figuresAnswer },
    (input, { viewer }) => service.seeFigures(viewer, input),
  ),
  bind(
    desk.previewText,
    { input: deskSchemas.previewInput, answer: deskSchemas.preview },
    (input, { viewer }) => service.previewText(viewer, input),
  ),
];

const imageRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(
    image.newsImage,
    { input: imageSchemas.imageInput, answer: imageSchemas.newsImage },
    (input, { viewer }) => service.seeImage(viewer, input),
  ),
  bind(
    image.sendImage,
    { input: imageSchemas.sendImageInput, answer: imageSchemas.sentImage },
    (input, { viewer }) => service.sendImage(viewer, input),
  ),
];

const policyRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(
    policies.listMyPolicies,
    { input: policySchemas.noInput, answer: policySchemas.myPoliciesAnswer },
    (_, { viewer }) => service.listMyPolicies(viewer),
  ),
  bind(
    policies.seePolicy,
    { input: policySchemas.policyInput, answer: policySchemas.policyView },
    (input, { viewer }) => service.seePolicy(viewer, input),
  ),
  bind(
    policies.acknowledgePolicy,
    { input: policySchemas.acknowledgeInput, answer: policySchemas.policyView },
    (input, { viewer }) => service.acknowledge(viewer, input),
  ),
  bind(
    policies.requirePolicy,
    { input: policySchemas.requireInput, answer: policySchemas.requirementView },
    (input, { viewer }) => service.requirePolicy(viewer, input),
  ),
  bind(
    policies.listRequirements,
    { input: policySchemas.pageInput, answer: policySchemas.requirementsAnswer },
    (input, { viewer }) => service.listRequirements(viewer, input),
  ),
  bind(
    policies.seeRequirement,
    { input: policySchemas.requirementInput, answer: policySchemas.requirementView },
    (input, { viewer }) => service.seeRequirement(viewer, input),
  ),
  bind(
    policies.listObligations,
    { input: policySchemas.obligationsInput, answer: policySchemas.obligationsAnswer },
    (input, { viewer }) => service.listObligations(viewer, input),
  ),
  bind(
    policies.exportRequirement,
    { input: policySchemas.requirementInput, answer: policySchemas.csvAnswer },
    (input, { viewer }) => service.exportRequirement(viewer, input),
  ),
  bind(
    policies.endRequirement,
    { input: policySchemas.requirementInput, answer: policySchemas.requirementView },
    (input, { viewer }) => service.endRequirement(viewer, input),
  ),
];

const articleRoutes = (service: NewsService): readonly BoundEndpoint[] => [
  bind(contract.readFeed, { input: schemas.feedInput, answer: schemas.feedAnswer }, (input, { viewer }) =>
    service.readFeed(viewer, input),
  ),
  bind(
    contract.readArticle,
    { input: schemas.articleInput, answer: schemas.articlePage },
    (input, { viewer }) => service.readArticle(viewer, input),
  ),
  bind(
    contract.readVersion,
    { input: schemas.versionInput, answer: schemas.versionPage },
    (input, { viewer }) => service.readVersion(viewer, input),
  ),
  bind(contract.sayUseful, { input: schemas.usefulInput, answer: schemas.articlePage }, (input, { viewer }) =>
    service.sayUseful(viewer, input),
  ),
];

const contributionRoutes = (service: NewsService): readonly BoundEndpoint[] => {
  const { sendInput, sentInput, queueInput, contributionInput, contributionMoveInput } = contributionSchemas;
  const [one, many] = [contributionSchemas.contribution, contributionSchemas.contributionsAnswer];
  return [
    bind(contribution.seeQueue, { input: queueInput, answer: many }, (input, { viewer }) =>
      service.seeQueue(viewer, input),
    ),
    bind(contribution.sendContribution, { input: sendInput, answer: one }, (input, { viewer }) =>
      service.sendContribution(viewer, input),
    ),
    bind(contribution.listSent, { input: sentInput, answer: many }, (input, { viewer }) =>
      service.listSent(viewer, input),
    ),
    bind(contribution.seeContribution, { input: contributionInput, answer: one }, (input, { viewer }) =>
      service.seeContribution(viewer, input),
    ),
    bind(contribution.moveContribution, { input: contributionMoveInput, answer: one }, (input, { viewer }) =>
      service.moveContribution(viewer, input),
    ),
  ];
};

const eventRoutes = (service: NewsService): readonly BoundEndpoint[] => {
  const {
    noInput,
    myEventsAnswer,
    eventsInput,
    eventsAnswer,
    eventInput,
    eventPage,
    keepEventInput,
    keptEvent,
    eventFile,
  } = eventSchemas;
  return [
    bind(event.listMyEvents, { input: noInput, answer: myEventsAnswer }, (_, { viewer }) =>
      service.listMyEvents(viewer),
    ),
    bind(event.listEvents, { input: eventsInput, answer: eventsAnswer }, (input, { viewer }) =>
      service.listEvents(viewer, input),
    ),
    bind(event.seeEvent, { input: eventInput, answer: eventPage }, (input, { viewer }) =>
      service.seeEvent(viewer, input),
    ),
    bind(event.keepEvent, { input: keepEventInput, answer: keptEvent }, (input, { viewer }) =>
      service.keepEvent(viewer, input),
    ),
    bind(event.downloadEvent, { input: eventInput, answer: eventFile }, (input, { viewer }) =>
      service.downloadEvent(viewer, input),
    ),
  ];
};
