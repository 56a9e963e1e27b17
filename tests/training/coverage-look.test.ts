import { describe, expect, test } from 'vitest';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import { coverageText } from '../../tab/training/coverage.text.ts';
import { cellsOf, uncovered } from '../../tab/training/coverage.ts';

const AREAS = [
  {
    id: 'A',
    title: 'Devices',
    skills: [
      { id: 'A1', title: 'Sign in' },
      { id: 'A2', title: 'Connect' },
    ],
  },
  {
    id: 'E',
    title: 'Safety',
    skills: [
      { id: 'E1', title: 'Passwords' },
      { id: 'E2', title: 'Phishing' },
    ],
  },
] as const;

const offering = (offers: Readonly<Partial<Record<(typeof SKILL_IDS)[number], number>>>) => ({
  skills: SKILL_IDS.map((skill) => ({ skill, champions: offers[skill] ?? 0 })),
});

describe('the map of champions', () => {
  test('counts the skills of an area that somebody offers, not who offers them', () => {
    const cells = cellsOf(offering({ A1: 3, E1: 1, E2: 2 }), AREAS, undefined);

    expect(cells.map(({ id, count, of, cover }) => [id, count, of, cover])).toEqual([
      ['A', 1, 2, 'some'],
      ['E', 2, 2, 'all'],
    ]);
  });

  test('shows of one area how many offer each skill, and calls a skill without anybody a gap', () => {
    const cells = cellsOf(offering({ A1: 3 }), AREAS, 'A');

    expect(cells.map(({ title, count, cover }) => [title, count, cover])).toEqual([
      ['Sign in', 3, 'all'],
      ['Connect', 0, 'none'],
    ]);
  });

  test('says in words which departments have nobody', () => {
    const department = { staff: 9, hoursPerMonth: 0, skills: [] };
    const departments = ['Housing', 'Parks', 'Planning'].map((name, champions) => ({
      ...{ ...department, department: name, champions: champions % 2 },
    }));
    const words = (some: typeof departments) =>
      coverageText.gaps(uncovered({ departments: some }), some.length);

    expect(words(departments)).toBe('2 of 3 departments have no champion: Housing and Planning.');
    expect(words(departments.slice(0, 2))).toBe('1 of 2 departments has no champion: Housing.');
    expect(words(departments.slice(0, 1))).toBe('No department has a champion yet.');
    expect(words(departments.slice(1, 2))).toBe('Each department has a champion.');
  });
});
