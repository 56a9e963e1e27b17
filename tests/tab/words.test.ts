import { describe, expect, test } from 'vitest';
import { counted, dayInYear, givenName, listed, longDay, nearDay } from '../../tab/shell/words.ts';

describe('words on the screen', () => {
  test('a day reads as people say it, also on the two days that are not 24 hours long', () => {
    expect(longDay('2026-11-24')).toBe('Tuesday 24 November');
    expect(longDay('2026-03-29')).toBe('Sunday 29 March');
    expect(longDay('2026-10-25')).toBe('Sunday 25 October');
  });

  test('today and tomorrow are called so', () => {
    expect(nearDay('2026-11-24', '2026-11-24')).toBe('Today');
    expect(nearDay('2026-12-01', '2026-11-30')).toBe('Tomorrow');
    expect(nearDay('2026-11-23', '2026-11-24')).toBe('Yesterday');
    expect(nearDay('2026-11-26', '2026-11-24')).toBe('Thursday 26 November');
  });

  test('a day of another year says which', () => {
    expect(nearDay('2027-03-09', '2026-11-24')).toBe('Tuesday 9 March 2027');
    expect(dayInYear('2024-02-29', '2026-11-24')).toBe('Thursday 29 February 2024');
    expect(dayInYear('2026-11-24', '2026-11-24')).toBe('Tuesday 24 November');
  });

  test.each([
    ['Aisha Khan', 'Aisha'],
    ['Khan, Aisha', 'Aisha'],
    ['  Aisha ', 'Aisha'],
    ['Aisha', 'Aisha'],
  ])('%s is greeted by the given name', (name, given) => {
    expect(givenName(name)).toBe(given);
  });

  test('lists and counts read as a sentence', () => {
    expect(listed(['Ann', 'Ben', 'Cal'])).toBe('Ann, Ben and Cal');
    expect(listed(['Ann', 'Ben'])).toBe('Ann and Ben');
    expect(listed(['Ann'])).toBe('Ann');
    expect(counted(1, 'desk')).toBe('1 desk');
    expect(counted(3, 'person', 'people')).toBe('3 people');
  });
});
