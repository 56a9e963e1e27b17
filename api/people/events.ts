import type { PersonId } from '../contract/ids.ts';
import type { Fact } from '../platform/outbox/outbox.ts';

export interface LeftFact {
  readonly person: PersonId;
}

export const PEOPLE_LEFT = 'people.left';

/** The account behind a person was disabled or is gone. Who acts on it looks whether it still is. */
export const peopleLeft = (person: PersonId): Fact<LeftFact> => ({
  name: PEOPLE_LEFT,
  stream: person,
  data: { person },
});
