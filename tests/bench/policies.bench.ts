import type { Id } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, type Instant } from '../../api/contract/time.ts';
import type { Article } from '../../api/news/article.rules.ts';
import type { NewsPorts } from '../../api/news/ports.ts';
import { articles } from '../../api/news/records.ts';
import { reportService } from '../../api/news/report.service.ts';
import {
  type Obligation,
  obligationId,
  obligations,
  type Requirement,
  requirements,
} from '../../api/news/requirement.records.ts';
import { newsRecords } from '../../api/news/room.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { type Bench, type BenchRow, samples, spread, timed, whole } from './bench.ts';
import { type Engine, onEachEngine } from './engines.ts';

const PEOPLE = 50_000;
const PAGE = 1_000;
const DEPARTMENTS = 40;
/** People joined on so many days, each with a day of their own that is in time. */
const DAYS = 28;
const ROUNDS = 100;
const clock = testClock();
const BEFORE: Instant = '2026-01-05T09:00:00.000Z';

const idOf = <P extends string>(prefix: P, n: number): Id<P> => `${prefix}_${String(n).padStart(26, '0')}`;
const OWNER = idOf('per', 0);
const dayAt = (n: number) => addDays('2026-12-01', n % DAYS);

const everyone = { everyone: true } as const;
const policy: Article = {
  ...{ id: idOf('art', 1), kind: 'policy', owner: OWNER, createdBy: OWNER, createdAt: BEFORE },
  live: {
    ...{ title: 'Using AI tools', summary: 'What they may be used for', topics: [], from: BEFORE },
    ...{ visibleTo: everyone, promotedTo: everyone, version: 2, hash: '2', material: 2, publishedAt: BEFORE },
  },
};

const requirement: Requirement = {
  ...{ id: idOf('nrq', 1), article: policy.id, audience: everyone, days: 10, by: OWNER, at: BEFORE },
  rounds: [
    { version: 1, from: BEFORE, due: '2026-02-02' },
    { version: 2, from: BEFORE, due: '2026-12-14' },
  ],
  countedAt: BEFORE,
};

/** Six in ten acknowledged the newest version, two an earlier one, one nothing; one in ten left. */
const obligationAt = (n: number): Obligation => {
  const versions = n % 10 < 6 ? [1, 2] : n % 10 < 8 ? [1] : [];
  return {
    ...{ id: obligationId(requirement.id, idOf('per', n)), requirement: requirement.id, article: policy.id },
    ...{ person: idOf('per', n), department: `Department ${n % DEPARTMENTS}`, at: BEFORE },
    ...{ due: dayAt(Math.floor(n / DEPARTMENTS)), origin: 'joined', joinedRound: 1 + (n % 2) },
    receipts: versions.map((version) => ({ version, hash: `${version}`, at: BEFORE, door: 'tab' })),
    ...(n % 10 === 9 && { goneAt: BEFORE, goneAs: 'left' }),
  };
};

const fill = async (store: Store): Promise<void> => {
  await store.tx(async (t) => {
    await t.put(articles, policy);
    await t.put(requirements, requirement);
  });
  for (let from = 0; from < PEOPLE; from += PAGE)
    await store.tx((t) =>
      t.putAll(
        obligations,
        Array.from({ length: PAGE }, (_, at) => obligationAt(from + at)),
      ),
    );
};

const measured = async (store: Store, on: Engine): Promise<readonly BenchRow[]> => {
  const filled = await timed(() => fill(store));
  const owner: Viewer = {
    ...{ person: OWNER, name: 'Owner', roles: [], appointments: [], reports: [], door: 'tab' },
  };
  const { seeRequirement } = reportService({ store, clock } as unknown as NewsPorts);
  const { tally, departments } = await seeRequirement(owner, { id: requirement.id });
  if (tally?.audience !== PEOPLE || departments.length !== DEPARTMENTS)
    throw new Error(`the report counts ${tally?.audience} people of ${departments.length} departments`);
  const took = await samples(ROUNDS, () => seeRequirement(owner, { id: requirement.id }));
  return [
    { what: `${on}: what ${whole(PEOPLE)} people owe, written in`, figure: `${whole(filled / 1_000)} s` },
    {
      what: `${on}: the report on a policy, by department`,
      figure: spread(took),
      promise: 'under 300 ms',
    },
  ];
};

/** How it goes with a policy that everybody of a very large council has to acknowledge, on both engines. */
export const policiesBench: Bench = () => onEachEngine({ schema: newsRecords, clock }, measured);
