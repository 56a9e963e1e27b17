import { createServer, type RequestListener, type Server } from 'node:http';

const STOP_MS = 10_000;

export interface Listening {
  /** The port that was given, where 0 was asked for. */
  readonly port: number;
  /** Takes no more, lets what runs finish for up to 10 s, then ends every connection. May be called twice. */
  stop(): Promise<void>;
}

/** Slow callers hold a socket, not the service: headers within 10 s, a request within 30 s. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the 60 s of common reverse proxies, or they meet a connection that has just been closed.
  keepAliveTimeout: 65_000,
};

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly stopMs?: number;
  readonly timeouts?: Partial<typeof TIMEOUTS>;
}

export const listen = async (
  app: RequestListener,
  { port, host, stopMs = STOP_MS, timeouts = {} }: ListenOptions,
): Promise<Listening> => {
  const server = createServer({ ...TIMEOUTS, ...timeouts }, app);
  // Someone who reads nothing of an answer for two minutes has gone.
  server.setTimeout(120_000);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  let stopping: Promise<void> | undefined;
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => {
      stopping ??= stop(server, stopMs);
      return stopping;
    },
  };
};

const stop = async (server: Server, stopMs: number): Promise<void> => {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'));
  // A connection that was busy at the first call is idle, and still open, once its answer has left.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), stopMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};
