import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { LinkId } from './contract.ts';

/** That somebody opened what is learned alone, and what they said of it. */
export interface OpenedLink {
  readonly id: `${PersonId}|${LinkId}`;
  readonly person: PersonId;
  readonly link: LinkId;
  readonly openedAt?: Instant;
  readonly doneAt?: Instant;
  /** When it was touched last. */
  readonly at: Instant;
}

export const openedLinks = collection<OpenedLink>()('training_link_opened', {
  index: {
    person: ({ person, at }) => ({ in: person, by: at }),
    age: ({ at }) => ({ in: 'all', by: at }),
  },
});

export const openedId = (person: PersonId, link: LinkId): OpenedLink['id'] => `${person}|${link}`;
