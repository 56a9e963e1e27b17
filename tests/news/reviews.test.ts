import { beforeEach, describe, expect, test } from 'vitest';
import { articles } from '../../api/news/records.ts';
import { newsNotices } from '../../bot/news/notices.ts';
import {
  CARL,
  ED,
  EVA,
  EVERYONE,
  filledIn,
  MONA,
  type NewsWorld,
  newsWorld,
  outcome,
  PAUL,
  PETRA,
  person,
  SAM,
} from './build.ts';
import { restrictedTo } from './restriction.ts';

const DAY_MS = 86_400_000;

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

/** What everybody was told, from the facts that are on their way. */
const told = async () => {
  const { noticeOf } = newsNotices({ news: world.service, linkTo: (path) => path });
  const facts = (await world.facts()).filter(({ name }) =>
    /review_due|passed|sent_back|handed_over/.test(name),
  );
  const notices = await Promise.all(facts.map((fact) => noticeOf(fact as never)));
  return notices.flatMap((notice) => notice ?? []);
};

describe('a review', () => {
  test('is told of to whoever answers for the article, on its day and once', async () => {
    const { id, rev } = await world.published({ title: 'Reading room', reviewOn: '2026-11-25' });
    await world.move(ED, { id, rev }, 'hand_over', { to: PETRA.person });
    await world.runJobs();
    const before = (await told()).filter(({ topic }) => topic !== 'news.owners');
    expect(before).toEqual([expect.objectContaining({ title: 'Your article was published' })]);

    world.clock.advance(DAY_MS);
    await world.runJobs();
    await world.runJobs();

    const reviews = (await told()).filter(({ topic }) => topic === 'news.reviews');
    expect(reviews).toMatchObject([
      {
        to: PETRA.person,
        title: 'An article of yours is due for a review',
        words: '“Reading room”: please say that it is still right, or change it.',
        url: `/news/desk/${id}`,
      },
    ]);
  });

  test('is done by saying why nothing changed, and comes again on its next day', async () => {
    const { id, rev } = await world.published({ reviewOn: '2026-11-25' });
    world.clock.advance(DAY_MS);
    await world.runJobs();
    const confirm = (more: object) => outcome(world.move(ED, { id, rev }, 'confirm_review', more));
    expect(await confirm({ reviewOn: '2027-05-01' })).toBe('say_why');
    expect(await confirm({ reason: 'It is still so' })).toBe('not_in_future');
    expect(await confirm({ reviewOn: '2026-11-27', reason: 'It is still so' })).toBe('done');
    expect((await told()).filter(({ topic }) => topic === 'news.reviews')).toEqual([]);

    world.clock.advance(2 * DAY_MS);
    await world.runJobs();

    expect((await told()).filter(({ topic }) => topic === 'news.reviews').length).toBeGreaterThan(0);
    expect((await world.stored(id))?.reviewed).toMatchObject({ by: ED.person, reason: 'It is still so' });
  });

  test('of an article that was withdrawn is nobody’s business', async () => {
    const { id, rev } = await world.published({ reviewOn: '2026-11-25' });
    await world.move(ED, { id, rev }, 'withdraw', { reason: 'A mistake' });

    world.clock.advance(DAY_MS);
    await world.runJobs();

    expect((await world.facts()).filter(({ name }) => name === 'news.review_due')).toEqual([]);
  });

  test('names nothing of a restricted briefing on a locked screen', async () => {
    const { id } = await world.published({ title: 'In confidence', reviewOn: '2026-11-25' });
    const article = await world.stored(id);
    if (!article) throw new Error('there is no such article');
    await world.store.tx((t) => t.put(articles, { ...article, restriction: restrictedTo(CARL.person) }));
    world.clock.advance(DAY_MS);
    await world.runJobs();

    expect(JSON.stringify(await told())).not.toContain('In confidence');
    expect(await told()).toContainEqual(
      expect.objectContaining({ words: expect.stringContaining('A restricted briefing') }),
    );
  });
});

