import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import type { Cell } from '../../api/skills/requirement.contract.ts';
import { FIRST_REQUIREMENTS } from '../../api/skills/requirement.defaults.ts';
import { essentialsOf, requiredOf, whyNotChange } from '../../api/skills/requirement.rules.ts';

const PERSON: PersonId = 'per_00000000000000000000000001';
const MANAGER: PersonId = 'per_00000000000000000000000002';

const essential = (level: 1 | 2 | 3 | 4, byWeeks = 12): Cell => ({ level, need: 'essential', byWeeks });
const desirable = (level: 1 | 2 | 3 | 4): Cell => ({ level, need: 'desirable', byWeeks: 12 });
const NOTHING = {
  ...FIRST_REQUIREMENTS,
  corporate: {},
  workStyles: { static: {}, flexible: {}, mobile: {}, agile: {} },
};

/** The levels of the 24 skills in order, an area a word, as the table of the reference has them. */
const levelsOf = (work: { readonly workStyle?: 'static' | 'flexible' | 'mobile' | 'agile' }): string => {
  const levels = essentialsOf(requiredOf(FIRST_REQUIREMENTS, { person: PERSON, ...work }));
  const digits = SKILL_IDS.map((skill) => levels.get(skill) ?? 0).join('');
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
};

describe('what Guildhall comes with', () => {
  // The higher of the corporate minimum and the work style, read off the table by hand.
  test.each([
    [{}, '1100 1100 1000 1010 2221 1000'],
    [{ workStyle: 'static' }, '2111 2111 2111 1211 2221 1101'],
    [{ workStyle: 'flexible' }, '2221 2222 2111 1221 2222 2111'],
    [{ workStyle: 'mobile' }, '2221 2221 2111 1222 2232 2101'],
    [{ workStyle: 'agile' }, '2221 2222 2221 1221 2222 2211'],
  ] as const)('asks of %j for the levels of the table', (work, levels) => {
    expect(levelsOf(work)).toBe(levels);
  });
});

describe('what is asked of somebody', () => {
  test('is the highest of what applies, and says what asks for it', () => {
    const version = {
      ...NOTHING,
      corporate: { C4: essential(1) },
      workStyles: { ...NOTHING.workStyles, agile: { C4: essential(2, 26) } },
      roles: [{ jobTitle: 'Data Officer', cells: { C4: essential(3, 4) } }],
      teams: [{ manager: MANAGER, cells: { C4: essential(3, 8) } }],
    };
    const worker = {
      person: PERSON,
      workStyle: 'agile',
      jobTitle: ' data  officer',
      manager: MANAGER,
    } as const;

    expect(requiredOf(version, worker).get('C4')?.essential).toEqual({
      ...{ level: 3, need: 'essential', byWeeks: 4, from: ['role', 'team'] },
    });
    expect(requiredOf(version, { person: MANAGER }).get('C4')?.essential).toMatchObject({ from: ['team'] });
    expect(requiredOf(version, { person: PERSON }).get('C4')?.essential).toMatchObject({ level: 1 });
    expect(requiredOf(version, worker).has('A1')).toBe(false);
  });

  test('keeps what is essential beside a higher level that is only desirable, and drops a lower one', () => {
    const version = {
      ...NOTHING,
      corporate: { C4: essential(2), F3: essential(2) },
      teams: [{ manager: MANAGER, cells: { C4: desirable(3), F3: desirable(1), F4: desirable(1) } }],
    };

    const required = requiredOf(version, { person: PERSON, manager: MANAGER });

    expect(required.get('C4')).toMatchObject({ essential: { level: 2 }, desirable: { level: 3 } });
    expect(required.get('F3')).not.toHaveProperty('desirable');
    expect([...essentialsOf(required)]).toEqual([
      ['C4', 2],
      ['F3', 2],
    ]);
  });
});

describe('a change', () => {
  const wanted = { n: 1, roles: [], teams: [{ manager: MANAGER, cells: {} }] };
  const here = new Set([MANAGER]);
  const role = (jobTitle: string) => ({ jobTitle, cells: {} });

  test.each([
    ['of the present version is fine', wanted, undefined],
    ['of an older version is too late', { ...wanted, n: 2 }, 'requirements_changed'],
    [
      'that lists a job title twice has to be put right',
      { ...wanted, roles: [role('Clerk'), role(' CLERK ')] },
      'listed_twice',
    ],
    [
      'that lists a team twice has to be put right',
      { ...wanted, teams: [...wanted.teams, ...wanted.teams] },
      'listed_twice',
    ],
    [
      'for the team of somebody who is not here has to be put right',
      { ...wanted, teams: [{ manager: PERSON, cells: {} }] },
      'unknown_manager',
    ],
  ])('%s', (_, change, code) => {
    expect(whyNotChange({ ...NOTHING, ...change }, { n: 1 }, here)?.code).toBe(code);
  });
});
