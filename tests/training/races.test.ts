import { expect, test } from 'vitest';
import { COURSE, DANA, HILDA, outcome, trainingWorld } from './build.ts';
import { expectInOrder, giveBackAtOnce, SEATS, signUpAtOnce } from './sign-ups.ts';

test('of 200 who sign up at once for 12 seats exactly 12 have one, and the rest wait in an order that stays', async () => {
  const world = await trainingWorld();
  const { id } = await world.plan({ capacity: SEATS });

  const done = await signUpAtOnce([world], id);

  expectInOrder(done);
  await giveBackAtOnce([world], id);
});

test('64 times signing up for one session, and for two at one time, is once', async () => {
  const { service, course, detailsIn, everyBooking } = await trainingWorld();
  const { id: of } = await course(COURSE);
  const sessions = [
    await service.planSession(DANA, { course: of, ...detailsIn(48) }),
    await service.planSession(DANA, { course: of, ...detailsIn(48.5) }),
  ];

  const outcomes = await Promise.all(
    Array.from({ length: 64 }, (_, at) => {
      const { id = 'ses_' } = sessions[at % 2] ?? {};
      return outcome(service.joinSession(HILDA, { id }));
    }),
  );

  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(['done', 'already_signed_up', 'overlaps']));
  expect(await everyBooking()).toHaveLength(1);
});
