import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { addMillis } from '../../api/contract/time.ts';
import { systemClock } from '../../api/platform/clock.ts';
import { type LogEntry, log, type Schema } from '../../api/platform/store/declare.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import { backUp } from '../../api/platform/store/move/backup.ts';
import { copyStore } from '../../api/platform/store/move/copy.ts';
import { type Opening, opening } from '../../api/platform/store/move/open.ts';
import { type Place, placeAt } from '../../api/platform/store/move/places.ts';
import { type Tally, tallyOf } from '../../api/platform/store/move/tally.ts';
import { verifyPieces } from '../../api/platform/store/move/verify.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type Bench, type BenchRow, timed, whole } from './bench.ts';
import { onDurablePostgres } from './durable-postgres.ts';
import { fill, schema as yearSchema } from './year.ts';

interface Line extends LogEntry {
  readonly who: string;
  readonly what: string;
}
const lines = log<Line>()('bench_line', { subjects: ({ who }) => [who] });
const schema: Schema = { ...yearSchema, logs: [lines] };

const LINES = 100_000;
const FIVE_MINUTES_MS = 300_000;
const FILES = 200;
const FILE_BYTES = 256 << 10;

/** A year of 5,000 staff, a log and attached files: to PostgreSQL and back, to an export and back, and saved. */
export const moveBench: Bench = async () => {
  const folder = await mkdtemp(`${tmpdir()}/guildhall-move-`);
  try {
    return await onDurablePostgres(async (createDatabase) => moves(folder, await createDatabase()));
  } finally {
    await rm(folder, { recursive: true });
  }
};

const moves = async (folder: string, url: string): Promise<readonly BenchRow[]> => {
  await prepare(`${folder}/data`);
  const open = opening({ schema, clock: systemClock, stdin: process.stdin, stdout: process.stdout });
  const at = async (name: string) => placeAt(name === 'database' ? url : `${folder}/${name}`, {});
  const data = await at('data');
  const tallies: Tally[] = [];
  const rows: BenchRow[] = [];
  const measured = async (what: string, work: () => Promise<Tally>) => {
    const took = await timed(async () => tallies.push(await work()));
    rows.push({ what, figure: `${(took / 1_000).toFixed(1)} s` });
  };
  await measured('read and digest', async () => tallied(open, data));
  await measured('backup, checked', () => backUp(schema, { from: data.at, to: `${folder}/backup` }));
  await measured('verify', () => checked(open, data));
  await measured('folder to folder', async () => copied(open, data, await at('copy')));
  await measured('folder to PostgreSQL', async () => copied(open, data, await at('database')));
  await measured('verify on PostgreSQL', async () => checked(open, await at('database')));
  await measured('PostgreSQL to folder', async () => copied(open, await at('database'), await at('back')));
  await measured('export', async () => exported(open, data, await at('all.ndjson')));
  await measured('export, gzipped', async () => exported(open, data, await at('all.ndjson.gz')));
  await measured('import, gzipped', async () =>
    copied(open, await at('all.ndjson.gz'), await at('imported')),
  );
  const sizes = await Promise.all(['all.ndjson', 'all.ndjson.gz'].map((name) => stat(`${folder}/${name}`)));
  const [first] = tallies;
  return [
    {
      what: 'documents, log entries, files',
      figure: [first?.documents, first?.entries, first?.files].map((n) => whole(n ?? 0)).join(', '),
    },
    {
      what: 'different digests',
      figure: whole(new Set(tallies.map(({ digest }) => digest)).size),
      promise: '1',
    },
    ...rows,
    {
      what: 'size of the export, plain and gzipped',
      figure: sizes.map(({ size }) => `${whole(size / 2 ** 20)} MB`).join(', '),
    },
    { what: 'most memory used', figure: `${whole(process.resourceUsage().maxRSS / 2 ** 10)} MB` },
  ];
};

const prepare = async (directory: string): Promise<void> => {
  const complain = (what: unknown, cause?: unknown): never => {
    throw new Error(`the store under test is in trouble: ${what}`, { cause });
  };
  const store = await embeddedStore(schema, {
    directory,
    clock: systemClock,
    onFatal: complain,
    onTrouble: complain,
  });
  await fill(store);
  for (let from = 0; from < LINES; from += 1_000) await store.tx((t) => append(t, from, from + 1_000));
  for (let n = 0; n < FILES; n += 1) await store.files.put(content(n), { maxBytes: FILE_BYTES });
  await store.close();
};

const append = async (
  t: Parameters<Parameters<Store['tx']>[0]>[0],
  from: number,
  to: number,
): Promise<void> => {
  for (let n = from; n < to; n += 1)
    await t.append(lines, {
      id: `line_${String(n).padStart(9, '0')}`,
      at: addMillis('2026-01-05T00:00:00.000Z', n * FIVE_MINUTES_MS),
      who: `per_${n % 5_000}`,
      what: 'x'.repeat(150),
    });
};

async function* content(n: number): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(FILE_BYTES, `${n} `);
}

const withSource = async (
  open: Opening,
  from: Place,
  use: (source: Awaited<ReturnType<Opening['source']>>) => Promise<Tally>,
): Promise<Tally> => {
  const source = await open.source(from, 'alone');
  return use(source).finally(source.close);
};
const tallied = (open: Opening, from: Place) => withSource(open, from, ({ pieces }) => tallyOf(pieces));
const checked = (open: Opening, from: Place) =>
  withSource(open, from, async ({ pieces, constraints }) => {
    const findings = await verifyPieces(pieces, schema, { constraints });
    if (findings.problems.length > 0) throw new Error(findings.problems.join());
    return findings;
  });
const copied = (open: Opening, from: Place, to: Place) =>
  withSource(open, from, async ({ pieces }) => copyStore(pieces, await open.store(to)));
const exported = (open: Opening, from: Place, to: Place) =>
  withSource(open, from, async ({ pieces }) => copyStore(pieces, await open.export(to)));
