import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, csvText } from '../../api/contract/csv.ts';
import { ROUNDS } from '../support/rounds.ts';

describe('a spreadsheet file', () => {
  test('keeps accents, commas and quotes', () => {
    const text = csvText([
      ['Name', 'Department'],
      ['Siân "Sam" Pryce', 'Roads, Parks'],
    ]);

    expect(text).toBe('\uFEFFName,Department\r\n"Siân ""Sam"" Pryce","Roads, Parks"\r\n');
  });

  test.each(['=1+1', '+44 1524', '-2+3', '-', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '=HYPERLINK("x")'])(
    'never holds a formula that somebody wrote as their name: %j',
    (name) => {
      const cell = csvText([[name]])
        .slice(1)
        .replace(/^"/, '');

      expect(cell.startsWith("'")).toBe(true);
    },
  );

  test.each(['-2', '-0.0092', '12.5'])('keeps a number as one that can be reckoned with: %s', (number) => {
    expect(csvText([[number]])).toBe(`\uFEFF${number}\r\n`);
  });

  test('is read back as it was written', () => {
    const word = fc.stringMatching(/^[A-Za-zé ,;.'()]*[a-z]$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = csvText([['a', 'b'], ...rows]).replaceAll(';', ':');

        expect(csvRows(text).map(({ cells }) => cells)).toEqual([
          ['a', 'b'],
          ...rows.map((cells) => cells.map((cell) => cell.replaceAll(';', ':').trim())),
        ]);
      }),
      { numRuns: ROUNDS },
    );
  });
});
