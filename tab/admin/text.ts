import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';
import { counted } from '../shell/words.ts';

export const text = {
  title: 'Administration',
  purpose: 'How Guildhall is doing, and what only administrators may do.',
  notYours: {
    title: 'This page is for administrators',
    detail: 'Your council grants that role in Entra. If you need something changed, ask an administrator.',
  },
  part: 'Part of administration',
  parts: {
    directory: 'Directory',
    roles: 'Roles',
    appointments: 'Appointments',
    audit: 'Changes',
    deliveries: 'Deliveries',
    retention: 'Retention',
  },
  more: 'Show more',
} as const;

export const rolesText = {
  title: 'Who holds which role',
  purpose: 'Roles are granted in Entra, under Enterprise applications, and read from there.',
  role: 'Role',
  every: 'Every role',
  asOf: (moment: string) => `As of ${moment}`,
  empty: {
    title: 'Nobody is known to hold this role',
    detail:
      'It shows here once Entra was asked, or once someone who holds it has opened Guildhall. See Directory.',
  },
} as const;

export const appointmentsText = {
  title: 'Who is appointed',
  shown: 'Appointments shown',
  views: { held: 'Held', ended: 'Ended' },
  empty: {
    held: {
      title: 'Nobody is appointed',
      detail: 'Appointments are rights that you give here, such as digital champion of a department.',
    },
    ended: { title: 'Nothing was ended', detail: 'Appointments that were ended stay here, with the reason.' },
  },
  what: (title: string, scope: string) =>
    scope === WHOLE_COUNCIL ? `${title} for the whole council` : `${title} for ${scope}`,
  over: 'Over',
  given: (name: string | undefined, reason: string) =>
    name === undefined ? `Given: “${reason}”` : `Given by ${name}: “${reason}”`,
  ended: (moment: string, reason: string) => `Ended ${moment}: “${reason}”`,
  end: 'End',
  endOf: (name: string, title: string) => `End ${name} as ${title.toLowerCase()}`,
  endTitle: (name: string, title: string) => `End ${name} as ${title.toLowerCase()}?`,
  endNow: 'End now',
  keep: 'Keep it',
  hasEnded: (name: string) => `Ended for ${name}`,
  giveTitle: 'Appoint someone',
  noKinds: { title: 'There is nothing to appoint to', detail: 'No part of Guildhall has appointments yet.' },
  kind: 'Appointment',
  meaning: (words: string) => `They read: “${words}”`,
  department: 'Department',
  choose: 'Choose one',
  person: 'Person',
  from: 'First day',
  fromHint: 'Today if empty',
  last: 'Last day',
  lastHint: 'Open-ended if empty',
  reason: 'Reason',
  reasonHint: 'The person sees it, and it is kept with the appointment.',
  give: 'Appoint',
  missing: 'Choose a person and say why; a department where there is one to choose.',
  hasGiven: (name: string, title: string) => `${name} was appointed ${title.toLowerCase()}`,
} as const;

export const auditText = {
  title: 'Record of changes',
  purpose: 'Who did what, and when. A person you search for reads on their page that you did.',
  person: 'Person',
  address: 'Or a work address',
  addressHint: 'Finds also who has left, and councillors whom nobody finds by name',
  record: 'Record',
  recordHint: 'Its id, such as one in an entry below',
  from: 'From',
  until: 'Until',
  search: 'Search',
  clear: 'Clear',
  empty: {
    title: 'Nothing was found',
    detail: 'Nothing that is recorded fits. Take a part of the search away.',
  },
  system: 'Guildhall itself',
  done: (actor: string, action: string) => `${actor}: ${action}`,
  refused: 'Refused',
  nothing: 'nothing',
  doors: { tab: 'in the tab', bot: 'in chat', job: 'by a job' },
  about: (names: string) => `About ${names}`,
  object: (id: string) => `Record ${id}`,
  sealsTitle: 'Seals',
  sealsPurpose:
    'Every few minutes new entries are sealed, each seal standing on the one before. A check recomputes them all and finds an entry or a seal that was altered, removed or slipped in.',
  known: 'Hash of an earlier check',
  knownHint: 'Optional. Proves that no seal was cut off since.',
  check: 'Check now',
  checking: 'Checking every entry…',
  whole: 'Nothing was altered',
  altered: 'The record was altered',
  counts: (seals: string, sealed: string, unsealed: string) =>
    `${seals} over ${sealed}; ${unsealed} of the last minutes not sealed yet.`,
  ended: (entries: string) => `${entries} of months that were ended; the seals go on from the last of them.`,
  keep: 'Keep this hash outside Guildhall:',
} as const;

export const deliveriesText = {
  title: 'What could not be delivered',
  purpose:
    'Guildhall tries for three days to enter a booking in a calendar or to send a message. What is given up holds back everything later about the same record. Mend the cause, then send it again.',
  empty: { title: 'Nothing was given up', detail: 'Everything was delivered, or is still being tried.' },
  what: (fact: string, consumer: string) => `${fact}, for ${consumer}`,
  when: (happened: string, givenUp: string) => `Happened ${happened}. Given up ${givenUp}.`,
  why: (attempts: number, error: string) =>
    `${counted(attempts, 'attempt')}; the last one ended with ${error}.`,
  record: (id: string) => `Record ${id}`,
  again: 'Send again',
  againOf: (fact: string, record: string) => `Send again: ${fact} of ${record}`,
  sent: 'It is being sent again',
} as const;
