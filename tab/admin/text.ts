import { WHOLE_COUNCIL } from '../../api/contract/appointments.ts';

export const text = {
  title: 'Administration',
  purpose: 'How Guildhall is doing, and what only administrators may do.',
  notYours: {
    title: 'This page is for administrators',
    detail: 'Your council grants that role in Entra. If you need something changed, ask an administrator.',
  },
  part: 'Part of administration',
  parts: { directory: 'Directory', roles: 'Roles', appointments: 'Appointments', retention: 'Retention' },
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
  hasGiven: (name: string, title: string) => `${name} is now ${title.toLowerCase()}`,
} as const;
