import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Bench, type BenchRow, median, quantile, whole } from './bench.ts';
import { onDurablePostgres } from './durable-postgres.ts';

/** Many and short: a machine that does other work meanwhile then disturbs few of them. */
const ROUNDS = 15;
const SECONDS = 1;
const CONNECTIONS = 16;

/** The product; a route of the same app that has the answer ready; a route of nothing but token and answer. */
type Addresses = readonly [product: string, ready: string, bare: string];

interface Ready {
  readonly token: string;
  readonly dayBytes: number;
  /** The product's address, and those of the measures it is held against. */
  readonly day: Addresses;
  readonly home: Addresses;
}

/** The server as the rounds ask it: with whose token, and how many microseconds its thread has worked so far. */
interface UnderLoad {
  readonly token: string;
  worked(): Promise<number>;
}

/** Answers a second, and the microseconds of its own thread that the server spent on each. */
interface Rate {
  readonly answers: number;
  readonly microseconds: number;
}

/** Floor availability and Home against a route that checks the same token and stringifies the same object. */
export const floorBench: Bench = () => measured({ promise: 'at least 60 %' });

/** The same with each answer read from PostgreSQL, of which no share is promised. */
export const floorOnPostgresBench: Bench = () =>
  onDurablePostgres(async (createDatabase) => measured({ database: await createDatabase() }));

interface Wanted {
  readonly database?: string;
  readonly promise?: string;
}

const measured = async ({ database = '', promise }: Wanted): Promise<readonly BenchRow[]> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-bench-`);
  const server = spawn(
    execPath,
    [fileURLToPath(new URL('floor-server.ts', import.meta.url)), `${directory}/store`, database],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = once(server, 'exit');
  try {
    const lines = linesOf(server);
    const ready = JSON.parse(await lines()) as Ready;
    const under: UnderLoad = {
      token: ready.token,
      worked: async () => {
        server.stdin.write('\n');
        return Number(await lines());
      },
    };
    return [
      { what: 'answer for one day of a floor of 500 desks', figure: `${whole(ready.dayBytes / 1024)} kB` },
      ...(await compared('a day of a floor', ready.day, under, promise)),
      ...(await compared('Home', ready.home, under, promise)),
    ];
  } finally {
    server.stdin.end();
    await exited;
    await rm(directory, { recursive: true, force: true });
  }
};

/** The server's next line, each time it is asked for. */
const linesOf = (server: ChildProcess): (() => Promise<string>) => {
  if (!server.stdout) throw new Error('the server under load has no output');
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the server under load ended');
    return value;
  };
};

/** Rounds in turn, so that what the machine does meanwhile falls on all alike. */
const compared = async (
  what: string,
  addresses: Addresses,
  under: UnderLoad,
  promise: string | undefined,
): Promise<readonly BenchRow[]> => {
  for (const address of addresses) await load(address, under);
  const rounds: Rate[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates: Rate[] = [];
    for (const address of addresses) rates.push(await load(address, under));
    rounds.push(rates);
  }
  const share = (of: 1 | 2) => {
    const ratios = rounds.map((rates) => (rates[0]?.answers ?? 0) / (rates[of]?.answers ?? 0));
    return `${percent(median(ratios))} (half of the rounds ${percent(quantile(ratios, 0.25))} to ${percent(quantile(ratios, 0.75))})`;
  };
  const middle = (figure: keyof Rate) =>
    addresses.map((_, at) => median(rounds.map((round) => round[at]?.[figure] ?? 0)));
  const [ours = 0, , bare = 0] = middle('microseconds');
  return [
    {
      what: `${what}: of a route that checks the token and stringifies the same object`,
      figure: share(2),
      ...(promise && { promise }),
    },
    { what: `${what}: of a route of the same app that has the answer ready`, figure: share(1) },
    { what: `${what}: requests a second; ready; bare`, figure: middle('answers').map(whole).join('; ') },
    {
      what: `${what}: processor time of an answer in microseconds; ready; bare`,
      figure: `${middle('microseconds').map(whole).join('; ')}: ${percent(bare / ours)}`,
    },
  ];
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const load = async (url: string, { token, worked }: UnderLoad): Promise<Rate> => {
  const before = await worked();
  const { requests, non2xx, errors } = await autocannon({
    url,
    duration: SECONDS,
    connections: CONNECTIONS,
    headers: { authorization: `Bearer ${token}` },
  });
  if (non2xx + errors > 0) throw new Error(`${url} failed ${non2xx + errors} times under load`);
  return { answers: requests.average, microseconds: ((await worked()) - before) / requests.total };
};
