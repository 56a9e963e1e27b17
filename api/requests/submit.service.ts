import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { demand, found } from '../contract/verdict.ts';
import { Conflict } from '../platform/store/errors.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { type Fitting, fitted } from './answers.ts';
import { clashesOf } from './clashes.ts';
import type {
  Checked,
  Claim,
  LeavePlan,
  RequestId,
  RequestRefusal,
  RequestView,
  Segment,
  SubmitInput,
} from './contract.ts';
import { assigned } from './deciding.ts';
import { employmentPolicy } from './employment.policy.ts';
import type { RequestType } from './form.contract.ts';
import { addHealth, tell } from './moving.ts';
import { requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { type Assigned, drafts, type Happened, requests, type StaffRequest } from './records.ts';
import { FIRST_STATE } from './states.rules.ts';
import type { LoadedType } from './types.ts';
import { viewOf } from './views.ts';

/** What someone who lost a race with themselves is told, by the constraint that decided it. */
const LOST: Readonly<Record<string, RequestRefusal>> = {
  'requests_request.leave': 'already_away',
  'requests_request.open': 'already_off',
};

/** Requests before they are anybody's: checked, and submitted. */
export const submitService = (ports: RequestPorts) => ({
  /** What would come of it; writes nothing. Too little leave shows in the plan. */
  checkRequest: async (viewer: Viewer, input: SubmitInput): Promise<Checked> => {
    demand(requestPolicy.use(viewer));
    const drawn = await drawUp(ports.store, ports, viewer, input);
    const { approver, leave = null, claim = null } = drawn;
    const nameOf = await ports.people.namesOf(ports.store, approver.person ? [approver.person] : []);
    return {
      approver: {
        ...{ desk: approver.desk, reason: approver.reason },
        ...(approver.person && { person: { id: approver.person, name: nameOf(approver.person) } }),
      },
      ...{ leave, claim },
      clashes: await clashesOf(ports.store, ports, {
        ...{ person: viewer.person, segments: leave?.segments ?? [] },
        seesWaiting: (person) => employmentPolicy.seeWaiting(viewer, { person }) === 'yes',
      }),
    };
  },

  /** Submits a request of the viewer's own. Of any number of the same leave one is there. */
  submitRequest: (viewer: Viewer, input: SubmitInput): Promise<RequestView> =>
    orLoserTold(
      ports.store.tx(async (t) => {
        demand(requestPolicy.use(viewer));
        const drawn = await drawUp(t, ports, viewer, input);
        const request = requestOf(ports, viewer, drawn);
        await t.put(requests, request);
        if (request.leave) await ports.ledger.hold(t, request);
        await addHealth(t, ports, request, drawn.answers.health);
        await t.remove(drafts, `${viewer.person}:${request.type}`);
        for (const happened of request.history) await tell(t, ports, request, happened);
        return viewOf({ reader: t, viewer, ports }, request);
      }),
    ),
});

/** A request as it would be. */
interface Drawn {
  readonly type: LoadedType;
  readonly answers: Fitting;
  readonly approver: Assigned;
  readonly leave?: LeavePlan;
  readonly absence?: { readonly from: PlainDate };
  readonly claim?: Claim;
}

const drawUp = async (
  reader: Reader,
  ports: RequestPorts,
  { person }: Viewer,
  { type: id, answers: given }: SubmitInput,
): Promise<Drawn> => {
  const type = found(ports.catalogue.currentOf(id));
  const answers = fitted(type, given, ports.clock.today(COUNCIL_ZONE));
  const { flow } = type.definition;
  return {
    type,
    answers,
    ...(flow === 'leave' && { leave: await planned(reader, ports, person, answers) }),
    ...(flow === 'absence' && { absence: await begun(reader, person, answers) }),
    ...(flow === 'claim' && { claim: await ports.reckonClaim(reader, person, answers.plain) }),
    approver: await assigned(reader, ports, { route: routeOf(type.definition, answers) }, person),
  };
};

const routeOf = ({ route, healthRoute }: RequestType, { health }: Fitting): RequestType['route'] =>
  Object.keys(health).length > 0 ? (healthRoute ?? route) : route;

const planned = async (
  reader: Reader,
  { ledger }: RequestPorts,
  person: Viewer['person'],
  { plain }: Fitting,
): Promise<LeavePlan> => {
  const plan = await ledger.planOf(reader, person, plain);
  const [first, last] = [plan.segments[0]?.date, plan.segments.at(-1)?.date];
  if (first === undefined || last === undefined) throw new Refused('no_work_then');
  const near = await findAll(reader, requests, 'days', person, { from: first, to: addDays(last, 1) });
  const taken = near.flatMap(({ leave }) => leave?.segments ?? []);
  if (taken.some((one) => plan.segments.some((other) => overlap(one, other))))
    throw new Refused('already_away');
  return plan;
};

const overlap = (one: Segment, other: Segment): boolean =>
  one.date === other.date && one.from < other.to && other.from < one.to;

/** Sickness begins where no other goes on. */
const begun = async (
  reader: Reader,
  person: Viewer['person'],
  { plain }: Fitting,
): Promise<{ readonly from: PlainDate }> => {
  const from = plain.firstDay as PlainDate;
  const before = await reader.find(requests, 'absences', person, { desc: true, limit: 1 });
  const [last] = before.rows;
  if (last?.absence && last.absence.to === undefined) throw new Refused('already_off');
  if (last?.absence?.to !== undefined && from < last.absence.to)
    throw new Refused('bad_answers', {
      fields: [{ field: 'firstDay', message: 'You are recorded as off sick on that day already' }],
    });
  return { from };
};

const requestOf = (
  { ids, clock }: RequestPorts,
  { person, door }: Viewer,
  { type: { definition }, answers, approver, leave, absence, claim }: Drawn,
): StaffRequest => {
  const at = clock.now();
  const state = FIRST_STATE[definition.flow];
  const channel = door === 'bot' ? 'bot' : 'tab';
  const first: Happened = { verb: 'submit', by: person, channel, at, to: state, rev: 1 };
  return {
    id: ids.next('req') satisfies RequestId,
    ...{ type: definition.id, version: definition.version, flow: definition.flow },
    ...{ subject: person, actor: person, channel, state, rev: 1, answers: answers.plain, approver },
    ...(leave && {
      leave: {
        segments: leave.segments,
        minutes: leave.years.map(({ year, minutes }) => ({ year, minutes })),
      },
    }),
    ...(absence && { absence }),
    ...(claim && { claim }),
    ...{ history: [first], submittedAt: at, changedAt: at },
  };
};

const orLoserTold = async <T>(attempt: Promise<T>): Promise<T> => {
  try {
    return await attempt;
  } catch (error) {
    const code = error instanceof Conflict ? LOST[error.constraint] : undefined;
    throw code ? new Refused(code) : error;
  }
};
