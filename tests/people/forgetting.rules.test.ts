import { describe, expect, test } from 'vitest';
import { FORGOTTEN, namesOf, namesPattern, without } from '../../api/people/forgetting.rules.ts';

const ADA = { oid: '8a1f6d1e-0000-4000-8000-000000000001', name: 'Ada O’Neill', upn: 'ada@council.example' };
const freed = (value: unknown, ...people: (typeof ADA)[]) => {
  const names = namesPattern(people.flatMap(namesOf));
  return names ? without(value, names, FORGOTTEN) : value;
};

describe('words that name somebody who is forgotten', () => {
  test('lose the name, the address and the account, however they are written', () => {
    const text = 'Asked by ADA O’NEILL (Ada@council.example), account 8a1f6d1e-0000-4000-8000-000000000001.';

    expect(freed(text, ADA)).toBe(
      'Asked by [someone who left] ([someone who left]), account [someone who left].',
    );
  });

  test('keep everybody else, and a word that only begins as the name does', () => {
    const text = 'Ada O’Neills, Ada Ofori and Canada O’Neill';

    expect(freed(text, ADA)).toBe(text);
  });

  test('are found inside lists and objects, and numbers stay', () => {
    expect(
      freed({ at: 1, ended: { reason: 'Ada O’Neill left', by: null }, of: ['Ada O’Neill'] }, ADA),
    ).toEqual({
      at: 1,
      ended: { reason: '[someone who left] left', by: null },
      of: ['[someone who left]'],
    });
  });

  test('are taken as they stand, whatever marks a name holds, and nobody is nobody', () => {
    const odd = { ...ADA, name: 'A. (Ed) B+C [x] $1' };

    expect(freed('for A. (Ed) B+C [x] $1, not Aa', odd)).toBe('for [someone who left], not Aa');
    expect(freed('for nobody', { oid: '', name: '', upn: '' })).toBe('for nobody');
  });
});
