import { test } from 'vitest';
import { testClock } from '../support/clock.ts';
import { trainingSchema, trainingWorld } from '../training/build.ts';
import { expectInOrder, giveBackAtOnce, SEATS, signUpAtOnce } from '../training/sign-ups.ts';
import { openNodes } from './shared.ts';

test('of 200 who sign up at once for 12 seats, half of them at each of two nodes, exactly 12 have one', async () => {
  const clock = testClock();
  const stores = await openNodes(2, trainingSchema, clock);
  const nodes = await Promise.all(stores.map((store) => trainingWorld({ clock, open: async () => store })));
  const { id } = (await nodes[0]?.plan({ capacity: SEATS })) ?? { id: 'ses_' as const };

  const done = await signUpAtOnce(nodes, id);

  expectInOrder(done);
  await giveBackAtOnce(nodes, id);
});
