import { addDays, COUNCIL_ZONE } from '../../api/contract/time.ts';
import type * as appointments from '../../api/people/appointments.contract.ts';
import { appoint, appointmentChoices } from '../../api/people/appointments.contract.ts';
import type * as contract from '../../api/people/contract.ts';
import type * as directory from '../../api/people/directory.contract.ts';
import type * as ownData from '../../api/people/own-data.contract.ts';
import type { Insider } from './callers.ts';
import { allBut, asks, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const MISSING = 'per_00000000000000000000000000';

/**
 * Names are for staff among themselves; a councillor alone is not staff and knows none of theirs, and is known to
 * nobody while they chose nothing. Who has left is known to nobody. No role opens more.
 */
const aColleague: RowsOf<typeof contract>['personPage'] = {
  own: asks((stage, caller) => ({ id: stage.personOf(caller) }), signedIn),
  others: asks((stage) => ({ id: stage.personOf('owner') }), allBut(404, 'Member')),
  'a councillor’s': asks((stage) => ({ id: stage.personOf('otherMember') }), none(404)),
  'of somebody who left': asks((stage) => ({ id: stage.personOf('leaver') }), none(404)),
  missing: asks({ id: MISSING }, none(404)),
};

export const peopleRows: RowsOf<typeof contract> = {
  me: { own: asks({}, signedIn) },
  myPhoto: { own: asks({}, signedIn) },
  myProfile: { own: asks({}, signedIn) },
  changeMyProfile: { own: asks({ quietHours: { from: '18:00', to: '08:00' } }, signedIn) },
  findPeople: { 'those one may know': asks({ q: 'an' }, signedIn) },
  personPage: aColleague,
  personPhoto: aColleague,
};

export const ownDataRows: RowsOf<typeof ownData> = {
  myData: { own: asks({}, signedIn) },
};

/** What is done for the council as a whole is the administrators' alone; HR has no part in it. */
const byAdmin = only(403, 'Admin');

export const directoryRows: RowsOf<typeof directory> = {
  directoryStatus: { 'the council’s': asks({}, byAdmin) },
  readDirectoryNow: { 'the council’s': asks({}, byAdmin) },
  // This council's directory tells of reporting lines itself, so whoever is let in hears that.
  importReportingLines: { 'the council’s': asks({ csv: '', dryRun: false }, byAdmin, { granted: 409 }) },
};

/** Nobody holds the same twice, so each case has a department of its own; and none counts yet, as it would open doors. */
const wish = async (stage: Stage, who: Cast, department: number) => {
  const { departments } = await stage.once('choices', () => stage.ok('Admin', appointmentChoices, {}));
  const scope = departments[department] ?? '';
  const from = addDays(stage.clock.today(COUNCIL_ZONE), 1);
  return { kind: 'champion', scope, person: stage.personOf(who), from, reason: 'Knows the tools well' };
};

/** What this person holds; a councillor can hold nothing, so another's stands for theirs. */
const appointmentOf = (stage: Stage, who: Insider | 'owner') => {
  const holder = who === 'Member' ? 'owner' : who;
  return stage.once(`appointment of ${holder}`, async () => {
    const { id } = await stage.ok('Admin', appoint, await wish(stage, holder, 0));
    return { id, reason: 'Has moved on' };
  });
};

export const appointmentsRows: RowsOf<typeof appointments> = {
  myRights: { own: asks({}, signedIn) },
  roleHolders: { 'the council’s': asks({}, byAdmin) },
  listAppointments: { 'the council’s': asks({ view: 'held' }, byAdmin) },
  appointmentChoices: { 'the council’s': asks({}, byAdmin) },
  appoint: { 'the council’s': asks((stage) => wish(stage, 'owner', 1), byAdmin) },
  endAppointment: {
    // Nobody lays down an appointment but through an administrator.
    own: asks(appointmentOf, byAdmin),
    others: asks((stage) => appointmentOf(stage, 'owner'), byAdmin),
    missing: asks(
      { id: 'apt_00000000000000000000000000', reason: 'Has moved on' },
      { ...byAdmin, Admin: 404 },
    ),
  },
};
