import type { PersonId } from '../contract/ids.ts';
import { addDays, type PlainDate } from '../contract/time.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { ABSENCE_DAYS } from './clashes.ts';
import { type SickSpan, splitBySickness } from './leave/sick.rules.ts';
import { moveBySystem } from './moving.ts';
import type { RequestPorts } from './ports.ts';
import { type LeaveAsked, leaveDays, requests, type StaffRequest } from './records.ts';

const NOON = 12 * 60;
const TAKEN: readonly StaffRequest['state'][] = ['approved', 'cancel_requested', 'completed'];

/**
 * After a change of a request, gives back the leave of days on which its person was off sick, and returns the request
 * as it is then. Sick leave may be taken in place of holiday (gov.uk/taking-sick-leave): whoever says that they were off
 * sick chose it. Known once an absence has ended, and looked for again when leave is approved after it.
 */
export const withoutSickDays = async (
  t: Tx,
  ports: RequestPorts,
  request: StaffRequest,
): Promise<StaffRequest> => {
  const { flow, absence, subject } = request;
  if (flow === 'absence' && absence?.to !== undefined && absence.to > absence.from)
    for (const leave of await leaveIn(t, subject, absence.from, absence.to)) await giveBack(t, ports, leave);
  return flow === 'leave' ? giveBack(t, ports, request) : request;
};

/** Leave that is taken, on any of these days. */
const leaveIn = async (
  reader: Reader,
  person: PersonId,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly StaffRequest[]> => {
  const found = await findAll(reader, requests, 'days', person, { from, to });
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

const giveBack = async (t: Tx, ports: RequestPorts, request: StaffRequest): Promise<StaffRequest> => {
  const days = leaveDays(request);
  const [first, last] = [days[0], days.at(-1)];
  if (!request.leave || !TAKEN.includes(request.state) || !first || !last) return request;
  const { kept, given } = splitBySickness(
    request.leave.segments,
    await sickSpans(t, request.subject, first, addDays(last, 1)),
  );
  if (given.length === 0) return request;
  const minutes = await ports.ledger.giveBackParts(t, request, given);
  const leave = shortened(request.leave, kept, minutes);
  return (await moveBySystem(t, ports, request, { verb: 'give_back', leave })) ?? request;
};

/** Absences that have ended and reach into these days. */
const sickSpans = async (
  reader: Reader,
  person: PersonId,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly SickSpan[]> => {
  const near = await findAll(reader, requests, 'absences', person, {
    from: addDays(from, -ABSENCE_DAYS),
    to,
  });
  return near.flatMap(({ absence, answers }) =>
    absence?.to === undefined || absence.to <= from
      ? []
      : [{ from: absence.from, to: absence.to, firstFrom: answers.fromHalf === 'pm' ? NOON : 0 }],
  );
};

/** A day belongs to the last year that begins by then. */
const shortened = (
  { minutes, cuts = 0 }: LeaveAsked,
  segments: LeaveAsked['segments'],
  given: ReadonlyMap<PlainDate, number>,
): LeaveAsked => ({
  segments,
  minutes: minutes.map(({ year, minutes: asked }, at) => {
    const next = minutes[at + 1]?.year;
    const of = [...given].filter(([on]) => on >= year && (next === undefined || on < next));
    return { year, minutes: of.reduce((left, [, back]) => left - back, asked) };
  }),
  cuts: cuts + 1,
});
