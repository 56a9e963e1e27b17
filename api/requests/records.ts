import type { PersonId } from '../contract/ids.ts';
import { type Instant, millisBetween, type PlainDate } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { ApproverReason, Claim, RequestId, Segment, State, Verb } from './contract.ts';
import type { Answers, Flow, TypeId } from './form.contract.ts';
import { isLive, isTerminal, waitsFor } from './states.rules.ts';

/** Who decides, as it was found when it was submitted or handed over, and why it is they. */
export interface Assigned {
  readonly desk: 'line' | 'hr';
  /** Absent where whoever is at HR's desk may take it. */
  readonly person?: PersonId;
  readonly reason: ApproverReason;
  readonly resolvedAt: Instant;
}

/** One change of a request. They are added, never changed, and tell all states it was in. */
export interface Happened {
  readonly verb: Verb | 'submit';
  readonly by: PersonId | 'system';
  readonly channel: 'tab' | 'bot' | 'job';
  readonly at: Instant;
  /** Absent for the first. */
  readonly from?: State;
  readonly to: State;
  /** The revision that it made: 1 for the first, one more each time. */
  readonly rev: number;
  readonly note?: string;
}

/** Leave asked for: which minutes of which days, and how many minutes of work they are in each leave year. */
export interface LeaveAsked {
  readonly segments: readonly Segment[];
  /** `year` is the first day of the leave year. */
  readonly minutes: readonly { readonly year: PlainDate; readonly minutes: number }[];
  /** How often days of it were given back; absent while it is as it was asked for. */
  readonly cuts?: number;
}

/** Something a member of staff asked for or told. What they said of health stands in a record of its own. */
export interface StaffRequest {
  readonly id: RequestId;
  readonly type: TypeId;
  /** Of the type's file, as it was when this was submitted. */
  readonly version: number;
  readonly flow: Flow;
  /** Whom it is about. */
  readonly subject: PersonId;
  /** Who submitted it: the same person, until others may do so for them. */
  readonly actor: PersonId;
  readonly channel: 'tab' | 'bot';
  readonly state: State;
  readonly rev: number;
  readonly answers: Answers;
  /** For flow `leave`. */
  readonly leave?: LeaveAsked;
  /** For flow `absence`: `to` is the first day after, absent while it is open. */
  readonly absence?: { readonly from: PlainDate; readonly to?: PlainDate };
  /** For flow `claim`. */
  readonly claim?: Claim;
  readonly approver: Assigned;
  /** What was decided on what was asked; how a wish to cancel ended stands in the history. */
  readonly decision?: { readonly by: PersonId; readonly verb: Verb; readonly at: Instant };
  readonly history: readonly Happened[];
  /** When the person was asked for a fit note. */
  readonly fitNoteAskedAt?: Instant;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
}

/** The days of leave, each once, in order. */
export const leaveDays = ({ leave }: Pick<StaffRequest, 'leave'>): readonly PlainDate[] =>
  [...new Set(leave?.segments.map(({ date }) => date))].toSorted();

/** The day and minute as text that sorts. */
const moment = (date: PlainDate, minute: number): string => `${date}|${String(minute).padStart(4, '0')}`;

/** True where it waits at HR's desk: what lies there, and what only HR can complete. */
const waitsForHr = (request: StaffRequest): boolean =>
  (request.approver.desk === 'hr' && waitsFor(request, 'approver')) || waitsFor(request, 'hr');

/** The month of a moment, such as `2026-11`. */
const monthOf = (at: Instant): string => at.slice(0, 7);

/** Where requests of one type stand among those that wait for a person. */
export const typeAt = (person: PersonId, type: TypeId): string => `${person}|${type}`;

