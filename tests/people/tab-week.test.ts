import { describe, expect, test } from 'vitest';
import { cellAfter, nextPlace, weekLines, withPlace } from '../../tab/people/week.ts';
import { whereWords } from '../../tab/people/where.ts';

describe('the usual week', () => {
  test('a press leads through every place and back to nothing said', () => {
    const turns = [undefined, 'office', 'home', 'off'] as const;

    expect(turns.map(nextPlace)).toEqual(['office', 'home', 'off', undefined]);
  });

  test('a half day changes alone, and a day of which nothing is said is left out', () => {
    const before = { '1': { am: 'office', pm: 'home' }, '2': { am: 'off' } } as const;

    expect(withPlace(before, { day: '1', half: 'am' }, 'home')).toEqual({
      ...before,
      '1': { am: 'home', pm: 'home' },
    });
    expect(withPlace(before, { day: '2', half: 'am' }, undefined)).toEqual({ '1': before['1'] });
    expect(withPlace({}, { day: '7', half: 'pm' }, 'off')).toEqual({ '7': { pm: 'off' } });
  });

  test.each([
    ['ArrowDown', { day: '2', half: 'am' }],
    ['ArrowRight', { day: '1', half: 'pm' }],
    ['ArrowUp', undefined],
    ['ArrowLeft', undefined],
    ['Tab', undefined],
  ])('from Monday morning %s leads to %j', (key, expected) => {
    expect(cellAfter({ day: '1', half: 'am' }, key)).toEqual(expected);
  });
});

describe('a colleague’s usual week, in words', () => {
  const office = { am: 'office', pm: 'office' } as const;
  const mixed = { am: 'office', pm: 'home' } as const;

  test.each([
    [
      'days in a row that are alike',
      { '1': office, '2': office, '3': office },
      ['Monday to Wednesday: Office'],
    ],
    [
      'the same day again after another',
      { '1': office, '2': mixed, '3': office },
      ['Monday: Office', 'Tuesday: Office in the morning, Home in the afternoon', 'Wednesday: Office'],
    ],
    [
      'half a day, and nothing of a day left open',
      { '4': { pm: 'off' } },
      ['Thursday: Off in the afternoon'],
    ],
    [
      'the end of the week',
      { '6': { am: 'off', pm: 'off' }, '7': { am: 'off', pm: 'off' } },
      ['Saturday to Sunday: Off'],
    ],
    ['nothing', {}, []],
  ] as const)('tells %s', (_what, pattern, lines) => {
    expect(weekLines(pattern).map(({ days, words }) => `${days}: ${words}`)).toEqual(lines);
  });
});

describe('where a colleague is today, in words', () => {
  const desk = {
    at: 'desk',
    site: 'The Storey',
    floor: { id: 'flr_1', name: 'First floor' },
    desk: 'A1',
  } as const;
  const home = { at: 'home', site: null, floor: null, desk: null } as const;
  const office = { at: 'office', site: 'The Storey', floor: null, desk: null } as const;

  test.each([
    ['a desk all day', { am: desk, pm: desk }, ['Desk A1, First floor, The Storey, all day']],
    [
      'a desk and then home',
      { am: desk, pm: home },
      ['Desk A1, First floor, The Storey, in the morning', 'Usually working from home, in the afternoon'],
    ],
    ['half a day', { am: null, pm: office }, ['Usually at The Storey, in the afternoon']],
    ['nothing', { am: null, pm: null }, []],
  ])('tells %s', (_what, halves, words) => {
    expect(whereWords({ date: '2026-11-24', ...halves }).map((line) => line.words)).toEqual(words);
  });
});
