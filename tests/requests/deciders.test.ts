import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Refusal, Refused } from '../../api/contract/problem.ts';
import { REQUEST_REFUSALS, type RequestView, type Verb } from '../../api/requests/contract.ts';
import { triesOf } from '../support/rounds.ts';
import { HANNAH, HUGO, type RequestsWorld, requestsWorld, STRANGER } from './build.ts';
import type { Drawn } from './steps.ts';

const LATER: Refusal = REQUEST_REFUSALS.changed_meanwhile;

/** Somebody at HR's desk says yes or no, alone or with others in a list, in the tab or in chat. */
const attempt = fc.record({
  who: fc.constantFrom(HANNAH, HUGO),
  says: fc.constantFrom('yes' as const, 'no' as const),
  how: fc.constantFrom('alone' as const, 'in a list' as const),
  door: fc.constantFrom('tab' as const, 'bot' as const),
});
type Attempt = Drawn<typeof attempt>;

/** Two things that wait for a decision of HR: an order, and the wish to cancel leave that has begun. */
const TASKS = {
  order: {
    verbs: { yes: 'approve', no: 'reject' },
    prepare: (world: RequestsWorld) => world.order(STRANGER),
  },
  wish: {
    verbs: { yes: 'agree_cancel', no: 'refuse_cancel' },
    prepare: async (world: RequestsWorld) => {
      await world.employ(STRANGER);
      const approved = await world.move(HANNAH, await world.leave(STRANGER, '2026-11-24'), 'approve');
      return world.move(STRANGER, approved, 'ask_cancel');
    },
  },
} as const;

const SAYS: Readonly<Partial<Record<Verb, string>>> = {
  approve: 'approved this',
  reject: 'declined this',
  agree_cancel: 'agreed to cancel this',
  refuse_cancel: 'did not agree to cancel this',
};

type Came = { readonly code: string; readonly detail?: string | null };

const decide = async (
  world: RequestsWorld,
  { id, rev }: RequestView,
  verb: 'approve' | 'reject' | 'agree_cancel' | 'refuse_cancel',
  { who, how, door }: Attempt,
): Promise<Came> => {
  const viewer = { ...who, door } as const;
  if (how === 'alone')
    return world.service.moveRequest(viewer, { id, rev, verb, note: 'Because' }).then(
      () => ({ code: 'done' }),
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        return { code: error.code, ...(error.extras.detail && { detail: error.extras.detail }) };
      },
    );
  const { outcomes } = await world.service.decideRequests(viewer, {
    ...{ verb, note: 'Because', items: [{ id, rev }] },
  });
  return outcomes[0]?.refused ?? { code: 'done' };
};

describe('a decision that several may make', () => {
  test.each(['order', 'wish'] as const)(
    'is made once, by whatever door, and whoever comes later is told who was first and what they did: %s',
    async (task) => {
      const { prepare, verbs } = TASKS[task];
      await fc.assert(
        fc.asyncProperty(
          fc.array(attempt, { minLength: 2, maxLength: 8 }),
          fc.array(attempt, { maxLength: 2 }),
          async (atOnce, later) => {
            const world = await requestsWorld();
            const asked = await prepare(world);
            const before = (await world.facts()).length;

            const came = await Promise.all(atOnce.map((one) => decide(world, asked, verbs[one.says], one)));
            for (const one of later) came.push(await decide(world, asked, verbs[one.says], one));

            const { rev, history } = await world.stored(asked.id);
            const won = history.at(-1);
            const first = [HANNAH, HUGO].find(({ person }) => person === won?.by)?.name;
            expect(came.filter(({ code }) => code === 'done')).toHaveLength(1);
            for (const { code, detail } of came.filter((one) => one.code !== 'done'))
              expect([code, detail]).toEqual(['changed_meanwhile', `${first} ${SAYS[won?.verb as Verb]}.`]);
            expect([rev, (await world.facts()).length]).toEqual([asked.rev + 1, before + 1]);
            await world.store.close();
          },
        ),
        { numRuns: triesOf(25) },
      );
    },
  );

  test('is told to those who come later as a conflict, so that their page loads it again', () => {
    expect(LATER.status).toBe(409);
  });
});
