import { vi } from 'vitest';
import { type Config, readConfig } from '../../api/platform/config.ts';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type TestClock, testClock } from '../support/clock.ts';

/** A sandbox tenant, the app's settings for it, and every call that leaves the process. */
export interface Tenant {
  readonly sandbox: Sandbox;
  readonly config: Config;
  readonly clock: TestClock;
  /** `METHOD url` of each call so far. */
  readonly calls: readonly string[];
  callsTo(text: string): number;
  /** Moves our clock, the tenant's and the libraries' together. */
  later(ms: number): void;
  close(): Promise<void>;
}

/** msal and jose read the machine's clock, so it stands still with ours; timers go on. */
export const startTenant = async (): Promise<Tenant> => {
  const clock = testClock();
  vi.useFakeTimers({ toFake: ['Date'], now: clock.millis() });
  const calls: string[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    calls.push(`${init?.method ?? 'GET'} ${input instanceof Request ? input.url : input}`);
    return realFetch(input, init);
  };
  const sandbox = await startSandbox({ port: 0, clock });
  return {
    sandbox,
    config: readConfig(sandbox.env),
    clock,
    calls,
    callsTo: (text) => calls.filter((call) => call.includes(text)).length,
    later: (ms) => {
      clock.advance(ms);
      vi.setSystemTime(clock.millis());
    },
    close: async () => {
      globalThis.fetch = realFetch;
      vi.useRealTimers();
      await sandbox.close();
    },
  };
};
