import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRow } from '../../api/news/contract.ts';
import { saveArticle } from '../../api/news/saving.ts';
import { briefingsCard, feedCard, nothingNewCard } from '../../bot/news/cards.ts';
import { eventsCard } from '../../bot/news/event-cards.ts';
import { wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { CARL, ED, EVERYONE, PARKS, PAUL } from './build.ts';
import { type NewsChat, newsChat, OIDS } from './chat.ts';
import { restrictedTo } from './restriction.ts';

let news: NewsChat;
beforeEach(async () => {
  news = await newsChat();
});
afterEach(() => news.chat.stop());

const says = async (text: string, oid: string = OIDS.paul) => (await news.chat.say(text, oid))[0]?.card;

describe('news in chat', () => {
  test('tells what is new for whoever asks, each by its title with a link, and no more than they may read', async () => {
    const { id } = await news.world.published({ title: 'Trees for the park', visibleTo: PARKS });
    await news.world.published({ title: 'Pay day moves', summary: 'By one day.', visibleTo: EVERYONE });

    const own = wordsOn(await says('any news?'));

    expect(own).toContain(`[Trees for the park](https://guildhall.example/news/${id})`);
    expect(own).toContain('Not read yet. News: By one day.');
    expect(wordsOn(await says("what's new", OIDS.hal))).not.toContain('Trees');
    expect(wordsOn(await says('news', OIDS.carl))).toContain('There is no news for you yet');
  });

  test('tells what is on, with when and where, and no event that is not for who asks', async () => {
    const event = { from: '2026-12-04T09:30:00.000Z', to: '2026-12-04T12:00:00.000Z', online: null } as const;
    const where = { event: { ...event, place: 'Williamson Park' } };
    const { id } = await news.world.published({ title: 'Plant a tree', ...where }, { kind: 'event' });

    const own = wordsOn(await says('any events this week?'));

    expect(own).toContain(`[Plant a tree](https://guildhall.example/news/${id})`);
    expect(own).toContain('Friday 4 December, 9:30am. Williamson Park.');
    expect(wordsOn(await says("what's on", OIDS.hal))).toContain('Nothing is on for you just now');
  });

  test('finds articles by their words, for those who may read them', async () => {
    await news.world.published({ title: 'Trees for the park', markdown: 'Sixty oaks.', visibleTo: PARKS });

    expect(wordsOn(await says('search oaks'))).toContain('Trees for the park');
    expect(wordsOn(await says('search oaks', OIDS.hal))).toContain('I found nothing for “oaks”');
  });

  test('of a confidential briefing it says that one waits, and nothing of it, to nobody', async () => {
    const { id } = await news.world.published({
      title: 'Sale of the depot',
      summary: 'Two bids',
      markdown: 'Two',
    });
    const article = await news.world.stored(id);
    if (!article) throw new Error('it was not stored');
    await news.world.store.tx((t) =>
      saveArticle(t, { ...article, kind: 'briefing', restriction: restrictedTo(CARL.person) }),
    );

    for (const oid of Object.values(OIDS))
      for (const words of ['news', 'my briefings', 'search depot', 'search bids']) {
        const said = JSON.stringify(await news.chat.say(words, oid)).replaceAll(words.slice(7), '');
        expect(said, words).not.toMatch(/sale of|depot|bids/i);
      }
    expect(wordsOn(await says('my briefings', OIDS.hal))).toContain('No confidential briefing waits for you');
  });
});

describe('policies in chat', () => {
  const ask = async (title: string) => {
    const { id } = await news.world.published({ title, visibleTo: PARKS }, { kind: 'policy' });
    await news.world.service.requirePolicy(ED, {
      ...{ article: id, audience: PARKS, due: '2026-12-18', days: 10 },
    });
    await news.world.runJobs();
    return id;
  };
  const done = async () =>
    (await news.world.service.listMyPolicies(PAUL)).policies.filter(({ state }) => state === 'done');

  test('are acknowledged by a press, once they were read, and by no words', async () => {
    const id = await ask('Using generative AI');
    await ask('Working alone');
    const shown = await says('acknowledge the generative policy');
    expect(wordsOn(shown)).toContain('by Friday 18 December 2026');
    expect(wordsOn(shown)).not.toContain('Working alone');
    expect(faultsOf(shown)).toEqual([]);

    const early = await news.chat.press(shown, 'Acknowledge “Using generative AI”', {}, OIDS.paul);
    expect(JSON.stringify(early)).toContain('read it first');
    expect(await done()).toEqual([]);

    await news.world.service.readArticle(PAUL, { id });
    const after = await news.chat.press(shown, 'Acknowledge “Using generative AI”', {}, OIDS.paul);
    expect(JSON.stringify(after)).toContain('You have acknowledged');
    expect((await done()).map(({ article }) => article)).toEqual([id]);
    expect(wordsOn(await says('my policies'))).toContain('Working alone');
  });

  test('of others, of another version or made up are acknowledged by nobody', async () => {
    const id = await ask('Using generative AI');
    await news.world.service.readArticle(PAUL, { id });
    const shown = await says('policies');
    await news.world.changed({ id }, { markdown: 'Another rule.', visibleTo: PARKS, change: 'material' });

    const late = await news.chat.press(shown, 'Acknowledge “Using generative AI”', {}, OIDS.paul);
    const stranger = await news.chat.press(shown, 'Acknowledge “Using generative AI”', {}, OIDS.hal);

    expect(JSON.stringify(late)).toContain('has changed since you read it');
    expect(JSON.stringify(stranger)).toContain('not acknowledged');
    expect(await done()).toEqual([]);
    expect(wordsOn(await says('my policies', OIDS.hal))).toContain('No policy waits for you');
  });
});

describe('the cards of news', () => {
  const row: ArticleRow = {
    ...{ id: 'art_1', kind: 'news', title: 'A *bold* [title]', summary: 'x'.repeat(2_000), image: null },
    ...{ topics: [], department: null, lead: false, promoted: false, unread: true, version: 1 },
    ...{ publishedAt: '2026-11-20T09:00:00.000Z', event: null },
  };
  const links = {
    linkTo: () => 'https://guildhall.example/news/art_1',
    all: 'https://guildhall.example/news',
  };

  const event = { from: '2026-12-04T09:30:00.000Z', to: '2026-12-04T12:00:00.000Z', online: null } as const;
  const on = { ...row, event: { ...event, place: '*'.repeat(200) }, isInCalendar: true };

  test('can be shown by every client, and say 300 letters of an article at most', () => {
    const feed = feedCard([row, row, row, row, row], links);
    const all = [
      feed,
      nothingNewCard(links.all),
      eventsCard([], links),
      eventsCard([on, on, on, on, on], links),
      ...[0, 1, 3].map((waiting) => briefingsCard(waiting, links.all)),
    ];

    expect(all.flatMap(({ card }) => (card ? faultsOf(card) : ['it has none']))).toEqual([]);
    expect(/x+…/.exec(JSON.stringify(feed.card))?.[0]).toHaveLength(300);
    expect(feed.card?.body[1]?.text).toContain(
      '[A \\*bold\\* \\[title\\]](https://guildhall.example/news/art_1)',
    );
    expect(briefingsCard(3, links.all).text).toContain('3 confidential briefings are waiting');
  });
});
