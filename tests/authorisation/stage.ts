import type { Endpoint } from '../../api/contract/endpoint.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { Store } from '../../api/platform/store/store.ts';
import type { Insider } from './callers.ts';

/** Everybody the rows speak of: who asks, whose records are asked for, and who is not to be found. */
export type Cast = Insider | 'owner' | 'otherMember' | 'leaver';

/** What a row may use to arrange its call: the council that the matrix is tried on. */
export interface Stage {
  readonly store: Store;
  readonly clock: Clock;
  personOf(who: Cast): PersonId;
  /** A call by this person that must succeed. */
  ok<Input, Answer>(who: Cast, endpoint: Endpoint<Input, Answer>, input: Input): Promise<Answer>;
  /** Makes something the first time it is asked for, and remembers it. */
  once<T>(what: string, make: () => Promise<T>): Promise<T>;
  /** What Teams sends the bot when the owner says this. */
  message(text: string): object;
}
