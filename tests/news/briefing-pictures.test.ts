import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { ArticleId, ImageId } from '../../api/news/contract.ts';
import { images } from '../../api/news/image.records.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { BID, FIRST } from './a-briefing.ts';
import { ADMIN, CARL, CORA, EDDIE, EVE, MONA, type Newsroom, newsroom, outcomeOf } from './newsroom.ts';

let news: Newsroom;
beforeEach(async () => {
  news = await newsroom();
});

const { content, impact, restriction } = BID;
const shown = (image: ImageId) => `![The depot](/api/news/images/${image})`;

/** Given to Carl and Cora, with a picture. */
const withPicture = async (): Promise<{ readonly id: ArticleId; readonly image: ImageId }> => {
  const circulation = [CARL.person, CORA.person];
  const { id } = await news.service.writeBriefing(EDDIE, { ...BID, circulation });
  const { image } = await news.service.sendBriefingImage(EDDIE, { id, picture: SMALL_PICTURE });
  const wish = { content: { ...content, markdown: shown(image) }, impact, restriction };
  await news.service.saveBriefing(EDDIE, { id, version: 0, rev: 1, ...wish });
  await news.service.circulateBriefing(EDDIE, { id, ...FIRST, rev: 2 });
  return { id, image };
};
const sees = (viewer: Viewer, of: { readonly id: ArticleId; readonly image: ImageId }) =>
  outcomeOf(news.service.seeBriefingImage(viewer, of));
const opens = (viewer: Viewer, id: ArticleId) => outcomeOf(news.service.openBriefing(viewer, { id }));

describe('a picture of a briefing', () => {
  test('is given to councillors of its circulation once they opened it, to its author and the monitoring officer', async () => {
    const of = await withPicture();

    const before = [await sees(CARL, of), await sees(EDDIE, of), await sees(MONA, of)];
    await opens(CARL, of.id);

    expect(before).toEqual(['not_found', 'done', 'done']);
    expect(await news.service.seeBriefingImage(CARL, of)).toMatchObject({
      ...{ image: expect.stringMatching(/^data:image\/png;base64,/), width: 2, height: 2 },
    });
    // Nobody is given it whose opening is not noted.
    expect(await sees(CORA, of)).toBe('not_found');
    for (const viewer of [EVE, ADMIN]) expect(await sees(viewer, of), viewer.name).toBe('not_found');
  });

  test('is closed at once to whoever is taken off, is no councillor any more, or once it is taken back', async () => {
    const of = await withPicture();
    for (const viewer of [CARL, CORA]) await opens(viewer, of.id);

    await news.service.changeCirculation(EDDIE, { id: of.id, add: [], remove: [CARL.person] });
    const [taken, resigned, still] = [
      await sees(CARL, of),
      await sees({ ...CORA, roles: [] }, of),
      await sees(CORA, of),
    ];
    await news.service.withdrawBriefing(EDDIE, { id: of.id, reason: 'It is public now' });

    expect([taken, resigned, still, await sees(CORA, of)]).toEqual([
      ...['not_found', 'not_found', 'done', 'not_found'],
    ]);
  });

  test('is unknown at the doors of other articles, to those who may see it too', async () => {
    const { id, image } = await withPicture();
    await opens(CARL, id);

    for (const viewer of [CARL, EDDIE, MONA, EVE])
      expect(await outcomeOf(news.service.seeImage(viewer, { id: image })), viewer.name).toBe('not_found');
    expect(await outcomeOf(news.service.sendImage(EDDIE, { id, picture: SMALL_PICTURE }))).toBe('not_found');
  });

  test('is seen through its own briefing alone, and can be shown by no other article', async () => {
    const { image } = await withPicture();
    const other = await news.service.writeBriefing(EDDIE, {
      ...BID,
      content: { ...content, markdown: shown(image) },
    });
    const article = await news.service.startArticle(EVE, { kind: 'news', title: 'Depot' });
    const audience = { any: [{ roles: ['Member' as const] }] };
    await news.service.saveWork(EVE, {
      ...{ id: article.id, rev: 1, content: { title: 'Depot', summary: 'x', markdown: shown(image) } },
      showing: { visibleTo: audience, promotedTo: audience, topics: [] },
    });
    const publishes = () => news.service.moveArticle(EVE, { id: article.id, rev: 2, verb: 'publish' });

    expect(await sees(EDDIE, { id: other.id, image })).toBe('not_found');
    expect(await outcomeOf(news.service.circulateBriefing(EDDIE, { id: other.id, ...FIRST }))).toBe(
      'unfinished',
    );
    expect(await outcomeOf(publishes())).toBe('unfinished');
  });

  test('that was sent and not put in, or only in a version they did not open, is no councillor’s', async () => {
    const { id, image } = await withPicture();
    await opens(CARL, id);
    const spare = (await news.service.sendBriefingImage(MONA, { id, picture: SMALL_PICTURE })).image;
    const unused = await sees(CARL, { id, image: spare });
    const wish = { content: { ...content, markdown: shown(spare) }, impact, restriction };
    await news.service.saveBriefing(EDDIE, { id, version: 1, rev: 0, ...wish });
    const next = { id, version: 1, rev: 1, change: 'material', reason: 'Another picture' } as const;
    await news.service.circulateBriefing(EDDIE, next);

    const heard = [unused, await sees(CARL, { id, image: spare }), await sees(CARL, { id, image })];
    await opens(CARL, id);

    expect(heard).toEqual(['not_found', 'not_found', 'done']);
    expect(await sees(CARL, { id, image: spare })).toBe('done');
  });

  test('is sent by those alone who handle the briefing, until it is taken back, and must be described', async () => {
    const { id } = await news.service.writeBriefing(EDDIE, BID);
    const sends = (viewer: Viewer) =>
      outcomeOf(news.service.sendBriefingImage(viewer, { id, picture: SMALL_PICTURE }));
    const { image } = await news.service.sendBriefingImage(EDDIE, { id, picture: SMALL_PICTURE });
    const wish = { content: { ...content, markdown: `![](/api/news/images/${image})` }, impact, restriction };
    await news.service.saveBriefing(EDDIE, { id, version: 0, rev: 1, ...wish });

    expect([await sends(EVE), await sends(CARL), await sends(ADMIN), await sends(MONA)]).toEqual([
      ...['not_found', 'not_found', 'not_found', 'done'],
    ]);
    expect(await outcomeOf(news.service.circulateBriefing(EDDIE, { id, ...FIRST, rev: 2 }))).toBe(
      'shuts_out',
    );
    await news.service.withdrawBriefing(EDDIE, { id, reason: 'It is public now' });
    expect(await sends(EDDIE)).toBe('not_possible_now');
    expect((await news.store.find(images, 'article', id)).rows).toHaveLength(2);
  });
});
