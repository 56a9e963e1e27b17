import { startSandbox } from '../main.ts';
import type { Sandbox, SandboxWindow, WantedWindow } from '../world.ts';
import { joinTenant } from './join.ts';
import type { KeptTenant } from './kept-tenant.ts';
import { addSampleWeeks } from './sample-weeks.ts';

/** The Microsoft 365 tenant of a demo: its own, or a window of that which another demo on the same database brought. */
export interface DemoTenant extends SandboxWindow {
  /** One's own. */
  readonly own?: Sandbox & {
    /** Never used before. */
    readonly isNew: boolean;
  };
  /** Resolves when the demo that brought the tenant has gone; never for one's own. */
  readonly gone: Promise<void>;
}

/** Joins the tenant that is there, for nodes that share their bookings share the calendars these stand in as well. */
export const enterTenant = async (
  { invitation, calendars }: KeptTenant,
  window: WantedWindow,
): Promise<DemoTenant> =>
  (invitation && (await joinTenant(invitation, window))) || ownTenant(calendars, window);

/** A tenant that was never used before is filled with a few weeks of council life. */
const ownTenant = async (calendars: KeptTenant['calendars'], window: WantedWindow): Promise<DemoTenant> => {
  const sandbox = await startSandbox({ ...window, ...(calendars && { calendars }) });
  const isNew = calendars === undefined;
  if (isNew) addSampleWeeks(sandbox.world);
  const { origin, env, close } = sandbox;
  return { origin, env, close, own: { ...sandbox, isNew }, gone: new Promise(() => {}) };
};
