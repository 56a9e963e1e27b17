import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as contract from './contract.ts';
import * as employment from './employment.contract.ts';
import * as employmentSchemas from './employment.schemas.ts';
import * as hr from './hr.contract.ts';
import * as hrSchemas from './hr.schemas.ts';
import * as leave from './leave.contract.ts';
import * as leaveSchemas from './leave.schemas.ts';
import * as schemas from './schemas.ts';
import type { RequestsService } from './service.ts';

/** Every way into the room from outside. Those under a word of their own come before those under an id. */
export const requestsRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  ...formRoutes(service),
  ...deskRoutes(service),
  ...leaveRoutes(service),
  ...employmentRoutes(service),
  ...requestRoutes(service),
];

const formRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  bind(contract.listTypes, { input: schemas.noInput, answer: schemas.typesAnswer }, (_, { viewer }) =>
    service.listTypes(viewer),
  ),
  bind(contract.checkRequest, { input: schemas.submitInput, answer: schemas.checked }, (input, { viewer }) =>
    service.checkRequest(viewer, input),
  ),
  bind(
    contract.submitRequest,
    { input: schemas.submitInput, answer: schemas.requestView },
    (input, { viewer }) => service.submitRequest(viewer, input),
  ),
  bind(contract.seeDraft, { input: schemas.draftInput, answer: schemas.draftAnswer }, (input, { viewer }) =>
    service.seeDraft(viewer, input),
  ),
  bind(
    contract.saveDraft,
    { input: schemas.saveDraftInput, answer: schemas.draftAnswer },
    (input, { viewer }) => service.saveDraft(viewer, input),
  ),
  bind(contract.dropDraft, { input: schemas.draftInput, answer: schemas.draftAnswer }, (input, { viewer }) =>
    service.dropDraft(viewer, input),
  ),
];

const deskRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  bind(
    contract.listApprovals,
    { input: schemas.approvalsInput, answer: schemas.approvalsPage },
    (input, { viewer }) => service.listApprovals(viewer, input),
  ),
  bind(
    contract.decideRequests,
    { input: schemas.decisionsInput, answer: schemas.decisionsAnswer },
    (input, { viewer }) => service.decideRequests(viewer, input),
  ),
  bind(hr.seeQueue, { input: hrSchemas.queueInput, answer: hrSchemas.queueAnswer }, (input, { viewer }) =>
    service.seeQueue(viewer, input),
  ),
  bind(
    hr.seeFigures,
    { input: hrSchemas.figuresInput, answer: hrSchemas.figuresAnswer },
    (input, { viewer }) => service.seeFigures(viewer, input),
  ),
];

const leaveRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  bind(
    leave.leaveBalance,
    { input: leaveSchemas.balanceInput, answer: leaveSchemas.balanceAnswer },
    (input, { viewer }) => service.seeBalance(viewer, input),
  ),
  bind(
    leave.teamMonth,
    { input: leaveSchemas.teamMonthInput, answer: leaveSchemas.teamMonth },
    (input, { viewer }) => service.seeTeamMonth(viewer, input),
  ),
];

const employmentRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  bind(
    employment.seeEmployment,
    { input: employmentSchemas.employmentInput, answer: employmentSchemas.employmentAnswer },
    (input, { viewer }) => service.seeEmployment(viewer, input),
  ),
  bind(
    employment.saveEmployment,
    { input: employmentSchemas.saveEmploymentInput, answer: employmentSchemas.employmentAnswer },
    (input, { viewer }) => service.saveEmployment(viewer, input),
  ),
  bind(
    employment.adjustLeave,
    { input: employmentSchemas.adjustInput, answer: employmentSchemas.adjustAnswer },
    (input, { viewer }) => service.adjustLeave(viewer, input),
  ),
  bind(
    employment.importEmployment,
    { input: employmentSchemas.importInput, answer: employmentSchemas.importReport },
    (input, { viewer }) => service.importEmployment(viewer, input),
  ),
  bind(
    employment.listClosures,
    { input: employmentSchemas.noInput, answer: employmentSchemas.closuresAnswer },
    (_, { viewer }) => service.listClosures(viewer),
  ),
  bind(
    employment.saveClosure,
    { input: employmentSchemas.saveClosureInput, answer: employmentSchemas.closuresAnswer },
    (input, { viewer }) => service.saveClosure(viewer, input),
  ),
  bind(
    employment.dropClosure,
    { input: employmentSchemas.dropClosureInput, answer: employmentSchemas.closuresAnswer },
    (input, { viewer }) => service.dropClosure(viewer, input),
  ),
];

const requestRoutes = (service: RequestsService): readonly BoundEndpoint[] => [
  bind(contract.listMine, { input: schemas.mineInput, answer: schemas.requestsPage }, (input, { viewer }) =>
    service.listMine(viewer, input),
  ),
  bind(
    contract.seeRequest,
    { input: schemas.requestInput, answer: schemas.requestView },
    (input, { viewer }) => service.seeRequest(viewer, input),
  ),
  bind(contract.moveRequest, { input: schemas.moveInput, answer: schemas.requestView }, (input, { viewer }) =>
    service.moveRequest(viewer, input),
  ),
  bind(contract.seeHealth, { input: schemas.requestInput, answer: schemas.healthView }, (input, { viewer }) =>
    service.seeHealth(viewer, input),
  ),
];
