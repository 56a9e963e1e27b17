import { endpoint } from './endpoint.ts';
import type { PlainDate } from './time.ts';

/** What Home says: whom it greets, which day it is there, and the card of each room that has something to say. */
export interface HomeAnswer {
  readonly name: string;
  readonly today: PlainDate;
  readonly partOfDay: 'morning' | 'afternoon' | 'evening';
  /** By room name; the shape of a card is stated in its room's contract. */
  readonly cards: Readonly<Record<string, unknown>>;
}

/** One call paints the whole of Home. */
export const homeEndpoint = endpoint<Record<never, never>, HomeAnswer>()({
  method: 'GET',
  path: '/api/home',
  caller: 'person',
  summary: "The viewer's Home: greeting and one card for each room that has something to say.",
  refusals: {},
});
