import { describe, expect, test } from 'vitest';
import type { Verb } from '../../api/requests/contract.ts';
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
  STRANGER,
} from './build.ts';

const DAY = 444;

describe('a request for leave', () => {
  test('waits for the line manager, who sees what is left before and after', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);

    const { id } = await world.leave(ADA, '2026-12-14', '2026-12-15');
    const { requests: waiting } = await world.service.listApprovals(MANAGER, {});
    const seen = await world.service.seeRequest(MANAGER, { id });

    expect(waiting.map((row) => row.id)).toEqual([id]);
    expect(seen).toMatchObject({
      approver: { desk: 'line', person: { name: 'Mona' }, reason: 'line_manager' },
      days: { from: '2026-12-14', to: '2026-12-16' },
      minutes: 2 * DAY,
      can: ['approve', 'reject', 'ask_info', 'hand_over', 'note'],
    });
    expect(seen.balance?.map(({ before, after }) => before - after)).toEqual([2 * DAY]);
  });

  test('is taken from what is left when it is approved, and given back when it is cancelled before it begins', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const full = await world.available(ADA);
    const asked = await world.leave(ADA, '2026-12-14');

    const approved = await world.move(MANAGER, asked, 'approve');
    const left = await world.available(ADA);
    const cancelled = await world.move(ADA, await world.service.seeRequest(ADA, asked), 'cancel');

    expect([approved.state, left, cancelled.state]).toEqual(['approved', full - DAY, 'cancelled']);
    expect(await world.available(ADA)).toBe(full);
    expect(cancelled.can).toEqual([]);
  });

  test('is given back whole when it is rejected or withdrawn', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const full = await world.available(ADA);

    await world.move(MANAGER, await world.leave(ADA, '2026-12-14'), 'reject', 'Too many are away');
    await world.move(ADA, await world.leave(ADA, '2026-12-14'), 'withdraw');

    expect(await world.available(ADA)).toBe(full);
  });

  test('that has begun is cancelled only if the manager agrees', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const full = await world.available(ADA);
    const asked = await world.leave(ADA, '2026-11-25', '2026-11-26');
    await world.move(MANAGER, asked, 'approve');
    world.clock.set('2026-11-25T08:00:00.000Z');
    const begun = await world.service.seeRequest(ADA, asked);

    const cancelling = world.move(ADA, begun, 'cancel');

    await expect(cancelling).rejects.toEqual(refusal('not_possible_now'));
    expect(begun.can).toEqual(['ask_cancel']);
    const wish = await world.move(ADA, begun, 'ask_cancel');
    const kept = await world.move(MANAGER, wish, 'refuse_cancel', 'You were away on the first day');
    expect(kept.state).toBe('approved');
    const again = await world.move(ADA, kept, 'ask_cancel');
    expect((await world.move(MANAGER, again, 'agree_cancel')).state).toBe('cancelled');
    expect(await world.available(ADA)).toBe(full);
  });

  test('goes back and forth with a question and its answer', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);

    const question = await world.move(MANAGER, asked, 'ask_info', 'Which size?');
    const answered = await world.move(ADA, question, 'answer_info', '24 inches');

    expect([question.state, answered.state, answered.rev]).toEqual(['info_needed', 'submitted', 3]);
    expect(answered.history.map(({ by, note }) => [by?.name, note])).toEqual([
      ['Ada', null],
      ['Mona', 'Which size?'],
      ['Ada', '24 inches'],
    ]);
  });
});

