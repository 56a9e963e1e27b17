import { beforeEach, describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { ArticleId, Audience, EventDetails } from '../../api/news/contract.ts';
import { oldDiaries } from '../../api/news/event.keeping.ts';
import {
  ADA,
  CARL,
  DORA,
  EDDIE,
  EVE,
  HOUSING,
  type Newsroom,
  newsroom,
  outcomeOf,
  WILL,
} from './newsroom.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STAFF: Audience = { everyone: true };
const IN_HOUSING: Audience = { any: [{ departments: [HOUSING] }] };

let news: Newsroom;
beforeEach(async () => {
  news = await newsroom();
});

const inDays = (days: number, more: Partial<EventDetails> = {}): EventDetails => {
  const from = addMillis(news.clock.now(), days * DAY);
  return { from, to: addMillis(from, 2 * HOUR), place: 'The Storey', online: null, ...more };
};

interface Told {
  readonly title?: string;
  readonly event: EventDetails;
  readonly visibleTo?: Audience;
  /** Of one that is out already. */
  readonly id?: ArticleId;
}

/** An editor writes it and another one publishes it. */
const publish = async ({ title = 'Book fair', event, visibleTo = STAFF, id }: Told): Promise<ArticleId> => {
  const { service } = news;
  const draft = id
    ? await service.seeWork(EDDIE, { id })
    : await service.startArticle(EDDIE, { kind: 'event', title });
  const saved = await service.saveWork(EDDIE, {
    ...{ id: draft.id, rev: draft.rev },
    content: { title, summary: 'Bring a book.', markdown: 'The body stays inside.', event },
    showing: { visibleTo, promotedTo: visibleTo, topics: ['council'] },
    ...(id && { change: 'minor', reason: 'Another time' }),
  });
  await service.moveArticle(EDDIE, { id: draft.id, verb: 'send_for_review', rev: saved.rev });
  await service.moveArticle(EVE, { id: draft.id, verb: 'publish', rev: saved.rev });
  await news.settle();
  return draft.id;
};

const withdraw = async (id: ArticleId) => {
  const { rev } = await news.service.seeWork(EDDIE, { id });
  await news.service.moveArticle(EDDIE, { id, verb: 'withdraw', rev, reason: 'The hall is closed.' });
  await news.settle();
};

const take = async (viewer: typeof ADA, id: ArticleId, calendar: 'yes' | 'no' = 'yes') => {
  const outcome = await outcomeOf(news.service.keepEvent(viewer, { id, calendar }));
  await news.settle();
  return outcome;
};

const titlesFor = async (viewer: typeof ADA, input = {}) =>
  (await news.service.listEvents(viewer, input)).events.map(({ title }) => title);

const facts = () => news.told.map(({ data }) => data);

describe('what is coming', () => {
  test('is listed soonest first, for those who may read of it, until it is over', async () => {
    await publish({ title: 'Later', event: inDays(9) });
    await publish({ title: 'For Housing', event: inDays(3), visibleTo: IN_HOUSING });
    await publish({ title: 'Soon', event: inDays(1) });

    expect(await titlesFor(ADA)).toEqual(['Soon', 'For Housing', 'Later']);
    expect(await titlesFor(WILL)).toEqual(['Soon', 'Later']);
    expect(await titlesFor(CARL)).toEqual([]);
    news.clock.advance(DAY + HOUR);
    expect(await titlesFor(WILL)).toEqual(['Soon', 'Later']);
    news.clock.advance(HOUR);
    expect(await titlesFor(WILL)).toEqual(['Later']);
  });

  test('comes by page, each event once', async () => {
    for (let n = 1; n <= 5; n += 1)
      await publish({ title: `Event ${n}`, event: inDays(n), ...(n === 3 && { visibleTo: IN_HOUSING }) });

    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await news.service.listEvents(WILL, { limit: 2, ...(after !== undefined && { after }) });
      titles.push(...page.events.map(({ title }) => title));
      after = page.next;
    } while (after !== undefined);

    expect(titles).toEqual(['Event 1', 'Event 2', 'Event 4', 'Event 5']);
  });

  test('lasts 31 days at most', async () => {
    const from = addMillis(news.clock.now(), DAY);

    const outcome = outcomeOf(publish({ event: { ...inDays(1), to: addMillis(from, 32 * DAY) } }));

    expect(await outcome).toBe('unfinished');
  });
});

