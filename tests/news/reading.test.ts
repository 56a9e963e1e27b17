import { beforeEach, describe, expect, test } from 'vitest';
import { readings } from '../../api/news/reading.records.ts';
import {
  CARL,
  ED,
  EVERYONE,
  HAL,
  type NewsWorld,
  newsWorld,
  only,
  outcome,
  PARKS,
  PAUL,
  PETRA,
} from './build.ts';
import { restrictedTo } from './restriction.ts';

const DAY_MS = 86_400_000;

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

describe('who may read', () => {
  test('is whom it is for; for others it is as if it were not there', async () => {
    const { id } = await world.published({ visibleTo: PARKS });
    const missing = { id: `art_${'0'.repeat(26)}` } as const;

    const heard = await Promise.all(
      [PAUL, HAL, CARL, ED].map((by) => outcome(world.service.readArticle(by, { id }))),
    );

    // Not even an Editor reads by their role: they see it at their desk.
    expect(heard).toEqual(['done', 'not_found', 'not_found', 'not_found']);
    expect(await outcome(world.service.readArticle(PAUL, missing))).toBe('not_found');
    expect(await outcome(world.service.readVersion(HAL, { id, n: 1 }))).toBe('not_found');
    expect(await outcome(world.service.sayUseful(HAL, { id, useful: 'yes' }))).toBe('not_found');
    expect(await world.titles(HAL)).toEqual([]);
  });

  test('is all staff for everyone, and councillors where it says so', async () => {
    const staff = await world.published({ title: 'For staff', visibleTo: EVERYONE });
    const all = await world.published({ title: 'For all', visibleTo: { everyone: true, andMembers: true } });
    const role = await world.published({
      ...{ title: 'For members', visibleTo: { any: [{ roles: ['Member'] }] } },
    });
    const reads = (by: typeof CARL, { id }: typeof all) => outcome(world.service.readArticle(by, { id }));

    expect(await Promise.all([staff, all, role].map((one) => reads(CARL, one)))).toEqual([
      'not_found',
      'done',
      'done',
    ]);
    expect(await Promise.all([staff, all, role].map((one) => reads(HAL, one)))).toEqual([
      'done',
      'done',
      'not_found',
    ]);
  });

  test('is no councillor by the name of a department that staff work in', async () => {
    const { id } = await world.published({
      visibleTo: { any: [{ departments: ['Members'] }, { departments: ['Parks'] }] },
    });

    expect(await outcome(world.service.readArticle(CARL, { id }))).toBe('not_found');
  });

  test('changes with the next version: what is narrowed is closed, its earlier versions as well', async () => {
    const { id } = await world.published({ visibleTo: { any: [{ departments: ['Parks', 'Housing'] }] } });
    await world.service.readArticle(HAL, { id });
    await world.changed({ id }, { visibleTo: PARKS });

    expect(await outcome(world.service.readArticle(HAL, { id }))).toBe('not_found');
    expect(await outcome(world.service.readVersion(HAL, { id, n: 1 }))).toBe('not_found');
    expect(await outcome(world.service.readVersion(PAUL, { id, n: 1 }))).toBe('done');
  });

  test('what is opened later opens no version from before', async () => {
    const { id } = await world.published({ visibleTo: PARKS, markdown: 'For Parks alone.' });
    await world.changed({ id }, { visibleTo: { any: [{ departments: ['Parks', 'Housing'] }] } });

    const { versions } = await world.service.readArticle(HAL, { id });

    expect(versions.map(({ n }) => n)).toEqual([2]);
    expect(await outcome(world.service.readVersion(HAL, { id, n: 1 }))).toBe('not_found');
  });

  test('is never everybody for a version that has not come yet', async () => {
    const { id, rev: liveRev } = await world.published();
    const { rev } = await world.service.saveWork(ED, {
      ...{ id, rev: liveRev, content: { title: 'Soon', summary: 'Soon.', markdown: 'Soon.' } },
      ...{ showing: { visibleTo: PARKS, promotedTo: PARKS, topics: [] }, change: 'material', reason: 'Soon' },
    });
    await world.move(ED, { id, rev }, 'schedule', { publishAt: '2026-11-24T10:00:00.000Z' });

    expect(await outcome(world.service.readVersion(PAUL, { id, n: 2 }))).toBe('not_found');
    expect((await world.service.readArticle(PAUL, { id })).versions.map(({ n }) => n)).toEqual([1]);
  });

  test('a councillor is told no name of staff', async () => {
    const { id } = await world.published({ visibleTo: { everyone: true, andMembers: true } });

    expect((await world.service.readArticle(CARL, { id })).owner).toBeNull();
    expect((await world.service.readArticle(PAUL, { id })).owner).toEqual({ id: ED.person, name: 'Ed' });
  });
});

