import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEWS_BRIEFED } from '../../api/news/events.ts';
import { newsNotices } from '../../bot/news/notices.ts';
import { replyOf } from '../../bot/shell/notice.ts';
import type { Reply } from '../../bot/shell/turn.ts';
import { type AgentsPlayground, startAgentsPlayground } from '../support/agents-playground.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { EVERYONE, PARKS } from './build.ts';
import { type NewsChat, newsChat } from './chat.ts';
import { CARL, EDDIE, MONA, newsroom } from './newsroom.ts';

const WHY = 'Bidders would learn what the others offer while we still negotiate.';

let playground: AgentsPlayground;
let client: PlaygroundPage;
let news: NewsChat;

beforeAll(async () => {
  playground = await startAgentsPlayground();
  news = await newsChat({ serviceOrigin: playground.origin });
  await news.world.published({ title: 'Pay day moves', summary: 'By one day.', visibleTo: EVERYONE });
  await news.world.published({ title: 'Trees for the park', summary: 'Sixty oaks.', visibleTo: PARKS });
  client = await openPlayground(playground, news.chat);
}, 120_000);
afterAll(async () => {
  await client?.close();
  await news?.chat.stop();
  await playground?.close();
});

/** Brings a message of the bot's own accord, as the connector is asked to. */
const bring = async (reply: Reply | undefined) => {
  const answer = await fetch(`${playground.serviceUrl}/v3/conversations/personal-chat/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: reply?.card }],
    }),
  });
  expect(answer.status).toBe(201);
};

/** What is found for somebody's message, as Teams asks for it while they type. */
const find = async (words: string) => {
  const answer = await fetch(`${playground.origin}/_conversation/v1/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: 'composeExtension/query', from: { id: 'user-1' }, conversation: { id: 'personal-chat' } },
      value: { commandId: 'find', parameters: [{ name: 'words', value: words }] },
    }),
  });
  expect(answer.status).toBe(200);
  return JSON.stringify(await answer.json());
};

/** Opens the menu, and says what the manifest says to Teams; it is remembered. */
const knowCommand = async () => {
  await client.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await client.page.getByText('Search Command').click();
  await client.page.getByText('Specify Command ID or Parameter').click();
  await client.page.getByPlaceholder('Command ID').fill('find');
  await client.page.getByPlaceholder('Parameter name').fill('words');
  await client.page.keyboard.press('Escape');
};
/** Looks for it in the menu beside the message, and puts in the one of which this is said. */
const putIn = async (words: string, about: string) => {
  await client.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await client.page.getByText('Search Command').click();
  await client.page.getByPlaceholder('Enter a search term').fill(words);
  await client.page.keyboard.press('Enter');
  await client.page.getByText(about, { exact: true }).last().click();
  await client.page.getByRole('button', { name: 'Send Message' }).click();
};
const sent = (words: string) =>
  client.cards().filter({ hasText: words }).filter({ hasText: 'Open in Guildhall' });

describe("in Microsoft's own bot client, with every message signed", { timeout: 180_000 }, () => {
  test('somebody reads what is new, searches for it, and is told of briefings by number alone', async () => {
    await client.seen('Welcome to Guildhall');

    await client.say('news');
    await client.seen('What is new');
    await client.seen('Trees for the park');
    await client.seen('Not read yet. News: By one day.');
    await client.say('search oaks');
    await client.seen('Found for “oaks”');
    expect(await client.lastCard().getByRole('link', { name: 'Trees for the park' }).count()).toBe(1);
    await client.say('my briefings');
    await client.seen('No confidential briefing waits for you');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('somebody picks an article from the menu beside a message, and its card is sent', async () => {
    await knowCommand();
    await putIn('pay day', 'News: By one day.');
    await sent('Pay day moves').waitFor();

    await putIn('oaks', 'News. Others get a link only.');
    await sent('It opens for those who may read it').waitFor();
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });

  test('a councillor is told that a confidential briefing waits, and not what it says', async () => {
    const secret = 'Zzsecret offers';
    const { service } = await newsroom();
    const { id } = await service.writeBriefing(EDDIE, {
      content: { title: secret, summary: secret, markdown: secret },
      impact: { affects: secret, barriers: secret, actions: secret },
      restriction: {
        ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WHY },
        ...{ decidedBy: MONA.person, reviewOn: '2027-03-01', challenge: WHY },
      },
      circulation: [CARL.person],
    });
    await service.circulateBriefing(EDDIE, { id, version: 0, rev: 1, change: 'material', reason: secret });
    const fact = { name: NEWS_BRIEFED, data: { article: id, person: CARL.person, version: 1 } };
    const linkTo = (path: string) => `https://teams.example${path}`;
    const notice = await newsNotices({ news: service, linkTo }).noticeOf(fact as never);

    await bring(notice && replyOf(notice));

    await client.seen('A confidential briefing is waiting');
    expect(await client.page.locator('body').textContent()).not.toContain('Zzsecret');
  });

  test('finds an article for a message: as all staff may see it, or as a link and no more', async () => {
    const open = await find('pay day');
    const closed = await find('oaks');

    expect(open).toContain('By one day.');
    expect(closed).toContain('It opens for those who may read it');
    expect(closed).toContain('Others get a link only');
    expect(await find('x')).toContain('Type at least two letters');
    expect(new Set(playground.statuses)).toEqual(new Set([200]));
  });
});
