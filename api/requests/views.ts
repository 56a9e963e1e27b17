import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import { clashesOf } from './clashes.ts';
import type { ApprovalsPage, RequestRow, RequestView } from './contract.ts';
import { employmentPolicy } from './employment.policy.ts';
import { openMoves, partsOf } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import { type Happened, healthRecords, leaveDays, type StaffRequest } from './records.ts';
import { waitsFor } from './states.rules.ts';
import type { Catalogue } from './types.ts';

/** Everything a view of requests is made from. */
export interface Seeing {
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly ports: RequestPorts;
}

/** Requests as rows of a list. */
export const rowsOf = async (
  { reader, viewer, ports }: Seeing,
  requests: readonly StaffRequest[],
): Promise<readonly RequestRow[]> => {
  const nameOf = await ports.people.namesOf(reader, requests.flatMap(peopleOf));
  const today = ports.clock.today(COUNCIL_ZONE);
  return requests.map((request) => rowOf(request, { viewer, nameOf, today, catalogue: ports.catalogue }));
};

/** One request with all that this viewer may see of it; every field is named, so that none slips through. */
export const viewOf = async (seeing: Seeing, request: StaffRequest): Promise<RequestView> => {
  const { reader, viewer, ports } = seeing;
  const parts = partsOf(viewer, request);
  const seesNotes = parts.includes('approver') || parts.includes('hr');
  const history = request.history.filter(({ verb }) => verb !== 'note' || seesNotes);
  const hr = seesNotes ? await ports.people.hrPeople(reader) : [];
  const nameOf = await ports.people.namesOf(reader, [...peopleOf(request), ...byWhom(history), ...hr]);
  const { catalogue, clock } = ports;
  const row = rowOf(request, { viewer, nameOf, today: clock.today(COUNCIL_ZONE), catalogue });
  const mayOpenHealth = parts.includes('subject') || parts.includes('hr');
  return {
    ...row,
    ...(await askedOf(seeing, request)),
    leave: request.leave ? { segments: request.leave.segments } : null,
    history: history.map((one) => ({
      ...{ verb: one.verb, at: one.at, channel: one.channel, to: one.to, note: one.note ?? null },
      by: one.by === 'system' ? null : { id: one.by, name: nameOf(one.by) },
    })),
    health: mayOpenHealth && (await reader.get(healthRecords, request.id)) !== undefined,
    handOverTo: row.can.includes('hand_over')
      ? named(
          hr.filter((one) => mayTake(request, one)),
          nameOf,
        )
      : [],
  };
};

/** What waits for this viewer, each with all that a decision needs. */
export const approvalsOf = async (
  seeing: Seeing,
  requests: readonly StaffRequest[],
): Promise<ApprovalsPage['requests']> => {
  const { viewer, ports, reader } = seeing;
  const nameOf = await ports.people.namesOf(reader, requests.flatMap(peopleOf));
  const naming = { viewer, nameOf, today: ports.clock.today(COUNCIL_ZONE), catalogue: ports.catalogue };
  return Promise.all(
    requests.map(async (request) => ({ ...rowOf(request, naming), ...(await askedOf(seeing, request)) })),
  );
};

type Asked = Pick<RequestView, 'version' | 'definition' | 'answers' | 'claim' | 'balance' | 'clashes'>;

const askedOf = async (seeing: Seeing, request: StaffRequest): Promise<Asked> => ({
  version: request.version,
  definition: seeing.ports.catalogue.of(request).definition,
  answers: request.answers,
  claim: request.claim ?? null,
  ...(await forDeciding(seeing, request)),
});

/** What is needed to decide on leave that waits: the balance now, and who else is away. */
const forDeciding = async (
  { reader, viewer, ports }: Seeing,
  request: StaffRequest,
): Promise<Pick<RequestView, 'balance' | 'clashes'>> => {
  const parts = partsOf(viewer, request);
  if (!request.leave || parts.length === 0 || !waitsFor(request, 'approver'))
    return { balance: null, clashes: [] };
  const decides = !parts.includes('subject');
  const [balance, clashes] = await Promise.all([
    ports.ledger.yearsOf(reader, request),
    clashesOf(reader, ports, {
      ...{ person: request.subject, segments: request.leave.segments },
      seesWaiting: (person) => decides || employmentPolicy.seeWaiting(viewer, { person }) === 'yes',
    }),
  ]);
  return { balance, clashes };
};

/** True for somebody at HR's desk to whom it can be handed: nobody is given their own, or what they have. */
export const mayTake = ({ subject, approver }: StaffRequest, person: PersonId): boolean =>
  person !== subject && person !== approver.person;

interface Naming {
  readonly viewer: Viewer;
  readonly nameOf: (person: PersonId) => string;
  readonly today: PlainDate;
  readonly catalogue: Catalogue;
}

const rowOf = (request: StaffRequest, { viewer, nameOf, today, catalogue }: Naming): RequestRow => {
  const { approver, subject } = request;
  const { definition } = catalogue.of(request);
  const moment = { today, begins: leaveDays(request)[0] };
  return {
    ...{ id: request.id, type: request.type, title: definition.title, flow: request.flow },
    ...{ state: request.state, rev: request.rev },
    subject: { id: subject, name: nameOf(subject) },
    approver: {
      ...{ desk: approver.desk, reason: approver.reason },
      ...(approver.person && { person: { id: approver.person, name: nameOf(approver.person) } }),
    },
    days: daysOf(request),
    minutes: request.leave ? request.leave.minutes.reduce((sum, { minutes }) => sum + minutes, 0) : null,
    pence: request.claim?.pence ?? null,
    ...{ submittedAt: request.submittedAt, changedAt: request.changedAt },
    can: [...new Set(openMoves(request, partsOf(viewer, request), moment).map(({ verb }) => verb))],
  };
};

/** The days a request is about; `to` is the first day after. */
export const daysOf = (request: StaffRequest): RequestRow['days'] => {
  if (request.absence) return request.absence;
  const days = leaveDays(request);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: first, to: addDays(last, 1) } : null;
};

const peopleOf = ({ subject, approver }: StaffRequest): readonly PersonId[] => [
  subject,
  ...(approver.person ? [approver.person] : []),
];

const byWhom = (history: readonly Happened[]): readonly PersonId[] =>
  history.flatMap(({ by }) => (by === 'system' ? [] : [by]));

const named = (people: readonly PersonId[], nameOf: Naming['nameOf']): RequestView['handOverTo'] =>
  people.map((id) => ({ id, name: nameOf(id) }));
