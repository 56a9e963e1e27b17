import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { finished } from 'node:stream/promises';
import type { WindowOpened } from '../windows.ts';
import type { SandboxWindow, WantedWindow } from '../world.ts';
import { CannotStart } from './ports.ts';

/** A window of another demo's tenant. */
export interface JoinedTenant extends SandboxWindow {
  /** Resolves when that demo, and the tenant with it, has gone. */
  readonly gone: Promise<void>;
}

/**
 * Opens a window of the tenant that this invitation leads to; undefined when that tenant is there no more. Throws
 * `CannotStart` with the tenant's words when it refuses.
 */
export const joinTenant = async (
  invitation: string,
  wanted: WantedWindow,
): Promise<JoinedTenant | undefined> => {
  const asked = request(invitation, { method: 'POST', headers: { 'content-type': 'application/json' } });
  asked.end(JSON.stringify(wanted));
  const answer = await once(asked, 'response').then(
    ([response]) => response as IncomingMessage,
    () => undefined,
  );
  if (!answer) return undefined;
  // The end of the connection is the end of the tenant, however it comes.
  const gone = finished(answer).catch(() => {});
  asked.on('error', () => {});
  const told = await firstLine(answer);
  if (answer.statusCode === 409) throw new CannotStart((JSON.parse(told) as { error: string }).error);
  // Something else answers there by now: another tenant, or another program.
  if (answer.statusCode !== 200) return undefined;
  return {
    ...(JSON.parse(told) as WindowOpened),
    gone,
    close: async () => {
      asked.destroy();
      await gone;
    },
  };
};

/** The line that comes at once, or all of an answer that ends. */
const firstLine = (answer: IncomingMessage): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(text);
    });
    answer.once('close', () => resolve(text));
  });
