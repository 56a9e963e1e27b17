import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { expectAxeClean } from '../support/browser.ts';
import { type HostPage, openHostPage } from '../support/host-page.ts';
import { type SdkBot, startSdkBot, type Turn } from '../support/sdk-bot.ts';
import { startTestTab } from '../support/test-tab.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

let sandbox: Sandbox;
let bot: SdkBot;
let tab: Awaited<ReturnType<typeof startTestTab>>;
let host: HostPage;

beforeAll(async () => {
  tab = await startTestTab();
  bot = await startSdkBot(() => sandbox.env);
  sandbox = await startSandbox({ port: 0, appOrigin: bot.origin });
  sandbox.world.app.tabOrigin = tab.origin;
  tab.trust(sandbox.origin);
});
afterAll(async () => {
  await sandbox.close();
  await bot.close();
  await tab.close();
});
beforeEach(async () => {
  host = await openHostPage({ origin: sandbox.origin });
});
afterEach(async () => {
  const { problems } = host;
  await host.close();
  bot.reset();
  expect(problems, 'the page and its tab raise no error').toEqual([]);
});

const card = (text: string, actions: readonly object[] = [], inputs: readonly object[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Where', value: 'Storey Institute' }] },
    ...inputs,
  ],
  actions,
});
const book = {
  type: 'Action.Execute',
  title: 'Book desk 14',
  verb: 'book',
  data: { desk: 14 },
  style: 'positive',
};
const answerWith =
  (sent: object, invoked?: (value: { verb: string; data: Record<string, unknown> }) => object): Turn =>
  async (context) => {
    const { type, value } = context.activity;
    if (type === 'message' && !value)
      await context.sendActivity({
        type: 'message',
        attachments: [{ contentType: ADAPTIVE, content: sent }],
      });
    return type === 'invoke' ? invoked?.(value.action) : undefined;
  };

const messages = () => host.page.getByRole('log', { name: 'Messages' });
const say = async (words: string) => {
  await host.page.getByLabel('Message to Guildhall').fill(words);
  await host.page.keyboard.press('Enter');
};

