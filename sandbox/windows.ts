import { randomBytes } from 'node:crypto';
import express, { Router } from 'express';
import { z } from 'zod';
import type { SandboxWindow, WantedWindow } from './world.ts';

/** The first words to whoever asked for a window: what the page's app needs to know. */
export type WindowOpened = Pick<SandboxWindow, 'origin' | 'env'>;

/** The further windows of a tenant. */
export interface Windows {
  /** Where one is asked for. It cannot be guessed, so that no other start of a tenant is taken for this one. */
  readonly path: string;
  readonly routes: Router;
  /** Closes those that are open. */
  close(): Promise<void>;
}

const wanted = z.strictObject({ port: z.int().min(0).max(65_535), appOrigin: z.url() });

/**
 * Opens further windows of the tenant for other programs on this machine, such as a second demo. The answer is one line
 * of JSON and does not end: a window lasts as long as the connection, so that neither side outlives the other unseen.
 */
export const windowsOf = (open: (wanted: WantedWindow) => Promise<SandboxWindow>): Windows => {
  const path = `/windows/${randomBytes(16).toString('hex')}`;
  const opened = new Set<SandboxWindow>();
  const close = async (window: SandboxWindow) => {
    opened.delete(window);
    await window.close();
  };
  const routes = Router().post(path, express.json(), async (request, response) => {
    const asked = wanted.safeParse(request.body);
    if (!asked.success) return void response.status(400).json({ error: z.prettifyError(asked.error) });
    const left = new Promise<void>((resolve) => response.once('close', resolve));
    const window = await open(asked.data).catch(() => undefined);
    if (!window)
      return void response.status(409).json({ error: `Port ${asked.data.port} is already in use.` });
    opened.add(window);
    void left.then(() => close(window));
    const told: WindowOpened = { origin: window.origin, env: window.env };
    response.type('json').write(`${JSON.stringify(told)}\n`);
  });
  return { path, routes, close: async () => void (await Promise.all([...opened].map(close))) };
};
