import { describe, expect, test } from 'vitest';
import { begins, meantBy, namesFirst } from '../../api/people/search.rules.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const working = (name: string, jobTitle: string) => ({ name, jobTitle, department: 'Housing' });
const namesOf = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('a search for people', () => {
  test('puts those who are called like that before those who only work like that', () => {
    const found = named('Ada Bell', 'Grant Dixon', 'Brian Grantham', 'Cara Dent');

    expect(namesOf(namesFirst('grant', found))).toEqual([
      'Grant Dixon',
      'Brian Grantham',
      'Ada Bell',
      'Cara Dent',
    ]);
  });

  test('puts slips of the finger last', () => {
    const found = [working('Ada Bell', 'Box Office Assistant'), working('Cara Dent', 'Housing Officer')];

    expect(namesOf(namesFirst('officer', found))).toEqual(['Cara Dent', 'Ada Bell']);
  });

  test('takes words that are not finished, in any order', () => {
    expect(begins('care iq far', working('Farah Iqbal', 'Care Manager'))).toBe(true);
    expect(begins('far park', working('Farah Iqbal', 'Care Manager'))).toBe(false);
  });

  test.each([
    ['sian pritchard', 'Siân Pritchard'],
    ['SIÂN', 'Siân Pritchard'],
    ['zolkiewski', 'Łukasz Żółkiewski'],
    ['pritch sia', 'Siân Pritchard'],
    ['o’neill', "Aoife D'Arcy-O'Neill"],
  ])('for %s finds %s first', (typed, expected) => {
    const all = named('Ada Bell', 'Łukasz Żółkiewski', 'Siân Pritchard', "Aoife D'Arcy-O'Neill");

    expect(namesFirst(typed, all)[0]?.name).toBe(expected);
  });
});

describe('a name in a sentence', () => {
  test('means who is called exactly that, though others begin like it', () => {
    expect(namesOf(meantBy('ann lee', named('Ann Lee', 'Anna Leeming')))).toEqual(['Ann Lee']);
  });

  test('means all who share it', () => {
    expect(meantBy('ann lee', named('Ann Lee', 'Ann Lee'))).toHaveLength(2);
  });

  test('means those called so rather than those who only work so', () => {
    expect(namesOf(meantBy('grant', named('Grant Dixon', 'Ada Bell')))).toEqual(['Grant Dixon']);
  });

  test('may be a job, where nobody is called like that', () => {
    expect(meantBy('chief executive', named('Ada Bell'))).toHaveLength(1);
  });

  test('means nobody where nobody was found', () => {
    expect(meantBy('ann', [])).toEqual([]);
  });
});
