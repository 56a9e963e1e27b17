import { describe, expect, test } from 'vitest';
import { markThatCounts } from '../../api/training/attendance.rules.ts';
import { nextStepOf, partOf } from '../../api/training/desk.rules.ts';
import type { SessionNumbers } from '../../api/training/session.contract.ts';

const SESSION = {
  start: '2026-11-24T10:00:00.000Z',
  end: '2026-11-24T11:00:00.000Z',
  capacity: 2,
} as const;
const BEFORE = '2026-11-24T09:59:59.999Z';
const DURING = '2026-11-24T10:00:00.000Z';
const AFTER = '2026-11-24T11:00:00.000Z';

const numbers = (more: Partial<SessionNumbers> = {}): SessionNumbers => ({
  ...{ booked: 0, offered: 0, waiting: 0, marked: 0, completed: 0 },
  ...more,
});

describe('the place of a session on the desk', () => {
  test('is to come, under way, with an open roll, and gone two weeks after it', () => {
    expect(partOf(SESSION, BEFORE)).toBe('toCome');
    expect(partOf(SESSION, DURING)).toBe('underWay');
    expect(partOf(SESSION, AFTER)).toBe('rolls');
    expect(partOf(SESSION, '2026-12-08T10:59:59.999Z')).toBe('rolls');
    expect(partOf(SESSION, '2026-12-08T11:00:00.000Z')).toBe('closed');
  });
});

describe('what whoever leads a session does next', () => {
  test.each([
    ['invite people while nobody signed up', BEFORE, numbers(), 'invite'],
    ['nothing while seats are free', BEFORE, numbers({ booked: 1 }), 'nothing'],
    ['nothing when it is just full', BEFORE, numbers({ booked: 2 }), 'nothing'],
    ['look for seats when people wait', BEFORE, numbers({ booked: 2, waiting: 1 }), 'more_seats'],
    [
      'look for seats when one of them is kept for an answer',
      BEFORE,
      numbers({ booked: 1, offered: 1, waiting: 1 }),
      'more_seats',
    ],
    ['call the roll once it has begun', DURING, numbers({ booked: 2, marked: 1 }), 'call_roll'],
    ['call the roll afterwards too', AFTER, numbers({ booked: 2 }), 'call_roll'],
    ['look at the roll when all are marked', AFTER, numbers({ booked: 2, marked: 2 }), 'see_roll'],
  ] as const)('%s', (_, now, counts, next) => {
    expect(nextStepOf(SESSION, counts, now)).toBe(next);
  });
});

describe('a mark that is taken back', () => {
  const by = (source: 'manual' | 'code', minutes?: number) => ({
    source,
    ...(minutes !== undefined && { minutes }),
  });
  const takenBack = { source: 'manual', isTakenBack: true } as const;

  test('leaves what another source says, or nothing at all', () => {
    expect(markThatCounts([by('manual', 60), takenBack])).toBeUndefined();
    expect(markThatCounts([by('code'), by('manual', 0), takenBack])).toEqual(by('code'));
  });

  test('can be said anew', () => {
    expect(markThatCounts([by('manual', 60), takenBack, by('manual', 30)])).toEqual(by('manual', 30));
  });
});
