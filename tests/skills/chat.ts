import { expect } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { Log } from '../../api/platform/log.ts';
import { KNOWLEDGE_CHECKS } from '../../api/skills/framework/framework.ts';
import type { SkillsPorts } from '../../api/skills/ports.ts';
import type { Lane } from '../../api/skills/words.contract.ts';
import { botRecords } from '../../bot/records.ts';
import { skillsCommands } from '../../bot/skills/commands.ts';
import { buttonsOf, type SentCard, startBotChat, wordsOn } from '../support/bot-chat.ts';
import { openTestStore } from '../support/store.ts';
import { ABE, ADA, assess, COUNCILLOR, MANAGER, type Says, skillsWorld } from './build.ts';

/** Ada sits at the keyboard; Abe is a colleague of hers, Mona their manager, and Carl a councillor. */
export const OIDS = {
  ada: '8a1f6d1e-0000-4000-8000-000000000001',
  abe: '8a1f6d1e-0000-4000-8000-000000000002',
  mona: '8a1f6d1e-0000-4000-8000-000000000003',
  carl: '8a1f6d1e-0000-4000-8000-000000000004',
} as const;
const VIEWERS: Readonly<Record<string, Viewer>> = {
  [OIDS.ada]: ADA,
  [OIDS.abe]: ABE,
  [OIDS.mona]: MANAGER,
  [OIDS.carl]: COUNCILLOR,
};

const linkTo = (path: string): string => `https://guildhall.example${path}`;

/** The skills room behind the bot's endpoint, over a real store and real HTTP. */
export const skillsChat = async (
  options: {
    readonly lane?: Lane;
    readonly nextSteps?: SkillsPorts['nextSteps'];
    readonly serviceOrigin?: string;
    readonly log?: Log;
  } = {},
) => {
  const world = await skillsWorld(options);
  const { clock, service: skills } = world;
  const chat = await startBotChat({
    ...{ store: await openTestStore(botRecords, clock), clock },
    rooms: [skillsCommands({ skills, linkTo })],
    viewerForBot: async (oid) => {
      const viewer = VIEWERS[oid];
      if (!viewer) throw new Error('the test knows four people');
      return { ...viewer, door: 'bot' };
    },
    ...options,
  });
  return { world, chat };
};
export type SkillsChat = Awaited<ReturnType<typeof skillsChat>>;

export const START = 'Show the first question';
export const ANSWER = 'Submit my answer';
export const FINISH = 'Submit and see my levels';
const DAY_MS = 86_400_000;

/** Whoever answered so a while ago: one essential skill is missing, which a re-check asks first. */
const BEFORE: Says = { else: 'alone', B1: 'not_yet' };

/** The same, with Ada's first assessment four months ago. */
export const onceAssessed = async (options?: Parameters<typeof skillsChat>[0]): Promise<SkillsChat> => {
  const started = await skillsChat(options);
  await assess(started.world, ADA, { says: BEFORE });
  started.world.clock.advance(120 * DAY_MS);
  return started;
};

/** The card that these words are answered with. */
export const says = async ({ chat }: SkillsChat, words: string, oid: string = OIDS.ada): Promise<SentCard> =>
  (await chat.say(words, oid))[0]?.card;

/** The card that a press makes of this one. */
export const pressed = async (
  { chat }: SkillsChat,
  ...press: Parameters<SkillsChat['chat']['press']>
): Promise<SentCard> => {
  const { status, body } = await chat.press(...press);
  expect(status).toBe(200);
  return body.value;
};

/** Answers what a card asks: a task with this answer, a check with the best one. */
export const answered = (skills: SkillsChat, card: SentCard, answer: string): Promise<SentCard> => {
  const isCheck = card.body.some(({ id }: SentCard) => id === 'choice');
  return pressed(skills, card, ANSWER, isCheck ? { choice: bestOf(card) } : { answer });
};

const bestOf = (card: SentCard): string => {
  const words = wordsOn(card);
  return String(KNOWLEDGE_CHECKS.find(({ scenario }) => words.includes(scenario))?.correct);
};

/** Goes on until nothing is asked any more: all cards on the way. */
export const answeredAll = async (
  skills: SkillsChat,
  first: SentCard,
  answer: string,
): Promise<readonly SentCard[]> => {
  const cards = [first];
  while (!buttonsOf(cards.at(-1)).includes(FINISH)) cards.push(await answered(skills, cards.at(-1), answer));
  return cards;
};
