import type { Role, Viewer } from '../../api/contract/person.ts';
import type { AdaptiveCard } from './card.ts';

/** Something a person wrote in their own chat with the bot. */
export interface Turn {
  readonly viewer: Viewer;
  readonly text: string;
}

/** A button a person pressed. `data` holds what the card said and what they filled in: all of it untrusted. */
export interface CardAction {
  readonly viewer: Viewer;
  /** `room.what`, such as `desks.book`. */
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the bot says: the same in words, for lists, notices, screen readers and clients that show no card. */
export interface Reply {
  readonly text: string;
  readonly card?: AdaptiveCard;
}

/** A button a room puts under the help. */
export interface Suggestion {
  readonly title: string;
  readonly verb: string;
}

/** What a room makes of somebody's words. */
export interface Heard {
  /** False where the room would only ask what was meant: then a room that is certain answers instead. */
  readonly sure: boolean;
  answer(): Promise<Reply>;
}

/** A room's side of the bot. Neither function is given anything but the viewer's own words and presses. */
export interface RoomCommands {
  readonly room: string;
  /** Sentences that work, for the help. */
  readonly examples: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** Verbs that act on health data, briefings or settings: who presses is checked anew with Entra first. */
  readonly fresh?: readonly string[];
  /** Roles that count in this room only as Entra confirms them: who holds one is checked anew, or goes without it. */
  readonly freshRoles?: readonly Role[];
  /** What the room understood; undefined when these words are not for it. Words never change anything: buttons do. */
  hear(turn: Turn): Promise<Heard | undefined>;
  /** What the card becomes. May refuse. */
  act(action: CardAction): Promise<Reply>;
}
