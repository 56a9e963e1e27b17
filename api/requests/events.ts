import type { PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { RequestId, State, Verb } from './contract.ts';
import type { Flow, TypeId } from './form.contract.ts';

/** What the room's facts carry: ids and words, no answer. Whoever acts on one reads the request as it is by then. */
export interface RequestFact {
  readonly requestId: RequestId;
  readonly type: TypeId;
  readonly flow: Flow;
  readonly subject: PersonId;
  /** Who decides it then; absent where HR's desk does. */
  readonly approver?: PersonId;
  readonly by: PersonId | 'system';
  readonly verb: Verb | 'submit';
  readonly from?: State;
  readonly to: State;
  readonly rev: number;
  readonly at: Instant;
}

export const REQUEST_SUBMITTED = 'requests.submitted';
export const REQUEST_DECIDED = 'requests.decided';
export const REQUEST_CHANGED = 'requests.changed';
export const FIT_NOTE_DUE = 'requests.fit_note_due';

const DECISIONS: readonly RequestFact['verb'][] = ['approve', 'reject', 'agree_cancel', 'refuse_cancel'];

/** A request was submitted, decided, or changed in another way. */
export const requestHappened = (data: RequestFact): Fact<RequestFact> => ({
  name: nameOf(data.verb),
  stream: data.requestId,
  data,
});

const nameOf = (verb: RequestFact['verb']): Fact['name'] => {
  if (verb === 'submit') return REQUEST_SUBMITTED;
  return DECISIONS.includes(verb) ? REQUEST_DECIDED : REQUEST_CHANGED;
};

/** Somebody has been off sick for seven days in a row: from the next day a fit note is needed. */
export interface FitNoteFact {
  readonly requestId: RequestId;
  readonly subject: PersonId;
}

export const fitNoteDue = (data: FitNoteFact): Fact<FitNoteFact> => ({
  name: FIT_NOTE_DUE,
  stream: data.requestId,
  data,
});

export const HR_DESK_WAITS = 'requests.hr_desk';

/** Something waits at HR's desk on a working day, told to each of HR once a day. */
export interface HrDeskFact {
  readonly person: PersonId;
  readonly day: PlainDate;
}

export const hrDeskWaits = (data: HrDeskFact): Fact<HrDeskFact> => ({
  name: HR_DESK_WAITS,
  stream: data.person,
  data,
});

/** Told to HR, in sum and once a working day: a message for each case to each of them would be read by nobody. */
export const HR_DESK: Topic = {
  id: 'requests.hr-desk',
  title: 'Requests wait at HR’s desk, told once a working day',
  usual: 'feed',
  for: 'HR',
};

/** Told to whoever decides. */
export const TO_DECIDE: Topic = {
  id: 'requests.to-decide',
  title: 'A request waits for your decision',
  usual: 'bot',
  for: 'staff',
};

/** Told to whoever asked. */
export const DECIDED: Topic = {
  id: 'requests.decided',
  title: 'Your request was decided or answered',
  usual: 'bot',
  for: 'staff',
};

/** Told to whoever is away; on a locked screen it does not say what for. */
export const FIT_NOTE: Topic = {
  id: 'requests.fit-note',
  title: 'HR needs a document for a longer absence',
  usual: 'bot',
  for: 'staff',
};

/** A request as it is told to those it concerns who asked nothing: no answer, and no word that anybody wrote. */
export interface RequestNews {
  readonly title: string;
  readonly flow: Flow;
  readonly state: State;
  readonly rev: number;
  readonly subject: { readonly id: PersonId; readonly name: string };
  /** Who decides; absent where HR's desk does. */
  readonly approver?: PersonId;
  /** `to` is the first day after. */
  readonly days: { readonly from: PlainDate; readonly to?: PlainDate } | null;
  /** Who made the last change; null for Guildhall itself. */
  readonly changedBy: { readonly id: PersonId; readonly name: string } | null;
}

/** HR's desk as HR is told of it: no name, and nothing of any request. */
export interface DeskNews {
  readonly count: number;
  /** For how many days the oldest has waited. */
  readonly oldestDays: number;
}