describe('who decides', () => {
  test('is HR where there is no manager, and any of HR may, but for whose request it is', async () => {
    const world = await requestsWorld();

    const asked = await world.order(HUGO);

    expect(asked.approver).toEqual({ desk: 'hr', reason: 'hr_no_manager' });
    expect(asked.can).toEqual(['withdraw']);
    await expect(world.move(HUGO, asked, 'approve')).rejects.toEqual(refusal('not_yours_to_do'));
    expect((await world.move(HANNAH, asked, 'approve')).state).toBe('approved');
  });

  test('is HR where the person wrote of their health, which their manager cannot read', async () => {
    const world = await requestsWorld();

    const asked = await world.submit(ADA, 'equipment', {
      ...{ kind: 'equipment', what: 'A chair', why: 'For my desk', adjustment: 'A bad back' },
    });

    expect(asked.approver).toEqual({ desk: 'hr', reason: 'hr_by_type' });
    await expect(world.move(MANAGER, asked, 'approve')).rejects.toEqual(refusal('not_yours_to_do'));
    expect((await world.service.seeQueue(HUGO, {})).requests.map(({ id }) => id)).toEqual([asked.id]);
    expect((await world.move(HUGO, asked, 'approve')).state).toBe('approved');
    expect((await world.order(ADA)).approver).toMatchObject({ desk: 'line' });
  });

  test('is nobody but the manager while it lies with the line: neither HR, nor an administrator, nor the person', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);
    const attempts = [ADA, HUGO, ADMIN, STRANGER, COUNCILLOR].map((viewer) =>
      outcome(world.move(viewer, asked, 'approve')),
    );

    expect(await Promise.all(attempts)).toEqual([
      'not_yours_to_do',
      'not_yours_to_do',
      'not_found',
      'not_found',
      'not_found',
    ]);
    expect(await world.stored(asked.id)).toMatchObject({ state: 'submitted', rev: 1 });
  });

  test('changes when it is handed over: to HR’s desk, or to somebody there, and to nobody else', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);

    const handed = await world.service.moveRequest(MANAGER, {
      ...{ id: asked.id, verb: 'hand_over', rev: 1, to: HUGO.person },
    });

    expect((await world.stored(asked.id)).approver).toMatchObject({ desk: 'hr', person: HUGO.person });
    expect(handed.can).toEqual([]);
    const mine = await world.service.listApprovals(HUGO, {});
    expect(mine.requests.map(({ id }) => id)).toEqual([asked.id]);
    const wrong = world.service.moveRequest(HUGO, {
      ...{ id: asked.id, verb: 'hand_over', rev: 2, to: ADA.person },
    });
    await expect(wrong).rejects.toEqual(refusal('cannot_take_it'));
  });

  test('says why when they say no, or it is not done', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);

    await expect(world.move(MANAGER, asked, 'reject')).rejects.toEqual(refusal('note_needed'));

    expect(await world.stored(asked.id)).toMatchObject({ state: 'submitted', rev: 1 });
  });
});

describe('deciding several at once', () => {
  test('does all that can be done, and says of each other why not', async () => {
    const world = await requestsWorld();
    const [one, two, three] = [await world.order(ADA), await world.order(ABE), await world.order(ABE)];
    await world.move(ABE, two, 'withdraw');

    const { outcomes } = await world.service.decideRequests(MANAGER, {
      verb: 'approve',
      items: [one, two, { id: three.id, rev: 7 }].map(({ id, rev }) => ({ id, rev })),
    });

    expect(outcomes.map(({ done, refused }) => done?.state ?? [refused?.code, refused?.detail])).toEqual([
      'approved',
      ['changed_meanwhile', 'Abe withdrew this.'],
      ['changed_meanwhile', 'Abe submitted this.'],
    ]);
  });

  test('changes nothing of what is not theirs to decide, and does not say whether it is there', async () => {
    const world = await requestsWorld();
    const { id, rev } = await world.order(ADA);

    const { outcomes } = await world.service.decideRequests(STRANGER, {
      ...{ verb: 'approve', items: [{ id, rev }] },
    });

    expect(outcomes[0]?.refused).toMatchObject({ code: 'not_found' });
    expect((await world.stored(id)).rev).toBe(1);
  });
});

describe('of several who are at it at once', () => {
  test('one decides, and the others are told who was first and what they did', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const asked = await world.leave(ADA, '2026-12-14');
    const verbs: readonly Verb[] = ['approve', 'reject', 'approve', 'reject', 'approve', 'reject'];

    const attempts = await Promise.allSettled(
      verbs.map((verb) => world.move(MANAGER, asked, verb, 'Because')),
    );

    const lost = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const { state, rev, history } = await world.stored(asked.id);
    const did = state === 'approved' ? 'approved' : 'declined';
    expect(lost).toHaveLength(5);
    expect(lost).toEqual(lost.map(() => refusal('changed_meanwhile', { detail: `Mona ${did} this.` })));
    expect([rev, history.length]).toEqual([2, 2]);
    expect((await world.facts()).filter(({ name }) => name === 'requests.decided')).toHaveLength(1);
  });

  test('eight identical requests of one person for leave are one', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const full = await world.available(ADA);

    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcome(world.leave(ADA, '2026-12-14', '2026-12-18'))),
    );

    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'already_away')).toHaveLength(7);
    expect(await world.available(ADA)).toBe(full - 5 * DAY);
  });
});
