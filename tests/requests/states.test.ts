import { describe, expect, test } from 'vitest';
import type { State } from '../../api/requests/contract.ts';
import { FLOWS } from '../../api/requests/form.schemas.ts';
import { openMoves } from '../../api/requests/policy.ts';
import { FIRST_STATE, isTerminal, movesFrom, TRANSITIONS } from '../../api/requests/states.rules.ts';

const reached = (flow: (typeof FLOWS)[number]): readonly State[] => {
  const met: State[] = [FIRST_STATE[flow]];
  for (const state of met)
    for (const { to } of movesFrom({ flow, state })) if (!met.includes(to)) met.push(to);
  return met;
};

describe('the table of moves', () => {
  test.each(FLOWS)(
    'names no state of %s that nobody gets to, and leaves none that leads nowhere by mistake',
    (flow) => {
      const states = reached(flow);

      expect(new Set(TRANSITIONS[flow].map(({ from }) => from)).difference(new Set(states)).size).toBe(0);
      expect(states.filter((state) => isTerminal({ flow, state })).toSorted()).toEqual(ENDS[flow]);
    },
  );

  test.each(FLOWS)('lets nobody who asks for %s decide on it themselves', (flow) => {
    const theirs = TRANSITIONS[flow].filter(({ by }) => by.includes('subject')).map(({ verb }) => verb);

    expect(theirs).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(approve|reject|agree_cancel|refuse_cancel|hand_over)$/),
      ]),
    );
  });

  test.each(FLOWS)('leads from a state of %s by a verb to one other', (flow) => {
    const keys = TRANSITIONS[flow].map(({ from, verb }) => `${from} ${verb}`);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test('never lets anybody approve sickness', () => {
    expect(TRANSITIONS.absence.map(({ verb }) => verb)).not.toContain('approve');
  });

  test('gives leave back by right until the day before it begins, and from then on asks', () => {
    const verbsOn = (today: '2026-12-13' | '2026-12-14') =>
      openMoves({ flow: 'leave', state: 'approved' }, ['subject'], { today, begins: '2026-12-14' }).map(
        ({ verb }) => verb,
      );

    expect(verbsOn('2026-12-13')).toEqual(['cancel']);
    expect(verbsOn('2026-12-14')).toEqual(['ask_cancel']);
  });
});

const ENDS: Readonly<Record<(typeof FLOWS)[number], readonly State[]>> = {
  leave: ['cancelled', 'completed', 'rejected', 'withdrawn'],
  absence: ['completed', 'withdrawn'],
  claim: ['completed', 'rejected', 'withdrawn'],
  order: ['completed', 'rejected', 'withdrawn'],
  case: ['closed', 'completed', 'withdrawn'],
};
