import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { RequestId, Verb } from '../../api/requests/contract.ts';
import { triesOf } from '../support/rounds.ts';
import {
  ADA,
  ADMIN,
  HANNAH,
  HUGO,
  MANAGER,
  outcome,
  type RequestsWorld,
  requestsWorld,
  STRANGER,
} from './build.ts';
import type { Drawn } from './steps.ts';

/** Three who may be Ada's manager, one after the other; whom they manage is not told of the viewer here. */
const [MONA, SAM, ADAM] = [{ ...MANAGER, reports: [] }, STRANGER, ADMIN];
const HR = [HANNAH, HUGO];
const ALL = [MONA, SAM, ADAM, ...HR];

const turn = fc.oneof(
  fc.record({ manager: fc.constantFrom(MONA, SAM, ADAM, undefined) }),
  fc.record({ heard: fc.constant(true) }),
  fc.record({ asks: fc.constantFrom('order' as const, 'sick' as const) }),
  fc.record({
    who: fc.constantFrom(...ALL),
    verb: fc.constantFrom('approve' as const, 'reject' as const, 'ask_info' as const, 'complete' as const),
    which: fc.nat(5),
  }),
);

interface Line {
  manager: Viewer | undefined;
  readonly asked: RequestId[];
}

/** Whose it is to decide now: the manager's, and HR's where there is none. */
const deciders = ({ manager }: Line): readonly Viewer[] => (manager ? [manager] : HR);

const take = async (world: RequestsWorld, line: Line, one: Drawn<typeof turn>): Promise<void> => {
  if ('manager' in one) {
    await world.giveManager(ADA, one.manager);
    line.manager = one.manager;
  } else if ('heard' in one) await world.follow(ADA);
  else if ('asks' in one) await outcome(world[one.asks](ADA).then(({ id }) => line.asked.push(id)));
  else await decide(world, line, one);
};

const decide = async (
  world: RequestsWorld,
  line: Line,
  { who, verb, which }: { who: Viewer; verb: Verb; which: number },
): Promise<void> => {
  const id = line.asked[which % Math.max(1, line.asked.length)];
  if (!id) return;
  const before = await world.stored(id);

  const came = await outcome(world.move(who, before, verb, 'Because'));

  const after = await world.stored(id);
  if (came === 'done') {
    // What was approved is handed over by HR, whoever decided.
    const may = before.flow === 'order' && verb === 'complete' ? HR : deciders(line);
    expect(may.map(({ person }) => person)).toContain(who.person);
    expect(after.history.at(-1)).toMatchObject({ verb, by: who.person, rev: after.rev });
  } else expect(after).toEqual(before);
};

const WAITING = ['submitted', 'info_needed', 'open', 'closed'];

