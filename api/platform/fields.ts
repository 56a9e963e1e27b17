import type { PersonId } from '../contract/ids.ts';
import { auditLog } from './audit/audit.ts';
import { AUDIT_KEPT } from './audit/kept.ts';
import { seals } from './audit/seal.ts';
import {
  catalogued,
  cataloguedLog,
  type Finder,
  NOBODY,
  none,
  ordinary,
  pseudonym,
  type RecordFields,
} from './catalogue.ts';
import { keyedAnswers } from './http/idempotency.records.ts';
import { type DeliveryRecord, deliveries } from './outbox/records.ts';
import { jobRuns } from './schedule/records.ts';
import { stamps } from './store/stamp.ts';
import { MAX_LIMIT, type Store } from './store/store.ts';

const OPERATORS = 'Nobody; those who run the servers could';
const ADMINS = 'The person, and administrators';

/** Deliveries go after a week and have no index by person: the few who ask for their data pay for the look. */
const deliveriesOf: Finder<DeliveryRecord> = async (store, person) => ({
  rows: await Array.fromAsync(about(store, person)),
});

async function* about(store: Store, person: PersonId): AsyncGenerator<DeliveryRecord> {
  for await (const delivery of store.all(deliveries)) {
    const { stream, data } = delivery;
    if (stream === person || JSON.stringify(data ?? null).includes(person)) yield delivery;
  }
}

const trail = cataloguedLog(auditLog, {
  title: 'Entry in the record of changes',
  basis: 'obligation',
  kept: AUDIT_KEPT,
  seenBy: ADMINS,
  fields: {
    id: none('Tells entries apart'),
    at: ordinary('When it happened'),
    actor: pseudonym('Who did it'),
    door: ordinary('Whether it was done in the tab, in chat or by a job'),
    action: ordinary('What was done'),
    object: pseudonym('The record it was done to'),
    about: pseudonym('Whom it concerns beside the one who did it'),
    outcome: ordinary('Whether it was done or refused'),
    facts: ordinary('Numbers and fixed words that explain it, such as roles before and after'),
  },
  ofPerson: (store, person, after) =>
    store.read(auditLog, { subject: person, limit: MAX_LIMIT, ...(after !== undefined && { after }) }),
});

const outbox = catalogued(deliveries, {
  title: 'Message under way between parts of Guildhall',
  basis: 'task',
  kept: '7 days once delivered; until an administrator deals with it where it cannot be',
  seenBy: ADMINS,
  fields: {
    id: none('Tells deliveries apart'),
    consumer: none('The part of Guildhall it is for'),
    stream: pseudonym('The record it is about, so that its messages stay in order'),
    number: none('Its place among them'),
    name: ordinary('What happened'),
    data: pseudonym('Ids and days of what happened'),
    at: ordinary('When it happened'),
    state: none('Whether it is delivered'),
    dueAt: none('When it is tried next'),
    attempt: none('How often it was tried'),
    triedSince: none('When it was first tried'),
    lease: none('Which process is at it'),
    lastError: none('The kind of the last error'),
    settledAt: none('When it was delivered or given up'),
  },
  ofPerson: deliveriesOf,
});

const answers = catalogued(keyedAnswers, {
  title: 'Answer kept for a repeated request',
  basis: 'task',
  kept: '72 hours',
  seenBy: OPERATORS,
  fields: {
    id: none('A fingerprint of the request’s key'),
    request: none('A fingerprint of the request'),
    answer: ordinary('What it was answered, so that a repeat is not done twice'),
    at: none('When it was answered'),
  },
  ofPerson: 'It stands under a fingerprint from which nobody can be found, and goes after 72 hours.',
});

const sealed = catalogued(seals, {
  title: 'Seal over the record of changes',
  basis: 'obligation',
  kept: 'as long as the entries under it; of months that ended, one stays, which says nothing of anybody',
  seenBy: 'Administrators',
  fields: {
    id: none('Tells seals apart'),
    from: none('The first moment it covers'),
    to: none('The moment it ends before'),
    count: none('How many entries it covers'),
    hash: none('What these entries have to give'),
    previous: none('The seal it stands on'),
    endedAt: none('When the entries it was made over were ended'),
  },
  ofPerson: NOBODY,
});

const jobs = catalogued(jobRuns, {
  title: 'How far a scheduled job has come',
  basis: 'task',
  kept: 'overwritten by the next run',
  seenBy: OPERATORS,
  fields: {
    id: none('The job'),
    finishedSlot: none('The last time slot it did'),
    notBefore: none('When it may run next'),
    lease: none('Which process is at it'),
    finishedAt: none('When it ended'),
    lastError: none('The kind of the last error'),
  },
  ofPerson: NOBODY,
});

const stamp = catalogued(stamps, {
  title: 'Whose installation this is',
  basis: 'task',
  kept: 'as long as Guildhall runs',
  seenBy: OPERATORS,
  fields: { id: none('One stamp'), tenantId: none('The council’s Microsoft 365 tenant') },
  ofPerson: NOBODY,
});

/** What the platform keeps on behalf of every room. */
export const platformFields: readonly RecordFields[] = [stamp, sealed, answers, outbox, jobs, trail];
