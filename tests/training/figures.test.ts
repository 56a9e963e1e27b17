import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { figuresOf, type Held, isClosed } from '../../api/training/figures.rules.ts';
import { aViewer, DANA, DAY, HARRY, HILDA, HOUR, outcome, trainingWorld } from './build.ts';

const somebody = (n: number): PersonId => `per_${String(n).padStart(26, '0')}`;

/** Of so many with a seat the first came, the next did not, and of the rest nothing is known. */
const aSession = (seated: number, came: number, absent: number): Held => {
  const people = Array.from({ length: seated }, (_, n) => somebody(n));
  return {
    ...{ capacity: 12, seated: people, completed: people.slice(0, came) },
    marks: people
      .slice(0, came + absent)
      .map((person, n) => ({ person, source: 'manual' as const, minutes: n < came ? 60 : 0 })),
  };
};
const told = (...held: Held[]) => figuresOf(held).attendance;

describe('a month of training in figures', () => {
  test('counts seats and what became of them, and people once', () => {
    expect(figuresOf([aSession(10, 7, 2), aSession(6, 3, 1)])).toEqual({
      ...{ seats: 24, filled: 16 },
      attendance: { came: 10, absent: 3, unmarked: 3, helped: 7 },
    });
  });

  test('says nothing of what fewer than five did, nor of fewer than ten who are all alike', () => {
    expect(told(aSession(4, 2, 1))).toBeNull();
    expect(told(aSession(5, 3, 1))).toEqual({ came: 3, absent: 1, unmarked: 1, helped: 3 });
    expect(told(aSession(9, 9, 0))).toBeNull();
    expect(told(aSession(9, 0, 9))).toBeNull();
    expect(told(aSession(10, 10, 0))).toMatchObject({ came: 10, helped: 10 });
    expect(told(aSession(4, 2, 1), aSession(4, 3, 0)), 'the same four twice').toBeNull();
  });

  test('whatever came about, its seats add up, and few are never told of', () => {
    const held = fc
      .tuple(fc.nat(14), fc.nat(14), fc.nat(14))
      .map(([seated, came, absent]) =>
        aSession(seated, Math.min(came, seated), Math.min(absent, seated - Math.min(came, seated))),
      );
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), (all) => {
        const { filled, attendance } = figuresOf(all);
        const people = Math.max(0, ...all.map(({ seated }) => seated.length));

        if (!attendance) return people < 10;
        const { came, absent, unmarked, helped } = attendance;
        return people >= 5 && came + absent + unmarked === filled && helped <= people;
      }),
    );
  });

  test('is told once its rolls are closed, two weeks after its end', () => {
    expect(isClosed('2026-10', '2026-11-14T23:59:59.999Z')).toBe(false);
    expect(isClosed('2026-10', '2026-11-15T00:00:00.000Z')).toBe(true);
  });

  test('stays as it was when somebody who came leaves the council', async () => {
    const { service, plan, clock, leaves } = await trainingWorld();
    const people = Array.from({ length: 6 }, (_, n) => aViewer(`s${n}`));
    const { id } = await plan({ capacity: 6 }, 2);
    for (const viewer of people) await service.joinSession(viewer, { id });
    clock.advance(2 * HOUR);
    const came = people.slice(1).map(({ person }) => ({ person, minutes: 60 }));
    await service.callRoll(DANA, { id, marks: came });
    clock.advance(30 * DAY);
    const before = await service.seeFigures(DANA);

    for (const viewer of people.slice(0, 2)) await leaves(viewer);

    expect(before.months).toMatchObject([{ filled: 6, attendance: { came: 5, unmarked: 1, helped: 5 } }]);
    expect(await service.seeFigures(DANA)).toEqual(before);
  });

  test('is for the digital lead, leaves out what was called off, and shows no few', async () => {
    const { service, course, detailsIn, clock } = await trainingWorld();
    const { id } = await course();
    const held = await service.planSession(DANA, { course: id, ...detailsIn(2) });
    const off = await service.planSession(DANA, { course: id, ...detailsIn(4) });
    await service.joinSession(HILDA, held);
    await service.cancelSession(DANA, { id: off.id, rev: off.rev, reason: 'The room is flooded' });
    const before = await service.seeFigures(DANA);
    clock.advance(30 * DAY);

    const { months } = await service.seeFigures(DANA);

    expect(before.months).toEqual([]);
    expect(months).toMatchObject([{ month: '2026-11', seats: 2, filled: 1, attendance: null }]);
    expect(months[0]?.sessions.map(({ id: one, title }) => [one, title])).toEqual([
      [held.id, 'Spreadsheets'],
    ]);
    expect(await outcome(service.seeFigures(HARRY))).toBe('not_allowed');
  });
});
