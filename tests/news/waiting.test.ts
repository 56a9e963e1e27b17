import { beforeEach, describe, expect, test } from 'vitest';
import { newsNotices } from '../../bot/news/notices.ts';
import { DORA, ED, EVA, EVERYONE, filledIn, HAL, type NewsWorld, newsWorld, PAUL, SAM } from './build.ts';

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

/** What people were told of what waits and of what is out, from the facts on their way as things stand by now. */
const told = async () => {
  const { noticeOf } = newsNotices({ news: world.service, linkTo: (path) => path });
  const facts = (await world.facts()).filter(({ name }) => /review_asked|sent_in|published/.test(name));
  const notices = await Promise.all(facts.map((fact) => noticeOf(fact as never)));
  return notices.flatMap((notice) => notice ?? []);
};

const waiting = async (by: typeof ED) => (await world.room.home?.(by))?.desk ?? NOTHING;
const NOTHING = { review: 0, sentIn: 0, ownerless: 0 };
const NEWS = { kind: 'news', title: 'We won the cup', text: 'The choir won.' } as const;

describe('an article that was sent for review', () => {
  test('is told of to every editor and second approver who wrote none of it, and stands on their Home', async () => {
    const written = await world.draft(ED, { title: 'Bins', visibleTo: EVERYONE });
    await world.move(ED, written, 'send_for_review');

    expect(await told()).toMatchObject([
      { to: EVA.person, topic: 'news.to-check', url: `/news/desk/${written.id}` },
      { to: SAM.person, words: expect.stringContaining('“Bins” was sent for review') },
    ]);
    expect(await waiting(SAM)).toEqual({ review: 1, sentIn: 0, ownerless: 0 });
    expect(await waiting(ED)).toEqual(NOTHING);
    expect(await waiting(PAUL)).toEqual(NOTHING);
  });

  test('is nobody’s business any more once one of them dealt with it', async () => {
    const sent = await world.move(ED, await world.draft(ED, { visibleTo: EVERYONE }), 'send_for_review');
    await world.move(SAM, sent, 'return', { reason: 'Say when' });

    expect(await told()).toEqual([]);
    expect(await waiting(EVA)).toEqual(NOTHING);
  });
});

describe('something that was sent in', () => {
  test('is told of to its editors without a word of it, and stands on their Home until it is dealt with', async () => {
    const sent = await world.service.sendContribution(PAUL, NEWS);

    expect((await told()).map(({ to, topic }) => [to, topic])).toEqual(
      [ED, EVA, DORA].map(({ person }) => [person, 'news.to-deal']),
    );
    expect(JSON.stringify(await told())).not.toContain('choir');
    expect(JSON.stringify(await told())).not.toContain('cup');
    expect(await waiting(DORA)).toEqual({ review: 0, sentIn: 1, ownerless: 0 });
    expect(await waiting(SAM)).toEqual(NOTHING);

    await world.service.moveContribution(DORA, { id: sent.id, verb: 'decline', words: 'Not this time' });

    expect(await told()).toEqual([]);
    expect(await waiting(ED)).toEqual(NOTHING);
  });

  test('is not told of to its sender as one of the editors', async () => {
    await world.service.sendContribution(ED, NEWS);

    expect((await told()).map(({ to }) => to)).not.toContain(ED.person);
    expect(await waiting(ED)).toEqual(NOTHING);
  });
});

describe('whoever sent in what became an article', () => {
  /** An editor takes it and publishes what was made of it, to whom it says. */
  const publishedFor = async (visibleTo: Parameters<typeof filledIn>[0] = {}) => {
    const { id } = await world.service.sendContribution(PAUL, NEWS);
    const { outcome } = await world.service.moveContribution(ED, { id, verb: 'take' });
    const draft = await world.service.seeWork(ED, { id: outcome?.article?.id ?? 'art_' });
    const filled = filledIn({ title: 'The choir won', ...visibleTo });
    const saved = await world.service.saveWork(ED, { id: draft.id, rev: draft.rev, ...filled });
    return world.move(EVA, await world.move(ED, saved, 'send_for_review'), 'publish');
  };
  const toPaul = async () => (await told()).filter(({ to }) => to === PAUL.person);

  test('hears once that it is out, and not of its later versions', async () => {
    const live = await publishedFor();
    await world.changed(live, { title: 'The choir won again' });

    expect(await toPaul()).toMatchObject([
      { topic: 'news.sent-in', title: 'It is out: The choir won again', url: `/news/${live.id}` },
    ]);
  });

  test('hears nothing of what they may not read', async () => {
    await publishedFor({ visibleTo: { any: [{ people: [HAL.person] }] } });

    expect(await toPaul()).toEqual([]);
  });
});
