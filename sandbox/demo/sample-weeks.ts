import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import type { SandboxWorld } from '../world.ts';

const ZONE = 'Europe/London';

/** Days after Monday, times and subjects: enough that a calendar does not look invented. */
const MEETINGS = [
  { day: 0, from: '09:30', to: '10:00', subject: 'Team catch-up' },
  { day: 1, from: '14:00', to: '15:00', subject: 'Casework review' },
  { day: 2, from: '11:00', to: '11:30', subject: 'One to one' },
  { day: 3, from: '10:00', to: '11:30', subject: 'Service planning' },
] as const;
const WEEKS = 4;

/** Puts a few meetings of this week and the next three into the calendars of the people one can switch to. */
export const addSampleWeeks = ({ directory, calendars, clock }: SandboxWorld): void => {
  const today = clock.today(ZONE);
  const monday = addDays(today, 1 - weekday(today));
  const personas = directory.people.filter(({ key, mailbox }) => key !== undefined && mailbox);
  for (const [index, { id }] of personas.entries())
    for (let week = 0; week < WEEKS; week += 1)
      for (const meeting of MEETINGS.filter((_, n) => (n + index) % 4 !== 3))
        calendars.add(id, meetingOn(addDays(monday, 7 * week + meeting.day), meeting));
};

const meetingOn = (date: PlainDate, { from, to, subject }: (typeof MEETINGS)[number]) => ({
  subject,
  body: { contentType: 'html' as const, content: '' },
  start: { dateTime: `${date}T${from}:00`, timeZone: ZONE },
  end: { dateTime: `${date}T${to}:00`, timeZone: ZONE },
  isAllDay: false,
  showAs: 'busy' as const,
  location: '',
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  sensitivity: 'normal' as const,
  importance: 'normal' as const,
  categories: [],
  responseRequested: true,
  allowNewTimeProposals: true,
  transactionId: null,
  isOnlineMeeting: false,
});
