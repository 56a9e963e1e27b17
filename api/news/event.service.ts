import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addMillis, type PlainDate } from '../contract/time.ts';
import { found } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { ArticleId } from './contract.ts';
import type {
  EventFile,
  EventInput,
  EventPage,
  EventRow,
  Events,
  EventsInput,
  KeepEventInput,
  KeptEvent,
  MyEvents,
} from './event.contract.ts';
import type { EventPorts } from './event.ports.ts';
import { type DiaryEntry, diary, diaryId } from './event.records.ts';
import { eventFor, LONGEST_MS, sequenceOf, wallTimeOf } from './event.rules.ts';
import { eventRowsOf, placeOf } from './event.views.ts';
import { type EventNews, eventTaken } from './events.ts';
import { icsOf } from './ics.rules.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { articles } from './records.ts';

type Ports = NewsPorts & EventPorts;

const DEFAULT_PAGE = 25;
/** So many events are looked through for one page: whoever may read few of them asks again. */
const LOOKED_THROUGH = 300;
const MOST_OF_MINE = 100;

/** Events, in lists and by themselves, and how they get into calendars. */
export const eventService = (ports: Ports) => ({
  ...lists(ports),
  ...seeing(ports),
  ...taking(ports),
});

const lists = (ports: Ports) => ({
  listEvents: async (viewer: Viewer, input: EventsInput): Promise<Events> => {
    const { topic, limit = DEFAULT_PAGE } = input;
    const { store, clock } = ports;
    const now = clock.now();
    const reader = await readerOf(store, ports, viewer);
    const rows: EventRow[] = [];
    let { after } = input;
    for (let seen = 0; rows.length < limit && seen < LOOKED_THROUGH; ) {
      const page = await store.find(articles, 'event', 'all', {
        ...{ from: addMillis(now, -LONGEST_MS), limit: limit - rows.length },
        ...(after !== undefined && { after }),
      });
      const shown = await eventRowsOf(ports, reader, page.rows);
      rows.push(...shown.filter(({ event, topics }) => event.to > now && (!topic || topics.includes(topic))));
      if (page.next === undefined) return { events: rows };
      after = page.next;
      seen += page.rows.length;
    }
    return { events: rows, ...(after !== undefined && { next: after }) };
  },

  listMyEvents: async (viewer: Viewer): Promise<MyEvents> => {
    const { store, clock } = ports;
    const { rows: taken } = await store.find(diary, 'person', viewer.person, {
      ...{ from: clock.now(), limit: MOST_OF_MINE },
    });
    const known = await store.getAll(
      articles,
      taken.map(({ article }) => article),
    );
    const events = await eventRowsOf(ports, await readerOf(store, ports, viewer), known);
    const on = new Set(events.map(({ id }) => id));
    return {
      events,
      calledOff: taken
        .filter(({ article }) => !on.has(article))
        .map(({ article: id, title, from, to, file }) => ({
          id,
          title,
          from,
          to,
          hasFile: file !== undefined,
        })),
    };
  },
});

const seeing = (ports: Ports) => ({
  seeEvent: async (viewer: Viewer, { id }: EventInput): Promise<EventPage> => {
    const { store, clock, people } = ports;
    const article = found(await store.get(articles, id));
    const [row] = await eventRowsOf(ports, await readerOf(store, ports, viewer), [article]);
    const event = found(row);
    const contact = event.event.contact ?? article.owner;
    const name = (await people.namesKnownTo(store, viewer, [contact])).get(contact);
    return {
      ...event,
      isOver: event.event.to <= clock.now(),
      contact: name === undefined ? null : { id: contact, name },
    };
  },

  /** For consumers, who tell people of what they took: as it is by now; undefined where it is not kept any more. */
  eventNews: async (id: DiaryEntry['id']): Promise<EventNews | undefined> => {
    const entry = await ports.store.get(diary, id);
    return (
      entry && {
        ...{ person: entry.person, article: entry.article, title: entry.title },
        day: wallTimeOf(entry.from).slice(0, 10) as PlainDate,
      }
    );
  },
});

