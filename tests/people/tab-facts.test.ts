import { describe, expect, test } from 'vitest';
import type { Me } from '../../api/people/contract.ts';
import { factsAbout } from '../../tab/people/facts.ts';

const self = (fields: Partial<Me>): Me => ({
  id: `per_${'0'.repeat(26)}`,
  name: 'Winifred Bainbridge',
  jobTitle: null,
  department: null,
  officeLocation: null,
  manager: null,
  roles: [],
  isStaff: true,
  reports: 0,
  can: { administer: false, teach: false },
  ...fields,
});

describe('what a person reads about themselves', () => {
  test('says what is missing of staff, and who can mend it', () => {
    expect(factsAbout(self({ jobTitle: 'Clerk' }))).toEqual([
      ['Job', 'Clerk'],
      ['Department', 'Not known'],
      ['Office', 'Not known'],
      ['Manager', 'Not known. Ask HR to add your manager.'],
    ]);
  });

  test('does not send a councillor to HR for a manager', () => {
    expect(factsAbout(self({ jobTitle: 'Councillor', roles: ['Member'], isStaff: false }))).toEqual([
      ['Job', 'Councillor'],
    ]);
  });

  test('says how large the team is of those who have one', () => {
    expect(factsAbout(self({ reports: 1 })).at(-1)).toEqual(['Your team', '1 person reports to you']);
  });
});