describe('the chat with the bot', () => {
  test('shows what is said, the answer and a card', async () => {
    bot.onTurn(answerWith(card('Desk 14 is free tomorrow', [book])));
    await host.open('/?person=clerk&show=chat');

    await say('book a desk');

    await messages().getByText('book a desk').waitFor();
    await messages().getByRole('heading', { name: 'Desk 14 is free tomorrow' }).waitFor();
    await messages().getByRole('button', { name: 'Book desk 14' }).waitFor();
  });

  test('a pressed button sends the card\u2019s data with what was typed, and the answer takes its place', async () => {
    const reason = { type: 'Input.Text', id: 'reason', label: 'Why there' };
    bot.onTurn(
      answerWith(card('Desk 14 is free', [book], [reason]), ({ data }) => ({
        statusCode: 200,
        type: ADAPTIVE,
        value: card(`Booked desk ${data.desk}: ${data.reason}`),
      })),
    );
    await host.open('/?person=hr&show=chat');
    await say('book a desk');

    await messages().getByLabel('Why there').fill('near my team');
    await messages().getByRole('button', { name: 'Book desk 14' }).click();

    await messages().getByRole('heading', { name: 'Booked desk 14: near my team' }).waitFor();
    await expect.poll(() => messages().getByRole('button', { name: 'Book desk 14' }).count()).toBe(0);
  });

  test('a refused action leaves the card and says why in an error bar', async () => {
    bot.onTurn(
      answerWith(card('Desk 14 is free', [book]), () => ({
        statusCode: 409,
        type: 'application/vnd.microsoft.error',
        value: { code: 'desk_taken', message: 'Somebody was faster.' },
      })),
    );
    await host.open('/?person=depot&show=chat');
    await say('book a desk');

    await messages().getByRole('button', { name: 'Book desk 14' }).click();

    await messages().getByRole('status').getByText('Somebody was faster.').waitFor();
    await expect.poll(() => messages().getByRole('button', { name: 'Book desk 14' }).isVisible()).toBe(true);
  });

  test('Action.Submit, which older clients fall back to, arrives as a message with its data', async () => {
    const submit = {
      type: 'Action.Unknown',
      title: 'x',
      fallback: { type: 'Action.Submit', title: 'Book it', data: { verb: 'book' } },
    };
    bot.onTurn(answerWith(card('Desk 14 is free', [submit])));
    await host.open('/?person=admin&show=chat');
    await say('book a desk');

    await messages().getByRole('button', { name: 'Book it' }).click();

    await expect.poll(() => bot.heard.at(-1)).toMatchObject({ type: 'message', value: { verb: 'book' } });
    expect(bot.heard.at(-1)?.replyToId).toBeTruthy();
  });

  test('a card\u2019s link into the tab opens that page beside the chat', async () => {
    const { clientId } = sandbox.world.registrations.tab;
    const url = `https://teams.microsoft.com/l/entity/${clientId}/desks`;
    bot.onTurn(answerWith(card('Your week', [{ type: 'Action.OpenUrl', title: 'Open Desks', url }])));
    await host.open('/?person=editor&show=split');
    await say('my bookings');

    await messages().getByRole('link', { name: 'Open Desks' }).click();

    await host.page.waitForURL(/show=split&page=desks/);
    expect(new URL((await host.tab()).url()).pathname).toBe('/desks');
  });

  test('card text is shown as written and never becomes HTML', async () => {
    bot.onTurn(answerWith(card('<img src=x onerror=alert(1)> **bold**')));
    await host.open('/?person=facilities&show=chat');

    await say('help');

    await messages().getByText('<img src=x onerror=alert(1)> **bold**').waitFor();
    await expect.poll(() => messages().locator('img').count()).toBe(0);
  });

  test('a message that arrives elsewhere shows a number at Chat until it is read', async () => {
    await host.open('/?person=digital-lead&show=chat');
    await say('hello');
    await expect.poll(() => bot.heard.at(-1)?.text).toBe('hello');
    await host.page.getByRole('button', { name: 'Calendar' }).click();

    await bot.proactively(async (context) => void (await context.sendActivity('Your desk is free again.')));

    const item = host.page.getByRole('button', { name: 'Chat 1 unread' });
    await item.click();
    await messages().getByText('Your desk is free again.').waitFor();
    await host.page.getByRole('button', { name: 'Chat', exact: true }).waitFor();
  });

  test('what the bot changes or takes back changes for the person at once', async () => {
    await host.open('/?person=councillor&show=chat');
    await say('hello');
    await expect.poll(() => bot.heard.at(-1)?.text).toBe('hello');

    let id = '';
    await bot.proactively(async (context) => {
      id = (await context.sendActivity('Desk 1'))?.id ?? '';
    });
    await messages().getByText('Desk 1').waitFor();
    await bot.proactively(
      async (context) => void (await context.updateActivity({ type: 'message', id, text: 'Desk 2' })),
    );
    await messages().getByText('Desk 2').waitFor();
    await bot.proactively((context) => context.deleteActivity(id));
    await messages().getByText('Desk 2').waitFor({ state: 'detached' });
  });

  test('a bot that is down is told to the person', async () => {
    const { origin } = sandbox.world.app;
    sandbox.world.app.origin = 'http://127.0.0.1:9';
    await host.open('/?person=care-manager&show=chat');

    await host.page.getByRole('status').getByText('Guildhall did not answer.').waitFor();

    sandbox.world.app.origin = origin;
    host.forgive(/502/);
  });

  test.each(['default', 'dark', 'contrast'])(
    'cards have no accessibility finding in the %s theme',
    async (theme) => {
      const inputs = [{ type: 'Input.Text', id: 'reason', label: 'Why there' }];
      const cancel = { type: 'Action.Execute', title: 'Cancel', verb: 'cancel', style: 'destructive' };
      bot.onTurn(answerWith(card('Desk 14 is free', [book, cancel], inputs)));
      await host.open(`/?person=clerk&show=chat&theme=${theme}`);
      await say(`in the ${theme} theme`);
      await messages().locator('.from-bot').last().getByRole('button', { name: 'Cancel' }).waitFor();

      await expectAxeClean(host.page);
    },
  );
});
