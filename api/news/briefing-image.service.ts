import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found } from '../contract/verdict.ts';
import { findAll } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import type { BriefingImageInput } from './briefing.contract.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { briefed, briefedId } from './briefing.records.ts';
import { hasOpened } from './briefing.rules.ts';
import { isOpenTo } from './circulation.views.ts';
import type { ImageId } from './contract.ts';
import type { NewsImage, SendImageInput, SentImage } from './image.contract.ts';
import { images } from './image.records.ts';
import { seenImage, shows, takeImage } from './image.service.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead } from './reading.rules.ts';
import { articles, versions } from './records.ts';

/** Pictures of restricted briefings, which are seen through no other door. */
export const briefingImageService = (ports: NewsPorts) => ({
  /** For members a part of what they opened, so that nothing of a briefing is given that no note tells of. */
  seeBriefingImage: async (viewer: Viewer, { id, image }: BriefingImageInput): Promise<NewsImage> => {
    const [article, kept] = [
      found(await ports.store.get(articles, id)),
      found(await ports.store.get(images, image)),
    ];
    if (kept.article !== id || !(await maySee(ports, viewer, article, image))) throw new Refused('not_found');
    return seenImage(ports, kept);
  },

  sendBriefingImage: (viewer: Viewer, input: SendImageInput): Promise<SentImage> =>
    takeImage(ports, viewer, input, (article) => {
      demand(briefingPolicy.manage(viewer, article));
      if (!isOpenTo(article, 'save')) throw new Refused('not_possible_now');
    }),
});

/** Who handles a briefing sees what is put into it; its readers what a version shows that they opened. */
const maySee = async (
  ports: Pick<NewsPorts, 'store' | 'people' | 'clock'>,
  viewer: Viewer,
  article: Article,
  image: ImageId,
): Promise<boolean> => {
  if (briefingPolicy.manage(viewer, article) === 'yes') return true;
  const { store } = ports;
  const [reader, now] = [await readerOf(store, ports, viewer), ports.clock.now()];
  if (briefingPolicy.read(viewer, { article, reader, now }) !== 'yes') return false;
  const copy = await store.get(briefed, briefedId(article.id, viewer.person));
  if (!copy) return false;
  const all = await findAll(store, versions, 'article', article.id);
  return all.some(
    (version) => shows(version, image) && hasOpened(copy, version) && canRead(reader, article, version, now),
  );
};
