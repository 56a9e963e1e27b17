import { describe, expect, test } from 'vitest';
import { botOf } from '../../bot/bot.ts';
import { readDesks } from '../../bot/desks/reading.ts';
import { readNews } from '../../bot/news/reading.ts';
import { readPeople } from '../../bot/people/reading.ts';
import { readRequests } from '../../bot/requests/reading.ts';
import { readSearch } from '../../bot/search/reading.ts';
import type { RoomCommands } from '../../bot/shell/turn.ts';
import { readSkills } from '../../bot/skills/reading.ts';
import { readTraining } from '../../bot/training/reading.ts';
import { UTTERANCES as DESK_WORDS } from '../desks/utterances.ts';
import { UTTERANCES as NEWS_WORDS } from '../news/utterances.ts';
import { UTTERANCES as PEOPLE_WORDS } from '../people/utterances.ts';
import { UTTERANCES as REQUEST_WORDS } from '../requests/utterances.ts';
import { UTTERANCES as SEARCH_WORDS } from '../search/utterances.ts';
import { UTTERANCES as SKILL_WORDS } from '../skills/utterances.ts';
import { UTTERANCES as TRAINING_WORDS } from '../training/utterances.ts';

const estate = { today: '2026-11-24', sites: [] } as const;

const room = (name: string, sure: boolean | undefined): RoomCommands => ({
  room: name,
  examples: [],
  suggestions: [],
  hear: async () => (sure === undefined ? undefined : { sure, answer: async () => ({ text: name }) }),
  act: async () => ({ text: name }),
});
const answered = async (...rooms: RoomCommands[]) =>
  (await botOf(rooms).hear({ viewer: { roles: [] } as never, text: 'words' })).text;

describe('words that two rooms could answer', () => {
  test('are answered by the one that is certain', async () => {
    expect(await answered(room('first', false), room('second', true))).toBe('second');
    expect(await answered(room('first', true), room('second', false))).toBe('first');
  });

  test('are answered by the first where both are, or neither is', async () => {
    expect(await answered(room('first', true), room('second', true))).toBe('first');
    expect(await answered(room('first', false), room('second', false))).toBe('first');
  });

  test('are answered with what can be asked where no room understood them', async () => {
    expect(await answered(room('first', undefined))).toContain('I did not understand that');
  });
});

describe('what one room is certain of', () => {
  test('no other room is certain of', () => {
    const certain = (words: string) => [
      readDesks(words, estate),
      readPeople(words),
      readRequests(words, estate.today),
      readSearch(words),
      readNews(words),
      readSkills(words),
      readTraining(words, estate),
    ];
    const said = [
      ...[...DESK_WORDS, ...PEOPLE_WORDS, ...REQUEST_WORDS, ...SEARCH_WORDS, ...NEWS_WORDS],
      ...[...SKILL_WORDS, ...TRAINING_WORDS],
    ];
    const both = said.filter(([words]) => certain(words).filter((reading) => reading?.sure).length > 1);

    expect(both).toEqual([]);
  });
});
