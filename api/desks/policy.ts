import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { DeskMode, DeskRefusal } from './contract.ts';

/** `hidden` answers as if the record did not exist; a refusal says no to what the caller may know of. */
export type Verdict = 'yes' | 'hidden' | DeskRefusal;

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

export type DeskAction = keyof Targets;

const own = (viewer: Viewer, { personId }: Owned): Verdict => (personId === viewer.person ? 'yes' : 'hidden');

/**
 * Who may do what. Facilities runs the estate and gets no sight of other people's bookings from it: where someone sits
 * is theirs and their team's to know.
 */
export const deskPolicy: {
  readonly [Action in DeskAction]: (viewer: Viewer, target: Targets[Action]) => Verdict;
} = {
  seeEstate: () => 'yes',
  bookDesk: (viewer, { mode }) => {
    if (mode === 'members') return viewer.roles.includes('Member') ? 'yes' : 'members_only';
    return isStaff(viewer) ? 'yes' : 'staff_only';
  },
  seeBooking: own,
  cancelBooking: own,
};

/** The desks this viewer may book at all. */
export const bookableModes = (viewer: Viewer): readonly DeskMode[] =>
  (['bookable', 'members'] as const).filter((mode) => deskPolicy.bookDesk(viewer, { mode }) === 'yes');
