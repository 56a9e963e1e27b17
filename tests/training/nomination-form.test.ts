import { describe, expect, test } from 'vitest';
import { EMPTY_FORM, nominationOf, problemsIn } from '../../tab/training/nomination-form.ts';

const FILLED = { ...EMPTY_FORM, skills: ['C4' as const], hours: '4' };
const pathsOf = (form: typeof EMPTY_FORM) => problemsIn(form).map(({ path }) => path);

describe('the form of a nomination', () => {
  test('names everything that is missing at once, and nothing of a form that is ready', () => {
    expect(pathsOf(EMPTY_FORM)).toEqual(['skills', 'hoursPerMonth']);
    expect(pathsOf({ ...EMPTY_FORM, who: 'colleague' })).toEqual(['person', 'skills', 'hoursPerMonth']);
    expect(pathsOf(FILLED)).toEqual([]);
    expect(pathsOf({ ...FILLED, why: 'w'.repeat(501) })).toEqual(['why']);
  });

  test('takes whole hours from 1 to 80 alone', () => {
    const isTaken = (hours: string) => pathsOf({ ...FILLED, hours }).length === 0;

    expect(['1', '80', ' 4 '].filter(isTaken)).toEqual(['1', '80', ' 4 ']);
    expect(['0', '81', '2.5', 'four', '-1', '1e1', ''].filter(isTaken)).toEqual([]);
  });

  test('sends no reason that was not given, and nobody’s id for oneself', () => {
    const person = { id: 'per_1', name: 'Harry', jobTitle: null, department: null } as const;

    expect(nominationOf({ ...FILLED, person, why: '  ' })).toEqual({ skills: ['C4'], hoursPerMonth: 4 });
    expect(nominationOf({ ...FILLED, who: 'colleague', person, why: ' Asks nobody twice ' })).toEqual({
      ...{ person: 'per_1', skills: ['C4'], hoursPerMonth: 4, why: 'Asks nobody twice' },
    });
  });
});
