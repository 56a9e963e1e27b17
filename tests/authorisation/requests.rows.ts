import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import type * as contract from '../../api/requests/contract.ts';
import { type RequestId, type SubmitInput, submitRequest } from '../../api/requests/contract.ts';
import type * as employment from '../../api/requests/employment.contract.ts';
import type * as hr from '../../api/requests/hr.contract.ts';
import type * as leave from '../../api/requests/leave.contract.ts';
import type { Insider } from './callers.ts';
import { type Answers, allBut, asks, none, only, type RowsOf } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const NO_REQUEST = { id: 'req_00000000000000000000000000' } as const;
const NO_PERSON = 'per_00000000000000000000000000';

/** Councillors are nobody's employees: they hear so at every door of the room. */
const staff = allBut(403, 'Member');
const staffOnly = (otherwise: 403 | 404, ...may: readonly Insider[]): Answers => ({
  ...only(otherwise, ...may),
  Member: 403,
});
const hrOnly = only(403, 'HR');

const ORDER: SubmitInput = {
  type: 'equipment',
  answers: { kind: 'equipment', what: 'A second screen', why: 'To compare plans' },
};
const QUESTION: SubmitInput = { type: 'hr-query', answers: { topic: 'pay', question: 'When is payday?' } };

const today = ({ clock }: Stage): PlainDate => clock.today('Europe/London');
const sickness = (stage: Stage): SubmitInput => ({
  type: 'sickness',
  answers: { firstDay: today(stage), fromHalf: 'am', reason: 'A cold' },
});

/** A request of this person's own for this case; a councillor can have none, so the owner's stands for theirs. */
const requestOf = (stage: Stage, who: Cast, what: string, input: SubmitInput) => {
  const subject = who === 'Member' ? 'owner' : who;
  return stage.once(`${what} of ${subject}`, async (): Promise<{ readonly id: RequestId }> => {
    const { id } = await stage.ok(subject, submitRequest, input);
    return { id };
  });
};
const own = (what: string, input: SubmitInput) => (stage: Stage, caller: Cast) =>
  requestOf(stage, caller, what, input);
const owners = (what: string, input: SubmitInput) => (stage: Stage) => requestOf(stage, 'owner', what, input);

/** A councillor has none of their own, and knows of nobody else's. */
const owner = allBut(404, 'Member');

/** What a person asks of their manager is theirs and the manager's, and HR looks after both. */
export const requestsRows: RowsOf<typeof contract> = {
  listTypes: { 'the council’s': asks({}, staff) },
  checkRequest: { own: asks(ORDER, staff) },
  submitRequest: { own: asks(ORDER, staff) },
  listMine: { own: asks({ view: 'open' }, staff) },
  listApprovals: { 'those one decides': asks({}, staff) },
  decideRequests: {
    // Of each it is said what came of it: that nobody else's was decided is for the room's own tests.
    'of others': asks(
      async (stage) => ({
        ...{ verb: 'approve' as const },
        items: [{ ...(await owners('to decide', ORDER)(stage)), rev: 1 }],
      }),
      staff,
    ),
  },
  seeDraft: { own: asks({ type: 'equipment' }, staff) },
  saveDraft: { own: asks(ORDER, staff) },
  dropDraft: { own: asks({ type: 'equipment' }, staff) },
  seeRequest: {
    own: asks(own('to see', ORDER), owner),
    others: asks(owners('to see', ORDER), only(404, 'manager', 'HR')),
    'a question for HR': asks(owners('question', QUESTION), only(404, 'HR')),
    missing: asks(NO_REQUEST, none(404)),
  },
  moveRequest: {
    own: asks(
      async (stage, caller) => ({
        ...{ ...(await own('to withdraw', ORDER)(stage, caller)), verb: 'withdraw' as const, rev: 1 },
      }),
      owner,
    ),
    // Nobody decides their own, whatever their role.
    'own, to approve it': asks(
      async (stage, caller) => ({
        ...{ ...(await own('to approve', ORDER)(stage, caller)), verb: 'approve' as const, rev: 1 },
      }),
      { ...none(403), Member: 404 },
    ),
    others: asks(
      async (stage) => ({
        ...(await owners('to answer', QUESTION)(stage)),
        ...{ verb: 'complete' as const, rev: 1, note: 'On the last day of the month' },
      }),
      only(404, 'HR'),
    ),
    // HR may know of it and does not decide what lies with the manager.
    'what waits for the manager': asks(
      async (stage) => ({ ...(await owners('to move', ORDER)(stage)), verb: 'approve' as const, rev: 1 }),
      { ...only(404, 'manager'), HR: 403 },
    ),
    missing: asks({ ...NO_REQUEST, verb: 'approve', rev: 1 }, none(404)),
  },
  seeHealth: {
    own: asks((stage, caller) => requestOf(stage, caller, 'sickness', sickness(stage)), owner),
    // What somebody said of their health is no manager's to read.
    others: asks((stage) => requestOf(stage, 'owner', 'sickness', sickness(stage)), only(404, 'HR')),
    missing: asks(NO_REQUEST, none(404)),
  },
};

