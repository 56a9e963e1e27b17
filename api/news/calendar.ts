import { COUNCIL_ZONE } from '../contract/time.ts';
import { type EntryKeeping, keepInCalendar } from '../platform/calendar.ts';
import type { EventDraft, WallTime } from '../platform/graph/graph.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { findAll, MAX_LIMIT, type Page, type Reader, type Tx } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { EventDetails } from './contract.ts';
import type { EventPorts } from './event.ports.ts';
import { type DiaryEntry, diary, type EventEntry, eventEntries } from './event.records.ts';
import { eventFor, wallTimeOf } from './event.rules.ts';
import { placeOf } from './event.views.ts';
import {
  type ArticleFact,
  EVENT_TAKEN,
  type EventTakenFact,
  eventTaken,
  NEWS_PUBLISHED,
  NEWS_WITHDRAWN,
} from './events.ts';
import type { NewsPorts } from './ports.ts';
import { articles } from './records.ts';

type Ports = NewsPorts & EventPorts;

/** Keeps one entry in the calendar of whoever took an event, for as long as it is on and they may read of it. */
export const calendarConsumer = (ports: Ports): Consumer => {
  const keeping = eventsInCalendars(ports);
  return {
    name: 'news.calendar',
    facts: [EVENT_TAKEN],
    deliver: ({ data, attempt }: Delivery<EventTakenFact>) => keepInCalendar(keeping, data.entry, attempt),
  };
};

/** An event was changed or withdrawn: each of those who took it is told for themselves. */
export const diaryConsumer = (ports: Ports): Consumer => ({
  name: 'news.diary',
  facts: [NEWS_PUBLISHED, NEWS_WITHDRAWN],
  deliver: async ({ data }: Delivery<ArticleFact>) => {
    const taken = await findAll(ports.store, diary, 'article', data.article);
    for (const { id } of taken) await ports.store.tx((t) => followEvent(t, ports, id));
  },
});

/**
 * Who is given another department, site or role may read of other events from then on, which no fact tells: once a day
 * what no longer is for them goes from their calendar. They are told nothing, for the event itself is as it was.
 */
export const diaryJob = (ports: Ports): Job => ({
  name: 'news.diaries',
  everySeconds: 86_400,
  run: async () => {
    const { store, clock, outbox } = ports;
    let after: string | undefined;
    do {
      const page: Page<DiaryEntry> = await store.find(diary, 'age', 'all', {
        ...{ from: clock.now(), limit: MAX_LIMIT },
        ...(after !== undefined && { after }),
      });
      for (const { id } of await noLongerTheirs(ports, page.rows))
        await store.tx((t) => outbox.append(t, eventTaken({ entry: id, what: 'removed' })));
      after = page.next;
    } while (after !== undefined);
  },
});

/** Those that stand in calendars of people who may not know of the event by now. */
const noLongerTheirs = async (
  { store, people, clock }: Ports,
  taken: readonly DiaryEntry[],
): Promise<readonly DiaryEntry[]> => {
  const made = new Set(
    (
      await store.getAll(
        eventEntries,
        taken.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  const standing = taken.filter(({ id }) => made.has(id));
  const named = [...new Set(standing.map(({ article }) => article))];
  const known = new Map((await store.getAll(articles, named)).map((article) => [article.id, article]));
  const whose = [...new Set(standing.map(({ person }) => person))];
  const facts = new Map((await people.factsOf(store, whose)).map((one) => [one.person, one]));
  return standing.filter(({ person, article: id }) => {
    const [reader, article] = [facts.get(person), known.get(id)];
    return !(reader && article && eventFor(reader, article, clock.now()));
  });
};

const followEvent = async (t: Tx, ports: Ports, id: DiaryEntry['id']): Promise<void> => {
  const entry = await t.get(diary, id);
  const article = entry && (await t.get(articles, entry.article));
  if (!article) return;
  const now = await eventOf(t, ports, entry, article);
  if (!now) return ports.outbox.append(t, eventTaken({ entry: id, what: 'called_off' }));
  const told = timeAndPlace(now.event);
  await t.put(diary, { ...entry, ...told, title: now.title });
  await ports.outbox.append(t, eventTaken({ entry: id, what: isSame(entry, told) ? 'changed' : 'moved' }));
};

const timeAndPlace = (event: EventDetails) => ({ from: event.from, to: event.to, place: placeOf(event) });

const isSame = (one: DiaryEntry, other: ReturnType<typeof timeAndPlace>): boolean =>
  one.from === other.from && one.to === other.to && one.place === other.place;

/** The event as whoever took it may know of it now. */
const eventOf = async (
  reader: Reader,
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  { person }: Pick<DiaryEntry, 'person'>,
  article: Article,
) => {
  const [facts] = await people.factsOf(reader, [person]);
  return facts && eventFor(facts, article, clock.now());
};

const eventsInCalendars = (ports: Ports): EntryKeeping<EventEntry> => ({
  ...{ store: ports.store, calendar: ports.calendar, entries: eventEntries },
  wanted: async (id) => {
    const { store } = ports;
    const entry = await store.get(diary, id);
    const article = entry?.calendar && (await store.get(articles, entry.article));
    const event = article && (await eventOf(store, ports, entry, article));
    return event ? { id, personId: entry.person, article: entry.article, version: event.version } : undefined;
  },
  // One entry for as long as it stands in the calendar: a new version changes it in its place.
  key: ({ id }) => id,
  draft: async ({ id, personId, article: of }) => {
    const article = await ports.store.get(articles, of);
    const event = article && (await eventOf(ports.store, ports, { person: personId }, article));
    const known = event?.event ?? article?.live?.event;
    if (!known) return undefined;
    return event
      ? draftOf(event, ports.linkTo(`/news/${of}`))
      : // Only its id is asked for, so that it can be removed.
        { subject: id, time: timeOf(known), showAs: 'free' };
  },
});

/** The text itself stays in Guildhall: colleagues may see a calendar. */
const draftOf = (
  { title, summary, event }: { title: string; summary: string; event: EventDetails },
  link: string,
): EventDraft => ({
  subject: title,
  location: placeOf(event),
  body: [
    summary,
    ...(event.online ? [`Join online: ${event.online}`] : []),
    `See it in Guildhall: ${link}`,
  ].join('\n\n'),
  time: timeOf(event),
  showAs: 'busy',
});

const timeOf = ({ from, to }: EventDetails): EventDraft['time'] => ({
  ...{ allDay: false, zone: COUNCIL_ZONE },
  ...{ from: wallTimeOf(from) as WallTime, to: wallTimeOf(to) as WallTime },
});
