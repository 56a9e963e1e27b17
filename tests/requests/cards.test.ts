import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clash } from '../../api/requests/contract.ts';
import { requestsCommands } from '../../bot/requests/commands.ts';
import { clashWords, minutesWords, rangeWords } from '../../bot/requests/words.ts';
import { replyOf } from '../../bot/shell/notice.ts';
import { type Council, MANAGER } from '../effects/council.ts';
import type { BotChat, SentCard } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { OIDS, requestChat } from './chat.ts';

let world: Council;
let chat: BotChat;
let told: Awaited<ReturnType<typeof requestChat>>['told'];

beforeEach(async () => {
  ({ world, chat, told } = await requestChat());
});
afterEach(() => chat.stop());

const cardOf = async (words: string, oid: string = OIDS.asha): Promise<SentCard> =>
  (await chat.say(words, oid))[0]?.card;
const pressed = async (...press: Parameters<BotChat['press']>): Promise<SentCard> =>
  (await chat.press(...press)).body.value;

describe('every card of the room can be shown by every client', () => {
  test.each([
    ...['half day friday pm', 'book 1 december to 31 march off', 'book leave', 'book friday or monday off'],
    ...['my leave balance', "I'm off sick", "I'm back", 'my requests', 'who is away next week'],
    ...['cancel my leave', 'my approvals', 'claim mileage', 'I need a new laptop', 'ask HR a question'],
  ])('“%s”', async (words) => {
    expect(faultsOf(await cardOf(words))).toEqual([]);
  });

  test('also those that a press turns them into', async () => {
    const submitted = await pressed(await cardOf('book friday off'), 'Ask for this leave');
    await pressed(await cardOf('book 14 to 18 december off'), 'Ask for this leave');
    const [list, several] = [await cardOf('my requests'), await cardOf('my approvals', OIDS.meera)];
    const one = await pressed(several, 'See Asha, Friday 27 November', {}, OIDS.meera);
    const unsaid = await pressed(one, 'Decline for Asha', {}, OIDS.meera);
    const decided = await pressed(unsaid, 'Decline for Asha', { note: 'Two are away' }, OIDS.meera);

    for (const card of [submitted, list, several, one, unsaid, decided]) expect(faultsOf(card)).toEqual([]);
  });

  test('and every notice, on its card and in its words', async () => {
    await pressed(await cardOf('book friday off'), 'Ask for this leave');
    await world.relay.drain();

    expect(told.length).toBeGreaterThan(0);
    for (const notice of told) {
      const { card } = replyOf(notice);
      expect(card && faultsOf(card)).toEqual([]);
    }
  });

  test('the help names sentences that the room is certain of', async () => {
    const { examples, hear } = requestsCommands({ clock: world.clock } as never);

    for (const text of examples) expect((await hear({ viewer: MANAGER, text }))?.sure, text).toBe(true);
  });
});

describe('the words on a card', () => {
  test.each([
    ['2026-11-27', '2026-11-27', 'Friday 27 November 2026'],
    ['2026-12-14', '2026-12-18', 'Monday 14 December to Friday 18 December 2026'],
    ['2026-12-28', '2027-01-04', 'Monday 28 December 2026 to Monday 4 January 2027'],
  ] as const)('name the year of %s to %s once, or both', (from, to, words) => {
    expect(rangeWords(from, to)).toBe(words);
  });

  test.each([
    [444, 444, '1 day'],
    [222, 444, '0.5 days'],
    [14_652, 444, '33 days'],
    [-444, 444, '-1 days'],
    [100, 444, '0.23 days'],
  ])('say %i minutes as days of that person’s own', (minutes, dayMinutes, words) => {
    expect(minutesWords(minutes, dayMinutes)).toBe(words);
  });

  test('name five who are away, and count the others', () => {
    const clashes: readonly Clash[] = Array.from({ length: 7 }, (_, at) => ({
      person: { id: `per_${at}`, name: `Person ${at}` },
      days: [{ date: '2026-11-27', part: 'day', waiting: false }],
    }));

    expect(clashWords(clashes)).toMatch(/^Person 0 \(Friday 27 November\), .*Person 4 .* and 2 more$/);
    const half = {
      person: { id: 'per_1', name: 'Bo' },
      days: [{ date: '2026-11-27', part: 'pm', waiting: false }],
    };
    expect(clashWords([half as Clash])).toBe('Bo (Friday 27 November, in the afternoon)');
    expect(clashWords([])).toBe('Nobody else of the team');
  });
});
