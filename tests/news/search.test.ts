import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Id, PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import type { Instant } from '../../api/contract/time.ts';
import type { Article, Shown, Version } from '../../api/news/article.rules.ts';
import type { ReaderFacts } from '../../api/news/audience.rules.ts';
import type { Audience } from '../../api/news/contract.ts';
import type { NewsPorts } from '../../api/news/ports.ts';
import { canRead } from '../../api/news/reading.rules.ts';
import { versions } from '../../api/news/records.ts';
import { newsRecords } from '../../api/news/room.ts';
import { removeArticle, saveArticle } from '../../api/news/saving.ts';
import { articleWords } from '../../api/news/search.records.ts';
import { placesFor, placesOf } from '../../api/news/search.rules.ts';
import { searchService } from '../../api/news/search.service.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';
import { restrictedTo } from './restriction.ts';

const idOf = <P extends string>(prefix: P, name: string): Id<P> => `${prefix}_${name.padStart(26, '0')}`;
const person = (name: string): PersonId => idOf('per', name);
const BEFORE: Instant = '2026-11-20T09:00:00.000Z';

const FACTS: Readonly<Record<string, ReaderFacts>> = {
  ann: { person: person('ann'), isStaff: true, roles: [], department: 'Housing' },
  bob: { person: person('bob'), isStaff: true, roles: [], department: 'Waste' },
  cllr: { person: person('cllr'), isStaff: false, roles: ['Member'] },
};

const shown = (fields: Partial<Shown> = {}): Shown => ({
  ...{ title: 'Parking at the town hall', summary: 'Where to leave your car', topics: [] },
  ...{ visibleTo: { everyone: true }, promotedTo: { everyone: true } },
  ...{ version: 1, hash: 'h', from: BEFORE, publishedAt: BEFORE, material: 1 },
  ...fields,
});
const article = (name: string, fields: Partial<Article> = {}): Article => ({
  ...{ id: idOf('art', name), kind: 'news', owner: person('ed'), createdBy: person('ed'), createdAt: BEFORE },
  live: shown(),
  ...fields,
});

let clock: TestClock;
let store: Store;
let search: ReturnType<typeof searchService>['searchNews'];
beforeEach(async () => {
  clock = testClock();
  store = await openTestStore(newsRecords, clock);
  const people = {
    factsOfViewer: async (_reader: unknown, viewer: Viewer) => FACTS[viewer.name],
  } as unknown as NewsPorts['people'];
  search = searchService({ store, clock, people }).searchNews;
});

/** Writes the article and what its versions say. */
const publish = (one: Article, text = 'Long stay is behind the building, with a permit from Facilities.') =>
  store.tx(async (t) => {
    for (const each of [one.live, one.next]) if (each) await t.put(versions, versionOf(one, each, text));
    await saveArticle(t, one);
  });
const versionOf = ({ id }: Article, { version: n, visibleTo, hash }: Shown, text: string): Version => ({
  ...{ id: `${id}.${n}`, article: id, n, visibleTo, hash, text, html: '', images: [] },
  content: { title: '', summary: '', markdown: '' },
  ...{ author: person('ed'), change: 'material', reason: 'First published', at: BEFORE },
});

const viewer = (name: string): Viewer => ({
  ...{ person: person(name), name, roles: FACTS[name]?.roles ?? [], appointments: [], reports: [] },
  door: 'tab',
});
const titlesFor = async (name: string, words: string) =>
  (await search(viewer(name), words, 10)).map(({ title }) => title);
const indexed = async () => (await Array.fromAsync(store.all(articleWords))).map(({ id }) => id);

