import { describe, expect, test } from 'vitest';
import { attendedText } from '../../tab/training/attended.text.ts';

const { change, mark } = attendedText;
const FIGURE = { paired: 10, lost: 4, mean: 0.4, interval: { low: 0.0306, high: 0.7694 } };

describe('what changed since a session, in words', () => {
  test('names how much, how sure and of how many, and who is not checked yet', () => {
    expect(change.known({ ...FIGURE, verdict: 'better' })).toBe(
      'Levels went up. On average +0.4 levels, between +0.03 and +0.77 with 95% certainty. 10 people checked again, 4 not yet.',
    );
  });

  test('says that there is no reliable difference where there is none, and minus in a word', () => {
    const figure = { ...FIGURE, lost: 0, mean: -0.1, interval: { low: -0.3, high: 0.001 } };

    expect(change.known({ ...figure, verdict: 'no_reliable_difference' })).toBe(
      'No reliable difference yet. On average minus 0.1 levels, between minus 0.3 and 0 with 95% certainty. 10 people checked again.',
    );
    expect(change.known({ ...figure, mean: null, interval: null, verdict: 'no_reliable_difference' })).toBe(
      'No reliable difference yet. 10 people checked again.',
    );
  });
});

describe('what is known of somebody’s attendance, in words', () => {
  test('names the source, and takes nobody for absent who was not marked so', () => {
    const at = { at: '2026-11-24T10:30:00.000Z', isTakenBack: false } as const;

    expect(mark({ source: 'code', minutes: null, ...at })).toBe('You checked in with the code.');
    expect(mark({ source: 'manual', minutes: 0, ...at })).toBe(
      'Whoever led it says that you were not there.',
    );
    expect(mark({ source: 'import', minutes: null, ...at })).toBe(
      'The report of the meeting says that you were there.',
    );
  });
});