describe('the feed', () => {
  test('shows the lead first, then what is meant for the reader, then the rest, each newest first', async () => {
    const everyone = { visibleTo: EVERYONE };
    const titles = [
      ['For Housing', { ...everyone, promotedTo: { any: [{ departments: ['Housing'] }] } }],
      ['Parks, older', { ...everyone, promotedTo: PARKS }],
      ['Lead for Parks', { ...everyone, promotedTo: PARKS, lead: true }],
      ['Parks, newer', { ...everyone, promotedTo: PARKS }],
      ['Lead for Housing', { ...everyone, promotedTo: { any: [{ departments: ['Housing'] }] }, lead: true }],
    ] as const;
    for (const [title, given] of titles) {
      await world.published({ title, ...given });
      world.clock.advance(60_000);
    }

    expect(await world.titles(PAUL)).toEqual([
      'Lead for Parks',
      'Parks, newer',
      'Parks, older',
      'Lead for Housing',
      'For Housing',
    ]);
    expect(await world.titles(HAL)).toEqual([
      'Lead for Housing',
      'For Housing',
      'Parks, newer',
      'Lead for Parks',
      'Parks, older',
    ]);
  });

  test('comes by page, all of it and nothing twice, also what is older than a month', async () => {
    for (let n = 1; n <= 9; n += 1) {
      await world.published({ title: `Article ${n}`, visibleTo: n % 3 === 0 ? only(HAL) : PARKS });
      world.clock.advance(8 * DAY_MS);
    }
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await world.service.readFeed(PAUL, { limit: 2, ...(after !== undefined && { after }) });
      pages.push(page.articles.map(({ title }) => title));
      after = page.next;
    } while (after !== undefined);

    expect(pages.flat()).toEqual([8, 7, 5, 4, 2, 1].map((n) => `Article ${n}`));
    expect(pages.every(({ length }) => length <= 2)).toBe(true);
  });

  test('begins anew where a place in it is none of ours, or of months ago', async () => {
    const at = '2026-11-24T09:30:00.000Z';
    const long = `relevant|2001-01-01T00:00:00.000Z|0|${at}|x`;
    const never = `older|9999-99-99T99:99:99.999Z`;
    for (const after of ['nothing', 'relevant|yesterday', `relevant|${at}|9|x|y`, long, never])
      expect(await outcome(world.service.readFeed(PAUL, { after }))).toBe('bad_cursor');
  });

  test('keeps to a kind, to a topic and to what is unread', async () => {
    await world.published({ title: 'A page', topics: ['digital'] }, { kind: 'page' });
    await world.published({ title: 'News', topics: ['digital', 'people'] });
    const { id } = await world.published({ title: 'A policy' }, { kind: 'policy' });
    await world.service.readArticle(PAUL, { id });

    expect(await world.titles(PAUL, { kind: 'page' })).toEqual(['A page']);
    expect((await world.titles(PAUL, { topic: 'digital' })).sort()).toEqual(['A page', 'News']);
    expect(await world.titles(PAUL, { topic: 'digital', kind: 'news' })).toEqual(['News']);
    expect((await world.titles(PAUL, { unread: 'yes' })).sort()).toEqual(['A page', 'News']);
    expect(await world.titles(PETRA, { unread: 'yes' })).toHaveLength(3);
  });

  test('marks as unread again what has changed in a matter, and leaves a minor change where it was', async () => {
    const { id } = await world.published({ title: 'As it was' });
    world.clock.advance(60_000);
    await world.published({ title: 'Another' });
    await world.service.readArticle(PAUL, { id });
    await world.changed({ id }, { title: 'A comma', change: 'minor' });
    expect(await world.titles(PAUL)).toEqual(['Another', 'A comma']);
    expect(await world.titles(PAUL, { unread: 'yes' })).toEqual(['Another']);

    world.clock.advance(60_000);
    await world.changed({ id }, { title: 'Something else', change: 'material' });

    expect(await world.titles(PAUL, { unread: 'yes' })).toEqual(['Something else', 'Another']);
  });

  test('has nothing restricted, nor anything that is only being written', async () => {
    const { id } = await world.published({ title: 'In confidence', visibleTo: EVERYONE });
    await world.draft(ED, { title: 'A draft' });
    await world.store.tx(async (t) => {
      const { articles } = await import('../../api/news/records.ts');
      const article = await t.get(articles, id);
      if (article) await t.put(articles, { ...article, restriction: restrictedTo(CARL.person) });
    });

    expect(await world.titles(PAUL)).toEqual([]);
    expect(await world.titles(CARL)).toEqual([]);
    expect(await outcome(world.service.readArticle(PAUL, { id }))).toBe('not_found');
    // It has doors of its own, where each opening is noted.
    expect(await outcome(world.service.readArticle(CARL, { id }))).toBe('not_found');
  });
});

