import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Bench, type BenchRow, median, whole } from './bench.ts';

const ROUNDS = 3;
const SECONDS = 3;
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

/** Floor availability and Home against a route that checks the same token and stringifies the same object. */
export const floorBench: Bench = async () => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-bench-`);
  const server = spawn(
    execPath,
    [fileURLToPath(new URL('floor-server.ts', import.meta.url)), `${directory}/store`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  try {
    const ready = await readyLine(server);
    return [
      { what: 'answer for one day of a floor of 500 desks', figure: `${whole(ready.dayBytes / 1024)} kB` },
      ...(await compared('a day of a floor', ready.day, ready.token)),
      ...(await compared('Home', ready.home, ready.token)),
    ];
  } finally {
    server.stdin.end();
    await once(server, 'exit');
    await rm(directory, { recursive: true, force: true });
  }
};

const readyLine = async (server: ChildProcess): Promise<Ready> => {
  if (!server.stdout) throw new Error('the server under load has no output');
  for await (const line of createInterface(server.stdout)) return JSON.parse(line) as Ready;
  throw new Error('the server under load ended before it was ready');
};

/** Rounds in turn, so that what the machine does meanwhile falls on all alike. */
const compared = async (what: string, addresses: Addresses, token: string): Promise<readonly BenchRow[]> => {
  for (const address of addresses) await load(address, token, 1);
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates: number[] = [];
    for (const address of addresses) rates.push(await load(address, token, SECONDS));
    rounds.push(rates);
  }
  const share = (of: 1 | 2) => {
    const ratios = rounds.map((rates) => (rates[0] ?? 0) / (rates[of] ?? 0));
    return `${percent(median(ratios))} (${percent(Math.min(...ratios))} to ${percent(Math.max(...ratios))})`;
  };
  const rates = addresses.map((_, at) => whole(median(rounds.map((round) => round[at] ?? 0))));
  return [
    {
      what: `${what}: of a route that checks the token and stringifies the same object`,
      figure: share(2),
      promise: 'at least 60 %',
    },
    { what: `${what}: of a route of the same app that has the answer ready`, figure: share(1) },
    { what: `${what}: requests a second; ready; bare`, figure: rates.join('; ') },
  ];
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const load = async (url: string, token: string, duration: number): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
    headers: { authorization: `Bearer ${token}` },
  });
  if (non2xx + errors > 0) throw new Error(`${url} failed ${non2xx + errors} times under load`);
  return requests.average;
};
