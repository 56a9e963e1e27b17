import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { execPath, version } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openReadOnly } from '../../api/platform/store/read-only.ts';
import { recordEvidence } from '../support/evidence.ts';
import { seededRandom } from '../support/random.ts';
import { ROUNDS } from '../support/rounds.ts';
import { crashSchema, examine } from './crash/work.ts';
import { emptyDirectory } from './places.ts';

/** Small, so that a checkpoint is nearly always running when the kill comes. */
const JOURNAL_BYTES = 40_000;
/** A directory is killed this often before a new one is begun: recovery has to work on what was recovered. */
const ROUNDS_PER_DIRECTORY = 10;
const LONGEST_LIFE_MS = 120;
const ROUND_TIMEOUT_MS = 20_000;

test(`nothing acknowledged is lost and nothing is half done when the process is killed, ${ROUNDS} times`, {
  timeout: ROUNDS * ROUND_TIMEOUT_MS,
}, async () => {
  const random = seededRandom();
  const total = { starts: 0, acknowledged: 0, lost: 0, halfApplied: 0, killsInsideCheckpoint: 0 };
  let directory = await emptyDirectory();
  let acknowledged = new Map<string, number>();

  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % ROUNDS_PER_DIRECTORY === 0) {
      await rm(directory, { recursive: true });
      directory = await emptyDirectory();
      acknowledged = new Map();
    }
    const life = await lifeOf(directory, round, random.between(1, LONGEST_LIFE_MS));
    for (const [writer, newest] of life.acknowledged) acknowledged.set(writer, newest);

    const found = await examine(await openReadOnly(directory, crashSchema), acknowledged);

    const where = `seed ${random.seed}, round ${round}`;
    expect(found, where).toMatchObject({ lost: [], halfApplied: [] });
    // A torn last line is what a kill may leave, and is said; nothing else may be wrong.
    expect(
      life.troubles.filter((trouble) => !trouble.includes('cut off')),
      where,
    ).toEqual([]);
    total.acknowledged += [...life.acknowledged.values()].reduce((sum, newest) => sum + newest, 0);
    total.starts += 1;
    total.lost += found.lost.length;
    total.halfApplied += found.halfApplied.length;
    if (await insideCheckpoint(directory)) total.killsInsideCheckpoint += 1;
  }

  expect(total.acknowledged, `seed ${random.seed}`).toBeGreaterThan(ROUNDS);
  expect(total.killsInsideCheckpoint, `seed ${random.seed}`).toBeGreaterThan(0);
  recordEvidence('store-crash', {
    rounds: ROUNDS,
    failedStarts: ROUNDS - total.starts,
    acknowledged: total.acknowledged,
    lost: total.lost,
    halfApplied: total.halfApplied,
    killsInsideCheckpoint: total.killsInsideCheckpoint,
    seed: random.seed,
    node: version,
    cores: availableParallelism(),
  });
});

interface Life {
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly troubles: readonly string[];
}

/** Starts the victim, waits until it has written something and then for the given time, and kills it. */
const lifeOf = async (directory: string, round: number, ms: number): Promise<Life> => {
  const victim = spawn(
    execPath,
    ['tests/store/crash/victim.ts', directory, String(round), String(JOURNAL_BYTES)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exited = once(victim, 'exit');
  const heard = listen(victim);
  await Promise.race([heard.firstAck, exited.then(() => Promise.reject(new Error(heard.complaints())))]);
  await wait(ms);
  victim.kill('SIGKILL');
  await Promise.all([exited, heard.end]);
  return heard;
};

const listen = (victim: ChildProcess) => {
  const acknowledged = new Map<string, number>();
  const troubles: string[] = [];
  const first = Promise.withResolvers<void>();
  let complaints = '';
  victim.stderr?.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const lines = createInterface({ input: victim.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => {
    const [word, writer = '', number] = line.split(' ');
    if (word === 'trouble') troubles.push(line);
    if (word !== 'ack' || number === undefined) return;
    acknowledged.set(writer, Number(number));
    first.resolve();
  });
  return {
    acknowledged,
    troubles,
    firstAck: first.promise,
    complaints: () => `the victim did not start: ${complaints}`,
    end: once(lines, 'close'),
  };
};

/** A journal without its snapshot means that the snapshot was being made. */
const insideCheckpoint = async (directory: string): Promise<boolean> => {
  const names = await readdir(directory);
  const newest = (kind: string) =>
    Math.max(0, ...names.map((name) => Number(new RegExp(`^${kind}-(\\d+)\\.ndjson$`).exec(name)?.[1] ?? 0)));
  return newest('journal') > newest('snapshot') || names.some((name) => name.endsWith('.tmp'));
};
