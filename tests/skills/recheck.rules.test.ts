import { describe, expect, test } from 'vitest';
import type { Instant } from '../../api/contract/time.ts';
import { type Level, SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { MOST_RECHECKED, nextExpiry, skillsToRecheck } from '../../api/skills/recheck.rules.ts';
import { expiryOf, type Held, type HeldLevels } from '../../api/skills/scoring.rules.ts';

const NOW: Instant = '2028-06-01T09:00:00.000Z';

const held = (skill: SkillId, effective: Level, at: Instant): HeldLevels => ({
  [skill]: {
    ...{ state: 'assessed', claim: effective, effective, letter: 'S', framework: '2026.1', told: 'named' },
    ...{ at, expiresAt: expiryOf(skill, at) },
  } satisfies Held,
});
const known = (levels: HeldLevels, changed: readonly SkillId[] = []) => ({
  ...{ levels, changed, now: NOW },
  essentials: new Map<SkillId, Level>([
    ['A1', 2],
    ['E2', 2],
  ]),
});

describe('a re-check', () => {
  test('asks what changed, then what expired, then what is essential and missing, the oldest first', () => {
    const levels = {
      ...held('A1', 1, '2028-05-01T09:00:00.000Z'),
      ...held('E2', 1, '2028-04-01T09:00:00.000Z'),
      ...held('C4', 3, '2025-01-01T09:00:00.000Z'),
      ...held('F4', 3, '2028-05-01T09:00:00.000Z'),
    };

    expect(skillsToRecheck(known(levels, ['B3']))).toEqual(['B3', 'C4', 'E2', 'A1']);
  });

  test('leaves out what is met and was told within 90 days, and asks it again after that', () => {
    const fresh = held('E2', 2, '2028-03-04T09:00:00.000Z');
    const older = held('A1', 2, '2028-03-03T08:59:59.999Z');

    expect(skillsToRecheck(known({ ...fresh, ...older }))).toEqual(['A1']);
  });

  test('asks again of what is essential and was said to be no part of the job', () => {
    const fresh = held('A1', 2, '2028-05-31T09:00:00.000Z');
    const notTheirs = {
      state: 'not_my_job',
      at: '2028-05-31T09:00:00.000Z',
      framework: '2026.1',
      told: 'named',
    };

    expect(skillsToRecheck(known({ ...fresh, E2: notTheirs as Held }))).toEqual(['E2']);
  });

  test('takes six minutes at most, whatever changed and expired', () => {
    const levels = Object.assign({}, ...SKILL_IDS.map((skill) => held(skill, 1, '2020-01-01T09:00:00.000Z')));

    const asked = skillsToRecheck(known(levels, ['F4', 'F3']));

    expect(asked).toHaveLength(MOST_RECHECKED);
    expect(asked.slice(0, 2)).toEqual(['F4', 'F3']);
  });
});

test('the next expiry is the earliest of all levels, and there is none without a level', () => {
  const levels = {
    ...held('A1', 2, '2028-01-01T09:00:00.000Z'),
    ...held('E2', 2, '2028-02-01T09:00:00.000Z'),
  };

  expect(nextExpiry(levels)).toBe('2029-02-01T09:00:00.000Z');
  expect(nextExpiry({})).toBeUndefined();
});