export const requests = collection<StaffRequest>()('requests_request', {
  index: {
    /** All of a person's, by when they were submitted. */
    subject: (request) => ({ in: request.subject, by: request.submittedAt }),
    /** Those that go on, and those that ended. */
    mine: (request) => ({
      in: `${request.subject}|${isTerminal(request) ? 'ended' : 'open'}`,
      by: request.submittedAt,
    }),
    /** What waits for one person to decide it: all of it, and each type. */
    approver: (request) =>
      request.approver.person && waitsFor(request, 'approver')
        ? [request.approver.person, typeAt(request.approver.person, request.type)].map((of) => ({
            in: of,
            by: request.submittedAt,
          }))
        : undefined,
    /** What waits at HR's desk: all of it, and each type. */
    queue: (request) =>
      waitsForHr(request)
        ? ['all', request.type].map((of) => ({ in: of, by: request.submittedAt }))
        : undefined,
    /** Days of leave that is asked for or approved. */
    days: (request) =>
      isLive(request) ? leaveDays(request).map((date) => ({ in: request.subject, by: date })) : undefined,
    /** The same by month, each request once: a team's calendar is one look, however long its people are away. */
    months: (request) =>
      isLive(request)
        ? [...new Set(leaveDays(request).map((date) => date.slice(0, 7)))].map((by) => ({
            in: request.subject,
            by,
          }))
        : undefined,
    /** Sickness that is or was, by its first day. */
    absences: (request) =>
      request.absence && isLive(request) ? { in: request.subject, by: request.absence.from } : undefined,
    /** Sickness without an end of which no fit note was asked yet. */
    withoutFitNote: ({ absence, state, fitNoteAskedAt }) =>
      absence && state === 'open' && !fitNoteAskedAt ? { in: 'open', by: absence.from } : undefined,
    /** Claims that are asked for or approved, by when they were submitted: mileage counts through a tax year. */
    claims: (request) =>
      request.claim && isLive(request) ? { in: request.subject, by: request.submittedAt } : undefined,
    /** By type and month, for counting. */
    submitted: (request) => ({ in: request.type, by: monthOf(request.submittedAt) }),
    decided: ({ type, decision }) => decision && { in: type, by: monthOf(decision.at) },
    /** Those that ended, by when: what retention looks through. */
    ended: (request) => (isTerminal(request) ? { in: 'ended', by: request.changedAt } : undefined),
    /** Approved leave never changes again once its days are over. */
    approvedLeave: (request) =>
      request.state === 'approved' && request.leave
        ? { in: 'approved', by: leaveDays(request).at(-1) ?? '' }
        : undefined,
  },
  /** Nobody is off sick twice at a time. */
  unique: { open: ({ absence, state, subject }) => (absence && state === 'open' ? [subject] : []) },
  /** Nobody has leave twice for the same minute, whatever a rule forgot. */
  apart: {
    leave: (request) =>
      isLive(request)
        ? (request.leave?.segments ?? []).map(({ date, from, to }) => ({
            in: request.subject,
            from: moment(date, from),
            to: moment(date, to),
          }))
        : [],
  },
  sum: {
    minutesToDecide: ({ decision, submittedAt }) => (decision ? minutesBetween(submittedAt, decision.at) : 0),
  },
});

const minutesBetween = (from: Instant, to: Instant): number => Math.round(millisBetween(from, to) / 60_000);

/** What somebody said of their health with a request, under the request's id. */
export interface HealthRecord {
  readonly id: RequestId;
  readonly subject: PersonId;
  /** By field of the type's form, and of its `ending`. */
  readonly answers: Answers;
  readonly changedAt: Instant;
}

export const healthRecords = collection<HealthRecord>()('requests_health', {
  index: {
    subject: (health) => ({ in: health.subject, by: health.id }),
    age: (health) => ({ in: 'all', by: health.changedAt }),
  },
});

/** What somebody filled in and did not submit; under `person:type`. Nothing of health is in it. */
export interface Draft {
  readonly id: `${PersonId}:${TypeId}`;
  readonly person: PersonId;
  readonly type: TypeId;
  readonly answers: Answers;
  readonly savedAt: Instant;
}

export const drafts = collection<Draft>()('requests_draft', {
  index: {
    person: (draft) => ({ in: draft.person, by: draft.type }),
    age: (draft) => ({ in: 'all', by: draft.savedAt }),
  },
});

/** When HR was last told of what waits at its desk; one document. */
export interface DeskTold {
  readonly id: 'hr';
  readonly day: PlainDate;
}

export const deskTold = collection<DeskTold>()('requests_desk_told');
