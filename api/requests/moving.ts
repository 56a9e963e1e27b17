import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { demand, unless } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import { fittedEnding } from './answers.ts';
import type { MoveInput } from './contract.ts';
import { asDecidedNow, assignedNow } from './deciding.ts';
import { requestHappened } from './events.ts';
import { openMoves, partsOf, requestPolicy } from './policy.ts';
import type { RequestPorts } from './ports.ts';
import {
  type Assigned,
  type Happened,
  healthRecords,
  type LeaveAsked,
  leaveDays,
  requests,
  type StaffRequest,
} from './records.ts';
import type { LedgerMove, Part, Transition } from './states.rules.ts';
import { mayTake } from './views.ts';
import { DID } from './words.ts';

/** A move somebody wants to make on a revision that they saw. */
export type Wanted = Omit<MoveInput, 'id'>;

/** Who makes a move: a person through a door, or the system in a job. */
type Mover = Viewer | typeof SYSTEM;
export const SYSTEM = { person: 'system', door: 'job' } as const;

/** Makes a viewer's move in the caller's transaction and returns the request as it is then. Refuses before it writes. */
export const moveBy = async (
  t: Tx,
  ports: RequestPorts,
  viewer: Viewer,
  request: StaffRequest,
  wanted: Wanted,
): Promise<StaffRequest> => {
  const standing = await asDecidedNow(t, ports, request);
  demand(requestPolicy.move(viewer, { request: standing, verb: wanted.verb }));
  if (request.rev !== wanted.rev) throw await tooLate(t, ports, request);
  const line = lineFor(ports, standing, wanted.verb, partsOf(viewer, standing));
  if (!line) throw new Refused('not_possible_now');
  if (line.needsNote && wanted.note === undefined) throw new Refused('note_needed');
  const routed = (standing !== request && (await follow(t, ports, request))) || request;
  return make(t, ports, { mover: viewer, line, wanted }, routed);
};

/** Hands a request over to who decides it by now, as what the system does; undefined where nothing has changed. */
export const follow = async (
  t: Tx,
  ports: RequestPorts,
  request: StaffRequest,
): Promise<StaffRequest | undefined> => {
  const { approver } = await asDecidedNow(t, ports, request);
  return approver === request.approver
    ? undefined
    : moveBySystem(t, ports, request, { verb: 'hand_over', approver });
};

/** The same by the system; undefined, and nothing changed, where the table does not let it. */
export const moveBySystem = async (
  t: Tx,
  ports: RequestPorts,
  request: StaffRequest,
  { approver, leave, ...wanted }: Omit<Wanted, 'rev'> & Found,
): Promise<StaffRequest | undefined> => {
  const line = lineFor(ports, request, wanted.verb, ['system']);
  if (!line) return undefined;
  const making = { mover: SYSTEM, line, wanted: { ...wanted, rev: request.rev } };
  return make(t, ports, { ...making, ...(approver && { approver }), ...(leave && { leave }) }, request);
};

const lineFor = (
  { clock }: Pick<RequestPorts, 'clock'>,
  request: StaffRequest,
  verb: Wanted['verb'],
  parts: readonly Part[],
): Transition | undefined =>
  openMoves(request, parts, { today: clock.today(COUNCIL_ZONE), begins: leaveDays(request)[0] }).find(
    (line) => line.verb === verb,
  );

/** Whoever comes second is told who was first and what they did. */
const tooLate = async (t: Tx, { people }: RequestPorts, { history }: StaffRequest): Promise<Refused> => {
  const last = history.findLast(({ verb }) => verb !== 'note' && verb !== 'hand_over');
  if (!last || last.by === 'system') return new Refused('changed_meanwhile');
  const nameOf = await people.namesOf(t, [last.by]);
  return new Refused('changed_meanwhile', { detail: `${nameOf(last.by)} ${DID[last.verb]}.` });
};

/** What the system found out: who decides by now, or the leave that is left. */
interface Found {
  readonly approver?: Assigned;
  readonly leave?: LeaveAsked;
}

interface Making extends Found {
  readonly mover: Mover;
  readonly line: Transition;
  readonly wanted: Wanted;
}

