import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { type HearOnce, heardActivities, hearOnce } from '../../bot/shell/repeats.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

const MESSAGE = { conversationId: 'a:asha', activityId: 'activity-1' };

let clock: TestClock;
let heard: string[];
/** Two nodes over one store. */
let nodes: readonly [HearOnce, HearOnce];
beforeEach(async () => {
  clock = testClock();
  heard = [];
  const store = await openTestStore({ collections: [heardActivities], logs: [] }, clock);
  nodes = [hearOnce({ store, clock }), hearOnce({ store, clock })];
});
/** An answer that has begun, and ends when it is let. */
const slowAnswer = () => {
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const run = () => {
    begun.resolve();
    return end.promise;
  };
  return { run, begun: begun.promise, end: end.resolve };
};
const answerBy = (node: string) => async () => void heard.push(node);

describe('a message that the connector sends again', () => {
  test('is answered by one node, whichever hears it', async () => {
    const [first, second] = nodes;

    const outcomes = [
      await first(MESSAGE, answerBy('first')),
      await second(MESSAGE, answerBy('second')),
      await first(MESSAGE, answerBy('first')),
    ];

    expect(outcomes).toEqual([true, false, false]);
    expect(heard).toEqual(['first']);
  });

  test('while it is being answered is neither answered twice nor taken for answered', async () => {
    const [first, second] = nodes;
    const answer = slowAnswer();
    const answering = first(MESSAGE, answer.run);
    await answer.begun;

    const meanwhile = await refusalOf(second(MESSAGE, answerBy('second')));
    answer.end();

    expect(meanwhile).toBe('unavailable');
    expect(await answering).toBe(true);
    expect(await second(MESSAGE, answerBy('second'))).toBe(false);
    expect(heard).toEqual([]);
  });

  test('is answered by the other node when the first was killed before it could', async () => {
    const [first, second] = nodes;
    const killed = slowAnswer();
    void first(MESSAGE, killed.run);
    await killed.begun;

    clock.advance(60_001);

    expect(await second(MESSAGE, answerBy('second'))).toBe(true);
    expect(await first(MESSAGE, answerBy('first'))).toBe(false);
    expect(heard).toEqual(['second']);
  });
});

const refusalOf = (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.code : undefined),
  );
