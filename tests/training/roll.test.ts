import { describe, expect, test } from 'vitest';
import type { MarkView, Roll } from '../../api/training/attendance.contract.ts';
import { choicesOf, isOpen, othersOf, partIn, standingOf } from '../../tab/training/desk/roll.ts';

const AN_HOUR = { evidence: 'minutes', minutes: 60 } as const;
const CHECK_IN = { evidence: 'check_in', minutes: 60 } as const;

const mark = (minutes: number | null, source: MarkView['source'] = 'manual'): MarkView => ({
  ...{ source, minutes, isTakenBack: false, at: '2026-11-24T10:00:00.000Z' },
});

const named = (name: string, more: Partial<Roll['people'][number]> = {}): Roll['people'][number] => ({
  person: { id: `per_${name.padEnd(26, '0')}`, name },
  ...{ state: 'booked', mark: null, marks: [], isCompleted: false, can: { mark: true } },
  ...more,
});

describe('how somebody stands on the roll', () => {
  test('is unknown without a mark, and absent only when somebody said so', () => {
    expect(standingOf({ mark: null }, AN_HOUR)).toBe('unknown');
    expect(standingOf({ mark: mark(0) }, AN_HOUR)).toBe('absent');
  });

  test('is by the minutes where minutes count', () => {
    expect(standingOf({ mark: mark(60) }, AN_HOUR)).toBe('came');
    expect(standingOf({ mark: mark(59) }, AN_HOUR)).toBe('part');
    expect(standingOf({ mark: mark(null, 'code') }, AN_HOUR)).toBe('checked_in');
  });

  test('is to have come where a check-in is enough', () => {
    expect(standingOf({ mark: mark(null, 'code') }, CHECK_IN)).toBe('came');
  });
});

describe('a part of a session', () => {
  test('is asked for where minutes count alone', () => {
    expect(choicesOf(AN_HOUR)).toEqual(['came', 'part', 'absent']);
    expect(choicesOf(CHECK_IN)).toEqual(['came', 'absent']);
  });

  test('is a whole number of minutes of it', () => {
    expect(['1', '60', ' 45 '].map((typed) => partIn(typed, AN_HOUR))).toEqual([1, 60, 45]);
    expect(['', '0', '61', '-5', '4.5', 'half'].map((typed) => partIn(typed, AN_HOUR))).toEqual(
      Array.from({ length: 6 }),
    );
  });
});

describe('“mark the others as here”', () => {
  const roll: Roll = {
    ...{ ...AN_HOUR, code: 'ABC123', takesCode: true, can: { mark: true }, closed: null },
    session: {
      id: 'ses_00000000000000000000000000',
      title: 'Spreadsheets',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T11:00:00.000Z',
      ...{ place: 'Room 1', isOnline: false },
    },
    people: [
      named('unknown'),
      named('coded', { mark: mark(null, 'code') }),
      named('absent', { mark: mark(0) }),
      named('part', { mark: mark(30) }),
      named('oneself', { can: { mark: false } }),
      named('waiting', { state: 'waiting', can: { mark: false } }),
    ],
  };

  test('takes those of whom not all is known, and nobody who was marked, who waits, or oneself', () => {
    expect(othersOf(roll).map(({ person }) => person.name)).toEqual(['unknown', 'coded']);
  });

  test('leaves out who checked in with the code where that is enough', () => {
    expect(othersOf({ ...roll, evidence: 'check_in' }).map(({ person }) => person.name)).toEqual(['unknown']);
    expect(isOpen({ mark: mark(null, 'code') }, CHECK_IN)).toBe(false);
  });
});
