import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, buildApp } from '../../api/app.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import { addMillis } from '../../api/contract/time.ts';
import { people } from '../../api/people/records.ts';
import { systemClock as clock } from '../../api/platform/clock.ts';
import { readConfig } from '../../api/platform/config.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { createLog } from '../../api/platform/log.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { schema } from '../../api/schema.ts';
import type { AssessmentId } from '../../api/skills/assessment.contract.ts';
import { cubes } from '../../api/skills/cube.records.ts';
import { FRAMEWORK_VERSION } from '../../api/skills/framework/framework.ts';
import type { Level } from '../../api/skills/framework.contract.ts';
import { moments, profiles, type SkillsMoment, type SkillsProfile } from '../../api/skills/records.ts';
import { startSandbox } from '../../sandbox/main.ts';
import { levelsOf } from '../skills/council.ts';
import { type Bench, type BenchRow, samples, spread, watched, whole } from './bench.ts';
import { type Engine, onEachEngine } from './engines.ts';

const STAFF = 8_000;
const DEPARTMENTS = 60;
const TEAM = 10;
const BATCH = 500;
const ROUNDS = 400;
const YEAR_MS = 365 * 86_400_000;
const ENDLESS = { address: 1e9, person: 1e9, public: 1e9 };
const ids = idsFrom(clock);

/** Figures of a large council, and a manager's page by name, over HTTP on both engines. */
export const skillsBench: Bench = () => onEachEngine({ schema, clock }, measured);

const measured = async (store: Store, on: Engine): Promise<readonly BenchRow[]> => {
  const sandbox = await startSandbox({ port: 0 });
  const config = readConfig({ ...sandbox.env, LOG_LEVEL: 'info' });
  const log = createLog({ level: 'info', clock, to: { write: () => {} } });
  // As councils run it: elsewhere each answer is checked whole as well before it is written.
  const atWork = { ...config, production: true };
  const app = await buildApp({ config: atWork, clock, ids, log, store, limits: ENDLESS });
  const server = createServer(app.http);
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const asking = async (persona: string) => {
      const token = await sandbox.world.mintTabToken(persona);
      return (path: string) => answerOf(`http://127.0.0.1:${port}/api/skills/${path}`, token);
    };
    return await rowsOf(store, on, {
      app,
      lead: await asking('digital-lead'),
      manager: await asking('care-manager'),
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await sandbox.close();
  }
};

type Ask = (path: string) => Promise<string>;

const answerOf = async (url: string, token: string): Promise<string> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${body}`);
  return body;
};

interface Council {
  readonly app: App;
  readonly lead: Ask;
  readonly manager: Ask;
}

const rowsOf = async (
  store: Store,
  on: Engine,
  { app, lead, manager }: Council,
): Promise<readonly BenchRow[]> => {
  await manager('mine');
  await fill(store, await managerIn(store));
  const job = await watched(() => app.skills.releaseFigures());
  const again = await watched(() => app.skills.releaseFigures());
  const kept = (await Array.fromAsync(store.all(cubes))).filter(({ release }) => release === 2);
  const team = JSON.parse(await manager('team')) as { people: readonly { levels: unknown }[] };
  const shown = team.people.filter(({ levels }) => levels !== null).length;
  const map = await asked((n) => lead(n % 2 === 0 ? 'heat-map' : `heat-map?area=${'ABCDEF'.charAt(n % 6)}`));
  const opened = await asked((n) => lead(`heat-map?department=Department+${n % DEPARTMENTS}`));
  const page = await asked(() => manager('team'));
  return [
    {
      what: `${on}: figures of ${whole(STAFF)} people, ${DEPARTMENTS} departments`,
      figure: `${whole(job.took)} ms, then ${whole(again.took)} ms; longest stall ${whole(job.longestStall)} ms; ${whole(JSON.stringify(kept).length / 1024)} kB`,
    },
    {
      what: `${on}: heat map (${whole((await lead('heat-map')).length / 1024)} kB)`,
      figure: map,
      promise: 'p95 under 50 ms',
    },
    { what: `${on}: teams of a department`, figure: opened },
    { what: `${on}: team page, ${shown} people by name`, figure: page, promise: 'p95 under 100 ms' },
  ];
};

/** As `samples`, with the processor time that each took of this thread, the asking included. */
const asked = async (work: (n: number) => Promise<unknown>): Promise<string> => {
  const before = process.threadCpuUsage();
  const took = await samples(ROUNDS, work);
  const { user, system } = process.threadCpuUsage(before);
  return `${spread(took)}; processor ${((user + system) / 1_000 / ROUNDS).toFixed(1)} ms`;
};

/** The one who has asked for a page. */
const managerIn = async (store: Store): Promise<PersonId> => {
  for await (const { id } of store.all(people)) return id;
  throw new Error('nobody has signed in');
};

/** Four of five were assessed, half of these twice; a team is ten people of one department. */
const fill = async (store: Store, manager: PersonId): Promise<void> => {
  const managers = Array.from({ length: STAFF / TEAM }, (_, n) => (n === 0 ? manager : ids.next('per')));
  const at = clock.now();
  for (let from = 0; from < STAFF; from += BATCH)
    await store.tx(async (t) => {
      const numbers = Array.from({ length: BATCH }, (_, n) => from + n);
      const staff = numbers.map((n) => ({ n, id: ids.next('per'), team: Math.floor(n / TEAM) }));
      await t.putAll(
        people,
        staff.map(({ n, id, team }) => ({
          ...{ id, oid: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`, name: `Person ${n}` },
          ...{ department: `Department ${team % DEPARTMENTS}`, enabled: true, guest: false, listed: true },
          ...(managers[team] && { manager: managers[team] }),
        })),
      );
      const known = staff.filter(({ n }) => n % 5 !== 0);
      await t.putAll(
        profiles,
        known.map(({ n, id }) => profileOf(n, id, at)),
      );
      await t.putAll(
        moments,
        known.flatMap(({ n, id }) => momentsOf(n, id, at)),
      );
    });
};

const profileOf = (n: number, id: PersonId, at: SkillsProfile['at']): SkillsProfile => ({
  ...{ id, at, assessment: assessmentOf(n, 2) },
  levels: levelsOf((1 + (n % 3)) as Level, at),
});

const momentsOf = (n: number, person: PersonId, at: SkillsMoment['at']): readonly SkillsMoment[] => {
  const now = { person, framework: FRAMEWORK_VERSION, kind: 'recheck' as const };
  const then = addMillis(at, -YEAR_MS);
  const first = { ...now, id: assessmentOf(n, 1), at: then, levels: levelsOf((n % 3) as Level, then) };
  const last = { ...now, id: assessmentOf(n, 2), at, levels: levelsOf((1 + (n % 3)) as Level, at) };
  return n % 2 === 0 ? [first, last] : [last];
};

const assessmentOf = (n: number, round: number): AssessmentId => `asm_${String(n).padStart(25, '0')}${round}`;
