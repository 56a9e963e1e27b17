import { beforeEach, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import type { SendInput } from '../../api/news/contribution.contract.ts';
import { oldContributions } from '../../api/news/contribution.keeping.ts';
import {
  ADA,
  CARL,
  DORA,
  EDDIE,
  EVE,
  HOUSING,
  type Newsroom,
  newsroom,
  outcomeOf,
  WILL,
} from './newsroom.ts';

const CUP: SendInput = { kind: 'news', title: 'We won the cup', text: 'Our team\n\nwon **again**.' };
const FAIR: SendInput = {
  ...{ kind: 'event', title: 'Book fair', text: 'Bring a book.' },
  event: {
    ...{ from: '2026-12-01T10:00:00.000Z', to: '2026-12-01T12:00:00.000Z' },
    ...{ place: 'The Storey', online: null },
  },
};
const IDEA: SendInput = { kind: 'feedback', title: 'Larger letters', text: 'I cannot read the menu.' };

let news: Newsroom;
beforeEach(async () => {
  news = await newsroom();
});

const titlesFor = async (viewer: typeof ADA, input = {}) =>
  (await news.service.seeQueue(viewer, input)).contributions.map(({ title }) => title);

describe('what staff send in', () => {
  test('waits for the council’s editors and for those of the sender’s department', async () => {
    await news.service.sendContribution(ADA, CUP);
    news.clock.advance(1_000);
    await news.service.sendContribution(WILL, IDEA);

    expect(await titlesFor(EDDIE)).toEqual(['We won the cup', 'Larger letters']);
    expect(await titlesFor(DORA)).toEqual(['We won the cup']);
    expect(await titlesFor(EDDIE, { kind: 'feedback' })).toEqual(['Larger letters']);
    expect(await outcomeOf(news.service.seeQueue(ADA, {}))).toBe('not_allowed');
  });

  test('is nobody else’s to see, and councillors send nothing', async () => {
    const { id } = await news.service.sendContribution(ADA, CUP);

    expect(await outcomeOf(news.service.seeContribution(WILL, { id }))).toBe('not_found');
    expect(await outcomeOf(news.service.moveContribution(WILL, { id, verb: 'take' }))).toBe('not_found');
    expect(await outcomeOf(news.service.sendContribution(CARL, CUP))).toBe('not_allowed');
    expect((await news.service.listSent(WILL, {})).contributions).toEqual([]);
  });

  test('is ten things at once at most, until one is dealt with or taken back', async () => {
    const sent = [];
    for (let n = 0; n < 10; n += 1) sent.push(await news.service.sendContribution(ADA, IDEA));

    expect(await outcomeOf(news.service.sendContribution(ADA, CUP))).toBe('too_many_waiting');
    await news.service.moveContribution(ADA, { id: sent[0]?.id ?? 'con_', verb: 'withdraw' });
    expect(await outcomeOf(news.service.sendContribution(ADA, CUP))).toBe('done');
    expect(await outcomeOf(news.service.sendContribution(WILL, CUP))).toBe('done');
  });

  test('is no event that is over, or that ends before it begins', async () => {
    const at = (from: string, to: string) =>
      outcomeOf(
        news.service.sendContribution(ADA, {
          ...FAIR,
          event: { from, to, place: '', online: null },
        } as SendInput),
      );

    expect(await at('2026-12-01T12:00:00.000Z', '2026-12-01T10:00:00.000Z')).toBe('event_over');
    expect(await at('2025-12-01T10:00:00.000Z', '2025-12-01T12:00:00.000Z')).toBe('event_over');
  });
});

describe('an editor', () => {
  test('takes news as a draft that keeps the words, and the sender sees when it is out', async () => {
    const { id } = await news.service.sendContribution(ADA, CUP);

    const taken = await news.service.moveContribution(DORA, { id, verb: 'take' });

    const article = taken.outcome?.article?.id ?? 'art_';
    const draft = await news.service.seeWork(DORA, { id: article });
    expect(draft).toMatchObject({ kind: 'news', department: HOUSING, state: 'draft' });
    expect(draft.content).toMatchObject({ title: CUP.title, markdown: CUP.text });
    const [before] = (await news.service.listSent(ADA, {})).contributions;
    expect(before).toMatchObject({ state: 'taken', outcome: { by: { name: 'Dora' }, article: null } });

    const { title, ...rest } = draft.content;
    const content = { ...rest, title, summary: 'The team won again.' };
    const saved = await news.service.saveWork(DORA, {
      ...{ id: article, rev: draft.rev, content, showing: draft.showing },
    });
    await news.service.moveArticle(DORA, { id: article, verb: 'publish', rev: saved.rev });
    const [after] = (await news.service.listSent(ADA, {})).contributions;
    expect(after?.outcome?.article).toEqual({ id: article, title, isLive: true });
  });

  test('takes an event with its time and place', async () => {
    const { id } = await news.service.sendContribution(WILL, FAIR);

    const taken = await news.service.moveContribution(EDDIE, { id, verb: 'take' });

    const draft = await news.service.seeWork(EDDIE, { id: taken.outcome?.article?.id ?? 'art_' });
    expect(draft).toMatchObject({ kind: 'event', content: { event: { place: 'The Storey' } } });
  });

  test('gives a reason for a no, and an answer to feedback; the sender is told of either', async () => {
    const [cup, idea] = [
      await news.service.sendContribution(ADA, CUP),
      await news.service.sendContribution(ADA, IDEA),
    ];

    expect(await outcomeOf(news.service.moveContribution(EDDIE, { id: cup.id, verb: 'decline' }))).toBe(
      'words_needed',
    );
    expect(await outcomeOf(news.service.moveContribution(EDDIE, { id: idea.id, verb: 'take' }))).toBe(
      'wrong_outcome',
    );
    await news.service.moveContribution(EDDIE, { id: cup.id, verb: 'decline', words: 'We told of it.' });
    await news.service.moveContribution(EVE, { id: idea.id, verb: 'answer', words: 'It comes in May.' });
    await news.settle();

    const mine = (await news.service.listSent(ADA, {})).contributions;
    expect(mine.map(({ state, outcome }) => [state, outcome?.words])).toEqual(
      expect.arrayContaining([
        ['declined', 'We told of it.'],
        ['answered', 'It comes in May.'],
      ]),
    );
    expect(news.told.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { contribution: cup.id, to: 'declined' },
        { contribution: idea.id, to: 'answered' },
      ]),
    );
    expect(await news.audited()).toContainEqual({ action: 'news.contribution.decline', about: [ADA.person] });
    expect(await titlesFor(EDDIE)).toEqual([]);
  });

  test('does not deal with their own, and of two who are at it the second hears so', async () => {
    const own = await news.service.sendContribution(EDDIE, CUP);
    const ada = await news.service.sendContribution(ADA, CUP);
    const take = (id: typeof ada.id) => (viewer: typeof EDDIE) =>
      outcomeOf(news.service.moveContribution(viewer, { id, verb: 'take' }));

    expect(own.can.move).toEqual(['withdraw']);
    expect(await take(own.id)(EDDIE)).toBe('own_contribution');
    expect((await Promise.all([EDDIE, EVE, DORA].map(take(ada.id)))).toSorted()).toEqual([
      'already_decided',
      'already_decided',
      'done',
    ]);
    expect((await news.service.seeDesk(EVE, { view: 'all' })).articles).toHaveLength(1);
  });
});

