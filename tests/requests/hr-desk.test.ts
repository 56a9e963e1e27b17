import { describe, expect, test } from 'vitest';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { healthRecords } from '../../api/requests/records.ts';
import {
  ABE,
  ADA,
  ADMIN,
  COUNCILLOR,
  HANNAH,
  HUGO,
  MANAGER,
  outcome,
  refusal,
  requestsWorld,
} from './build.ts';

describe('a question for HR', () => {
  test('lies on HR’s desk, oldest first, and the manager of who asked does not know of it', async () => {
    const world = await requestsWorld();
    const first = await world.query(ADA);
    world.clock.advance(60_000);
    const second = await world.query(ABE);

    const queue = await world.service.seeQueue(HANNAH, { type: 'hr-query' });

    expect(queue.requests.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(queue.counts).toEqual([{ type: 'hr-query', title: 'Question for HR or payroll', count: 2 }]);
    expect(await outcome(world.service.seeRequest(MANAGER, first))).toBe('not_found');
  });

  test('is answered in words, and leaves the desk', async () => {
    const world = await requestsWorld();
    const asked = await world.query(ADA);

    await expect(world.move(HUGO, asked, 'complete')).rejects.toEqual(refusal('note_needed'));
    await world.move(HUGO, asked, 'complete', 'On the last working day');

    const seen = await world.service.seeRequest(ADA, asked);
    expect([seen.state, seen.history.at(-1)?.note]).toEqual(['completed', 'On the last working day']);
    expect((await world.service.seeQueue(HUGO, {})).requests).toEqual([]);
  });

  test('is noted on by HR among themselves: whoever asked does not read it', async () => {
    const world = await requestsWorld();
    const asked = await world.query(ADA);

    const noted = await world.move(HUGO, asked, 'note', 'Ask payroll first');

    expect(noted.history.map(({ note }) => note)).toContain('Ask payroll first');
    const seen = await world.service.seeRequest(ADA, asked);
    expect(JSON.stringify(seen)).not.toContain('payroll first');
  });

  test('is nobody else’s to look for: the desk and its figures are HR’s alone', async () => {
    const world = await requestsWorld();
    const months = { from: '2026-11', to: '2026-11' };
    const attempts = [ADA, MANAGER, ADMIN, COUNCILLOR].flatMap((viewer) => [
      world.service.seeQueue(viewer, {}),
      world.service.seeFigures(viewer, months),
    ]);

    expect(await Promise.all(attempts.map(outcome))).toEqual(attempts.map(() => 'not_allowed'));
  });
});

describe('figures', () => {
  test('say how many there were of each type, and how long a decision took', async () => {
    const world = await requestsWorld();
    const [one, two] = [await world.query(ADA), await world.query(ABE)];
    await world.order(ADA);
    world.clock.advance(30 * 60_000);
    await world.move(HUGO, one, 'complete', 'Done');
    world.clock.advance(30 * 60_000);
    await world.move(HUGO, two, 'close', 'Asked twice');

    const { types } = await world.service.seeFigures(HUGO, { from: '2026-11', to: '2026-11' });

    expect(types.filter(({ submitted }) => submitted > 0)).toEqual([
      { type: 'equipment', title: expect.any(String), submitted: 1, decided: 0, minutesToDecide: null },
      { type: 'hr-query', title: expect.any(String), submitted: 2, decided: 2, minutesToDecide: 45 },
    ]);
    const before = await world.service.seeFigures(HUGO, { from: '2026-09', to: '2026-10' });
    expect(before.types.every(({ submitted }) => submitted === 0)).toBe(true);
  });
});

describe('sickness', () => {
  test('is recorded at once and never decided; the manager closes it with the talk on the return', async () => {
    const world = await requestsWorld();

    const told = await world.sick(ADA);
    const seen = await world.service.seeRequest(MANAGER, told);

    expect([told.state, seen.can]).toEqual(['open', ['end_absence', 'hand_over', 'note']]);
    const back = await world.service.moveRequest(ADA, {
      ...{ id: told.id, verb: 'end_absence', rev: 1, answers: { lastDay: '2026-11-25' } },
    });
    expect([back.state, back.days]).toEqual(['closed', { from: '2026-11-24', to: '2026-11-26' }]);
    expect((await world.move(MANAGER, back, 'complete')).state).toBe('completed');
  });

  test('keeps what was said of health from everybody but the person and HR', async () => {
    const world = await requestsWorld();
    const told = await world.sick(ADA);

    const [own, hr, manager] = await Promise.all(
      [ADA, HUGO, MANAGER].map((viewer) => outcome(world.service.seeHealth(viewer, told))),
    );

    expect([own, hr, manager]).toEqual(['done', 'done', 'not_found']);
    const views = [
      await world.service.seeRequest(MANAGER, told),
      await world.service.seeRequest(HUGO, told),
      await world.service.seeRequest(ADA, told),
    ];
    expect(views.map(({ health }) => health)).toEqual([false, true, true]);
    const told2 = [views, await world.stored(told.id), await world.facts(), await world.room.home(MANAGER)];
    const { rows } = await world.store.read(auditLog, {});
    expect(JSON.stringify([told2, rows])).not.toContain('migraine');
  });

  test('tells the person of each look that HR takes, and not of their own', async () => {
    const world = await requestsWorld();
    const told = await world.sick(ADA);

    await world.service.seeHealth(ADA, told);
    const { answers } = await world.service.seeHealth(HUGO, told);

    expect(answers).toEqual({ reason: 'A migraine' });
    // The memory engine runs every transaction twice, so that each look is there once or twice.
    expect(new Set(world.opened.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ subject: ADA.person, what: 'requests.health', by: HUGO.person })]),
    );
  });

  test('is told once at a time, and not twice for the same day', async () => {
    const world = await requestsWorld();
    const told = await world.sick(ADA);

    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcome(world.sick(ADA))));
    await world.service.moveRequest(ADA, {
      ...{ id: told.id, verb: 'end_absence', rev: 1, answers: { lastDay: '2026-11-24' } },
    });

    expect(new Set(outcomes)).toEqual(new Set(['already_off']));
    await expect(world.sick(ADA)).rejects.toEqual(refusal('bad_answers'));
    expect(await outcome(world.sick(ADA, '2026-11-25'))).toBe('done');
  });

  test('asks for a fit note on the eighth day, once', async () => {
    const world = await requestsWorld();
    const job = world.room.jobs.find(({ name }) => name === 'requests.fit-notes');
    const asked = async () =>
      (await world.facts()).filter(({ name }) => name === 'requests.fit_note_due').length;
    await world.sick(ADA);

    world.clock.set('2026-11-30T10:00:00.000Z');
    await job?.run(world.clock.now());
    const onTheSeventh = await asked();
    world.clock.set('2026-12-01T10:00:00.000Z');
    await job?.run(world.clock.now());
    await job?.run(world.clock.now());

    expect([onTheSeventh, await asked()]).toEqual([0, 1]);
  });

  test('that a manager records the end of takes nothing about health from them', async () => {
    const world = await requestsWorld();
    const told = await world.sick(ADA);

    await world.service.moveRequest(MANAGER, {
      ...{ id: told.id, verb: 'end_absence', rev: 1 },
      answers: { lastDay: '2026-11-24', statement: 'She seemed sad' },
    });

    expect((await world.store.get(healthRecords, told.id))?.answers).toEqual({ reason: 'A migraine' });
    expect(JSON.stringify(await world.stored(told.id))).not.toContain('sad');
  });
});
