import { afterEach, describe, expect, test } from 'vitest';
import { skillsCommands } from '../../bot/skills/commands.ts';
import { buttonsOf, wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { ADA, assess, COUNCILLOR } from './build.ts';
import {
  answeredAll,
  FINISH,
  OIDS,
  onceAssessed,
  pressed,
  type SkillsChat,
  START,
  says,
  skillsChat,
} from './chat.ts';

let skills: SkillsChat | undefined;
afterEach(async () => {
  await skills?.chat.stop();
  skills = undefined;
});
/** Stopped once the test is over. */
const using = async (started: Promise<SkillsChat>): Promise<SkillsChat> => {
  skills = await started;
  return skills;
};

describe('what is known of somebody’s skills', () => {
  const nextSteps: Parameters<typeof skillsChat>[0] = {
    nextSteps: async (_, gaps) =>
      gaps.map((skill) => ({
        skill,
        sessions: [
          { id: 'ses_1', title: 'E-mail that helps', start: '2026-12-01T09:30:00.000Z', place: 'The Storey' },
        ],
        links: [{ id: 'lnk_1', title: 'A calendar for the team', minutes: 20 }],
        champions: [{ id: 'per_priya', name: 'Priya Shah' }],
      })),
  };

  test('is told in words, level against what the job asks for, with three steps that help', async () => {
    const chat = await using(onceAssessed(nextSteps));

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

  test('fits one card, however much there is to say of it', async () => {
    const long = 'A very long title of something that helps '.repeat(4);
    const chat = await using(
      skillsChat({
        nextSteps: async (_, gaps) =>
          gaps.map((skill) => ({
            ...{ skill, links: [], champions: [] },
            sessions: [
              {
                id: `ses_${skill}`,
                title: `${skill} ${long}`,
                start: '2026-12-01T09:30:00.000Z',
                place: long,
              },
            ],
          })),
      }),
    );
    await assess(chat.world, ADA, { says: { else: 'with_help' } });

    for (const words of ['my gaps', 'my skills']) {
      const card = await says(chat, words);
      expect(buttonsOf(card)).toHaveLength(3);
      expect(faultsOf(card)).toEqual([]);
    }
  });

  test('is nothing before the first check, which is offered', async () => {
    const chat = await using(skillsChat());

    for (const words of ['my gaps', 'my skills']) {
      const card = await says(chat, words);
      expect(wordsOn(card)).toContain('Nothing is known of your skills yet.');
      expect(faultsOf(card)).toEqual([]);
    }
  });

  test('says so where nothing is missing, and where nothing is on offer', async () => {
    const chat = await using(onceAssessed());
    const alone = await says(chat, 'my gaps');
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    const done = (await answeredAll(chat, first, 'alone')).at(-1);
    await pressed(chat, done, FINISH);
    const none = await says(chat, 'my gaps');

    expect(wordsOn(alone)).toContain('Nothing is on offer for it yet.');
    expect(wordsOn(none)).toContain('You have no gaps');
    for (const card of [alone, none]) expect(faultsOf(card)).toEqual([]);
  });

  test('of a team is on its page alone, for who manages it', async () => {
    const chat = await using(onceAssessed());

    const mona = await says(chat, "my team's skills", OIDS.mona);
    const ada = await says(chat, "my team's skills");

    expect(buttonsOf(mona)).toEqual(['See my team in Guildhall']);
    expect(JSON.stringify(mona)).not.toMatch(/\bAda\b|Awareness|Practitioner/);
    expect(wordsOn(ada)).toContain('Nobody reports to you');
    for (const card of [mona, ada]) expect(faultsOf(card)).toEqual([]);
  });

  test('is asked of no councillor: each of these is for staff', async () => {
    const chat = await using(skillsChat());

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
    const chat = await using(onceAssessed());

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
