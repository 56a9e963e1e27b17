import { onTestFinished } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type AppProcess, runApp } from '../support/app-process.ts';
import { createDatabase } from '../support/postgres.ts';

/** One council: its tenant, its database, and two processes of the app that share both. */
export interface Council {
  readonly sandbox: Sandbox;
  /** What every node is told: one tenant, one public address, one database. */
  readonly env: Readonly<Record<string, string>>;
  readonly nodes: readonly [Node, Node];
}

/** A place where the app runs, through all its starts. */
export interface Node {
  readonly name: string;
  /** Another port after each start, as nobody but the balancer knows it. */
  origin: string;
  /** Whether the balancer sends anybody there. */
  isUp: boolean;
  start(): Promise<void>;
  /** The process ends at once and tidies nothing up. */
  kill(): Promise<void>;
  /** Ends it in good order; the exit code. */
  stop(): Promise<number | null>;
  /** Everything it has printed, of all its starts. */
  printed(): string;
}

/** Both nodes start at the same moment, on an empty database. */
export const openCouncil = async (): Promise<Council> => {
  const database = await createDatabase();
  const sandbox = await startSandbox({ port: 0 });
  // Registered first, so done last: the nodes have ended by then.
  onTestFinished(async () => {
    await sandbox.close();
    await database.drop();
  });
  const env = { ...sandbox.env, DATABASE_URL: database.url, PORT: '0', DATA_DIR: '/nowhere' };
  const nodes = [newNode('first', env), newNode('second', env)] as const;
  await Promise.all(nodes.map((node) => node.start()));
  return { sandbox, env, nodes };
};

const newNode = (name: string, env: Council['env']): Node => {
  const lives: AppProcess[] = [];
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const life = lives.at(-1);
    life?.child.kill(signal);
    return (await life?.ended)?.code ?? null;
  };
  const node: Node = {
    name,
    origin: '',
    isUp: false,
    start: async () => {
      const life = runApp(env);
      lives.push(life);
      node.origin = `http://127.0.0.1:${await life.port}`;
      node.isUp = true;
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    printed: () => lives.map((life) => life.printed()).join(''),
  };
  return node;
};
