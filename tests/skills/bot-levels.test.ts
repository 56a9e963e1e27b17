import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mine, NextStep } from '../../api/skills/contract.ts';
import type { SkillsPorts } from '../../api/skills/ports.ts';
import type { AnswerValue } from '../../api/skills/words.contract.ts';
import { skillsCommands } from '../../bot/skills/commands.ts';
import { gapsCard, levelsCard } from '../../bot/skills/result-cards.ts';
import { buttonsOf, wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { ADA, assess, COUNCILLOR, skillsWorld } from './build.ts';
import { OIDS, onceAssessed, pressed, type SkillsChat, says } from './chat.ts';

/** For each gap a session, something to learn alone and a champion. */
const nextSteps: SkillsPorts['nextSteps'] = async (_, gaps) =>
  gaps.map((skill) => ({
    skill,
    sessions: [
      { id: 'ses_1', title: 'E-mail that helps', start: '2026-12-01T09:30:00.000Z', place: 'The Storey' },
    ],
    links: [{ id: 'lnk_1', title: 'A calendar for the team', minutes: 20 }],
    champions: [{ id: 'per_priya', name: 'Priya Shah' }],
  }));

describe('what is known of somebody’s skills', () => {
  let chat: SkillsChat;
  beforeAll(async () => {
    chat = await onceAssessed({ nextSteps });
  });
  afterAll(() => chat.chat.stop());

  test('is told in words, level against what the job asks for, with three steps that help', async () => {
    const gaps = await says(chat, 'my gaps');
    const levels = await says(chat, 'my skills');

    for (const card of [gaps, levels]) {
      expect(wordsOn(card)).toContain('1 skill below what your job asks for.');
      expect(wordsOn(card)).toContain(
        'Use e-mail and a shared calendar: 0, Not yet; your job asks for 1, Awareness',
      );
      expect(wordsOn(card)).toContain('E-mail that helps, Tuesday 1 December, 9:30am, The Storey.');
      expect(buttonsOf(card)).toEqual([
        ...['See “E-mail that helps”', 'Learn “A calendar for the team”', 'Ask Priya Shah'],
      ]);
      expect(faultsOf(card)).toEqual([]);
    }
    expect(wordsOn(levels)).toContain('Chat, channels and presence in Teams: 3, Practitioner');
    expect(wordsOn(gaps)).not.toContain('Chat, channels');
  });

  test('is nothing before the first check, which is offered', async () => {
    for (const words of ['my gaps', 'my skills']) {
      const card = await says(chat, words, OIDS.abe);
      expect(wordsOn(card)).toContain('Nothing is known of your skills yet.');
      expect(faultsOf(card)).toEqual([]);
    }
  });

  test('of a team is on its page alone, for who manages it', async () => {
    const mona = await says(chat, "my team's skills", OIDS.mona);
    const ada = await says(chat, "my team's skills");

    expect(buttonsOf(mona)).toEqual(['See my team in Guildhall']);
    expect(JSON.stringify(mona)).not.toMatch(/\bAda\b|Awareness|Practitioner/);
    expect(wordsOn(ada)).toContain('Nobody reports to you');
    for (const card of [mona, ada]) expect(faultsOf(card)).toEqual([]);
  });

  test('is asked of no councillor: each of these is for staff', async () => {
    for (const words of [
      'check my skills',
      'my gaps',
      'my skills',
      "my team's skills",
      "don't check my skills",
    ]) {
      const card = await says(chat, words, OIDS.carl);
      expect(wordsOn(card), words).toContain('Skills are for people who work for the council.');
      expect(faultsOf(card)).toEqual([]);
    }
    await expect(chat.world.service.mySkills(COUNCILLOR)).rejects.toMatchObject({ code: 'staff_only' });
  });

  test('is not changed or shown by words that are not clear: the bot asks', async () => {
    const card = await says(chat, "don't check my skills");

    expect(wordsOn(card)).toContain('I am not sure what you meant');
    expect(faultsOf(card)).toEqual([]);
    expect(wordsOn(await pressed(chat, card, 'Show what is missing'))).toContain('What is missing');
  });

  test('is named in the help by sentences that the room is certain of', async () => {
    const { examples, hear } = skillsCommands({} as never);

    for (const text of examples) expect((await hear({ viewer: ADA, text }))?.sure, text).toBe(true);
  });
});

describe('what helps with it', () => {
  test('fits one card, however much there is to say of it', async () => {
    const mine = await onceAll('with_help');
    const long = 'A very long title of something that helps '.repeat(4);
    const steps = mine.skills.map<NextStep>(({ skill }) => ({
      ...{ skill, links: [], champions: [] },
      sessions: [
        { id: `ses_${skill}`, title: `${skill} ${long}`, start: AT, place: long },
        { id: 'ses_other', title: 'Another', start: AT, place: long },
      ],
    }));

    for (const { card } of [levelsCard({ ...mine, steps }, linkTo), gapsCard({ ...mine, steps }, linkTo)]) {
      expect(buttonsOf(card)).toEqual([
        expect.stringContaining('A1'),
        expect.stringContaining('A2'),
        expect.stringContaining('A3'),
      ]);
      expect(card && faultsOf(card)).toEqual([]);
    }
  });

  test('is said to be nothing where nothing is missing, or nothing is on offer', async () => {
    const [alone, none] = [
      gapsCard(await onceAll('with_help'), linkTo),
      gapsCard(await onceAll('alone'), linkTo),
    ];

    expect(alone.text).toContain('Nothing is on offer for it yet.');
    expect(none.text).toContain('You have no gaps.');
    for (const { card } of [alone, none]) expect(card && faultsOf(card)).toEqual([]);
  });
});

const AT = '2026-12-01T09:30:00.000Z';
const linkTo = (path: string): string => `https://guildhall.example${path}`;

/** Somebody's levels who said the same of everything. */
const onceAll = async (answer: AnswerValue): Promise<Mine> => {
  const world = await skillsWorld();
  await assess(world, ADA, { says: { else: answer } });
  return world.service.mySkills(ADA);
};
