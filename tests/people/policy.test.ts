import { describe, expect, test } from 'vitest';
import { peoplePolicy } from '../../api/people/policy.ts';
import type { Party } from '../../api/people/visibility.rules.ts';

const party = (id: string, changed: Partial<Party> = {}): Party => ({
  id: `per_${id}`,
  manager: 'per_boss',
  department: 'Housing',
  isStaff: true,
  isGuest: false,
  hasLeft: false,
  ...changed,
});

const asker = (changed: Partial<Party> = {}) => party('ann', changed);
const subject = (changed: Partial<Party> = {}) => party('ben', changed);

const elsewhere = { manager: 'per_other', department: 'Parks' } as const;
const councillor = { isStaff: false, manager: undefined, department: undefined } as const;

describe('whose name a person may know', () => {
  test.each([
    ['a colleague of another department', asker(), subject(elsewhere), 'yes'],
    ['a colleague who lets nobody see where they are', asker(), subject({ locationFor: 'nobody' }), 'yes'],
    ['a colleague who has left', asker(), subject({ hasLeft: true }), 'hidden'],
    ['a councillor', asker(), subject(councillor), 'hidden'],
    ['a councillor who shares their manager', asker(), subject({ isStaff: false }), 'hidden'],
    [
      'a councillor who lets a team see them',
      asker(),
      subject({ isStaff: false, locationFor: 'team' }),
      'hidden',
    ],
    [
      'a councillor who lets everyone see them',
      asker(),
      subject({ ...councillor, locationFor: 'everyone' }),
      'yes',
    ],
    [
      'one who has left and let everyone see them',
      asker(),
      subject({ hasLeft: true, locationFor: 'everyone' }),
      'hidden',
    ],
    ['a colleague, as a councillor alone', asker({ isStaff: false }), subject(), 'hidden'],
    [
      'a colleague everyone may see, as a councillor alone',
      asker({ isStaff: false }),
      subject({ locationFor: 'everyone' }),
      'hidden',
    ],
    ['a fellow councillor, as one', asker(councillor), subject(councillor), 'hidden'],
    [
      'a fellow councillor who lets everyone see them',
      asker(councillor),
      subject({ ...councillor, locationFor: 'everyone' }),
      'yes',
    ],
    ['a colleague of their team, as a guest', asker({ isGuest: true }), subject(), 'yes'],
    ['a colleague of another team, as a guest', asker({ isGuest: true }), subject(elsewhere), 'hidden'],
    [
      'a councillor everyone may see, as a guest',
      asker({ isGuest: true }),
      subject({ ...councillor, locationFor: 'everyone' }),
      'hidden',
    ],
    ['themselves', asker(), party('ann', { locationFor: 'nobody' }), 'yes'],
    ['themselves, as a councillor alone', asker(councillor), party('ann', councillor), 'yes'],
  ])('%s', (_who, one, other, expected) => {
    expect(peoplePolicy.knowName(one, other)).toBe(expected);
  });
});

describe('where a person may know somebody is', () => {
  const boss = party('boss', { ...elsewhere, manager: undefined });
  test.each([
    ['a colleague of the same team who chose nothing', asker(), subject(), 'yes'],
    ['their manager', asker(), boss, 'yes'],
    ['someone who reports to them', boss, subject(), 'yes'],
    ['someone of another team who chose nothing', asker(), subject(elsewhere), 'hidden'],
    [
      'their manager’s manager',
      asker(),
      party('chief', { manager: undefined, department: 'Office' }),
      'hidden',
    ],
    ['a colleague who chose nobody', asker(), subject({ locationFor: 'nobody' }), 'hidden'],
    ['a report who chose nobody, as their manager', boss, subject({ locationFor: 'nobody' }), 'hidden'],
    [
      'a report who chose their department, as their manager',
      boss,
      subject({ locationFor: 'department' }),
      'yes',
    ],
    [
      'another team of the department they chose',
      asker(),
      subject({ manager: 'per_other', locationFor: 'department' }),
      'yes',
    ],
    [
      'another department than they chose',
      asker(),
      subject({ ...elsewhere, locationFor: 'department' }),
      'hidden',
    ],
    [
      'someone whose department is as unknown as theirs',
      asker({ department: undefined }),
      subject({ manager: 'per_other', department: undefined, locationFor: 'department' }),
      'hidden',
    ],
    ['anyone who chose everyone', asker(), subject({ ...elsewhere, locationFor: 'everyone' }), 'yes'],
    [
      'a colleague who chose everyone, as a councillor alone',
      asker(councillor),
      subject({ locationFor: 'everyone' }),
      'hidden',
    ],
    ['a councillor who chose nothing', asker(), subject(councillor), 'hidden'],
    ['a councillor who chose everyone', asker(), subject({ ...councillor, locationFor: 'everyone' }), 'yes'],
    ['one who has left', asker(), subject({ hasLeft: true, locationFor: 'everyone' }), 'hidden'],
    ['themselves, whatever they chose', asker(), party('ann', { locationFor: 'nobody' }), 'yes'],
  ])('%s', (_who, one, other, expected) => {
    expect(peoplePolicy.knowWhere(one, other)).toBe(expected);
  });
});