export const hrRows: RowsOf<typeof hr> = {
  seeQueue: { 'the council’s': asks({}, hrOnly) },
  seeFigures: { 'the council’s': asks({ from: '2026-11', to: '2026-11' }, hrOnly) },
};

/** What is left of somebody's leave is theirs, their manager's and HR's. */
export const leaveRows: RowsOf<typeof leave> = {
  leaveBalance: {
    own: asks({}, staff),
    'of another': asks((stage) => ({ person: stage.personOf('owner') }), staffOnly(404, 'manager', 'HR')),
  },
  teamMonth: { 'one’s own team': asks({ month: '2026-11' }, staff) },
};

const CONTRACT = {
  ...{ policy: 'green-book-2023', serviceFrom: '2024-04-01' as PlainDate },
  contracts: [
    {
      ...{ from: '2024-04-01' as PlainDate, weeklyMinutes: 2_220 },
      pattern: { anchor: '2024-01-01' as PlainDate, weeks: [[444, 444, 444, 444, 444, 0, 0] as const] },
    },
  ],
};
/** HR hears that nobody has this id; everybody else hears that it is HR's to ask. */
const missingForHr: Answers = { ...hrOnly, HR: 404 };

export const employmentRows: RowsOf<typeof employment> = {
  seeEmployment: {
    own: asks((stage, caller) => ({ person: stage.personOf(caller) }), hrOnly),
    others: asks((stage) => ({ person: stage.personOf('owner') }), hrOnly),
    missing: asks({ person: NO_PERSON }, missingForHr),
  },
  saveEmployment: {
    own: asks((stage, caller) => ({ person: stage.personOf(caller), ...CONTRACT }), none(403)),
    others: asks((stage) => ({ person: stage.personOf('owner'), ...CONTRACT }), hrOnly),
    missing: asks({ person: NO_PERSON, ...CONTRACT }, missingForHr),
  },
  adjustLeave: {
    own: asks((stage, caller) => ({ person: stage.personOf(caller), ...adjustment(stage) }), none(403)),
    // Nobody has entered a contract of the owner's here, unless the case above did: a rule says so, after the policy.
    others: asks((stage) => ({ person: stage.personOf('staff'), ...adjustment(stage) }), hrOnly, {
      granted: 422,
    }),
    missing: asks((stage) => ({ person: NO_PERSON, ...adjustment(stage) }), missingForHr),
  },
  importEmployment: { 'the council’s': asks({ csv: '', dryRun: true }, hrOnly) },
  listClosures: { 'the council’s': asks({}, hrOnly) },
  saveClosure: {
    'the council’s': asks((stage) => ({ date: aMonday(stage), name: 'Closed' }), hrOnly),
  },
  dropClosure: { 'the council’s': asks((stage) => ({ date: addDays(today(stage), 41) }), hrOnly) },
};

/** Six weeks on: no bank holiday is near the day on which the tests live. */
const aMonday = (stage: Stage) => addDays(today(stage), 43 - weekday(today(stage)));

const adjustment = (stage: Stage) => ({ day: today(stage), minutes: 60, reason: 'Worked on a holiday' });
