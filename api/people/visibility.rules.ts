import type { PersonId } from '../contract/ids.ts';
import { LOCATION_FOR, type LocationFor } from './contract.ts';
import { isSameTeam } from './rules.ts';

/** A person as far as names and places go: who asks, or whom it is about. */
export interface Party {
  readonly id: PersonId;
  readonly manager?: PersonId | undefined;
  readonly department?: string | undefined;
  /** False for a councillor who is nothing else here, and for those of whom nobody said what they are. */
  readonly isStaff: boolean;
  readonly isGuest: boolean;
  readonly hasLeft: boolean;
  /** Their own choice; absent while they have made none. */
  readonly locationFor?: LocationFor | undefined;
}

/** What holds while a person has chosen nothing: staff are seen by their team, councillors by nobody. */
export const locationChoice = ({
  isStaff,
  locationFor,
}: Pick<Party, 'isStaff' | 'locationFor'>): LocationFor => locationFor ?? (isStaff ? 'team' : 'nobody');

/** What a person may choose: a councillor has no team and no department here. */
export const locationChoices = ({ isStaff }: Pick<Party, 'isStaff'>): readonly LocationFor[] =>
  isStaff ? LOCATION_FOR : ['nobody', 'everyone'];

/**
 * Whether the name and the directory facts of somebody may leave to whoever asks. Staff are known to staff, as in any
 * council's address book; a councillor to those they chose to be seen by; who has left to nobody. A councillor alone is
 * not staff, so no name of staff leaves to one, and a guest knows their own team.
 */
export const mayKnowName = (asker: Party, subject: Party): boolean => {
  if (asker.id === subject.id) return true;
  if (subject.hasLeft) return false;
  if (!subject.isStaff) return !asker.isGuest && locationChoice(subject) === 'everyone';
  return asker.isStaff && (!asker.isGuest || isSameTeam(asker, subject));
};

/**
 * Whether it may leave where somebody is, and so their name beside a place: the one rule that plans, lists of who is
 * in, Home and the bot stand on. Never wider than the name, and then as far as the person chose.
 */
export const mayKnowWhere = (asker: Party, subject: Party): boolean => {
  if (asker.id === subject.id) return true;
  if (!mayKnowName(asker, subject)) return false;
  switch (locationChoice(subject)) {
    case 'nobody':
      return false;
    case 'team':
      return isSameTeam(asker, subject);
    case 'department':
      return isSameTeam(asker, subject) || isSameDepartment(asker, subject);
    case 'everyone':
      return true;
  }
};

/** Two people of whom no department is known share none. */
const isSameDepartment = (one: Party, other: Party): boolean =>
  one.department !== undefined && one.department === other.department;
