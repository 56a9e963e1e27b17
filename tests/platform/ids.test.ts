import { describe, expect, test } from 'vitest';
import { ID_PATTERN } from '../../api/contract/ids.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { testClock } from '../support/clock.ts';

describe('an id', () => {
  test('has its prefix and the shape every id has', () => {
    const id = idsFrom(testClock()).next('bkg');

    expect(id).toMatch(/^bkg_/);
    expect(id).toMatch(ID_PATTERN);
  });

  test('sorts after every id made before it, within a millisecond too', () => {
    const clock = testClock();
    const ids = idsFrom(clock);

    const made = Array.from({ length: 5_000 }, (_, n) => {
      if (n % 100 === 0) clock.advance(1);
      return ids.next('bkg');
    });

    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('cannot be guessed from another process: two makers at one moment share none', () => {
    const clock = testClock();
    const makers = Array.from({ length: 64 }, () => idsFrom(clock));

    const made = makers.flatMap((ids) => Array.from({ length: 40 }, () => ids.next('bkg')));

    expect(new Set(made).size).toBe(made.length);
  });
});
