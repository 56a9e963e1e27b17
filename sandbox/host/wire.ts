/** What the host page and its server say to each other. Types only: both sides import them as types. */

/** A person one can be in the sandbox. `id` is their Entra object id. */
export interface HostPerson {
  readonly id: string;
  /** A persona's short handle, such as `clerk`; an address may name a person by it. */
  readonly key?: string;
  readonly name: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly roles: readonly string[];
  /** What a named persona stands for, such as "manager in Planning"; absent for everybody else. */
  readonly persona?: string;
}

/** A static tab of the app as the manifest declares it. */
export interface HostTab {
  readonly entityId: string;
  readonly name: string;
  /** Path on the app's origin. */
  readonly path: string;
}

/** What the page needs to know once, at start. */
export interface HostSetup {
  readonly appOrigin: string;
  readonly appId: string;
  readonly appName: string;
  readonly tenantId: string;
  readonly organisation: string;
  readonly tabs: readonly HostTab[];
  /** The bot's command list, as the manifest declares it. */
  readonly commands: readonly { readonly title: string; readonly description: string }[];
  readonly people: readonly HostPerson[];
}

/** An event in a person's calendar, in the wall time of `zone`; `end` is exclusive. */
export interface HostEvent {
  readonly id: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly showAs: string;
  readonly location?: string;
  /** True for what the app wrote, so that the page can mark it. */
  readonly byApp: boolean;
}

/** One day of a calendar: the page shows words and computes no dates. */
export interface HostDay {
  readonly date: string;
  readonly label: string;
  readonly today: boolean;
  readonly events: readonly HostEvent[];
}

/** A week of one person's calendar. */
export interface HostWeek {
  readonly label: string;
  readonly days: readonly HostDay[];
  readonly previous: string;
  readonly next: string;
}

/** A line in a person's activity feed. */
export interface HostActivity {
  readonly title: string;
  readonly preview: string;
  readonly url: string;
  readonly at: string;
}

/** An attachment as the Bot Connector carries it. */
export interface ChatAttachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** One message in a person's chat with the bot. */
export interface ChatMessage {
  readonly id: string;
  readonly from: 'person' | 'bot';
  /** When it arrived, as the clock on the wall says. */
  readonly at: string;
  readonly text?: string;
  readonly attachments: readonly ChatAttachment[];
}

/** A person's chat as the page first gets it. */
export interface Chat {
  readonly messages: readonly ChatMessage[];
  readonly unread: number;
}

/** What is pushed to the page of one person. */
export type ChatPush =
  | { readonly kind: 'message'; readonly message: ChatMessage; readonly unread: number }
  | { readonly kind: 'update'; readonly message: ChatMessage }
  | { readonly kind: 'delete'; readonly id: string; readonly unread: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'typing' };

/** Something that can be put into a message. */
export interface ComposeChoice {
  readonly title: string;
  readonly about: string;
  readonly card: Readonly<Record<string, unknown>>;
}

/** What the app's search command found; `text` where it found nothing. */
export interface ComposeChoices {
  readonly text?: string;
  readonly choices: readonly ComposeChoice[];
}

/** A pressed `Action.Execute`. */
export interface CardAction {
  readonly verb: string;
  readonly data: unknown;
  readonly id?: string;
}

/** What the bot answered to a card action, or why it could not. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly message: ChatMessage }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };
