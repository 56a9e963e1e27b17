import { availableParallelism } from 'node:os';
import { stdout, version } from 'node:process';
import type { Bench, BenchRow } from './bench.ts';
import { bundleBench } from './bundle.bench.ts';
import { directoryBench } from './directory.bench.ts';
import { feedBench } from './feed.bench.ts';
import { floorBench, floorOnPostgresBench } from './floor.bench.ts';
import { moveBench } from './move.bench.ts';
import { outboxBench } from './outbox.bench.ts';
import { peopleBench } from './people.bench.ts';
import { policiesBench } from './policies.bench.ts';
import { postgresBench } from './postgres.bench.ts';
import { requestsBench } from './requests.bench.ts';
import { searchBench } from './search.bench.ts';
import { sizesBench } from './sizes.bench.ts';
import { skillsBench } from './skills.bench.ts';
import { storeBench } from './store.bench.ts';

/** `npm run bench`: prints the measured promises of the design; `npm run bench -- store` prints one part of them. */
const BENCHES: Readonly<Record<string, Bench>> = {
  store: storeBench,
  sizes: sizesBench,
  outbox: outboxBench,
  postgres: postgresBench,
  directory: directoryBench,
  floor: floorBench,
  people: peopleBench,
  feed: feedBench,
  requests: requestsBench,
  search: searchBench,
  policies: policiesBench,
  skills: skillsBench,
  'floor-postgres': floorOnPostgresBench,
  move: moveBench,
  bundle: bundleBench,
};

const print = (name: string, rows: readonly BenchRow[]): void => {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(
    ({ what, figure, promise }) => `  ${what.padEnd(width)}  ${figure}${promise ? `  (${promise})` : ''}`,
  );
  stdout.write(`${name}\n${lines.join('\n')}\n\n`);
};

const wanted = process.argv.slice(2);
stdout.write(`Node ${version}, ${availableParallelism()} cores\n\n`);
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.length === 0 || wanted.includes(name)) print(name, await bench());
