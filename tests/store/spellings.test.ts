import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typosIn } from '../../api/contract/words.ts';
import { type Piece, piecesOf } from '../../api/platform/store/postgres/sql-spellings.ts';

const letter = fc.constantFrom('a', 'b', 'n', 'ŵ', '7');
const word = fc.string({ unit: letter, minLength: 4, maxLength: 14 });
/** Changes, adds or leaves out a letter, as somebody does who types in a hurry. */
const slip = fc.record({ at: fc.nat(), typed: fc.option(letter, { nil: '' }), instead: fc.nat({ max: 1 }) });
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

const withSlips = (meant: string, slips: readonly Slip[]): string =>
  slips.reduce((letters, { at, typed, instead }) => {
    const place = at % (letters.length + 1);
    return `${letters.slice(0, place)}${typed}${letters.slice(place + instead)}`;
  }, meant);

const hasAt = (other: string, { letters, at }: Piece): boolean => {
  if (at === 'beginning') return other.startsWith(letters);
  return at === 'end' ? other.endsWith(letters) : other.includes(letters);
};

test('whatever is meant by a word with typos has a piece of it, so no such word is missed', () => {
  fc.assert(
    fc.property(word, fc.array(slip, { minLength: 1, maxLength: 2 }), (typed, slips) => {
      const typos = typosIn(typed);
      const pieces = piecesOf(typed, typos);

      expect(pieces.map(({ letters }) => letters).join('')).toBe(typed);
      expect(pieces).toHaveLength(typos + 1);
      const meant = withSlips(typed, slips.slice(0, typos));
      expect(pieces.some((piece) => hasAt(meant, piece))).toBe(true);
    }),
  );
});

test.each([
  ['leave', ['le', 'ave']],
  ['parking', ['par', 'king']],
  ['planning', ['pl', 'ann', 'ing']],
  ['recycling', ['re', 'cyc', 'ling']],
  ['sustainability', ['sus', 'tainabi', 'lity']],
])('the pieces of %s are long enough to tell words apart', (typed, pieces) => {
  expect(piecesOf(typed, typosIn(typed)).map(({ letters }) => letters)).toEqual(pieces);
});