describe('whoever sent something for review', () => {
  test('hears that it was published, or sent back, and nothing of what they did themselves', async () => {
    const first = await world.move(ED, await world.draft(ED, { visibleTo: EVERYONE }), 'send_for_review');
    const second = await world.move(EVA, await world.draft(EVA, { title: 'Late' }), 'send_for_review');
    await world.move(SAM, first, 'return', { reason: 'Please say when' });
    await world.move(EVA, second, 'publish');

    expect(await told()).toMatchObject([
      { to: ED.person, title: 'Your article was sent back', topic: 'news.checked' },
    ]);
    expect(JSON.stringify(await told())).not.toContain('Please say when');
  });

  test('is not told that it was sent back once they went on writing', async () => {
    const sent = await world.move(ED, await world.draft(ED, { visibleTo: EVERYONE }), 'send_for_review');
    const back = await world.move(SAM, sent, 'return', { reason: 'Please say when' });
    await world.move(ED, back, 'send_for_review');

    expect(await told()).toEqual([]);
  });
});

describe('what somebody who leaves answered for', () => {
  test('is their manager’s', async () => {
    const { id, rev } = await world.published();
    await world.move(ED, { id, rev }, 'hand_over', { to: PETRA.person });

    await world.store.tx((t) => world.room.leave(t, PETRA.person));
    await world.store.tx((t) => world.room.leave(t, PETRA.person));

    expect(await world.stored(id)).toMatchObject({ owner: MONA.person, createdBy: ED.person });
  });

  test('waits for an editor to find somebody, where no manager is known', async () => {
    const { id, rev } = await world.published({ title: 'Left behind', reviewOn: '2026-11-25' });
    await world.move(ED, { id, rev }, 'hand_over', { to: MONA.person });
    world.known.delete(person('Boss'));
    world.known.set(MONA.person, { ...MONA, facts: { ...MONA.facts, manager: undefined as never } });

    await world.store.tx((t) => world.room.leave(t, MONA.person));

    const desk = await world.service.seeDesk(EVA, { view: 'ownerless' });
    expect(desk.articles).toMatchObject([{ title: 'Left behind', ownerless: true }]);
    expect((await world.room.home?.(EVA))?.desk).toMatchObject({ ownerless: 1 });
    world.clock.advance(DAY_MS);
    await world.runJobs();
    const due = (await told()).filter(({ topic }) => topic === 'news.reviews');
    expect(due.map(({ to }) => to)).toEqual([ED.person, EVA.person]);

    await world.move(EVA, { id, rev }, 'hand_over', { to: PETRA.person });

    expect((await world.service.seeDesk(EVA, { view: 'ownerless' })).articles).toEqual([]);
  });
});

describe('an article that is handed over', () => {
  test('is told of to who answers for it now and to who did, and to nobody who did it themselves', async () => {
    const { id, rev } = await world.published({ title: 'Reading room' });
    await world.move(EVA, { id, rev }, 'hand_over', { to: PETRA.person });

    const owners = (await told()).filter(({ topic }) => topic === 'news.owners');
    expect(owners).toMatchObject([
      { to: PETRA.person, title: 'You answer for an article now', url: `/news/desk/${id}` },
      { to: ED.person, title: 'Somebody else answers for an article now', url: `/news/${id}` },
    ]);

    await world.move(EVA, { id, rev }, 'hand_over', { to: EVA.person });
    await world.move(EVA, { id, rev }, 'hand_over', { to: EVA.person });

    const now = (await told()).filter(({ topic }) => topic === 'news.owners');
    expect(now.map(({ to, title }) => [to, title])).not.toContainEqual([
      PETRA.person,
      'You answer for an article now',
    ]);
    expect(now.map(({ to }) => to)).not.toContain(EVA.person);
  });
});

describe('whoever answers for an article and is no editor', () => {
  test('sees it, says that it is still right and hands it over, and changes nothing else', async () => {
    const { id, rev } = await world.published();
    await world.move(ED, { id, rev }, 'hand_over', { to: PETRA.person });
    const attempt = (verb: 'confirm_review' | 'withdraw' | 'publish' | 'hand_over', by = PETRA) =>
      outcome(world.move(by, { id, rev }, verb, { ...LOOKED, to: PAUL.person }));

    expect((await world.service.seeWork(PETRA, { id })).can).toMatchObject({
      ...{ check: false, save: false, move: ['confirm_review', 'hand_over'] },
    });
    expect(await outcome(world.service.saveWork(PETRA, { id, rev, ...filledIn() }))).toBe('not_found');
    expect(await attempt('withdraw')).toBe('not_found');
    expect(await attempt('confirm_review', PAUL)).toBe('not_found');
    expect(await attempt('confirm_review')).toBe('done');
    expect(await attempt('hand_over')).toBe('done');
    expect(await outcome(world.service.seeWork(PETRA, { id }))).toBe('not_found');
  });
});

const LOOKED = { reviewOn: '2027-05-01', reason: 'It is still so' } as const;
