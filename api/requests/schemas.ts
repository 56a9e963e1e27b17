import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { answers, flow, person, requestType, typeId } from './form.schemas.ts';

export const requestId = idOf('req');

export const state = z.enum([
  'submitted',
  'info_needed',
  'approved',
  'rejected',
  'withdrawn',
  'cancel_requested',
  'cancelled',
  'open',
  'closed',
  'completed',
]);

export const verb = z.enum([
  'withdraw',
  'approve',
  'reject',
  'ask_info',
  'answer_info',
  'cancel',
  'ask_cancel',
  'agree_cancel',
  'refuse_cancel',
  'end_absence',
  'complete',
  'close',
  'hand_over',
  'give_back',
  'note',
]);

/** Why it is this person or HR who decides. */
export const approverReason = z.enum([
  'line_manager',
  'hr_by_type',
  'hr_no_manager',
  'hr_manager_left',
  'handed_over',
]);

const approver = z.strictObject({
  /** Whose desk it lies on: that of the line, or HR's. */
  desk: z.enum(['line', 'hr']),
  /** Absent where whoever is at HR's desk may take it. */
  person: person.exactOptional(),
  reason: approverReason,
});

/** Part of a day off, in minutes since midnight; `to` is the first minute after. */
export const segment = z.strictObject({ date: plainDate, from: z.int(), to: z.int() });

/** Minutes of work of one leave year, named by its first day: what it takes of what is left, and what stays. */
const leaveYear = z.strictObject({
  year: plainDate,
  minutes: z.int(),
  before: z.int(),
  after: z.int(),
  /** Minutes of a usual day of theirs, to show the others as days. */
  dayMinutes: z.int(),
});

export const leavePlan = z.strictObject({
  segments: list(segment),
  minutes: z.int(),
  years: list(leaveYear),
});

/** One line of what is to be paid, and by which rule. */
const claimLine = z.strictObject({ date: plainDate, what: z.string(), pence: z.int() });
export const claim = z.strictObject({ pence: z.int(), lines: list(claimLine) });

/** A colleague of the same team who is away on some of the days; nobody is told why. What waits, who decides sees. */
export const clash = z.strictObject({
  person,
  days: list(z.strictObject({ date: plainDate, part: z.enum(['am', 'pm', 'day']), waiting: z.boolean() })),
});

const rowFields = {
  id: requestId,
  type: typeId,
  title: z.string(),
  flow,
  state,
  /** Goes up by one with each change; a move names the one it was decided on. */
  rev: z.int(),
  subject: person,
  approver,
  /** The days it is about, where it is about days; `to` is the first day after, absent while it is open. */
  days: z.strictObject({ from: plainDate, to: plainDate.exactOptional() }).nullable(),
  /** What it takes of leave, in minutes of work; null for other types. */
  minutes: z.int().nullable(),
  /** What is claimed; null for other types. */
  pence: z.int().nullable(),
  submittedAt: instant,
  changedAt: instant,
  /** What this viewer may do with it now. */
  can: list(verb),
};

/** A request in a list. */
export const requestRow = z.strictObject(rowFields);

const happened = z.strictObject({
  /** `submit` is the first. */
  verb: z.union([verb, z.literal('submit')]),
  by: person.nullable(),
  at: instant,
  channel: z.enum(['tab', 'bot', 'job']),
  to: state,
  note: z.string().nullable(),
});

/** What was asked, and what it would mean as of now. */
const askedFields = {
  version: z.int(),
  /** The type as it was when this was sent, by whose words the answers are read: forms change, what was asked does not. */
  definition: requestType,
  answers,
  claim: claim.nullable(),
  /** For who decides: leave before and after as of now, and who else of the team is away. */
  balance: list(leaveYear).nullable(),
  clashes: list(clash),
};

/** A request as somebody may see who is part of it. */
export const requestView = z.strictObject({
  ...rowFields,
  ...askedFields,
  leave: z.strictObject({ segments: list(segment) }).nullable(),
  history: list(happened),
  /** Whether something was said of health that this viewer may open; each look of another is told to the person. */
  health: z.boolean(),
  /** Those at HR's desk to whom this viewer may hand it over. */
  handOverTo: list(person),
});

export const noInput = z.strictObject({});
export const typesAnswer = z.strictObject({ types: list(requestType) });

export const submitInput = z.strictObject({ type: typeId, answers });

/** What would come of it; nothing is written. */
export const checked = z.strictObject({
  approver,
  leave: leavePlan.nullable(),
  claim: claim.nullable(),
  /** Of the viewer's own team. */
  clashes: list(clash),
});

export const mineInput = z.strictObject({ view: z.enum(['open', 'ended']), ...paging });
export const requestsPage = z.strictObject({ requests: list(requestRow), next: z.string().exactOptional() });

/** How many of a type wait. */
export const typeCount = z.strictObject({ type: typeId, title: z.string(), count: z.int() });

/** `type` keeps to one type; oldest first. */
export const approvalsInput = z.strictObject({ type: typeId.exactOptional(), ...paging });

/** What waits for somebody, with all that a decision needs, and how much there is of each type. */
export const approvalsPage = z.strictObject({
  requests: list(z.strictObject({ ...rowFields, ...askedFields })),
  counts: list(typeCount),
  next: z.string().exactOptional(),
});

export const requestInput = z.strictObject({ id: requestId });

/** Words that go with a verb; plain text. */
export const noteText = z.string().trim().min(1).max(2_000);

export const moveInput = z.strictObject({
  id: requestId,
  verb,
  rev: z.int().min(1),
  note: noteText.exactOptional(),
  /** For `end_absence`: what the type's `ending` asks. */
  answers: answers.exactOptional(),
  /** For `hand_over`: somebody at HR's desk; absent, HR's desk itself. */
  to: idOf('per').exactOptional(),
});

export const draftInput = z.strictObject({ type: typeId });
export const saveDraftInput = z.strictObject({ type: typeId, answers });
export const draftAnswer = z.strictObject({
  draft: z.strictObject({ answers, savedAt: instant }).nullable(),
});

export const decisionVerb = z.enum(['approve', 'reject', 'agree_cancel', 'refuse_cancel']);
export const decisionsInput = z.strictObject({
  verb: decisionVerb,
  items: list(z.strictObject({ id: requestId, rev: z.int().min(1) })).check(z.minLength(1), z.maxLength(50)),
  note: noteText.exactOptional(),
});

/** What came of each, in the order asked for. */
export const decisionsAnswer = z.strictObject({
  outcomes: list(
    z.strictObject({
      id: requestId,
      done: requestRow.nullable(),
      refused: z
        .strictObject({ code: z.string(), title: z.string(), detail: z.string().nullable() })
        .nullable(),
    }),
  ),
});

/** What was said of health, by field of the form. */
export const healthView = z.strictObject({ id: requestId, answers });

/** The room's card on Home; absent for councillors. */
export const homeCard = z.strictObject({
  /** The viewer's own that are not ended, newest first; at most three. */
  mine: list(requestRow),
  mineOpen: z.int(),
  /** Waiting for this viewer to decide. */
  toDecide: z.int(),
  /** At HR's desk, with the age of the oldest in days; null for everyone else. */
  queue: z.strictObject({ count: z.int(), oldestDays: z.int() }).nullable(),
});
