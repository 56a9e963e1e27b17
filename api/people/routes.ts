import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as rights from './appointments.contract.ts';
import * as rightsSchemas from './appointments.schemas.ts';
import * as audit from './audit.contract.ts';
import * as auditSchemas from './audit.schemas.ts';
import * as contract from './contract.ts';
import * as directory from './directory.contract.ts';
import * as directorySchemas from './directory.schemas.ts';
import * as own from './own-data.contract.ts';
import * as ownSchemas from './own-data.schemas.ts';
import * as retention from './retention.contract.ts';
import * as retentionSchemas from './retention.schemas.ts';
import * as schemas from './schemas.ts';
import type { PeopleService } from './service.ts';

/** Every way into the room from outside. */
export const peopleRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  ...ownRoutes(service),
  ...administrationRoutes(service),
  ...rightsRoutes(service),
  ...retentionRoutes(service),
  ...auditRoutes(service),
  bind(
    contract.findPeople,
    { input: schemas.searchInput, answer: schemas.searchAnswer },
    (input, { viewer }) => service.findPeople(viewer, input),
  ),
  bind(
    contract.personPage,
    { input: schemas.personInput, answer: schemas.personPageAnswer },
    (input, { viewer }) => service.personPage(viewer, input),
  ),
  bind(
    contract.personPhoto,
    { input: schemas.personInput, answer: schemas.photoAnswer },
    (input, { viewer }) => service.photoOf(viewer, input),
  ),
];

const ownRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(contract.me, { input: schemas.noInput, answer: schemas.meAnswer }, (_input, { viewer, assertion }) =>
    service.me(viewer, assertion),
  ),
  bind(contract.myPhoto, { input: schemas.noInput, answer: schemas.photoAnswer }, (_input, { assertion }) =>
    service.photo(assertion),
  ),
  bind(contract.myProfile, { input: schemas.noInput, answer: schemas.profileAnswer }, (_input, { viewer }) =>
    service.myProfile(viewer),
  ),
  bind(
    contract.changeMyProfile,
    { input: schemas.profileChange, answer: schemas.profileAnswer },
    (input, { viewer }) => service.changeMyProfile(viewer, input),
  ),
  bind(
    own.myData,
    { input: ownSchemas.ownDataInput, answer: ownSchemas.ownDataAnswer },
    (input, { viewer }) => service.myData(viewer, input),
  ),
];

const administrationRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(
    directory.directoryStatus,
    { input: schemas.noInput, answer: directorySchemas.directoryStatusAnswer },
    (_input, { viewer }) => service.directoryStatus(viewer),
  ),
  bind(
    directory.readDirectoryNow,
    { input: schemas.noInput, answer: directorySchemas.directoryStatusAnswer },
    (_input, { viewer }) => service.readDirectoryNow(viewer),
  ),
  bind(
    directory.importReportingLines,
    { input: directorySchemas.linesInput, answer: directorySchemas.linesReport },
    (input, { viewer }) => service.importReportingLines(viewer, input),
  ),
];

const rightsRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(
    rights.myRights,
    { input: schemas.noInput, answer: rightsSchemas.ownRightsAnswer },
    (_input, { viewer }) => service.myRights(viewer),
  ),
  bind(
    rights.roleHolders,
    { input: rightsSchemas.rolesInput, answer: rightsSchemas.roleHoldersAnswer },
    (input, { viewer }) => service.roleHolders(viewer, input),
  ),
  bind(
    rights.listAppointments,
    { input: rightsSchemas.appointmentsInput, answer: rightsSchemas.appointmentsAnswer },
    (input, { viewer }) => service.listAppointments(viewer, input),
  ),
  bind(
    rights.appointmentChoices,
    { input: schemas.noInput, answer: rightsSchemas.choicesAnswer },
    (_input, { viewer }) => service.appointmentChoices(viewer),
  ),
  bind(
    rights.appoint,
    { input: rightsSchemas.appointInput, answer: rightsSchemas.appointmentAnswer },
    (input, { viewer }) => service.appoint(viewer, input),
  ),
  bind(
    rights.endAppointment,
    { input: rightsSchemas.endInput, answer: rightsSchemas.appointmentAnswer },
    (input, { viewer }) => service.endAppointment(viewer, input),
  ),
];

const retentionRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(
    retention.retentionTable,
    { input: schemas.noInput, answer: retentionSchemas.retentionTableAnswer },
    (_input, { viewer }) => service.retentionTable(viewer),
  ),
  bind(
    retention.retentionDryRun,
    { input: retentionSchemas.dryRunInput, answer: retentionSchemas.dryRunAnswer },
    (input, { viewer }) => service.retentionDryRun(viewer, input),
  ),
  bind(
    retention.changePeriod,
    { input: retentionSchemas.periodChange, answer: retentionSchemas.periodView },
    (input, { viewer }) => service.changePeriod(viewer, input),
  ),
  bind(
    retention.listHolds,
    { input: retentionSchemas.holdsInput, answer: retentionSchemas.holdList },
    (input, { viewer }) => service.listHolds(viewer, input),
  ),
  bind(
    retention.placeHold,
    { input: retentionSchemas.newHold, answer: retentionSchemas.hold },
    (input, { viewer }) => service.placeHold(viewer, input),
  ),
  bind(
    retention.endHold,
    { input: retentionSchemas.holdEnd, answer: retentionSchemas.hold },
    (input, { viewer }) => service.endHold(viewer, input),
  ),
];

const auditRoutes = (service: PeopleService): readonly BoundEndpoint[] => [
  bind(
    audit.myAccesses,
    { input: auditSchemas.pageInput, answer: auditSchemas.accessesAnswer },
    (input, { viewer }) => service.myAccesses(viewer, input),
  ),
  bind(
    audit.searchAudit,
    { input: auditSchemas.auditInput, answer: auditSchemas.auditAnswer },
    (input, { viewer }) => service.searchAudit(viewer, input),
  ),
  bind(
    audit.verifyAudit,
    { input: auditSchemas.verifyInput, answer: auditSchemas.trailVerdict },
    (input, { viewer }) => service.verifyAudit(viewer, input),
  ),
];