const taking = (ports: Ports) => ({
  /** Takes it into the viewer's own calendar, or out of it; the latter also where they may read it no more. */
  keepEvent: (viewer: Viewer, { id, calendar }: KeepEventInput): Promise<KeptEvent> =>
    ports.store.tx(async (t) => {
      if (calendar === 'yes') await takeIn(t, ports, viewer, id);
      else await takeOut(t, ports, viewer, id);
      return { id, isInCalendar: calendar === 'yes' };
    }),

  downloadEvent: (viewer: Viewer, { id }: EventInput): Promise<EventFile> =>
    ports.store.tx(async (t) => {
      const article = found(await t.get(articles, id));
      const shown = eventFor(await readerOf(t, ports, viewer), article, ports.clock.now());
      if (!shown) return cancellationOf(t, ports, viewer, article);
      const entry = await noteTaken(t, ports, viewer, article, { file: ports.clock.now() });
      const { event, summary, version, from: changedAt } = shown;
      return fileOf('event', {
        ...{ uid: uidOf(id), sequence: sequenceOf(version, 'on'), changedAt },
        ...{ from: entry.from, to: entry.to, title: entry.title },
        text: [summary, ...(event.online ? [`Join online: ${event.online}`] : [])].join('\n\n'),
        ...{ place: placeOf(event), link: ports.linkTo(`/news/${id}`) },
      });
    }),
});

const takeIn = async (t: Tx, ports: Ports, viewer: Viewer, id: ArticleId): Promise<void> => {
  const article = found(await t.get(articles, id));
  const before = await t.get(diary, diaryId(viewer.person, id));
  const since = before?.calendar ?? ports.clock.now();
  const entry = await noteTaken(t, ports, viewer, article, { calendar: since });
  await ports.outbox.append(t, eventTaken({ entry: entry.id, what: 'added' }));
};

const takeOut = async (t: Tx, { outbox }: Ports, viewer: Viewer, id: ArticleId): Promise<void> => {
  const entry = found(await t.get(diary, diaryId(viewer.person, id)));
  const { calendar: _, ...rest } = entry;
  if (rest.file === undefined) await t.remove(diary, entry.id);
  else await t.put(diary, rest);
  await outbox.append(t, eventTaken({ entry: entry.id, what: 'removed' }));
};

/** Writes into the viewer's diary what they are told of the event now. Refuses what they may not read, and what is over. */
const noteTaken = async (
  t: Tx,
  ports: Ports,
  viewer: Viewer,
  article: Article,
  how: Pick<DiaryEntry, 'calendar' | 'file'>,
): Promise<DiaryEntry> => {
  const now = ports.clock.now();
  const { title, event } = found(eventFor(await readerOf(t, ports, viewer), article, now));
  if (event.to <= now) throw new Refused('event_over');
  const id = diaryId(viewer.person, article.id);
  const entry: DiaryEntry = {
    ...(await t.get(diary, id)),
    ...{ id, person: viewer.person, article: article.id, title },
    ...{ from: event.from, to: event.to, place: placeOf(event) },
    ...how,
  };
  await t.put(diary, entry);
  return entry;
};

/** For a calendar that has the event from a file: that it is off, in the words its owner knew it by. */
const cancellationOf = async (
  t: Tx,
  { clock }: Ports,
  viewer: Viewer,
  { id, live }: Article,
): Promise<EventFile> => {
  const entry = found(await t.get(diary, diaryId(viewer.person, id)));
  if (entry.file === undefined) throw new Refused('not_found');
  return fileOf('cancelled', {
    ...{ uid: uidOf(id), sequence: sequenceOf(live?.version ?? 1, 'off'), changedAt: clock.now() },
    ...{ title: entry.title, from: entry.from, to: entry.to },
  });
};

const fileOf = (what: 'event' | 'cancelled', event: Parameters<typeof icsOf>[0]): EventFile => ({
  name: `${what}.ics`,
  ics: icsOf(event, what === 'event' ? 'PUBLISH' : 'CANCEL'),
});

const uidOf = (id: ArticleId): string => `${id}@guildhall`;
