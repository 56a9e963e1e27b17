import type { PersonId } from '../contract/ids.ts';
import type { Reader } from '../platform/store/store.ts';
import type { ApproverReason } from './contract.ts';
import type { RequestType } from './form.contract.ts';
import type { RequestsPorts } from './ports.ts';
import type { Assigned, StaffRequest } from './records.ts';
import { waitsFor } from './states.rules.ts';

type Ports = Pick<RequestsPorts, 'people' | 'clock'>;

/** Who decides what this person asks for now, and why they. */
export const assigned = async (
  reader: Reader,
  { people, clock }: Ports,
  { route }: Pick<RequestType, 'route'>,
  person: PersonId,
): Promise<Assigned> => {
  const resolvedAt = clock.now();
  if (route === 'hr') return { desk: 'hr', reason: 'hr_by_type', resolvedAt };
  const approver = await people.approverOf(person, reader);
  if ('manager' in approver)
    return { desk: 'line', person: approver.manager, reason: 'line_manager', resolvedAt };
  return { desk: 'hr', reason: `hr_${approver.why}`, resolvedAt };
};

/** It lies where it lies because of who the manager was. What HR deals with by its kind or by name stays there. */
const FOLLOWS: readonly ApproverReason[] = ['line_manager', 'hr_no_manager', 'hr_manager_left'];

/** Who decides a request if it is asked now; the very same where nothing has changed. */
export const assignedNow = async (
  reader: Reader,
  ports: Ports,
  { approver, subject }: Pick<StaffRequest, 'approver' | 'subject'>,
): Promise<Assigned> => {
  if (!FOLLOWS.includes(approver.reason)) return approver;
  const now = await assigned(reader, ports, { route: 'line_manager' }, subject);
  return now.desk === approver.desk && now.person === approver.person ? approver : now;
};

/**
 * A request with who decides it by now. What waits goes with the line: a manager from whom somebody moved away decides
 * nothing of theirs any more. What is decided stays with who decided it.
 */
export const asDecidedNow = async (
  reader: Reader,
  ports: Ports,
  request: StaffRequest,
): Promise<StaffRequest> => {
  if (!waitsFor(request, 'approver')) return request;
  const approver = await assignedNow(reader, ports, request);
  return approver === request.approver ? request : { ...request, approver };
};
