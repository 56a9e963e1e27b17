import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import { isSameTeam } from './rules.ts';

/** Whom it is about. */
export interface Subject {
  readonly id: PersonId;
  readonly manager?: PersonId | undefined;
  readonly isMemberAlone: boolean;
  readonly hasLeft: boolean;
}

/** Who asks: a viewer, with the manager that is known of by now. */
export type Asker = Pick<Viewer, 'person' | 'roles'> & { readonly manager?: PersonId | undefined };

interface Targets {
  readonly seePerson: Subject;
}

/**
 * Who may do what. Of others one sees one's team: same manager, that manager, and one's own reports.
 * What a person asks about themselves is not here: those calls name nobody.
 */
export const peoplePolicy: Policy<Targets, never, Asker> = {
  seePerson: (asker, subject) => {
    if (asker.person === subject.id) return 'yes';
    const isColleague =
      isStaff(asker) &&
      !subject.isMemberAlone &&
      !subject.hasLeft &&
      isSameTeam({ id: asker.person, manager: asker.manager }, subject);
    return isColleague ? 'yes' : 'hidden';
  },
};
