import type { Viewer } from '../../api/contract/person.ts';
import { addMillis } from '../../api/contract/time.ts';
import type { Article } from '../../api/news/article.rules.ts';
import type { Audience } from '../../api/news/contract.ts';
import { feedOf, frontOf } from '../../api/news/feed.ts';
import { readings } from '../../api/news/reading.records.ts';
import { articles } from '../../api/news/records.ts';
import { newsRecords } from '../../api/news/room.ts';
import { facts } from '../../api/people/facts.service.ts';
import { people } from '../../api/people/records.ts';
import { peopleRecords } from '../../api/people/room.ts';
import { systemClock } from '../../api/platform/clock.ts';
import { type Bench, median, quantile, timed } from './bench.ts';
import { onEmbedded } from './engines.ts';

const ARTICLES = 10_000;
/** Five years of them: some 170 are of the last month. */
const APART_MS = (5 * 365 * 86_400_000) / ARTICLES;
const ROUNDS = 200;
const clock = systemClock;
const records = {
  collections: [...newsRecords.collections, ...peopleRecords.collections],
  logs: [...newsRecords.logs, ...peopleRecords.logs],
};
const idOf = (prefix: 'per' | 'art', number: number) =>
  `${prefix}_${String(number).padStart(26, '0')}` as never;

const AUDIENCES: readonly Audience[] = [
  { everyone: true },
  { any: [{ departments: ['Parks'] }] },
  { any: [{ departments: ['Housing'] }, { managers: [idOf('per', 9)] }] },
];

const anArticle = (number: number, now: ReturnType<typeof systemClock.now>): Article => {
  const at = addMillis(now, -Math.floor(number * APART_MS) - 1);
  const visibleTo = AUDIENCES[number % AUDIENCES.length] ?? { everyone: true };
  const text = { title: `Article ${number}`, summary: 'What it is about, in a sentence or two.' };
  return {
    ...{
      id: idOf('art', number),
      kind: 'news',
      owner: idOf('per', 1),
      createdBy: idOf('per', 1),
      createdAt: at,
    },
    live: {
      ...{ ...text, visibleTo, promotedTo: visibleTo, topics: ['council'], version: 1, hash: '0' },
      ...{ from: at, publishedAt: at, material: 1 },
    },
  };
};

/** What a reader asks for most, among five years of articles on the embedded store. */
export const feedBench: Bench = () =>
  onEmbedded({ schema: records, clock }, async (store) => {
    const now = clock.now();
    const person = idOf('per', 7);
    const known = { id: person, oid: 'seven', name: 'Ann', department: 'Parks', enabled: true, guest: false };
    await store.tx((t) => t.put(people, known));
    for (let from = 0; from < ARTICLES; from += 1_000)
      await store.tx((t) =>
        t.putAll(
          articles,
          Array.from({ length: 1_000 }, (_, at) => anArticle(from + at, now)),
        ),
      );
    await store.tx((t) =>
      t.putAll(
        readings,
        Array.from({ length: 50 }, (_, n) => ({
          ...{ id: `${person}|${idOf('art', n * 2)}` as never, person, article: idOf('art', n * 2) },
          ...{ served: [{ version: 1, hash: '0', at: now }], openedAt: now },
        })),
      ),
    );
    const viewer: Viewer = { person, name: 'Ann', roles: [], appointments: [], reports: [], door: 'tab' };
    const ports = { store, clock, people: facts({ store }) as never };
    const asked = {
      'the first page of the feed': () => feedOf(ports, viewer, {}),
      'the card on Home': () => frontOf(ports, viewer, 4),
      'a page of what is unread of one topic': () =>
        feedOf(ports, viewer, { topic: 'council', unread: 'yes' }),
    };
    const { articles: first } = await feedOf(ports, viewer, {});
    if (first.length === 0) throw new Error('there was nothing to read');
    const rows = [];
    for (const [what, ask] of Object.entries(asked)) {
      const took: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) took.push(await timed(ask));
      rows.push({
        what: `${what}, of ${ARTICLES} articles: median`,
        figure: `${median(took).toFixed(2)} ms, the slowest twentieth from ${quantile(took, 0.95).toFixed(2)} ms`,
      });
    }
    return rows;
  });