const make = async (
  t: Tx,
  ports: RequestPorts,
  making: Making,
  before: StaffRequest,
): Promise<StaffRequest> => {
  const { mover, line, wanted } = making;
  const at = ports.clock.now();
  const change = await changeOf(t, ports, making, before);
  const happened: Happened = {
    ...{ verb: line.verb, by: mover.person, channel: mover.door, at },
    ...{ from: line.from, to: line.to, rev: before.rev + 1 },
    ...(wanted.note !== undefined && { note: wanted.note }),
  };
  const after: StaffRequest = {
    ...before,
    ...change,
    ...{ state: line.to, rev: happened.rev, changedAt: at, history: [...before.history, happened] },
    ...(mover.person !== 'system' &&
      isDecision(before, line) && { decision: { by: mover.person, verb: line.verb, at } }),
  };
  await t.put(requests, after);
  if (line.ledger) await LEDGER[line.ledger](ports)(t, after);
  await tell(t, ports, after, happened);
  return after;
};

const LEDGER: Readonly<
  Record<LedgerMove, (ports: RequestPorts) => (t: Tx, request: StaffRequest) => Promise<void>>
> = {
  take: ({ ledger }) => ledger.take,
  release: ({ ledger }) => ledger.release,
  give_back: ({ ledger }) => ledger.giveBack,
};

const isDecision = ({ flow }: StaffRequest, { verb }: Transition): boolean =>
  verb === 'approve' || verb === 'reject' || (flow === 'case' && (verb === 'complete' || verb === 'close'));

/** What a move changes beside the state. */
const changeOf = async (
  t: Tx,
  ports: RequestPorts,
  { mover, line, wanted, approver, leave }: Making,
  request: StaffRequest,
): Promise<Partial<StaffRequest>> => {
  if (line.verb === 'hand_over')
    return { approver: approver ?? (await handedOver(t, ports, request, mover, wanted.to)) };
  if (line.verb === 'give_back') return leave ? { leave } : {};
  // Whoever approved it may be nobody's manager any more by the time somebody wants to give it back.
  if (line.verb === 'ask_cancel') return { approver: await assignedNow(t, ports, request) };
  if (line.verb !== 'end_absence' || !request.absence) return {};
  const today = ports.clock.today(COUNCIL_ZONE);
  if (mover.person === 'system') return { absence: { ...request.absence, to: addDays(today, 1) } };
  const { plain, health } = fittedEnding(
    ports.catalogue.of(request),
    wanted.answers ?? {},
    request.answers,
    today,
  );
  // Of a manager who records a return nothing about health is taken.
  if (mover.person === request.subject) await addHealth(t, ports, request, health);
  return {
    answers: { ...request.answers, ...plain },
    absence: { ...request.absence, to: addDays(plain.lastDay as PlainDate, 1) },
  };
};

/** Keeps what was said of health apart from the request. */
export const addHealth = async (
  t: Tx,
  { clock }: Pick<RequestPorts, 'clock'>,
  { id, subject }: Pick<StaffRequest, 'id' | 'subject'>,
  health: StaffRequest['answers'],
): Promise<void> => {
  if (Object.keys(health).length === 0) return;
  const before = await t.get(healthRecords, id);
  const answers = { ...before?.answers, ...health };
  await t.put(healthRecords, { id, subject, answers, changedAt: clock.now() });
};

/** To somebody who held the role HR when it was last told of, or to HR's desk as a whole. */
const handedOver = async (
  t: Tx,
  { people, clock }: RequestPorts,
  request: StaffRequest,
  mover: Mover,
  to: PersonId | undefined,
): Promise<Assigned> => {
  if (to !== undefined && !(mayTake(request, to) && (await people.hrPeople(t)).includes(to)))
    unless({ code: 'cannot_take_it' });
  const reason = mover.person === 'system' ? 'hr_manager_left' : 'handed_over';
  return { desk: 'hr', reason, resolvedAt: clock.now(), ...(to !== undefined && { person: to }) };
};

/** The one entry of each change in the record of changes, and the one fact for whoever acts on it. */
export const tell = async (
  t: Tx,
  { audit, outbox }: Pick<RequestPorts, 'audit' | 'outbox'>,
  request: StaffRequest,
  { verb, by, channel, at, from, to, rev }: Happened,
): Promise<void> => {
  const { id, type, flow, subject, approver } = request;
  await audit.record(
    t,
    { person: by, door: channel },
    {
      ...{ action: `requests.${verb}`, object: id, about: [subject] },
      facts: { type, rev, to, ...(from && { from }) },
    },
  );
  await outbox.append(
    t,
    requestHappened({
      ...{ requestId: id, type, flow, subject, by, verb, to, rev, at },
      ...(approver.person && { approver: approver.person }),
      ...(from && { from }),
    }),
  );
};
