import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Cell } from '../../api/skills/requirement.contract.ts';
import {
  type Content,
  changesBetween,
  clashesOf,
  inputOf,
  reasonsSent,
  scopesOf,
  withChanges,
} from '../../tab/skills/requirements/draft.ts';

const MONA: PersonId = 'per_00000000000000000000000001';
const essential = (level: Cell['level'], byWeeks = 12): Cell => ({ level, need: 'essential', byWeeks });
const NOTHING: Content = {
  ...{ corporate: {}, roles: [], teams: [], reasons: {} },
  workStyles: { static: {}, flexible: {}, mobile: {}, agile: {} },
};
const BEFORE: Content = {
  ...NOTHING,
  corporate: { A1: essential(1), E2: essential(2, 0) },
  reasons: { A1: 'To sign in', E2: 'Fraud begins with a message' },
};

/** What two digital leads made of the same version at once. */
const MINE: Content = {
  ...BEFORE,
  corporate: { A1: essential(2), E2: essential(3, 0) },
  roles: [{ jobTitle: 'Planner', cells: { C4: essential(2) } }],
  reasons: { ...BEFORE.reasons, C4: 'Plans rest on figures' },
};
const THEIRS: Content = {
  ...BEFORE,
  corporate: { A1: essential(1) },
  teams: [{ manager: { id: MONA, name: 'Mona' }, cells: { B4: essential(1) } }],
  reasons: { ...BEFORE.reasons, A1: 'To sign in on the first day' },
};

describe('what somebody changes of the requirements', () => {
  test('is told place by place, with what was there', () => {
    expect(changesBetween(BEFORE, MINE)).toEqual([
      { scope: 'everybody', skill: 'A1', was: essential(1), now: essential(2) },
      { scope: 'everybody', skill: 'E2', was: essential(2, 0), now: essential(3, 0) },
      { scope: 'role:Planner', skill: 'C4', was: null, now: essential(2) },
      { scope: 'reason', skill: 'C4', was: null, now: 'Plans rest on figures' },
    ]);
    expect(changesBetween(MINE, MINE)).toEqual([]);
  });

  test('is put on top of what somebody else saved meanwhile, and theirs stays beside it', () => {
    const mine = changesBetween(BEFORE, MINE);
    const theirs = changesBetween(BEFORE, THEIRS);

    expect(clashesOf(mine, theirs).map((clash) => [clash.mine.skill, clash.theirs.now])).toEqual([
      ['E2', null],
    ]);
    const both = withChanges(THEIRS, mine, MINE);
    expect(both.corporate).toEqual({ A1: essential(2), E2: essential(3, 0) });
    expect(scopesOf(both).slice(5)).toEqual(['role:Planner', `team:${MONA}`]);
    expect(both.reasons).toMatchObject({ A1: 'To sign in on the first day', C4: 'Plans rest on figures' });

    const theirE2 = withChanges(
      THEIRS,
      mine.filter(({ skill }) => skill !== 'E2'),
      MINE,
    );
    expect(theirE2.corporate).toEqual({ A1: essential(2) });
  });

  test('is sent with the new reasons alone, and without whom nothing is asked of', () => {
    const emptied = { ...MINE, roles: [...MINE.roles, { jobTitle: 'Cook', cells: {} }], teams: THEIRS.teams };

    expect(inputOf(emptied)).toMatchObject({
      roles: [{ jobTitle: 'Planner' }],
      teams: [{ manager: MONA, cells: { B4: essential(1) } }],
    });
    expect(reasonsSent(changesBetween(BEFORE, MINE))).toEqual({ C4: 'Plans rest on figures' });
  });
});
