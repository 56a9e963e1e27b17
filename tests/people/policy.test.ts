import { describe, expect, test } from 'vitest';
import type { Role } from '../../api/contract/person.ts';
import { policy, type Subject } from '../../api/people/policy.ts';

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
    ['a colleague of the same team', viewer(), subject(), true],
    ['their manager', viewer(), subject({ id: 'per_boss', manager: 'per_chief' }), true],
    ['someone who reports to them', viewer(), subject({ manager: 'per_ann' }), true],
    ['someone of another team', viewer(), subject({ manager: 'per_other' }), false],
    ['their manager’s manager', viewer(), subject({ id: 'per_chief', manager: undefined }), false],
    ['someone of another team, as HR', viewer(['HR']), subject({ manager: 'per_other' }), false],
    [
      'someone of another team, as an administrator',
      viewer(['Admin']),
      subject({ manager: 'x_y' as never }),
      false,
    ],
    ['a councillor, though they share a manager', viewer(), subject({ isMemberAlone: true }), false],
    ['a colleague who has left', viewer(), subject({ hasLeft: true }), false],
    ['a colleague, as a councillor alone', viewer(['Member']), subject(), false],
    ['a colleague, as a councillor who also is staff', viewer(['Member', 'Editor']), subject(), true],
    ['themselves', viewer(), subject({ id: 'per_ann' }), true],
    [
      'themselves, as a councillor alone',
      viewer(['Member']),
      subject({ id: 'per_ann', isMemberAlone: true }),
      true,
    ],
  ])('%s', (_who, asker, whom, expected) => {
    expect(policy.see_person(asker, whom)).toBe(expected);
  });
});
