import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found } from '../contract/verdict.ts';
import { findAll } from '../platform/store/store.ts';
import type { Article, Version } from './article.rules.ts';
import { MAX_PICTURE_BYTES, type Picture, redraw } from './content/picture.ts';
import type { ImageId } from './contract.ts';
import type { ImageInput, NewsImage, SendImageInput, SentImage } from './image.contract.ts';
import { type ImageRecord, images } from './image.records.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead } from './reading.rules.ts';
import { articles, versions } from './records.ts';

/** Pictures of articles: sent by editors, seen by whoever may read what shows them. */
export const imageService = (ports: NewsPorts) => ({
  /** Its bytes, for whoever may read a version that shows it now, or writes the article. */
  seeImage: async (viewer: Viewer, { id }: ImageInput): Promise<NewsImage> => {
    const { store } = ports;
    const image = found(await store.get(images, id));
    const article = found(await store.get(articles, image.article));
    if (!(await maySee(ports, viewer, article, id))) throw new Refused('not_found');
    return seenImage(ports, image);
  },

  /** Takes a picture for an article. Who may not write it has nothing looked at. */
  sendImage: (viewer: Viewer, input: SendImageInput): Promise<SentImage> =>
    takeImage(ports, viewer, input, (article) => demand(newsPolicy.write(viewer, article))),
});

/** Dots of noise take more as a PNG than they came with; four bytes for each of them is the most there can be. */
const MOST_BYTES_DRAWN = 12_000_000;

/** Keeps a picture as we draw it, where `demandWriting` lets its sender write the article, before and afterwards. */
export const takeImage = async (
  ports: Pick<NewsPorts, 'store' | 'ids' | 'clock'>,
  viewer: Viewer,
  { id, picture }: SendImageInput,
  demandWriting: (article: Article) => void,
): Promise<SentImage> => {
  const { store } = ports;
  demandWriting(found(await store.get(articles, id)));
  const sent = Buffer.from(picture, 'base64');
  if (sent.length > MAX_PICTURE_BYTES) throw new Refused('too_large');
  const drawn = await redraw(sent);
  if (typeof drawn === 'string') throw new Refused(drawn);
  const file = await store.files.put(inOnePiece(drawn), { maxBytes: MOST_BYTES_DRAWN });
  return store.tx(async (t) => {
    demandWriting(found(await t.get(articles, id)));
    const image: ImageRecord = {
      ...{ id: ports.ids.next('img'), article: id, file },
      ...{ contentType: drawn.contentType, width: drawn.width, height: drawn.height },
      ...{ sentBy: viewer.person, sentAt: ports.clock.now() },
    };
    await t.put(images, image);
    return { image: image.id, width: image.width, height: image.height };
  });
};

/** A picture as pages show it. Whether this viewer may see it was asked before. */
export const seenImage = async (
  { store }: Pick<NewsPorts, 'store'>,
  { file, contentType, width, height }: ImageRecord,
): Promise<NewsImage> => {
  const bytes = Buffer.concat(await Array.fromAsync(found(await store.files.open(file))));
  return { image: `data:${contentType};base64,${bytes.toString('base64')}`, width, height };
};

/** That somebody knows a picture's id says nothing: its article is asked, as it stands now. */
const maySee = async (ports: NewsPorts, viewer: Viewer, article: Article, id: ImageId): Promise<boolean> => {
  if (newsPolicy.approve(viewer, article) === 'yes') return true;
  // Those of a briefing have a door of their own, which only who opened it comes through.
  if (article.restriction) return false;
  const reader = await readerOf(ports.store, ports, viewer);
  const now = ports.clock.now();
  if (!canRead(reader, article, 'live', now)) return false;
  const all = await findAll(ports.store, versions, 'article', article.id);
  return all.some((version) => shows(version, id) && canRead(reader, article, version, now));
};

/** Whether a version shows this picture. */
export const shows = ({ images: within, content }: Version, id: ImageId): boolean =>
  content.image?.id === id || within.includes(id);

async function* inOnePiece({ bytes }: Picture): AsyncGenerator<Uint8Array> {
  yield bytes;
}
