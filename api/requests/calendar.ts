import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { type EntryKeeping, keepInCalendar } from '../platform/calendar.ts';
import type { EventDraft, EventTime, WallTime } from '../platform/graph/graph.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Segment } from './contract.ts';
import type { EffectPorts } from './effects.ports.ts';
import { type LeaveEntry, leaveEntries } from './effects.records.ts';
import { REQUEST_CHANGED, REQUEST_DECIDED, type RequestFact } from './events.ts';
import { minutesUnder } from './leave/settle.rules.ts';
import { expectedHours } from './leave/wish.rules.ts';
import { employments } from './leave.records.ts';
import { leaveDays, requests, type StaffRequest } from './records.ts';

/** Keeps one entry in the person's calendar for each leave that is approved, and none for any other. */
export const calendarConsumer = (ports: EffectPorts): Consumer => {
  const keeping = leaveInCalendar(ports);
  return {
    name: 'requests.calendar',
    facts: [REQUEST_DECIDED, REQUEST_CHANGED],
    deliver: async ({ data, attempt }: Delivery<RequestFact>) => {
      if (data.flow === 'leave') await keepInCalendar(keeping, data.requestId, attempt);
    },
  };
};

/** True while colleagues have to count on the person being away: also while they ask for the leave to be undone. */
export const isAway = ({ state }: Pick<StaffRequest, 'state'>): boolean =>
  state === 'approved' || state === 'cancel_requested' || state === 'completed';

const leaveInCalendar = ({ store, calendar, linkTo }: EffectPorts): EntryKeeping<LeaveEntry> => ({
  ...{ store, calendar, entries: leaveEntries },
  wanted: async (id) => {
    const request = await store.get(requests, id);
    const until = request && leaveDays(request).at(-1);
    if (!until || !isAway(request)) return undefined;
    const { cuts } = request.leave ?? {};
    return { id: request.id, personId: request.subject, until, ...(cuts !== undefined && { cuts }) };
  },
  // Leave keeps its days, and so its entry, until days of it are given back.
  key: ({ id, cuts }) => (cuts === undefined ? id : `${id}-${cuts}`),
  draft: async ({ id }) => {
    const request = await store.get(requests, id);
    const time = request && timeOf(await expectedAtWork(store, request));
    return time && draftOf(time, linkTo({ id }));
  },
});

/** Half a day is over when its work is: nobody is away at midnight. */
const expectedAtWork = async (
  reader: Reader,
  { subject, leave }: StaffRequest,
): Promise<readonly Segment[]> => {
  const { contracts = [] } = (await reader.get(employments, subject)) ?? {};
  return (leave?.segments ?? []).map((segment) =>
    expectedHours(segment, minutesUnder(contracts, segment.date)),
  );
};

/** Colleagues who see the calendar read no more than that somebody is away. */
const draftOf = (time: EventTime, link: string): EventDraft => ({
  subject: 'Away',
  body: `See your request in Guildhall: ${link}`,
  time,
  showAs: 'oof',
});

const DAY = 24 * 60;

/**
 * Whole days run from the first to the last: the weekend between is away as well. Part of a day is always one day alone.
 */
const timeOf = (segments: readonly Segment[]): EventTime | undefined => {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return undefined;
  const zone = COUNCIL_ZONE;
  if (segments.every(({ from, to }) => to - from === DAY))
    return { allDay: true, from: first.date, to: addDays(last.date, 1), zone };
  return { allDay: false, from: wallTime(first.date, first.from), to: wallTime(last.date, last.to), zone };
};

/** Minute 1440 of a day is midnight of the next. */
const wallTime = (date: PlainDate, minute: number): WallTime => {
  if (minute >= DAY) return wallTime(addDays(date, 1), minute - DAY);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date}T${hours}:${minutes}` as WallTime;
};
