import type { PersonId } from '../../api/contract/ids.ts';
import type { PersonCalendar } from '../../api/platform/calendar.ts';
import { type EventDraft, NotFound } from '../../api/platform/graph/graph.ts';

/** Calendars that answer as Graph does: one entry a transaction id, gone is gone, and it can be told to fail. */
export const testCalendar = () => {
  const events = new Map<string, { person: PersonId; draft: EventDraft; transactionId: string }>();
  let failures: unknown[] = [];
  let loseAnswers = 0;
  let made = 0;
  const mayFail = () => {
    const error = failures.shift();
    if (error) throw error;
  };
  const calendar: PersonCalendar = {
    create: async (person, draft, transactionId) => {
      mayFail();
      const known = [...events].find(([, event]) => event.transactionId === transactionId);
      const id = known?.[0] ?? `event-${++made}`;
      events.set(id, { person, draft, transactionId });
      if (loseAnswers-- > 0) throw new Error('the answer was lost');
      return id;
    },
    change: async (_person, eventId, draft) => {
      mayFail();
      const event = events.get(eventId);
      if (!event) throw new NotFound('the entry is gone');
      events.set(eventId, { ...event, draft });
    },
    joinUrl: async (_person, eventId) =>
      events.get(eventId)?.draft.isOnline ? `https://teams.example/${eventId}` : undefined,
    remove: async (_person, eventId) => {
      mayFail();
      events.delete(eventId);
    },
  };
  return {
    ...calendar,
    entries: () => [...events.values()].map(({ person, draft }) => ({ person, ...draft })),
    /** How many entries were ever made, those removed since included. */
    made: () => made,
    /** The next calls fail, one error each. */
    fail: (...errors: readonly unknown[]) => {
      failures = [...errors];
    },
    /** The next entries are made, but nobody hears of it. */
    loseAnswers: (count: number) => {
      loseAnswers = count;
    },
    /** The person deletes everything themselves. */
    deleteAll: () => events.clear(),
  };
};
