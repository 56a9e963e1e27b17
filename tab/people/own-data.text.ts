import type { OwnPart } from '../../api/people/own-data.contract.ts';
import { actionIn } from '../shared/actions.ts';

/** What happened, and what was opened, for people who do not know our words; a test holds this list to the rooms'. */
const HAPPENED: Readonly<Record<string, string>> = {
  'appointment.ended': 'an appointment was ended',
  'appointment.given': 'an appointment was given',
  'desk.booked': 'a desk was booked',
  'desk.cancelled': 'a desk was given back',
  'people.audit': 'entries in the record of changes',
  'people.left': 'the account was disabled or removed',
};

/** One of our words as people say it; anything else stands as it is held. */
export const codeInWords = (value: string): string =>
  (Object.hasOwn(HAPPENED, value) ? HAPPENED[value] : undefined) ?? actionIn(value);

export const text = {
  title: 'What Guildhall holds about you',
  purpose:
    'Everything, from every part of Guildhall: what it is for, who sees it and how long it is kept. Other people stand in it as “someone else”.',
  show: 'Show everything about me',
  loading: 'Gathering what is held about you',
  page: 'Download as a page',
  data: 'Download as data (JSON)',
  keepSafe: 'The file is about you: keep it where only you can open it.',
  you: (id: string) => `you (${id})`,
  picture: 'Your picture',
  yes: 'yes',
  no: 'no',
  made: (when: string) => `Made on ${when}.`,
  counted: (title: string, count: number) => `${title} (${count})`,
  about: ({ kept, basis, seenBy, missing }: Pick<OwnPart, 'kept' | 'basis' | 'seenBy' | 'missing'>) =>
    [
      `Kept ${kept}.`,
      `Seen by: ${seenBy}.`,
      `Legal basis (UK GDPR): ${basis}.`,
      ...(missing === null ? [] : [`Not shown here: ${missing}`]),
    ].join(' '),
  more: (count: number) => `and ${count} more: the files hold them all`,
} as const;
