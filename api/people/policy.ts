import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import { isSameTeam } from './rules.ts';

export type PeopleAction = 'see_person';

/** Whom it is about. */
export interface Subject {
  readonly id: PersonId;
  readonly manager?: PersonId | undefined;
  readonly isMemberAlone: boolean;
  readonly hasLeft: boolean;
}

type Asker = Pick<Viewer, 'person' | 'manager' | 'roles'>;

/**
 * Who may do what. Of others one sees one's team: same manager, that manager, and one's own reports.
 * What a person asks about themselves is not here: those calls name nobody.
 */
export const policy: Readonly<Record<PeopleAction, (viewer: Asker, subject: Subject) => boolean>> = {
  see_person: (viewer, subject) =>
    viewer.person === subject.id ||
    (isStaff(viewer) &&
      !subject.isMemberAlone &&
      !subject.hasLeft &&
      isSameTeam({ id: viewer.person, manager: viewer.manager }, subject)),
};
