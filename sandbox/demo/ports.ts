import { createServer } from 'node:net';

/** A port of this machine, by the variable that changes it. */
export interface WantedPort {
  readonly variable: string;
  readonly fallback: number;
}

/** Says in one sentence what to do; shown without a stack. */
export class CannotStart extends Error {}

/** The port to use: from the environment or the usual one. Throws `CannotStart` when it is no port or is taken. */
export const freePort = async ({ variable, fallback }: WantedPort): Promise<number> => {
  const port = Number(process.env[variable] || fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart(`${variable} has to be a port number between 1 and 65535.`);
  if (await isFree(port)) return port;
  throw new CannotStart(
    `Port ${port} is already in use. Stop what runs there, or choose another port: ${variable}=${port + 100} npm run demo`,
  );
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
