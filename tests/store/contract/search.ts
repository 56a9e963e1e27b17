import { expect, test } from 'vitest';
import { article, articles, type Bench, idsOf } from './fixtures.ts';

const TITLES = {
  parking: 'Parking permits for the Civic Centre',
  parks: 'New benches in the parks',
  leave: 'How to ask for annual leave',
  welsh: 'Siân Prŷs joins the library service',
  secret: 'Briefing for councillors on parking charges',
};

const shelve = ({ store }: Bench) =>
  store.tx((t) =>
    t.putAll(
      articles,
      Object.entries(TITLES).map(([id, title]) =>
        article({ id, title, audience: id === 'secret' ? ['members'] : ['staff', 'members'] }),
      ),
    ),
  );

export const searchPromises = (bench: () => Bench): void => {
  test.each([
    ['a word', 'leave', ['leave']],
    ['capitals', 'ANNUAL', ['leave']],
    ['a typo', 'libary', ['welsh']],
    ['another typo', 'anual leave', ['leave']],
    ['a typo in its first letter', 'barking', ['parking']],
    ['a typo in its last letter', 'parkin permitz', ['parking']],
    ['a letter too many before it', 'nparks', ['parks']],
    ['two letters too many in a long one', 'libbrarry', ['welsh']],
    ['two typos in a short word', 'pyrjs', []],
    ['an unfinished last word', 'civic cen', ['parking']],
    ['a name without its accents', 'sian prys', ['welsh']],
    ['two words in any order', 'centre permits', ['parking']],
    ['words that no article has together', 'annual benches', []],
    ['an unknown word', 'helicopter', []],
    ['nothing', '', []],
  ])('search finds by %s', async (_how, words, found) => {
    await shelve(bench());

    expect(idsOf(await bench().store.search(articles, words, { in: ['staff'] }))).toEqual(found);
  });

  test('the better match comes first', async () => {
    await shelve(bench());

    const [first] = await bench().store.search(articles, 'parks');

    expect(first?.id).toBe('parks');
  });

  test('a long text is found by its words as they are, also the last one unfinished, and not by a typo', async () => {
    const { store } = bench();
    const body = 'Long stay is behind the museum. Ask Facilities for a permit.';
    await store.tx((t) => t.put(articles, article({ id: 'cars', title: 'Parking', body })));

    expect(idsOf(await store.search(articles, 'museum permit'))).toEqual(['cars']);
    expect(idsOf(await store.search(articles, 'parkng muse'))).toEqual(['cars']);
    expect(await store.search(articles, 'musem permit')).toEqual([]);
  });

  test('a title with the word comes before long texts with it, however many there are', async () => {
    const { store } = bench();
    const many = Array.from({ length: 1_200 }, (_, n) =>
      article({ id: `a${n}`, title: `Page ${n}`, body: 'The museum has a car park.' }),
    );
    await store.tx((t) => t.putAll(articles, [...many, article({ id: 'z', title: 'The museum' })]));

    const [first] = await store.search(articles, 'museum', { limit: 1 });
    await store.tx((t) => t.put(articles, article({ id: 'z', title: 'The library' })));

    expect(first?.id).toBe('z');
    expect((await store.search(articles, 'museum', { limit: 1 }))[0]?.id).not.toBe('z');
  });

  test('search keeps to the partitions it is given and to its limit', async () => {
    const { store } = bench();
    await shelve(bench());

    expect(idsOf(await store.search(articles, 'parking', { in: ['staff'] }))).toEqual(['parking']);
    expect(idsOf(await store.search(articles, 'parking', { in: ['members'] })).toSorted()).toEqual([
      'parking',
      'secret',
    ]);
    expect(await store.search(articles, 'parking', { in: [] })).toEqual([]);
    expect(await store.search(articles, 'parking', { limit: 1 })).toHaveLength(1);
  });

  test('the one article that somebody may see is found among a thousand others that match', async () => {
    const { store } = bench();
    const articlesFor = (audience: string, count: number) =>
      Array.from({ length: count }, (_, n) =>
        article({ id: `${audience} ${n}`, title: `Parking in zone ${n}`, audience: [audience] }),
      );
    await store.tx((t) => t.putAll(articles, [...articlesFor('staff', 1_200), ...articlesFor('members', 1)]));

    expect(idsOf(await store.search(articles, 'parking', { in: ['members'] }))).toEqual(['members 0']);
    expect(await store.search(articles, 'parking zone', { limit: 500 })).toHaveLength(500);
  });

  test('search follows changes, withdrawals and removals, and forgets what was undone', async () => {
    const { store } = bench();
    await shelve(bench());

    await store.tx(async (t) => {
      await t.put(articles, article({ id: 'leave', title: 'Flexible working' }));
      await t.put(articles, article({ id: 'parks', title: TITLES.parks, draft: true }));
      await t.remove(articles, 'parking');
      expect(idsOf(await t.search(articles, 'flexible'))).toEqual(['leave']);
    });
    const undone = store.tx(async (t) => {
      await t.put(articles, article({ id: 'welsh', title: 'Something else' }));
      await t.put(articles, article({ id: 'new', title: 'Library hours' }));
      throw new Error('undo this');
    });
    await expect(undone).rejects.toThrow('undo this');

    const staff = { in: ['staff'] };
    expect(idsOf(await store.search(articles, 'flexible', staff))).toEqual(['leave']);
    expect(await store.search(articles, 'annual', staff)).toEqual([]);
    expect(await store.search(articles, 'benches', staff)).toEqual([]);
    expect(await store.search(articles, 'parking', staff)).toEqual([]);
    expect(idsOf(await store.search(articles, 'library', staff))).toEqual(['welsh']);
  });
};
