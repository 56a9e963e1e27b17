import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Policy } from '../contract/verdict.ts';
import type { DeskMode, DeskRefusal } from './contract.ts';

/** Whose a booking is; nobody's once the person's name has been taken off it. */
interface Owned {
  readonly personId?: PersonId;
}

/** What each action of the room is done to. */
interface Targets {
  /** Sites, plans and who has taken what: the estate is no secret; names are the people room's to give. */
  readonly seeEstate: undefined;
  readonly bookDesk: { readonly mode: DeskMode };
  readonly seeBooking: Owned;
  readonly cancelBooking: Owned;
}

/**
 * Who may do what. Facilities runs the estate and gets no sight of other people's bookings from it: where someone sits
 * is theirs and their team's to know.
 */
export const deskPolicy: Policy<Targets, DeskRefusal> = {
  seeEstate: () => 'yes',
  bookDesk: (viewer, { mode }) => {
    if (mode === 'members') return viewer.roles.includes('Member') ? 'yes' : 'members_only';
    return isStaff(viewer) ? 'yes' : 'staff_only';
  },
  seeBooking: (viewer, { personId }) => (personId === viewer.person ? 'yes' : 'hidden'),
  cancelBooking: (viewer, { personId }) => (personId === viewer.person ? 'yes' : 'hidden'),
};

/** The desks this viewer may book at all. */
export const bookableModes = (viewer: Viewer): readonly DeskMode[] =>
  (['bookable', 'members'] as const).filter((mode) => deskPolicy.bookDesk(viewer, { mode }) === 'yes');
