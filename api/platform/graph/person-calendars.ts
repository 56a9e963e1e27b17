import type { PersonId } from '../../contract/ids.ts';
import type { PersonCalendar } from '../calendar.ts';
import { type AppGraph, NotFound } from './graph.ts';

/** Calendars by person id, whose account `oidOf` tells. Someone whose account is forgotten has none: `NotFound`. */
export const calendarsOf = (
  graph: AppGraph,
  oidOf: (person: PersonId) => Promise<string | undefined>,
): PersonCalendar => {
  const mailbox = async (person: PersonId): Promise<string> => {
    const oid = await oidOf(person);
    if (oid === undefined) throw new NotFound('nobody has this id any more');
    return oid;
  };
  return {
    create: async (person, event, key) => graph.createEvent(await mailbox(person), event, key),
    change: async (person, eventId, event) => graph.changeEvent(await mailbox(person), eventId, event),
    joinUrl: async (person, eventId) => graph.joinUrlOf(await mailbox(person), eventId),
    remove: async (person, eventId) => graph.deleteEvent(await mailbox(person), eventId),
  };
};