describe('that somebody read', () => {
  test('is noted once for each version they were given, with its hash', async () => {
    const { id } = await world.published();
    await world.service.readArticle(PAUL, { id });
    world.clock.advance(1_000);
    await world.service.readArticle(PAUL, { id });
    await world.changed({ id }, { markdown: 'Come in at once.' });
    const { hash } = await world.service.readArticle(PAUL, { id });

    const reading = await world.store.get(readings, `${PAUL.person}|${id}`);

    expect(reading?.served.map(({ version }) => version)).toEqual([1, 2]);
    expect(reading?.served[1]?.hash).toBe(hash);
    expect(reading?.served[0]?.hash).not.toBe(hash);
    expect(await world.store.get(readings, `${PETRA.person}|${id}`)).toBeUndefined();
  });

  test('is noted once by 16 pages that open at the same moment', async () => {
    const { id } = await world.published();

    await Promise.all(Array.from({ length: 16 }, () => world.service.readArticle(PAUL, { id })));

    const reading = await world.store.get(readings, `${PAUL.person}|${id}`);
    expect(reading?.served).toHaveLength(1);
  });

  test('leaves no trace where they may not', async () => {
    const { id } = await world.published();

    await outcome(world.service.readArticle(HAL, { id }));

    expect(await Array.fromAsync(world.store.all(readings))).toEqual([]);
  });

  test('is told with whether it was useful, until they take it back', async () => {
    const { id } = await world.published();

    const said = await world.service.sayUseful(PAUL, { id, useful: 'no' });
    const other = await world.service.sayUseful(PAUL, { id, useful: 'yes' });
    const back = await world.service.sayUseful(PAUL, { id, useful: null });

    expect([said, other, back].map(({ useful }) => useful)).toEqual(['no', 'yes', null]);
  });
});

describe('the card on Home', () => {
  test('shows what is first for the reader and how much of the last month is unread', async () => {
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await world.published({ title });
    const { id } = await world.published({ title: 'Lead', lead: true });
    await world.service.readArticle(PAUL, { id });

    const card = await world.room.home(PAUL);

    expect(card?.articles.map(({ title }) => title)).toEqual(expect.arrayContaining(['Lead', 'Five']));
    expect(card?.articles).toHaveLength(4);
    expect(card?.unread).toBe(5);
    expect(card).toMatchObject({ policies: { count: 0, overdue: 0, first: null }, briefings: 0 });
    expect(await world.room.home(HAL)).toBeUndefined();
  });
});
