import { describe, expect, test } from 'vitest';
import { attendedText } from '../../tab/training/attended.text.ts';

const start = '2026-11-24T09:30:00.000Z';
const booked = { state: 'booked', ahead: null, offeredUntil: null } as const;
const { notNow } = attendedText.checkIn;

describe('whoever scanned the code and cannot check in', () => {
  test('reads when it can be done, where they have a seat', () => {
    expect(notNow({ start, own: booked })).toBe(
      'You can check in from the beginning to the end of the session: Tuesday 24 November, 9:30am.',
    );
  });

  test('reads that it takes a seat, and whom to tell, where they have none', () => {
    const words =
      'You have no seat in this session, so there is nothing to check in to. Tell whoever leads it.';

    expect(notNow({ start, own: null })).toBe(words);
    expect(notNow({ start, own: { ...booked, state: 'waiting' } })).toBe(words);
  });
});
