import { describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { SessionDetails } from '../../api/training/session.contract.ts';
import { whyNotPlan } from '../../api/training/session.rules.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** A session of some minutes that begins in some days. */
const beginning = (days: number, minutes = 60): SessionDetails => {
  const start = addMillis(NOW, days * DAY);
  return {
    ...{ start, end: addMillis(start, minutes * MINUTE), isOnline: true, place: { site: null, room: '' } },
    ...{ signupOpens: NOW, signupCloses: start, capacity: 12, offerHours: 24, department: null },
  };
};
const fieldsOf = (details: SessionDetails) =>
  whyNotPlan(details, NOW)?.fields?.map(({ field }) => field) ?? [];

describe('a session', () => {
  test('begins within two years, so that a slip in the year is noticed', () => {
    expect(fieldsOf(beginning(730))).toEqual([]);
    expect(fieldsOf(beginning(732))).toEqual(['start']);
    expect(fieldsOf({ ...beginning(1), start: '9999-12-31T10:00:00.000Z' as Instant })).toEqual(['start']);
  });

  test('takes five minutes at least and a day at most', () => {
    expect(fieldsOf(beginning(1, 5))).toEqual([]);
    expect(fieldsOf(beginning(1, 4))).toEqual(['end']);
    expect(fieldsOf(beginning(1, 24 * 60 + 1))).toEqual(['end']);
  });
});