describe('what somebody asked of their manager', () => {
  test('is decided by whoever manages them at that moment, and by nobody who did before', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 16 }), async (turns) => {
        const world = await requestsWorld();
        const line: Line = { manager: MONA, asked: [] };
        for (const one of turns) await take(world, line, one);

        await world.follow(ADA);

        for (const id of line.asked) {
          const { state, rev, approver, history } = await world.stored(id);
          expect(history.map((one) => one.rev)).toEqual(history.map((_, at) => at + 1));
          expect(history).toHaveLength(rev);
          if (!WAITING.includes(state)) continue;
          expect([approver.desk, approver.person]).toEqual(
            line.manager ? ['line', line.manager.person] : ['hr', undefined],
          );
          for (const viewer of ALL) {
            const seen = await world.service.seeRequest(viewer, { id }).catch(() => undefined);
            expect(seen?.can.includes('note') ?? false).toBe(
              deciders(line).includes(viewer) || HR.includes(viewer),
            );
            const { requests: waiting } = await world.service.listApprovals(viewer, {});
            // Also while the person is asked for more: who decides need not wait for the answer.
            expect(waiting.some((row) => row.id === id)).toBe(viewer === line.manager);
          }
        }
        await world.store.close();
      }),
      { numRuns: triesOf(25) },
    );
  });

  test('tells the new manager, says why in its history, and leaves what was decided where it was', async () => {
    const world = await requestsWorld();
    const [decided, waiting] = [await world.order(ADA), await world.order(ADA)];
    await world.move(MONA, decided, 'approve');
    await world.giveManager(ADA, SAM);

    await world.follow(ADA);
    await world.follow(ADA);

    const moved = (await world.facts()).filter(({ data }) => (data as { verb: Verb }).verb === 'hand_over');
    expect(moved.map(({ data }) => data)).toMatchObject([{ requestId: waiting.id, approver: SAM.person }]);
    expect((await world.stored(decided.id)).approver.person).toBe(MONA.person);
    expect((await world.stored(waiting.id)).history.at(-1)).toMatchObject({
      verb: 'hand_over',
      by: 'system',
    });
    expect((await world.service.seeRequest(SAM, waiting)).can).toContain('approve');
    expect(await outcome(world.service.seeRequest(MONA, waiting))).toBe('not_found');
  });

  test('lies with the new manager before anything was told, who may decide it at once', async () => {
    const world = await requestsWorld();
    const asked = await world.order(ADA);
    await world.giveManager(ADA, SAM);

    const old = await outcome(world.move(MONA, asked, 'approve'));
    const done = await world.move(SAM, asked, 'approve');

    expect([old, done.state, done.history.map(({ verb }) => verb)]).toEqual([
      ...['not_found', 'approved'],
      ['submit', 'hand_over', 'approve'],
    ]);
  });

  test('is decided by the manager of the day when leave is to be given back', async () => {
    const world = await requestsWorld();
    await world.employ(ADA);
    const approved = await world.move(MONA, await world.leave(ADA, '2026-11-24'), 'approve');
    await world.giveManager(ADA, SAM);

    const wish = await world.move(ADA, approved, 'ask_cancel');

    expect(wish.approver.person?.name).toBe('Sam');
    expect(await outcome(world.move(MONA, wish, 'agree_cancel'))).toBe('not_found');
    expect((await world.move(SAM, wish, 'agree_cancel')).state).toBe('cancelled');
  });

  test('stays at HR’s desk where it lies for its kind, or was handed over', async () => {
    const world = await requestsWorld();
    const [question, handed] = [await world.query(ADA), await world.order(ADA)];
    await world.move(MONA, handed, 'hand_over');
    await world.giveManager(ADA, SAM);

    await world.follow(ADA);

    for (const { id } of [question, handed]) expect((await world.stored(id)).approver.desk).toBe('hr');
  });

  test('of the old and the new manager who decide while the line changes, one decides, and the right one', async () => {
    for (let round = 0; round < triesOf(20); round += 1) {
      const world = await requestsWorld();
      const asked = await world.order(ADA);

      const outcomes = await Promise.all([
        ...[MONA, MONA, MONA].map((who) => outcome(world.move(who, asked, 'approve'))),
        world.giveManager(ADA, SAM).then(() => 'changed'),
        ...[SAM, SAM, SAM].map((who) => outcome(world.move(who, asked, 'approve'))),
        world.follow(ADA).then(() => 'followed'),
      ]);

      const { history, state } = await world.stored(asked.id);
      const did = history.filter(({ verb }) => verb === 'approve');
      expect(did.length).toBe(outcomes.filter((one) => one === 'done').length);
      expect(did.length).toBeLessThan(2);
      const wasHanded = history.some(({ verb }) => verb === 'hand_over');
      if (did[0]) expect(did[0].by).toBe(wasHanded ? SAM.person : MONA.person);
      else expect((await world.move(SAM, await world.stored(asked.id), 'approve')).state).toBe('approved');
      expect(['approved', 'submitted']).toContain(state);
      await world.store.close();
    }
  });
});
