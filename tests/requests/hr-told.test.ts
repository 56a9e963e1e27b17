import { describe, expect, test } from 'vitest';
import { requestsNotices } from '../../bot/requests/notices.ts';
import { ADA, HANNAH, HUGO, type RequestsWorld, requestsWorld } from './build.ts';

/** What HR's job tells from one moment on, at these moments: who was told. */
const toldAt = async (world: RequestsWorld, ...moments: readonly `${string}Z`[]) => {
  const job = world.room.jobs.find(({ name }) => name === 'requests.hr-desk');
  const counts: number[] = [];
  for (const moment of moments) {
    world.clock.set(moment as never);
    await job?.run(world.clock.now());
    counts.push((await told(world)).length);
  }
  return counts;
};
const told = async ({ facts }: RequestsWorld) =>
  (await facts()).filter(({ name }) => name === 'requests.hr_desk').map(({ data }) => data);

/** What somebody is told when it is delivered. */
const noticeTo = (world: RequestsWorld, { person }: { person: typeof ADA.person }) =>
  requestsNotices({ requests: world.service, linkTo: (path) => `https://guildhall.example${path}` }).noticeOf(
    {
      ...{ name: 'requests.hr_desk', stream: person, key: 'dlv_1', at: world.clock.now(), attempt: 1 },
      data: { person, day: '2026-11-25' },
    } as never,
  );

describe('what waits at HR’s desk', () => {
  test('is told each of HR once a working day from eight in the morning on, however much it is', async () => {
    const world = await requestsWorld();
    await Promise.all([world.query(ADA), world.query(HANNAH), world.order(HUGO)]);

    const counts = await toldAt(
      world,
      ...(['2026-11-25T07:59:00Z', '2026-11-25T08:00:00Z', '2026-11-25T16:00:00Z'] as const),
      '2026-11-26T08:30:00Z',
    );

    expect(counts).toEqual([0, 2, 2, 4]);
    expect((await told(world)).slice(0, 2)).toEqual(
      expect.arrayContaining([
        { person: HANNAH.person, day: '2026-11-25' },
        { person: HUGO.person, day: '2026-11-25' },
      ]),
    );
  });

  test('is told on no weekend and no bank holiday, and by the clock of the council in summer', async () => {
    const world = await requestsWorld();
    await world.query(ADA);

    const counts = await toldAt(
      world,
      ...(['2026-11-28T10:00:00Z', '2026-11-29T10:00:00Z', '2026-12-25T10:00:00Z'] as const),
      ...(['2027-06-08T06:59:00Z', '2027-06-08T07:01:00Z'] as const),
    );

    expect(counts).toEqual([0, 0, 0, 0, 2]);
  });

  test('is not told where nothing waits, and later that day once something does', async () => {
    const world = await requestsWorld();
    const morning = await toldAt(world, '2026-11-25T08:00:00Z');
    await world.query(ADA);

    expect([morning, await toldAt(world, '2026-11-25T11:00:00Z')]).toEqual([[0], [2]]);
  });

  test('is said in sum, with no name and nothing of any request, and to nobody but HR', async () => {
    const world = await requestsWorld();
    const asked = await world.query(ADA);
    world.clock.set('2026-11-30T09:00:00.000Z');
    await world.query(HANNAH);

    const notice = await noticeTo(world, HUGO);

    expect(notice).toEqual({
      ...{ to: HUGO.person, topic: 'requests.hr-desk', title: '2 requests wait at HR’s desk' },
      words: 'The oldest has waited for 6 days.',
      ...{ url: 'https://guildhall.example/requests/hr', action: 'See HR’s desk' },
    });
    expect(await noticeTo(world, ADA)).toBeUndefined();
    await world.move(HUGO, asked, 'complete', 'On Friday');
    expect((await noticeTo(world, HANNAH))?.title).toBe('A request waits at HR’s desk');
  });

  test('is not said any more where all of it was done before the notice came', async () => {
    const world = await requestsWorld();
    await world.move(HUGO, await world.query(ADA), 'complete', 'On Friday');

    expect(await noticeTo(world, HUGO)).toBeUndefined();
  });
});
