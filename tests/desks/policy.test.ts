import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/contract/person.ts';
import { bookableModes, deskPolicy } from '../../api/desks/policy.ts';
import { aPerson, aViewer } from './build.ts';

const STAFF = aViewer('Ada');
const COUNCILLOR = aViewer('Cllr Bea', ['Member']);
const OFFICER_AND_COUNCILLOR = aViewer('Cy', ['Member', 'Editor']);
const FACILITIES = aViewer('Dev', ['Facilities']);
const ADMIN = aViewer('Eve', ['Admin']);

describe('who may do what at a desk', () => {
  test.each([
    ['staff', STAFF, 'bookable', 'yes'],
    ['staff', STAFF, 'members', 'members_only'],
    ['a councillor', COUNCILLOR, 'bookable', 'staff_only'],
    ['a councillor', COUNCILLOR, 'members', 'yes'],
    ['an officer who is also a councillor', OFFICER_AND_COUNCILLOR, 'bookable', 'yes'],
    ['an officer who is also a councillor', OFFICER_AND_COUNCILLOR, 'members', 'yes'],
    ['Facilities', FACILITIES, 'bookable', 'yes'],
    ['Facilities', FACILITIES, 'members', 'members_only'],
    ['an administrator', ADMIN, 'members', 'members_only'],
  ] as const)('%s and booking: %o at a desk for %s is %s', (_, viewer, mode, verdict) => {
    expect(deskPolicy.bookDesk(viewer, { mode })).toBe(verdict);
  });

  test('everyone sees the buildings and their plans', () => {
    for (const viewer of [STAFF, COUNCILLOR, FACILITIES]) expect(deskPolicy.seeEstate(viewer)).toBe('yes');
  });

  test('whatever the role, you see and cancel your own booking; of any other you do not learn that it exists', () => {
    const roles: readonly Role[][] = [[], ['Member'], ['Facilities'], ['Admin'], ['HR'], ['Editor']];
    for (const viewer of roles.map((held) => aViewer('Ada', held))) {
      for (const verdict of [deskPolicy.seeBooking, deskPolicy.cancelBooking]) {
        expect(verdict(viewer, { personId: viewer.person })).toBe('yes');
        expect(verdict(viewer, { personId: aPerson('Someone else') })).toBe('hidden');
        expect(verdict(viewer, {})).toBe('hidden');
      }
    }
  });

  test('each is shown the desks they may book', () => {
    expect(bookableModes(STAFF)).toEqual(['bookable']);
    expect(bookableModes(COUNCILLOR)).toEqual(['members']);
    expect(bookableModes(OFFICER_AND_COUNCILLOR)).toEqual(['bookable', 'members']);
  });
});
