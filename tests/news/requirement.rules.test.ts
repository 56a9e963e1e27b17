import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import {
  dueOf,
  OBLIGATION_STATES,
  type Round,
  roundsAfter,
  type Standing,
  standingOf,
  tallyOf,
  whyNotAcknowledge,
  whyNotAudience,
  whyNotDue,
} from '../../api/news/requirement.rules.ts';
import { ROUNDS } from '../support/rounds.ts';

const TODAY: PlainDate = '2026-11-24';
const FIRST: Round = { version: 1, from: '2026-11-02T09:00:00.000Z', due: '2026-11-20' };
const aPerson = (changed: Partial<Standing> = {}): Standing => ({
  ...{ due: FIRST.due, joinedRound: 1, acknowledged: 0 },
  ...changed,
});

describe('how somebody stands to a policy', () => {
  test.each([
    ['they have to the end of the due day', aPerson({ due: TODAY }), 'open'],
    ['the day after it is overdue', aPerson({ due: '2026-11-23' }), 'overdue'],
    ['once acknowledged it is done, however late', aPerson({ acknowledged: 1 }), 'done'],
    ['who left before is closed as left, not overdue', aPerson({ gone: 'left' }), 'left'],
    ['who acknowledged and left stays done', aPerson({ gone: 'done' }), 'done'],
  ] as const)('%s', (_, standing, state) => {
    expect(standingOf(standing, [FIRST], TODAY)).toBe(state);
  });

  test('a material change opens it again with new time, a minor one does not', () => {
    const done = aPerson({ acknowledged: 1 });
    const next = { from: '2026-11-23T09:00:00.000Z', due: '2026-12-11' } as const;

    const afterMinor = roundsAfter([FIRST], 1, next);
    const afterMaterial = roundsAfter([FIRST], 3, next);

    expect(standingOf(done, afterMinor, TODAY)).toBe('done');
    expect(standingOf(done, afterMaterial, TODAY)).toBe('open');
    expect(dueOf(done, afterMaterial)).toBe('2026-12-11');
    expect(standingOf({ ...done, gone: 'done' }, afterMaterial, TODAY)).toBe('done');
  });

  test('a change takes no time from who joined just before it', () => {
    const joiner = aPerson({ due: '2026-12-22' });
    const changed = [FIRST, { ...FIRST, version: 2, due: '2026-12-11' as PlainDate }];

    expect(dueOf(joiner, changed)).toBe('2026-12-22');
    expect(dueOf(aPerson({ due: '2026-12-01', joinedRound: 2 }), changed)).toBe('2026-12-01');
  });

  test('who is first asked for a version with minor changes owes what the last material one says', () => {
    expect(roundsAfter([], 2, FIRST)).toEqual([{ ...FIRST, version: 2 }]);
  });
});

describe('an acknowledgement', () => {
  const served = [
    { version: 3, hash: 'hash3' },
    { version: 1, hash: 'hash1' },
  ];

  test('counts for the version that was read, also when small things changed since', () => {
    expect(whyNotAcknowledge({ version: 3, hash: 'hash3' }, { material: 3, served })).toBeUndefined();
    expect(whyNotAcknowledge({ version: 3, hash: 'hash3' }, { material: 2, served })).toBeUndefined();
  });

  test('of a version is refused after a material change, in words that say which to read', () => {
    const reason = whyNotAcknowledge({ version: 3, hash: 'hash3' }, { material: 4, served });

    expect(reason?.code).toBe('changed_since');
    expect(reason?.detail).toMatch(/Read it.*instead of version 3/);
    expect(reason?.detail).toContain('Version 4');
  });

  test.each([
    ['never given to them', { version: 2, hash: 'hash2' }],
    ['with other words than they were given', { version: 3, hash: 'other' }],
    ['that is not published', { version: 9, hash: 'hash9' }],
  ])('of a version %s is refused', (_, wanted) => {
    expect(whyNotAcknowledge(wanted, { material: 1, served })?.code).toBe('not_read_yet');
  });
});

test('people get a working day at least, and a due day on which they work', () => {
  const closed = new Set<PlainDate>(['2026-12-25']);

  expect(whyNotDue(TODAY, { today: TODAY, closed })?.code).toBe('due_too_soon');
  expect(whyNotDue('2026-11-28', { today: TODAY, closed })?.code).toBe('due_on_closed_day');
  expect(whyNotDue('2026-12-25', { today: TODAY, closed })?.code).toBe('due_on_closed_day');
  expect(whyNotDue('2026-12-24', { today: TODAY, closed })).toBeUndefined();
});

test('nobody is picked by where or how they work, which the report would tell to others', () => {
  expect(whyNotAudience({ any: [{ departments: ['Legal'] }, { workStyles: ['agile'] }] })?.code).toBe(
    'not_by_profile',
  );
  expect(whyNotAudience({ any: [{ departments: ['Legal'] }] })).toBeUndefined();
  expect(whyNotAudience({ everyone: true })).toBeUndefined();
});

const day = fc
  .integer({ min: 1, max: 28 })
  .map((n): PlainDate => `2026-11-${n < 10 ? '0' : ''}${n}` as PlainDate);
const rounds = fc
  .array(day, { minLength: 1, maxLength: 4 })
  .map((dues): Round[] => dues.map((due, at) => ({ ...FIRST, version: at + 1, due })));
const standing = fc.record(
  {
    due: day,
    joinedRound: fc.integer({ min: 1, max: 4 }),
    acknowledged: fc.integer({ min: 0, max: 4 }),
    gone: fc.constantFrom('done' as const, 'left' as const),
  },
  { requiredKeys: ['due', 'joinedRound', 'acknowledged'] },
);

test('however people stand, each is in exactly one state and the states add up to all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ standing, people: fc.integer({ min: 1, max: 9 }) })),
      rounds,
      day,
      (groups, asked, today) => {
        const alone = groups.flatMap(({ standing: one, people }) => Array(people).fill(one) as Standing[]);

        const tally = tallyOf(
          groups.map(({ standing: one, people }) => ({ ...one, people })),
          asked,
          today,
        );

        expect(tally.done + tally.open + tally.overdue + tally.left).toBe(tally.audience);
        expect(tally.audience).toBe(alone.length);
        for (const state of OBLIGATION_STATES)
          expect(tally[state]).toBe(alone.filter((one) => standingOf(one, asked, today) === state).length);
      },
    ),
    { numRuns: ROUNDS },
  );
});
