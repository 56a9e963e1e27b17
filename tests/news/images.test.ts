import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { ArticleId, ImageId } from '../../api/news/contract.ts';
import { readArticle } from '../../api/news/contract.ts';
import { moveArticle, previewText, saveWork, seeWork, startArticle } from '../../api/news/desk.contract.ts';
import { newsImage, sendImage } from '../../api/news/image.contract.ts';
import { images } from '../../api/news/image.records.ts';
import { me } from '../../api/people/contract.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { type Caller, startWorld, type World } from '../support/world.ts';

let world: World;
let editor: Caller;
let clerk: Caller;
let depot: Caller;
let clerkId: PersonId;
beforeAll(async () => {
  world = await startWorld();
  await world.settle();
  [editor, clerk, depot] = await Promise.all([world.as('editor'), world.as('clerk'), world.as('depot')]);
  clerkId = (await clerk.ok(me, {})).id;
});
afterAll(() => world.close());

const start = (title = 'A new bin'): Promise<{ readonly id: ArticleId }> =>
  editor.ok(startArticle, { kind: 'news', title });

/** Fills in an article for the clerk alone, with this text. */
const write = async (id: ArticleId, markdown: string): Promise<number> => {
  const { rev, content } = await editor.ok(seeWork, { id });
  const audience = { any: [{ people: [clerkId] }] };
  const saved = await editor.ok(saveWork, {
    ...{ id, rev, content: { ...content, summary: 'It is blue.', markdown } },
    showing: { visibleTo: audience, promotedTo: audience, topics: [] },
  });
  return saved.rev;
};

const publish = async (id: ArticleId, markdown: string): Promise<void> => {
  await editor.ok(moveArticle, { id, rev: await write(id, markdown), verb: 'publish' });
};

const send = async (id: ArticleId): Promise<ImageId> =>
  (await editor.ok(sendImage, { id, picture: SMALL_PICTURE })).image;

const shown = (image: ImageId, alt = 'A blue bin') => `![${alt}](/api/news/images/${image})`;

describe('a picture', () => {
  test('is seen by its editors at once, and by readers as long as the article shows it to them', async () => {
    const { id } = await start();
    const image = await send(id);
    expect((await editor.ok(newsImage, { id: image })).image).toMatch(/^data:image\/png;base64,/);
    expect((await clerk.refused(newsImage, { id: image })).status).toBe(404);

    await publish(id, shown(image));

    expect(await clerk.ok(newsImage, { id: image })).toMatchObject({ width: 2, height: 2 });
    expect((await clerk.ok(readArticle, { id })).html).toContain(`<img src="/api/news/images/${image}"`);
    expect((await depot.refused(newsImage, { id: image })).status).toBe(404);

    const { rev } = await editor.ok(seeWork, { id });
    await editor.ok(moveArticle, { id, rev, verb: 'withdraw', reason: 'The bin is green' });

    expect((await clerk.refused(newsImage, { id: image })).status).toBe(404);
    await editor.ok(newsImage, { id: image });
  });

  test('that was sent and not put in is no reader’s', async () => {
    const { id } = await start();
    const [image, spare] = [await send(id), await send(id)];

    await publish(id, shown(image));

    await clerk.ok(newsImage, { id: image });
    expect((await clerk.refused(newsImage, { id: spare })).status).toBe(404);
  });

  test('answers so that no browser takes it for anything else', async () => {
    const image = await send((await start()).id);

    const { headers } = await editor.send('GET', `/api/news/images/${image}`);

    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toContain('private');
  });

  test('is not taken where it is none, where it is too large, or from whoever may not write', async () => {
    const { id } = await start();
    const page = Buffer.from('<svg onload="hacked(1)"/>').toString('base64');
    const large = Buffer.alloc(5_000_001).toString('base64');

    expect((await editor.refused(sendImage, { id, picture: page })).code).toBe('unknown_kind');
    expect((await editor.refused(sendImage, { id, picture: large })).code).toBe('too_large');
    expect((await clerk.refused(sendImage, { id, picture: SMALL_PICTURE })).status).toBe(404);
  });

  test('of a phone is taken, made smaller and rid of where it was taken', async () => {
    const photo = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: 'green' } })
      .withExif({ IFD3: { GPSLatitude: '54/1 2/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const { id } = await start();

    const sent = await editor.ok(sendImage, { id, picture: photo.toString('base64') });

    expect(sent).toMatchObject({ width: 1_600, height: 1_200 });
    const { image } = await editor.ok(newsImage, { id: sent.image });
    const bytes = Buffer.from(image.split(',')[1] ?? '', 'base64');
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('goes with the article that is thrown away', async () => {
    const { id } = await start();
    const image = await send(id);

    await editor.ok(moveArticle, { id, rev: 1, verb: 'discard' });

    expect((await editor.refused(newsImage, { id: image })).status).toBe(404);
    expect(await world.store.get(images, image)).toBeUndefined();
  });
});

describe('an article is not published', () => {
  test('where it would shut readers out', async () => {
    const { id } = await start();
    const image = await send(id);
    const rev = await write(id, shown(image, ''));

    expect((await editor.refused(moveArticle, { id, rev, verb: 'publish' })).code).toBe('shuts_out');
    expect((await clerk.refused(readArticle, { id })).status).toBe(404);
  });

  test('with a picture of another article, which its readers could not see', async () => {
    const [{ id }, other] = [await start(), await start()];
    const rev = await write(id, shown(await send(other.id)));

    const problem = await editor.refused(moveArticle, { id, rev, verb: 'publish' });

    expect(problem).toMatchObject({ code: 'unfinished', detail: expect.stringContaining('picture') });
  });
});

test('an editor sees a text as readers will, on the page and on a card, with what stops it', async () => {
  const markdown = '## Bins\n\n**Blue** bins. [Click here](https://a.example)';

  const page = await editor.ok(previewText, { title: 'Bins', summary: '', markdown });
  const summed = await editor.ok(previewText, { title: 'Bins', summary: 'Put *them* out <b>', markdown });

  expect(page.html).toContain('<h2>Bins</h2>');
  expect(page.card.title).toBe('Bins');
  expect(page.card.html).toContain('<strong>Blue</strong> bins.');
  expect(page.card.html).not.toContain('<h2>');
  expect(summed.card.html.trim()).toBe('<p>Put *them* out &lt;b&gt;</p>');
  expect(page.report).toMatchObject({ words: 4, checks: [{ rule: 'vague_link', line: 3 }] });
});
