import { afterEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { createLog } from '../../api/platform/log.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { testClock } from '../support/clock.ts';
import { ADA, assess } from './build.ts';
import {
  ANSWER,
  answered,
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
const mine = ({ world }: SkillsChat) => world.service.mySkills(ADA);

/** Buttons that may be pressed before the answer beside them is chosen. */
const waitingForNoInput = (card: SentCard): string[] =>
  card.body
    .flatMap(({ actions = [] }: SentCard) => actions)
    .filter(({ associatedInputs }: SentCard) => associatedInputs === 'none')
    .map(({ title }: SentCard) => title);

describe('a check of one’s skills in chat', () => {
  test('that is the first says that it is long and who sees what comes of it, and offers the page for it', async () => {
    const chat = await using(skillsChat({ lane: 'named' }));

    const card = await says(chat, 'check my skills');

    expect(wordsOn(card)).toContain('up to 48 short questions');
    expect(wordsOn(card)).toContain('Nobody but you sees what you answer. Your line manager sees');
    expect(buttonsOf(card)).toEqual(['Show the first question here', 'Open in Guildhall']);
    expect((await mine(chat)).open).toBeNull();
    await pressed(chat, card, 'Show the first question here');
    expect((await mine(chat)).open).toMatchObject({ kind: 'first' });
  });

  test('does not begin where who sees it has changed since the card came: that is read again', async () => {
    const chat = await using(skillsChat({ lane: 'aggregate' }));
    const card = await says(chat, 'check my skills');
    expect(wordsOn(card)).toContain('Nobody but you sees what you answer. Your levels count in figures');

    const again = await pressed(chat, card, 'Show the first question here', { told: 'named' });

    expect(wordsOn(again)).toContain('Who may see your levels has changed.');
    expect(wordsOn(again)).toContain('Nobody sees them by name.');
    expect((await mine(chat)).open).toBeNull();
  });

  test('asks one task a card, then questions with answers to choose, and ends with what changed', async () => {
    const chat = await using(onceAssessed());
    const start = await says(chat, 'check my skills');
    const [first] = await Promise.all([1, 2].map(() => pressed(chat, start, START, { changed: 'nothing' })));
    const cards = await answeredAll(chat, first, 'alone');
    const outcomes = await Promise.all([1, 2].map(() => pressed(chat, cards.at(-1), FINISH)));

    const asked = cards.map(wordsOn);
    expect(asked[0]).toMatch(/^Use e-mail and a shared calendar\n(.*\n)?0 of \d+ skills done\./);
    expect(asked[1]).toMatch(/Saved\.\n0 of \d+ skills done\./);
    expect(asked.some((words) => words.includes('What would you do?'))).toBe(true);
    expect(asked.at(-1)).toContain('Your levels count once you submit.');
    for (const outcome of outcomes.map(wordsOn)) {
      expect(outcome).toContain('1 level changed.');
      expect(outcome).toContain('Use e-mail and a shared calendar: 3, Practitioner now; 0, Not yet before');
      expect(outcome).toContain('See in Guildhall what you were asked');
    }
    expect(await mine(chat)).toMatchObject({ open: null, history: { length: 2 } });
    for (const card of [...cards, ...outcomes]) expect(faultsOf(card)).toEqual([]);
  });

  test('goes on where it stopped, also after answers in the tab', async () => {
    const chat = await using(onceAssessed());
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    const second = await answered(chat, first, 'alone');
    const { id = 'asm_' } = (await mine(chat)).open ?? {};
    const { step } = await chat.world.service.seeAssessment(ADA, { id });
    if (step.kind !== 'task') throw new Error('a task was to be asked');
    await chat.world.service.answerTask(ADA, { id, item: step.item, value: 'not_yet' });

    const resumed = wordsOn(await says(chat, 'continue my skills check'));

    expect(resumed).toContain('You are in the middle of it.');
    expect(wordsOn(second)).toContain(step.question);
    expect(resumed).not.toContain(step.question);
  });

  test('takes no answer from a card whose question is answered: it says so and shows the present one', async () => {
    const chat = await using(onceAssessed());
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    const second = await answered(chat, first, 'alone');
    const { id = 'asm_' } = (await mine(chat)).open ?? {};

    const stale = await pressed(chat, first, ANSWER, { answer: 'not_my_job' });
    const twice = await pressed(chat, first, ANSWER, { answer: 'alone' });

    expect(wordsOn(stale)).toContain('That card was old, and nothing was changed by it.');
    expect(wordsOn(twice)).not.toContain('old');
    for (const card of [stale, twice]) expect(wordsOn(card)).toContain(wordsOn(second).split('\n').at(-2));
    const { answered: kept } = await chat.world.service.seeAssessment(ADA, { id });
    expect(kept.map(({ value }) => value)).toEqual(['alone']);
  });

  test('lets the last answer be changed, or stay as it was, and no earlier one', async () => {
    const chat = await using(onceAssessed());
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    expect(buttonsOf(first)).toEqual([ANSWER, 'Go on in Guildhall']);
    const second = await answered(chat, first, 'alone');
    expect(waitingForNoInput(second)).toEqual(['Show my last question again']);
    const { id = 'asm_' } = (await mine(chat)).open ?? {};
    const values = async () =>
      (await chat.world.service.seeAssessment(ADA, { id })).answered.map(({ value }) => value);

    const back = await pressed(chat, second, 'Show my last question again');
    const kept = await pressed(chat, back, 'Keep it as it was');
    expect(await values()).toEqual(['alone']);
    const unsaid = await pressed(chat, back, 'Submit this answer');
    const changed = await pressed(chat, unsaid, 'Submit this answer', { answer: 'with_help' });

    expect(await values()).toEqual(['with_help']);
    await answered(chat, changed, 'alone');
    const late = await pressed(chat, back, 'Submit this answer', { answer: 'not_yet' });
    expect(wordsOn(late)).toContain('That card was old');
    expect(await values()).toEqual(['with_help', 'alone']);
    expect(waitingForNoInput(back)).toEqual(['Keep it as it was']);
    expect(wordsOn(back)).toContain('Change your last answer');
    expect(wordsOn(unsaid)).toContain('Choose one of the answers');
    for (const card of [back, kept, unsaid, changed]) expect(faultsOf(card)).toEqual([]);
  });

  test('leaves its answers nowhere: on no card, in no fact, no log and no record but its own', async () => {
    const lines: string[] = [];
    const chat = await using(
      onceAssessed({
        log: createLog({
          level: 'debug',
          clock: testClock(),
          to: { write: (line) => void lines.push(line) },
        }),
      }),
    );
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    const all = await answeredAll(chat, first, 'with_help');
    const cards = [...all, await pressed(chat, all[1], 'Show my last question again')];

    const inputs = cards.flatMap(({ body }) => body.filter(({ id }: SentCard) => id !== undefined));
    expect(inputs.filter((input: SentCard) => 'value' in input)).toEqual([]);
    const sent = JSON.stringify(cards.map(({ body }) => body.filter(({ id }: SentCard) => id === undefined)));
    const { store } = chat.world;
    const kept = [
      ...[
        ...(await Array.fromAsync(store.all(deliveries))),
        ...(await Array.fromAsync(store.all(keyedAnswers))),
      ],
      ...(await store.read(auditLog)).rows,
    ];
    expect(`${sent}${JSON.stringify(kept)}${lines.join()}`).not.toMatch(/with_help|With help/);
  });

  test('takes nothing but an answer of its own person, and begins anew where it was thrown away', async () => {
    const chat = await using(onceAssessed());
    const first = await pressed(chat, await says(chat, 'check my skills'), START);
    const { id = 'asm_' } = (await mine(chat)).open ?? {};
    const wordsAfter = async (inputs: Record<string, unknown>, oid?: string) =>
      wordsOn(await pressed(chat, first, ANSWER, inputs, oid));

    for (const none of [{}, { answer: '' }])
      expect(await wordsAfter(none)).toContain('Choose one of the answers');
    for (const forged of [{ answer: 'expert' }, { id: 'asm_1', answer: 'alone' }, { item: 7 }])
      expect(await wordsAfter(forged)).toContain('Nothing was changed');
    for (const oid of [OIDS.abe, OIDS.mona, OIDS.carl])
      expect(await wordsAfter({ answer: 'alone' }, oid)).toContain('We could not find this');
    expect((await chat.world.service.seeAssessment(ADA, { id })).answered).toEqual([]);

    await chat.world.service.dropAssessment(ADA, { id });
    const words = await wordsAfter({ answer: 'alone' });
    expect(words).toContain('That check was thrown away.');
    expect(words).toContain('Check your digital skills');
  });

  test('with nothing to ask says so, and asks what changed', async () => {
    const chat = await using(skillsChat());
    await assess(chat.world, ADA, { says: { else: 'alone' } });
    const card = await says(chat, 'check my skills');

    const nothing = await pressed(chat, card, START, { changed: 'nothing' });
    const asked = await pressed(chat, nothing, START, { changed: 'F4' });

    expect(wordsOn(nothing)).toContain('Nothing needs to be checked again.');
    expect(wordsOn(asked)).toContain('Use AI assistants responsibly');
  });
});