describe('an article', () => {
  test('is found by its title, its summary and its text, with typos, and shows where', async () => {
    await publish(article('a'));

    const [byTitle] = await search(viewer('ann'), 'parkng', 10);
    const [byText] = await search(viewer('ann'), 'permit facilities', 10);

    expect(byTitle).toMatchObject({
      ...{ kind: 'news', title: 'Parking at the town hall', excerpt: 'Where to leave your car' },
      ...{ path: `/news/${idOf('art', 'a')}`, forAllStaff: true },
    });
    expect(byText?.excerpt).toContain('with a permit from Facilities');
  });

  test('is found by those alone who may read it', async () => {
    await publish(article('all'));
    await publish(article('members', { live: shown({ visibleTo: { everyone: true, andMembers: true } }) }));
    await publish(
      article('housing', { live: shown({ visibleTo: { any: [{ departments: ['Housing'] }] } }) }),
    );
    await publish(article('bob', { live: shown({ visibleTo: { any: [{ people: [person('bob')] }] } }) }));
    await publish(article('cllrs', { live: shown({ visibleTo: { any: [{ roles: ['Member'] }] } }) }));
    const foundBy = async (name: string) =>
      (await search(viewer(name), 'parking', 10))
        .map(({ path }) => path.replace(/^\/news\/art_0*/, ''))
        .sort();

    expect(await foundBy('ann')).toEqual(['all', 'housing', 'members']);
    expect(await foundBy('bob')).toEqual(['all', 'bob', 'members']);
    expect(await foundBy('cllr')).toEqual(['cllrs', 'members']);
    expect((await search(viewer('ann'), 'parking', 10)).map(({ forAllStaff }) => forAllStaff).sort()).toEqual(
      [...[false, true, true]],
    );
  });

  test('is found from its moment to its end by the clock, and by what it says then', async () => {
    const next = shown({ version: 2, title: 'Cycling to work', from: '2026-11-24T12:00:00.000Z' });
    await publish(article('a', { next: { ...next, expiresAt: '2026-11-25T12:00:00.000Z' } }), 'A shed.');

    expect(await titlesFor('ann', 'cycling')).toEqual([]);
    expect(await titlesFor('ann', 'parking')).toEqual(['Parking at the town hall']);
    clock.set('2026-11-24T12:00:00.000Z');
    expect(await titlesFor('ann', 'cycling')).toEqual(['Cycling to work']);
    expect(await titlesFor('ann', 'parking')).toEqual([]);
    clock.set('2026-11-25T12:00:00.000Z');
    expect(await titlesFor('ann', 'cycling')).toEqual([]);
  });

  test('that is withdrawn or removed is in the index no more, and one that is written is not yet', async () => {
    const { live: _, ...draft } = article('draft');
    await publish(article('a'));
    await publish(draft as Article);
    expect(await indexed()).toEqual([`${idOf('art', 'a')}.1`]);

    const withdrawn = { by: person('ed'), at: clock.now(), reason: 'Wrong' };
    await store.tx((t) => saveArticle(t, article('a', { withdrawn })));
    expect(await indexed()).toEqual([]);
    expect(await titlesFor('ann', 'parking')).toEqual([]);

    await store.tx((t) => saveArticle(t, article('a')));
    expect(await titlesFor('ann', 'parking')).toHaveLength(1);
    await store.tx((t) => removeArticle(t, idOf('art', 'a')));
    expect(await indexed()).toEqual([]);
  });

  test('that becomes restricted stands in no index, also for those it is given to', async () => {
    await publish(article('a'));
    const restriction = restrictedTo(person('cllr'));
    await store.tx((t) => saveArticle(t, article('a', { restriction })));

    expect(await indexed()).toEqual([]);
    expect(await titlesFor('ann', 'parking')).toEqual([]);
    expect(await search(viewer('cllr'), 'parking', 10)).toEqual([]);
  });
});

test('an article is written in one place, which never forgets what it is found by', () => {
  const writers = globSync('api/news/**/*.ts').filter((file) =>
    /\.(put|putAll|remove)\(articles\b/.test(readFileSync(file, 'utf8')),
  );

  expect(writers).toEqual(['api/news/saving.ts']);
});

describe('the places of the index', () => {
  const names = fc.constantFrom('ann', 'bob', 'cllr', 'ed');
  const some = <T>(one: fc.Arbitrary<T>) => fc.option(fc.array(one, { minLength: 1, maxLength: 2 }));
  const rule = fc
    .record({
      people: some(names.map(person)),
      departments: some(fc.constantFrom('Housing', 'Waste')),
      roles: some(fc.constantFrom('Member' as const, 'HR' as const)),
    })
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)));
  const audience = fc.oneof(
    fc.constantFrom({ everyone: true } as const, { everyone: true, andMembers: true } as const),
    fc.array(rule, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ) as fc.Arbitrary<Audience>;

  test('miss nothing that somebody may read, whoever they are and whomever it is for', () => {
    fc.assert(
      fc.property(audience, names, (visibleTo, name) => {
        const one = article('a', { live: shown({ visibleTo }) });
        const reader = FACTS[name] ?? { person: person(name), isStaff: true, roles: ['Editor'] };
        const places = placesOf(shown({ visibleTo }));
        const isThere = placesFor(reader).some((place) => places.includes(place));
        return isThere || !canRead(reader, one, 'live', clock.now());
      }),
      { numRuns: 500 },
    );
  });
});
