import type { Id } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import type { Instant } from '../../api/contract/time.ts';
import type { Article, Shown } from '../../api/news/article.rules.ts';
import type { Audience } from '../../api/news/contract.ts';
import type { NewsPorts } from '../../api/news/ports.ts';
import { articles } from '../../api/news/records.ts';
import { newsRecords } from '../../api/news/room.ts';
import { type ArticleWords, articleWords } from '../../api/news/search.records.ts';
import { placesOf } from '../../api/news/search.rules.ts';
import { searchService } from '../../api/news/search.service.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { searchIn } from '../../api/search.ts';
import { testClock } from '../support/clock.ts';
import { seededRandom } from '../support/random.ts';
import { type Bench, type BenchRow, spread, timed, whole } from './bench.ts';
import { type Engine, onEachEngine } from './engines.ts';

const ARTICLES = 10_000;
const WORDS_EACH = 300;
const VOCABULARY = 12_000;
const DEPARTMENTS = 20;
const ROUNDS = 12;
const clock = testClock();
const BEFORE: Instant = '2026-01-05T09:00:00.000Z';

const STARTS =
  'acc bra clo dri ele fre gri hea inv jus kno lea mun nor obs pla qua rep sch tra und vis wor yar zon app bui che den ext fla gov hol imp lig mon neg opp pri rec'.split(
    ' ',
  );
const MIDDLES =
  'ab ber cil der ect for gul hip ind jec kin lat men nic ond per que rit sis tem ust vel wid xam yst zen ort ank iff osc'.split(
    ' ',
  );
const ENDS = 'al ed er ing ion ity ly ment ness s'.split(' ');
/** Made-up words as various as real ones, and real ones among the commonest, for typos to be made in. */
const REAL = 'parking council leave policy training housing budget recycling flexible working'.split(' ');
const wordAt = (rank: number): string =>
  REAL[rank / 7] ??
  `${STARTS[rank % 40]}${MIDDLES[Math.floor(rank / 40) % 30]}${ENDS[Math.floor(rank / 1_200) % 10]}`;

const idOf = <P extends string>(prefix: P, n: number): Id<P> => `${prefix}_${String(n).padStart(26, '0')}`;
const departmentAt = (n: number): string => `Department ${n % DEPARTMENTS}`;

/** Six in ten for all staff, three for a department, and the rest for some people or councillors. */
const audienceOf = (n: number): Audience => {
  if (n % 10 < 6) return n % 4 === 0 ? { everyone: true, andMembers: true } : { everyone: true };
  if (n % 10 < 9) return { any: [{ departments: [departmentAt(n)] }] };
  return { any: [{ people: [idOf('per', n % 200)] }, { roles: ['Member'] }] };
};

const articleAt = (n: number, title: string): Article => {
  const shown: Shown = {
    ...{ title, summary: title, topics: [], visibleTo: audienceOf(n), promotedTo: { everyone: true } },
    ...{ version: 1, hash: `${n}`, from: BEFORE, publishedAt: BEFORE, material: 1 },
  };
  return {
    ...{ id: idOf('art', n), kind: 'page', owner: idOf('per', 1), createdBy: idOf('per', 1) },
    ...{ createdAt: BEFORE, live: shown },
  };
};

const fill = async (store: Store): Promise<void> => {
  const random = seededRandom(10_000);
  // Few words are in nearly everything, most in hardly any, as in real text.
  const text = (words: number) =>
    Array.from({ length: words }, () => wordAt(Math.floor(VOCABULARY ** random.next()) - 1)).join(' ');
  for (let from = 0; from < ARTICLES; from += 500) {
    const page = Array.from({ length: 500 }, (_, at) => articleAt(from + at, text(6)));
    await store.tx(async (t) => {
      await t.putAll(articles, page);
      await t.putAll(
        articleWords,
        page.flatMap((article) => wordsOf(article, text(WORDS_EACH))),
      );
    });
  }
};

/** As `saveArticle` keeps them, many at once. */
const wordsOf = ({ id, live }: Article, text: string): readonly ArticleWords[] =>
  live === undefined
    ? []
    : [
        {
          id: `${id}.1`,
          article: id,
          n: 1,
          places: placesOf(live),
          words: `${live.title} ${live.summary}`,
          text,
        },
      ];

/** One word, several, one in nearly everything, one that is not finished, typos, and what is nowhere. */
const TYPED = [
  ...['parking', 'parking permit', 'flexible working', 'flexble workng', 'counc', 'council leave policy'],
  ...[
    'trainig budget',
    'recycling',
    'housing budget recycling',
    'bababa',
    'ceceba fogu',
    'xylophone',
    'le',
    'pol',
  ],
];

const viewerAt = (n: number): Viewer => ({
  ...{ person: idOf('per', n), name: `${n}`, roles: n % 9 === 0 ? ['Member'] : [], appointments: [] },
  ...{ reports: [], door: 'tab' },
});

const people = {
  factsOfViewer: async (_: unknown, { person, roles }: Viewer) => ({
    ...{ person, roles, isStaff: roles.length === 0, department: departmentAt(Number(person.slice(4))) },
  }),
} as unknown as NewsPorts['people'];

const measured = async (store: Store, on: Engine): Promise<readonly BenchRow[]> => {
  const filled = await timed(() => fill(store));
  const { searchNews } = searchService({ store, clock, people });
  const search = searchIn([{ name: 'news', search: searchNews }]);
  const took: number[] = [];
  let found = 0;
  // Once unmeasured: nobody's first search of the day is what is promised.
  for (const q of TYPED) await search(viewerAt(1), { q });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const q of TYPED)
      took.push(
        await timed(async () => {
          const { groups } = await search(viewerAt(round * 7 + 1), { q });
          found += groups[0]?.hits.length ?? 0;
        }),
      );
  return [
    {
      what: `${on}: ${whole(ARTICLES)} articles of ${WORDS_EACH} words, written in`,
      figure: `${whole(filled / 1_000)} s`,
    },
    {
      what: `${on}: a search with rights, ${whole(took.length)} of them, ${whole(found)} hits`,
      figure: spread(took),
      promise: `p95 under ${on === 'embedded' ? 50 : 80} ms`,
    },
  ];
};

/** Searching the articles of a large council, each by its readers, on both engines. */
export const searchBench: Bench = () => onEachEngine({ schema: newsRecords, clock }, measured);
