import { beforeEach, expect, test } from 'vitest';
import { mayPublish, reportOn } from '../../api/news/content/checks.ts';
import { compile } from '../../api/news/content/compile.ts';
import { hashOf } from '../../api/news/content/hash.ts';
import { articleWords } from '../../api/news/search.records.ts';
import { placesOf } from '../../api/news/search.rules.ts';
import { EVERYONE, HAL, type NewsWorld, newsWorld, outcome, PARKS, PAUL } from './build.ts';
import { XSS_CORPUS } from './xss-corpus.ts';

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

const finds = async (who: typeof PAUL) => (await world.service.searchNews(who, 'reading room', 10)).length;

test('to whom an article is promoted opens it to nobody, and closes it to nobody', async () => {
  const closed = await world.published({ visibleTo: PARKS, promotedTo: EVERYONE, lead: true });
  const open = await world.published({ visibleTo: EVERYONE, promotedTo: PARKS });
  const reads = (who: typeof PAUL, { id }: typeof open) =>
    Promise.all([
      outcome(world.service.readArticle(who, { id })),
      outcome(world.service.readVersion(who, { id, n: 1 })),
    ]);

  expect(await reads(HAL, closed)).toEqual(['not_found', 'not_found']);
  expect(await reads(HAL, open)).toEqual(['done', 'done']);
  const { articles } = await world.service.readFeed(HAL, {});
  expect(articles.map(({ id, promoted, lead }) => ({ id, promoted, lead }))).toEqual([
    { id: open.id, promoted: false, lead: false },
  ]);
  expect([await finds(PAUL), await finds(HAL)]).toEqual([2, 1]);
});

test('a search looks again who may read what it found, also where the index is wrong', async () => {
  const { id } = await world.published({ visibleTo: PARKS });
  const live = (await world.stored(id))?.live;
  if (!live) throw new Error('It was published');
  const before = await finds(HAL);

  await world.store.tx(async (t) => {
    const words = await t.get(articleWords, `${id}.1`);
    if (words) await t.put(articleWords, { ...words, places: placesOf({ ...live, visibleTo: EVERYONE }) });
  });

  expect([before, await finds(HAL), await finds(PAUL)]).toEqual([0, 0, 1]);
});

test('what somebody means us harm with is kept and given as the words that were looked at, to the letter', async () => {
  const isPublished = (payload: string) =>
    mayPublish(reportOn(payload)) && compile(payload).images.length === 0;
  const markdown = XSS_CORPUS.filter(isPublished).join('\n\n');
  const { id } = await world.published({ markdown });

  const [version] = await world.versionsOf(id);
  const { html, hash } = await world.service.readArticle(PAUL, { id });

  expect(markdown.length).toBeGreaterThan(1_000);
  expect(version?.content.markdown).toBe(markdown);
  expect(html).toBe(compile(markdown).html);
  expect(hash).toBe(version && hashOf(version.content));
});
