import { addDays, COUNCIL_ZONE, weekday } from '../contract/time.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import { closedDays } from './closed-days.ts';
import { deskOf } from './counting.ts';
import { fitNoteDue, hrDeskWaits } from './events.ts';
import { moveBySystem } from './moving.ts';
import type { RequestPorts } from './ports.ts';
import { deskTold, leaveDays, requests } from './records.ts';

const HOUR = 3_600;
/** Up to seven days in a row, days without work among them, people certify themselves (gov.uk/taking-sick-leave). */
const SELF_CERTIFIED_DAYS = 7;
/** For so long after its last day people may say that they did not take their leave after all. */
const LEAVE_SETTLES_DAYS = 28;

/** Work the clock asks for. Each of it may run twice or late: what was done is not done again. */
export const requestJobs = (ports: RequestPorts): readonly Job[] => [
  { name: 'requests.fit-notes', everySeconds: HOUR, run: () => askForFitNotes(ports) },
  { name: 'requests.hr-desk', everySeconds: HOUR / 2, run: () => tellHr(ports) },
  { name: 'requests.completed-leave', everySeconds: 24 * HOUR, run: () => completeLeave(ports) },
];

/** On the eighth day of sickness a fit note is needed: the person is told once. */
const askForFitNotes = async ({ store, clock, outbox }: RequestPorts): Promise<void> => {
  const to = addDays(clock.today(COUNCIL_ZONE), 1 - SELF_CERTIFIED_DAYS);
  for (;;) {
    const { rows } = await store.find(requests, 'withoutFitNote', 'open', { to, limit: MAX_LIMIT });
    if (rows.length === 0) return;
    for (const { id } of rows)
      await store.tx(async (t) => {
        const request = await t.get(requests, id);
        if (request?.state !== 'open' || request.fitNoteAskedAt) return;
        await t.put(requests, { ...request, fitNoteAskedAt: clock.now() });
        await outbox.append(t, fitNoteDue({ requestId: id, subject: request.subject }));
      });
  }
};

const completeLeave = async (ports: RequestPorts): Promise<void> => {
  const { store, clock } = ports;
  const to = addDays(clock.today(COUNCIL_ZONE), -LEAVE_SETTLES_DAYS);
  for (;;) {
    const { rows } = await store.find(requests, 'approvedLeave', 'approved', { to, limit: MAX_LIMIT });
    if (rows.length === 0) return;
    for (const { id } of rows)
      await store.tx(async (t) => {
        const request = await t.get(requests, id);
        if (request && (leaveDays(request).at(-1) ?? '') < to)
          await moveBySystem(t, ports, request, { verb: 'complete' });
      });
  }
};

/** When HR is told of its desk, in the council's own time. */
const TOLD_FROM = '08:00';
const FRIDAY = 5;

/** Each of HR is told once a working day, from the morning on, that something waits; on a day without, of nothing. */
const tellHr = async ({ store, clock, outbox, people }: RequestPorts): Promise<void> => {
  const day = clock.today(COUNCIL_ZONE);
  if (clock.timeOfDay(COUNCIL_ZONE) < TOLD_FROM || weekday(day) > FRIDAY) return;
  await store.tx(async (t) => {
    const told = await t.get(deskTold, 'hr');
    if (told?.day === day || (await closedDays(t)).includes(day)) return;
    if ((await deskOf(t, day)).count === 0) return;
    await t.put(deskTold, { id: 'hr', day });
    for (const person of await people.hrPeople(t)) await outbox.append(t, hrDeskWaits({ person, day }));
  });
};
