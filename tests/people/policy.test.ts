import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/contract/person.ts';
import { peoplePolicy, type Subject } from '../../api/people/policy.ts';

const viewer = (roles: readonly Role[] = []) => ({ person: 'per_ann', manager: 'per_boss', roles }) as const;
const subject = (changed: Partial<Subject> = {}): Subject => ({
  id: 'per_ben',
  manager: 'per_boss',
  isMemberAlone: false,
  hasLeft: false,
  ...changed,
});

describe('whose name a person may see', () => {
  test.each([
    ['a colleague of the same team', viewer(), subject(), 'yes'],
    ['their manager', viewer(), subject({ id: 'per_boss', manager: 'per_chief' }), 'yes'],
    ['someone who reports to them', viewer(), subject({ manager: 'per_ann' }), 'yes'],
    ['someone of another team', viewer(), subject({ manager: 'per_other' }), 'hidden'],
    ['their manager’s manager', viewer(), subject({ id: 'per_chief', manager: undefined }), 'hidden'],
    ['someone of another team, as HR', viewer(['HR']), subject({ manager: 'per_other' }), 'hidden'],
    [
      'someone of another team, as an administrator',
      viewer(['Admin']),
      subject({ manager: 'x_y' as never }),
      'hidden',
    ],
    ['a councillor, though they share a manager', viewer(), subject({ isMemberAlone: true }), 'hidden'],
    ['a colleague who has left', viewer(), subject({ hasLeft: true }), 'hidden'],
    ['a colleague, as a councillor alone', viewer(['Member']), subject(), 'hidden'],
    ['a colleague, as a councillor who also is staff', viewer(['Member', 'Editor']), subject(), 'yes'],
    ['themselves', viewer(), subject({ id: 'per_ann' }), 'yes'],
    [
      'themselves, as a councillor alone',
      viewer(['Member']),
      subject({ id: 'per_ann', isMemberAlone: true }),
      'yes',
    ],
  ])('%s', (_who, asker, whom, expected) => {
    expect(peoplePolicy.seePerson(asker, whom)).toBe(expected);
  });
});
