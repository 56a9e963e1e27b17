import { type KeyObject, randomBytes } from 'node:crypto';

/** The one tenant of the sandbox, the same at every start so that kept data stays usable. */
export const SANDBOX_TENANT = '5a4dba11-0000-4000-8000-00000000c0de';
const TAB_CLIENT = '6a11dba1-7ab0-4000-8000-000000000001';
const BOT_CLIENT = '6a11dba1-b070-4000-8000-000000000002';

/** What Entra needs of a certificate: its SHA-256 thumbprint in hexadecimal, and the key in it. */
export interface UploadedCertificate {
  readonly thumbprint: string;
  readonly publicKey: KeyObject;
}

/** An app registration as the tenant's administrator set it up. Tests take consent away or add it. */
export interface Registration {
  readonly clientId: string;
  readonly displayName: string;
  readonly appIdUri: string;
  /** Made at each start. */
  readonly secret: string;
  /** Certificates uploaded to the registration; a test adds its own. */
  readonly certificates: UploadedCertificate[];
  /** Delegated Graph scopes consented for everyone. */
  readonly delegated: Set<string>;
  /** Graph application permissions an administrator granted; they become `roles` of the app token. */
  readonly application: Set<string>;
  /**
   * Rights by Exchange RBAC for Applications: Exchange honours them although the token does not name them.
   * They count beside `application`, exactly as in a real tenant.
   */
  readonly exchange: Set<string>;
  /** Resource-specific consent: what the app's manifest asks for, wherever it is installed. */
  readonly resourceSpecific: Set<string>;
  /** Object ids of people whose mailboxes the management scope of those rights leaves out. */
  readonly outsideExchangeScope: Set<string>;
}

export interface Registrations {
  /** What `CLIENT_ID` names: tab sign-in, on-behalf-of and the app-only Graph calls. */
  readonly tab: Registration;
  /** What `BOT_APP_ID` names: it speaks to the Bot Connector only. */
  readonly bot: Registration;
}

const secret = () => randomBytes(30).toString('base64url');

/** Consent as the product asks for it: calendars by Exchange RBAC and not by an Entra role. */
export const sandboxRegistrations = (): Registrations => ({
  tab: {
    clientId: TAB_CLIENT,
    displayName: 'Guildhall',
    appIdUri: `api://guildhall.example/${TAB_CLIENT}`,
    secret: secret(),
    certificates: [],
    delegated: new Set([
      'User.Read',
      'User.ReadBasic.All',
      'Calendars.Read',
      'Calendars.ReadWrite',
      'MailboxSettings.Read',
    ]),
    application: new Set(['User.Read.All', 'Application.Read.All', 'GroupMember.Read.All']),
    exchange: new Set(['Calendars.Read', 'Calendars.ReadWrite']),
    resourceSpecific: new Set(['TeamsActivity.Send.User']),
    outsideExchangeScope: new Set(),
  },
  bot: {
    clientId: BOT_CLIENT,
    displayName: 'Guildhall bot',
    appIdUri: `api://botid-${BOT_CLIENT}`,
    secret: secret(),
    certificates: [],
    delegated: new Set(),
    application: new Set(),
    exchange: new Set(),
    resourceSpecific: new Set(),
    outsideExchangeScope: new Set(),
  },
});