describe('when somebody leaves', () => {
  test('what of theirs still waits is worked on no more', async () => {
    const { id } = await news.service.sendContribution(ADA, CUP);

    await news.leaves(ADA);

    expect(await titlesFor(EDDIE)).toEqual([]);
    expect(await news.service.seeContribution(EDDIE, { id })).toMatchObject({
      ...{ state: 'withdrawn', outcome: { by: null } },
    });
  });
});

describe('a year later', () => {
  test('what was dealt with is gone, and what still waits is there', async () => {
    const old = await news.service.sendContribution(ADA, CUP);
    const waits = await news.service.sendContribution(WILL, IDEA);
    await news.service.moveContribution(EDDIE, { id: old.id, verb: 'decline', words: 'Not now.' });
    news.clock.advance(365 * 86_400_000);
    const rule = oldContributions(news);
    const before = addMillis(news.clock.now(), -364 * 86_400_000);

    const due = (await Array.fromAsync(rule.due(before))).flat();
    await news.store.tx((t) =>
      rule.end(
        t,
        due.map(({ id }) => id),
        before,
      ),
    );
    expect(due).toEqual([{ id: old.id, person: ADA.person }]);
    expect(await outcomeOf(news.service.seeContribution(ADA, { id: old.id }))).toBe('not_found');
    expect(await outcomeOf(news.service.seeContribution(WILL, { id: waits.id }))).toBe('done');
  });
});
