import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { homeEndpoint } from '../../api/contract/home.ts';
import { type NewsHomeCard, readFeed } from '../../api/news/contract.ts';
import { myData } from '../../api/people/own-data.contract.ts';
import { routesOf } from '../authorisation/doorbell.ts';
import { DOORS, type Heard, SEARCH, WITHOUT_ARTICLES } from './leak-doors.ts';
import { composedBy, expected, knockAt } from './leak-knock.ts';
import { CALLERS, type Caller, STATES, type Stage, setLeakStage } from './leak-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setLeakStage();
});
afterAll(() => stage?.world.close());

type Row = Readonly<Record<Caller, Heard | string>>;

/** What each caller hears at each state of an article. */
const table = async (of: (caller: Caller, state: (typeof STATES)[number]) => Promise<Heard | string>) => {
  const rows: Record<string, Row> = {};
  for (const state of STATES) {
    const row: Partial<Record<Caller, Heard | string>> = {};
    for (const caller of CALLERS) row[caller] = await of(caller, state);
    rows[state] = row as Row;
  }
  return rows;
};

describe('an article, however it stands, is given to those alone for whom it is', () => {
  test.each(Object.entries(DOORS))('at the door “%s”', async (_name, door) => {
    const heard = await table((caller, state) => knockAt(door, stage, caller, stage.things[state]));

    expect(heard).toEqual(await table(async (caller, state) => expected(door, caller, state)));
  });

  test('in Teams’ compose box, whose card says nothing of it to the others in the chat', async () => {
    const cards: string[] = [];
    const heard = await table(async (caller, state) => {
      const found = await composedBy(stage, caller, stage.things[state]);
      cards.push(...found.cards);
      return found.heard;
    });

    expect(heard).toEqual(await table(async (caller, state) => expected(SEARCH, caller, state)));
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((card) => card.includes('zzcanary'))).toEqual([]);
  });

  test('in no message of the bot, answer to a search in chat, entry of a calendar or line of the log', async () => {
    const { world, things } = stage;
    const { conversations, calendars, directory } = world.sandbox.world;
    const ask = async (person: string, text: string) => {
      for (const [what, body] of [
        ['open', { person }],
        ['messages', { person, text }],
      ] as const)
        await fetch(`${world.sandbox.origin}/sandbox/chat/${what}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
    };
    const repliesTo = (person: string) =>
      (conversations.byMember(person)?.messages ?? [])
        .map((one) => JSON.stringify(one))
        // What they said themselves.
        .filter((one) => !one.includes('"text":"search '));
    for (const caller of CALLERS) {
      const account = stage.accountOf(caller);
      // The bot says again what was typed: a part of the word finds it, and is not the word.
      if (account !== undefined) await ask(account, `search ${things.restricted.canary.slice(0, -3)}`);
    }
    await world.settle();

    const replies = CALLERS.flatMap((caller) => repliesTo(stage.accountOf(caller) ?? ''));
    const entries = Object.entries(calendars.everybodys()).map((one) => JSON.stringify(one));
    const members = directory.people.filter(({ roles }) => roles.includes('Member'));
    const notices = members.flatMap(({ id }) => repliesTo(id));
    expect(replies.length).toBeGreaterThan(8);
    expect(notices.some((one) => one.includes('A confidential briefing is waiting'))).toBe(true);
    const canary = things.restricted.canary;
    const everything = [...replies, ...notices, ...entries, ...stage.lines];
    expect(everything.filter((one) => one.includes(canary))).toEqual([]);
  });

  test('in no count but that of those who may read it', async () => {
    const { world, accountOf, as } = stage;
    const counts: Record<string, unknown> = {};
    for (const caller of CALLERS) {
      const account = accountOf(caller);
      if (account === undefined) continue;
      const { cards } = (await as(caller)?.ok(homeEndpoint, {})) ?? { cards: {} };
      const { articles } = (await as(caller)?.ok(readFeed, { unread: 'yes' })) ?? { articles: [] };
      const card = (cards as { readonly news?: NewsHomeCard }).news;
      const told = card?.unread ?? 0;
      const viewer = await world.app.people.viewerForBot(account);
      const { waiting } = await world.app.news.countBriefings(viewer);
      counts[caller] = { unread: told - articles.length, waiting, onHome: card?.briefings ?? 0 };
    }

    const nothing = { unread: 0, waiting: 0, onHome: 0 };
    expect(counts).toEqual({
      ...{ staff: nothing, author: nothing, otherDepartment: nothing, memberOutside: nothing },
      ...{ leftMember: nothing, administrator: nothing, monitoringOfficer: nothing },
      memberInside: { unread: 0, waiting: 1, onHome: 1 },
    });
  });

  test('also in the export of what is held of whoever lost it', async () => {
    const left = stage.as('leftMember');
    const { parts } = (await left?.ok(myData, {})) ?? { parts: [] };

    const text = JSON.stringify(parts);
    expect(text).not.toContain(stage.things.restricted.canary);
  });
});

test('a door that is opened without a column of the matrix is noticed', () => {
  const [mounted, known] = [
    routesOf(stage.world.app.http)
      .filter((route) => / \/api\/(news|search|home)\b/.test(route))
      .map((route) => route.replace(':image', ':id')),
    new Set([
      ...Object.values(DOORS).map(({ call }) => call?.replace(':image', ':id')),
      ...Object.keys(WITHOUT_ARTICLES),
    ]),
  ];

  expect(mounted.length).toBeGreaterThan(30);
  expect(mounted.filter((route) => !known.has(route as never))).toEqual([]);
  expect([...known].filter((call) => call && / \/api\/news/.test(call) && !mounted.includes(call))).toEqual(
    [],
  );
});
