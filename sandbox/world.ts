import type { JWTPayload } from 'jose';
import type { Clock } from '../api/platform/clock.ts';
import type { KeyRing } from './entra/keys.ts';
import type { Registrations } from './entra/registration.ts';
import type { Faults } from './faults.ts';
import type { Calendars } from './graph/calendars.ts';
import type { SandboxGroup } from './people/groups.ts';
import type { Directory } from './people/register.ts';

/** Claims of a token to be minted; `undefined` leaves a usual claim out. */
export type ClaimOverrides = Readonly<Record<string, unknown>>;

/** Everything the sandbox tenant knows and can be told. Tests hold it by `sandbox.world`. */
export interface SandboxWorld {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Where the app answers and where its tab is loaded from; the host page reads them at each request. */
  readonly app: { origin: string; tabOrigin: string };
  readonly clock: Clock;
  readonly tenantId: string;
  readonly registrations: Registrations;
  readonly directory: Directory;
  /** Security groups; a test adds its own. */
  readonly groups: SandboxGroup[];
  /** Signs what Entra issues. */
  readonly signing: KeyRing;
  /** Signs what the Bot Connector sends. */
  readonly channelSigning: KeyRing;
  readonly calendars: Calendars;
  readonly faults: Faults;
  /** Calls that this tenant does not model; a test asserts that there are none. */
  readonly unmodelled: string[];
  /** What Teams' `getAuthToken` gives the tab for this person. */
  mintTabToken(person: string, overrides?: ClaimOverrides): Promise<string>;
  /** Claims of a token that this tenant issued for `audience` and that is still valid, else undefined. */
  readIssued(token: string, audience: string): Promise<JWTPayload | undefined>;
}

export interface Sandbox {
  readonly origin: string;
  /** Every variable the app needs to live in this tenant. */
  readonly env: Readonly<Record<string, string>>;
  readonly world: SandboxWorld;
  close(): Promise<void>;
}
