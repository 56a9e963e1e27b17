import type { Collection, Doc } from '../platform/store/declare.ts';
import type { Article } from './article.rules.ts';
import type { ArticleId, EventDetails } from './contract.ts';
import type { EventRow } from './event.contract.ts';
import { diary, diaryId } from './event.records.ts';
import { eventFor } from './event.rules.ts';
import { candidate } from './feed.rules.ts';
import type { NewsPorts } from './ports.ts';
import { readingId, readings } from './reading.records.ts';
import type { Reader } from './reading.rules.ts';
import { rowOf } from './views.ts';

/** Those of these articles that are events the reader may know of, with whether they took them. */
export const eventRowsOf = async (
  { store, clock }: Pick<NewsPorts, 'store' | 'clock'>,
  reader: Reader,
  found: readonly Article[],
): Promise<readonly EventRow[]> => {
  const now = clock.now();
  const ids = found.map(({ id }) => id);
  const [opened, taken] = await Promise.all([
    byArticle(
      store,
      readings,
      ids.map((id) => readingId(reader.person, id)),
    ),
    byArticle(
      store,
      diary,
      ids.map((id) => diaryId(reader.person, id)),
    ),
  ]);
  return found.flatMap((article): EventRow[] => {
    const shown = eventFor(reader, article, now);
    if (!shown) return [];
    const row = rowOf(candidate(reader, article, shown), opened.get(article.id));
    return [{ ...row, event: shown.event, isInCalendar: taken.get(article.id)?.calendar !== undefined }];
  });
};

const byArticle = async <T extends Doc & { readonly article: ArticleId }>(
  store: NewsPorts['store'],
  c: Collection<T, never, never, never>,
  ids: readonly string[],
): Promise<ReadonlyMap<ArticleId, T>> =>
  new Map((await store.getAll(c, ids)).map((one) => [one.article, one]));

/** Where an event is, in a few words. */
export const placeOf = ({ place, online }: EventDetails): string =>
  place !== '' ? place : online ? 'Online' : '';