describe('an event in one’s own calendar', () => {
  test('stands there once, at the council’s time, without the text of the article', async () => {
    const from: Instant = '2027-06-01T08:30:00.000Z';
    const id = await publish({ event: { ...inDays(0), from, to: addMillis(from, HOUR) } });

    await take(ADA, id);
    await take(ADA, id);

    expect(news.calendar.entries()).toMatchObject([
      {
        person: ADA.person,
        ...{ subject: 'Book fair', location: 'The Storey', showAs: 'busy' },
        time: { allDay: false, from: '2027-06-01T09:30', to: '2027-06-01T10:30', zone: 'Europe/London' },
      },
    ]);
    expect(JSON.stringify(news.calendar.entries())).not.toContain('The body stays inside');
    expect(await news.service.seeEvent(ADA, { id })).toMatchObject({ isInCalendar: true });
    expect(await news.service.seeEvent(WILL, { id })).toMatchObject({ isInCalendar: false });
  });

  test('is changed where it stands, and its owner is told when it was moved', async () => {
    const id = await publish({ event: inDays(3) });
    await take(ADA, id);

    await publish({ id, title: 'Great book fair', event: inDays(3) });
    expect(facts()).toContainEqual({ entry: `${ADA.person}|${id}`, what: 'changed' });
    await publish({ id, title: 'Great book fair', event: inDays(4, { place: 'City Museum' }) });

    expect(news.calendar.made()).toBe(1);
    expect(news.calendar.entries()).toMatchObject([{ subject: 'Great book fair', location: 'City Museum' }]);
    expect(facts()).toContainEqual({ entry: `${ADA.person}|${id}`, what: 'moved' });
  });

  test('goes when they take it out, and what they deleted themselves is not made again', async () => {
    const id = await publish({ event: inDays(3) });
    await take(ADA, id);
    await take(WILL, id);
    news.calendar.deleteAll();

    await publish({ id, event: inDays(4) });
    expect(news.calendar.entries()).toEqual([]);
    await take(ADA, id, 'no');

    expect(await news.service.seeEvent(ADA, { id })).toMatchObject({ isInCalendar: false });
    expect(await take(ADA, id, 'no')).toBe('not_found');
  });

  test('goes when the event is withdrawn or is for them no more, and stands among what is off', async () => {
    const [withdrawn, narrowed] = [
      await publish({ title: 'Off', event: inDays(3) }),
      await publish({ title: 'Now for Housing', event: inDays(4) }),
    ];
    for (const id of [withdrawn, narrowed]) await take(WILL, id);
    await take(ADA, narrowed);

    await withdraw(withdrawn);
    await publish({ id: narrowed, title: 'Secret move', event: inDays(5), visibleTo: IN_HOUSING });

    expect(news.calendar.entries().map(({ person, subject }) => [person, subject])).toEqual([
      [ADA.person, 'Secret move'],
    ]);
    const { events, calledOff } = await news.service.listMyEvents(WILL);
    expect(events).toEqual([]);
    // What they were told when they took it, and nothing of what came after.
    expect(calledOff.map(({ title }) => title)).toEqual(['Off', 'Now for Housing']);
  });

  test('goes within a day from whoever was given another department, without a word, and stays with others', async () => {
    const id = await publish({ event: inDays(9), visibleTo: IN_HOUSING });
    await take(ADA, id);
    await take(DORA, id);
    const told = news.told.length;

    news.moves(ADA, 'Waste');
    await news.runJobs();
    await news.runJobs();

    expect(news.calendar.entries().map(({ person }) => person)).toEqual([DORA.person]);
    expect(facts().slice(told)).toEqual([{ entry: `${ADA.person}|${id}`, what: 'removed' }]);
  });

  test('is nobody’s who may not read of it, and cannot be had when it is over', async () => {
    const id = await publish({ event: inDays(1), visibleTo: IN_HOUSING });

    expect(await take(WILL, id)).toBe('not_found');
    expect(await outcomeOf(news.service.seeEvent(WILL, { id }))).toBe('not_found');
    expect(await outcomeOf(news.service.downloadEvent(WILL, { id }))).toBe('not_found');
    news.clock.advance(2 * DAY);
    expect(await take(ADA, id)).toBe('event_over');
    expect(news.calendar.made()).toBe(0);
  });

  test('goes when they leave, and who took what is forgotten a month after the event', async () => {
    const id = await publish({ event: inDays(1) });
    await take(ADA, id);
    await take(WILL, id);
    await news.leaves(ADA);
    await news.settle();
    expect(news.calendar.entries().map(({ person }) => person)).toEqual([WILL.person]);

    news.clock.advance(40 * DAY);
    const before = addMillis(news.clock.now(), -30 * DAY);
    const rule = oldDiaries(news);
    const due = (await Array.fromAsync(rule.due(before))).flat();
    await news.store.tx((t) =>
      rule.end(
        t,
        due.map(({ id: entry }) => entry),
        before,
      ),
    );

    expect(due.map(({ person }) => person)).toEqual([WILL.person]);
    expect(await outcomeOf(news.service.keepEvent(WILL, { id, calendar: 'no' }))).toBe('not_found');
  });
});

describe('a calendar file', () => {
  test('keeps its id through changes, and a withdrawal cancels it for those who downloaded it', async () => {
    const id = await publish({ event: inDays(3) });
    const first = await news.service.downloadEvent(WILL, { id });
    await publish({ id, event: inDays(4) });
    const second = await news.service.downloadEvent(WILL, { id });
    await withdraw(id);
    const third = await news.service.downloadEvent(WILL, { id });

    const files = [first, second, third].map(({ ics }) => ics);
    const valuesOf = (name: string) =>
      files.map((file) => file.match(new RegExp(`^${name}:(.*)\r$`, 'm'))?.[1]);
    expect(new Set(valuesOf('UID')).size).toBe(1);
    expect(valuesOf('METHOD')).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
    expect(valuesOf('SEQUENCE')).toEqual(['2', '4', '5']);
    expect(third.ics).not.toContain('Bring a book');
    expect(await outcomeOf(news.service.downloadEvent(ADA, { id }))).toBe('not_found');
    expect((await news.service.listMyEvents(WILL)).calledOff).toMatchObject([{ id, hasFile: true }]);
  });
});
