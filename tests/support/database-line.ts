import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The line between a node and its database, with a hand on it. */
export interface DatabaseLine {
  /** The address of the database through this line. */
  readonly url: string;
  /** Cuts what is connected, and refuses what comes until `mend`. */
  cut(): void;
  mend(): void;
  /**
   * Cuts the connection of the next commit: before the database hears of it, or once it has answered and before its
   * answer arrives. Resolves when it is done.
   */
  cutAtCommit(when: 'before' | 'after'): Promise<void>;
  close(): Promise<void>;
}

/** The end of a statement on its way. */
const COMMIT = 'commit\0';

interface Trap {
  readonly when: 'before' | 'after';
  readonly sprung: () => void;
}

export const databaseLine = async (url: string): Promise<DatabaseLine> => {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let open = true;
  let trap: Trap | undefined;
  const server = createServer((near) => {
    if (!open) return void near.destroy();
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    near.on('data', (sent) => {
      if (!trap || !sent.includes(COMMIT)) return void far.write(sent);
      const { when, sprung } = trap;
      trap = undefined;
      if (when === 'after') far.removeAllListeners('data').once('data', end).write(sent);
      else end();
      far.once('close', sprung);
    });
    far.on('data', (answer) => near.write(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  through.hostname = '127.0.0.1';
  const cutAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    url: through.href,
    cut: () => {
      open = false;
      cutAll();
    },
    mend: () => {
      open = true;
    },
    cutAtCommit: (when) =>
      new Promise((resolve) => {
        trap = { when, sprung: resolve };
      }),
    close: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
};
