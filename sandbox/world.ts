import type { JWTPayload } from 'jose';
import type { Clock } from '../api/platform/clock.ts';
import type { Conversations, Delivery } from './chat/conversations.ts';
import type { KeyRing } from './entra/keys.ts';
import type { Registrations } from './entra/registration.ts';
import type { Faults } from './faults.ts';
import type { Calendars } from './graph/calendars.ts';
import type { Feeds } from './graph/feeds.ts';
import type { SandboxGroup } from './people/groups.ts';
import type { Directory } from './people/register.ts';

/** Claims of a token to be minted; `undefined` leaves a usual claim out. */
export type ClaimOverrides = Readonly<Record<string, unknown>>;

/** Everything the sandbox tenant knows and can be told. Tests hold it by `sandbox.world`. */
export interface SandboxWorld {
  /** `http://127.0.0.1:PORT`, without a slash at the end: the tenant's address, by which its tokens and keys are known. */
  readonly origin: string;
  /** Where the Teams-like page of this window is: the tenant's own address, except in further windows. */
  readonly pageOrigin: string;
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
  readonly feeds: Feeds;
  readonly conversations: Conversations;
  /** By conversation, that the person has the app: a bot is told once, whichever window they open first. */
  readonly installed: Map<string, Promise<Delivery>>;
  /** Object ids of people who took the app away, or never got it: neither the bot nor the feed reaches them. */
  readonly withoutApp: Set<string>;
  readonly faults: Faults;
  /** Calls that this tenant does not model; a test asserts that there are none. */
  readonly unmodelled: string[];
  /** What Teams' `getAuthToken` gives the tab for this person. */
  mintTabToken(person: string, overrides?: ClaimOverrides): Promise<string>;
  /** Claims of a token that this tenant issued for `audience` and that is still valid, else undefined. */
  readIssued(token: string, audience: string): Promise<JWTPayload | undefined>;
}

/** A Teams-like page with one app in it, at an address of its own. */
export interface SandboxWindow {
  readonly origin: string;
  /** Every variable the app needs to live in this tenant. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The tenant, with its first window. */
export interface Sandbox extends SandboxWindow {
  readonly world: SandboxWorld;
  /** Where another program of this machine asks for a further window. */
  readonly invitation: string;
}

/** A further window of a tenant: for another node of the app, whose people, calendars and chats are the same. */
export interface WantedWindow {
  /** 0 takes any free port. */
  readonly port: number;
  readonly appOrigin: string;
}
