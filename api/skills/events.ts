import type { PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { Fact } from '../platform/outbox/outbox.ts';

/** Ids alone: whoever acts on it reads how things stand by then. */
export interface RecheckFact {
  readonly person: PersonId;
}

export const SKILLS_RECHECK_DUE = 'skills.recheck_due';

/** Something that somebody told of their skills is out of date from now on. */
export const recheckDue = (data: RecheckFact): Fact<RecheckFact> => ({
  ...{ name: SKILLS_RECHECK_DUE, stream: data.person },
  data,
});

/** Told to whoever it is about, once for each time something expires. */
export const RECHECKS: Topic = {
  id: 'skills.rechecks',
  title: 'Some of your digital skills are due to be checked again',
  usual: 'bot',
  for: 'staff',
};

/** What waits to be checked again, for who tells the person of it. */
export interface RecheckNews {
  readonly person: PersonId;
  readonly expired: number;
}
