import type { OwnPart } from '../../api/people/own-data.contract.ts';
import { actionIn } from '../shared/actions.ts';
import { profileText } from './text.ts';

/** What happened, and what was opened, for people who do not know our words; a test holds this list to the rooms'. */
const HAPPENED: Readonly<Record<string, string>> = {
  'appointment.ended': 'an appointment was ended',
  'appointment.given': 'an appointment was given',
  'desk.booked': 'a desk was booked',
  'desk.cancelled': 'a desk was given back',
  'news.briefed': 'a confidential briefing was given to a councillor',
  'news.contribution_decided': 'an editor dealt with what was sent in',
  'news.openings': 'when you opened a confidential briefing',
  'news.event_taken': 'an event was taken into a calendar or out of it, or changed',
  'news.handed_over': 'somebody answers for an article from now on, or no longer',
  'news.passed': 'an article sent for review was published',
  'news.published': 'an article was published',
  'news.review_asked': 'somebody was asked to look an article over',
  'news.sent_in': 'an editor was told that something was sent in',
  'news.review_due': 'an article was due for a review',
  'news.sent_back': 'an article was sent back',
  'news.reminded': 'somebody was reminded of a policy',
  'news.required': 'somebody was asked to acknowledge a policy',
  'news.withdrawn': 'an article was withdrawn',
  'people.audit': 'entries in the record of changes',
  'people.left': 'the account was disabled or removed',
  'people.line_changed': 'your manager is somebody else, or was told anew',
  'requests.changed': 'a request was changed',
  'requests.decided': 'a request was decided',
  'requests.hr_desk': 'HR was told what waits at its desk',
  'requests.fit_note_due': 'a fit note was asked for',
  'requests.health': 'what was said about health with a request',
  'requests.submitted': 'a request was sent',
  'skills.recheck_due': 'some digital skills were due to be checked again',
  'skills.team': 'your digital skills, on the page of your team',
  'training.begun': 'a training session began',
  'training.booking_changed': 'a seat in a training session was taken, given back, offered or changed',
  'training.champion_changed': 'a nomination as digital champion went on',
  'training.completed': 'a training session was completed',
  'training.session_changed': 'a training session was planned, changed or cancelled',
};

const namesOf = (choices: Readonly<Record<string, { readonly name: string }>>) =>
  Object.fromEntries(Object.entries(choices).map(([choice, { name }]) => [choice, name]));

type Words = Readonly<Record<string, string>>;

/** What a person chose for themselves, by field, as it stands on the page on which they chose it. */
const CHOSEN: Readonly<Record<string, Words>> = {
  workStyle: namesOf(profileText.styles),
  locationFor: namesOf(profileText.seenBy),
  notices: profileText.ways,
  pattern: profileText.placeShort,
};
const PROFILE = 'people_profile';
const DAYS: Words = profileText.days;
const HALVES: Words = { am: 'morning', pm: 'afternoon' };

const own = <T>(words: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** A choice of the person's own profile in words; anything else as `codeInWords` says it. */
export const choiceInWords = (record: string, field: string, value: string): string =>
  own((record === PROFILE && own(CHOSEN, field)) || {}, value) ?? codeInWords(value);

/** Where within a field a value stands: the days and halves of the usual week by their names. */
export const stepInWords = (record: string, field: string, step: string): string =>
  record === PROFILE && field === 'pattern' ? (own(DAYS, step) ?? own(HALVES, step) ?? step) : step;

/** One of our words as people say it; anything else stands as it is held. */
export const codeInWords = (value: string): string => own(HAPPENED, value) ?? actionIn(value);

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
