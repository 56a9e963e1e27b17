import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ASHA, type Council, MANAGER, TOM } from '../effects/council.ts';
import { type BotChat, buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { OIDS, requestChat } from './chat.ts';
import { HR } from './leave-world.ts';

let world: Council;
let chat: BotChat;
let told: Awaited<ReturnType<typeof requestChat>>['told'];

beforeEach(async () => {
  ({ world, chat, told } = await requestChat());
});
afterEach(() => chat.stop());

const { asha, tom, meera, hannah, councillor } = OIDS;

const cardOf = async (text: string, oid: string = asha) => {
  const said = await chat.say(text, oid);
  expect(said).toHaveLength(1);
  return said[0]?.card;
};
const wordsAfter = async (...press: Parameters<BotChat['press']>) => {
  const { status, body } = await chat.press(...press);
  expect(status).toBe(200);
  return wordsOn(body.value);
};
/** What a card has chosen beforehand is sent with the press, as Teams does. */
const chosenOn = (card: SentCard) =>
  Object.fromEntries(
    card.body.flatMap(({ id, value }: SentCard) => (id && value !== undefined ? [[id, value]] : [])),
  );
const isOff = async (words: string) => {
  const card = await cardOf(words);
  return chat.press(card, 'Record that I am off', chosenOn(card));
};
const openOf = async (viewer = ASHA) => (await world.requests.listMine(viewer, { view: 'open' })).requests;

const askFriday = async (oid: string = asha) =>
  chat.press(await cardOf('book friday off', oid), 'Ask for this leave', {}, oid);

describe('a person asks for leave in chat', () => {
  test('sees what it takes and what is left, and submits it with one press', async () => {
    const card = await cardOf('half day Friday pm');

    expect(wordsOn(card)).toContain('Ask for leave: Friday 27 November 2026, in the afternoon?');
    expect(wordsOn(card)).toMatch(
      /Takes: 0.5 days\nLeft before: \d+(\.\d+)? days\nLeft after: \d+(\.\d+)? days/,
    );
    expect(wordsOn(card)).toContain('Who decides: Meera');
    expect(await openOf()).toEqual([]);

    const words = await wordsAfter(card, 'Ask for this leave');

    expect(words).toContain('State: Waiting for Meera');
    expect(await openOf()).toMatchObject([{ type: 'annual-leave', state: 'submitted', minutes: 222 }]);
  });

  test('sees who else is away, and never why', async () => {
    const { body } = await askFriday(tom);
    expect(wordsOn(body.value)).toContain('Waiting for Meera');
    const [asked] = await openOf(TOM);
    await world.requests.moveRequest(MANAGER, { id: asked?.id ?? 'req_', rev: 1, verb: 'approve' });

    const words = wordsOn(await cardOf('book 26 to 27 november off'));

    expect(words).toContain('Also away then: Tom (Friday 27 November');
    expect(words).not.toMatch(/Tom.*(leave|sick)/i);
  });

  test('pressed three times, has it once', async () => {
    const card = await cardOf('book friday off');

    const answers = await Promise.all([1, 2, 3].map(() => wordsAfter(card, 'Ask for this leave')));

    expect(answers.map((words) => words.includes('Waiting for Meera'))).toEqual([true, true, true]);
    expect(await openOf()).toHaveLength(1);
  });

  test('asked for twice with two cards, is told that they have it already', async () => {
    const [first, second] = [await cardOf('book friday off'), await cardOf('friday off please')];
    await wordsAfter(first, 'Ask for this leave');

    expect(await wordsAfter(second, 'Ask for this leave')).toContain(
      'You already have leave for some of that time',
    );
    expect(await openOf()).toHaveLength(1);
  });

  test('by filling in the days that the words left open', async () => {
    const card = await cardOf('I want to book some leave');
    const { body } = await chat.press(card, 'See what it takes', {
      ...{ from: '2026-12-14', to: '2026-12-18', part: 'days' },
    });

    expect(wordsOn(body.value)).toContain('Ask for leave: Monday 14 December to Friday 18 December 2026?');
    expect(wordsOn(body.value)).toContain('Takes: 5 days');
  });

  test('is not offered what is more than they have', async () => {
    const card = await cardOf('book 1 december to 31 march off');

    expect(wordsOn(card)).toContain('This is more leave than you have left');
    expect(buttonsOf(card)).toEqual(['See the whole form']);
  });

  test('is told when they do not work then', async () => {
    expect(wordsOn(await cardOf('book 28 november off'))).toContain('You do not work on any of these days');
  });
});

describe('nothing is asked for', () => {
  test('by words alone', async () => {
    for (const words of ['book friday off', "I'm off sick", 'half day friday pm', 'cancel my leave'])
      await chat.say(words);

    expect(await openOf()).toEqual([]);
  });

  test.each([
    'book friday or monday off',
    "don't book friday off",
    'book friday off for Tom',
    'half day friday',
  ])('when the words allow two readings: %s', async (words) => {
    const card = await cardOf(words);

    expect(wordsOn(card)).toContain('I am not sure what you meant, so I have not changed anything.');
    expect(buttonsOf(card)).toEqual(['See what it takes', 'See the whole form']);
  });

  test.each([
    ['a day that does not exist', { answers: { length: 'days', from: '2026-02-30', to: '2026-03-01' } }],
    ['days in the wrong order', { answers: { length: 'days', from: '2026-11-27', to: '2026-11-26' } }],
    ['an answer of our making', { answers: { length: 'days', from: '2026-11-27', to: '2026-11-27', x: 1 } }],
    ['no key', { once: undefined }],
  ])('with a card that was changed to hold %s', async (_what, change) => {
    const card = await cardOf('book friday off');

    expect(await wordsAfter(card, 'Ask for this leave', change)).toContain('Nothing was changed');
    expect(await openOf()).toEqual([]);
  });

  test('for somebody else: a forwarded card asks for whoever presses it', async () => {
    const card = await cardOf('book friday off');

    await chat.press(card, 'Ask for this leave', { subject: ASHA.person }, tom);

    expect(await openOf()).toEqual([]);
    expect(await openOf(TOM)).toHaveLength(1);
  });

  test('by a councillor, who has no requests', async () => {
    for (const words of ['book friday off', 'my leave balance', "I'm off sick", 'my requests', 'who is away'])
      expect(wordsOn(await cardOf(words, councillor)), words).toContain('Requests are for staff');
  });
});

describe('what is left of leave', () => {
  test('is told in days, with the way to how it comes about', async () => {
    const card = await cardOf('my leave balance');

    expect(wordsOn(card)).toMatch(/You have \d+(\.\d+)? days of leave left/);
    expect(buttonsOf(card)).toEqual(['Ask for leave', 'See how it is reckoned']);
  });

  test('is the same on the balance card and on the card that asks', async () => {
    const [, left] = /You have (.*) of leave left/.exec(wordsOn(await cardOf('my leave balance'))) ?? [];

    expect(wordsOn(await cardOf('book friday off'))).toContain(`Left before: ${left}`);
  });
});

describe('a person is off sick', () => {
  test('records it with one press, and their manager hears that they are away and not why', async () => {
    const card = await cardOf("I'm off sick");
    expect(wordsOn(card)).toContain('Meera is told that you are away');

    const { body } = await chat.press(card, 'Record that I am off', chosenOn(card));
    await world.relay.drain();

    expect(wordsOn(body.value)).toContain('State: Recorded, not ended yet');
    expect(await openOf()).toMatchObject([{ type: 'sickness', state: 'open', days: { from: '2026-11-24' } }]);
    expect(told.map(({ to, title, words }) => [to, title, words])).toEqual([
      [MANAGER.person, 'Asha is away', 'There is nothing to decide.'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/sick|ill\b/i);
  });

  test('and says when they are back', async () => {
    await isOff('off sick since yesterday');
    const card = await cardOf("I'm back");

    const words = await wordsAfter(card, 'Record that I am back', { lastDay: '2026-11-23' });

    expect(words).toContain('State: Ended');
    expect(await openOf()).toMatchObject([
      { state: 'closed', days: { from: '2026-11-23', to: '2026-11-24' } },
    ]);
  });

  test('twice at a time is not possible', async () => {
    await isOff("I'm off sick");

    expect(wordsOn(await cardOf("I'm off sick"))).toContain('You are already recorded as off sick');
  });

  test('and is told when there is nothing to come back from', async () => {
    expect(wordsOn(await cardOf("I'm back"))).toContain('You are not recorded as off sick');
  });

  test('what is wrong is never read, kept or repeated', async () => {
    for (const words of ["I'm off with a migraine", 'I have covid', 'off sick with a bad back']) {
      const said = await chat.say(words);
      expect(JSON.stringify(said)).not.toMatch(/migraine|covid|bad back/i);
    }
    expect(await openOf()).toEqual([]);
  });
});

describe('a person looks after their requests in chat', () => {
  test('by listing them and looking at one', async () => {
    await askFriday();
    const list = await cardOf('my requests');

    expect(wordsOn(list)).toContain('Annual leave: Friday 27 November 2026. Waiting for Meera');
    expect(await wordsAfter(list, 'See Annual leave, Friday 27 November')).toContain(
      'State: Waiting for Meera',
    );
  });

  test('by withdrawing one that waits', async () => {
    await askFriday();

    const words = await wordsAfter(await cardOf('cancel my leave on friday'), 'Withdraw this request');

    expect(words).toContain('You withdrew this.');
    expect(await openOf()).toEqual([]);
  });

  test('by cancelling one that was approved, and is told what becomes of the desk', async () => {
    await askFriday();
    const [asked] = await openOf();
    await world.requests.moveRequest(MANAGER, { id: asked?.id ?? 'req_', rev: 1, verb: 'approve' });

    const words = await wordsAfter(await cardOf('cancel my leave'), 'Cancel this leave');

    expect(words).toContain('A desk that was given back for it is booked again if it is still free.');
    expect(words).toContain('State: Cancelled');
  });

  test("but never somebody else's", async () => {
    await askFriday();
    const card = await cardOf('cancel my leave');

    expect(await wordsAfter(card, 'Withdraw this request', {}, tom)).toContain('We could not find this');
    expect(await openOf()).toMatchObject([{ state: 'submitted' }]);
  });
});

describe('a manager decides in chat', () => {
  test('on a card with leave before and after and who else is away', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);

    expect(wordsOn(card)).toContain('Annual leave: Asha');
    expect(wordsOn(card)).toMatch(/Left before: .*\nLeft after: .*\nAlso away then: Nobody else of the team/);
    expect(buttonsOf(card)).toEqual(['Approve for Asha', 'Decline for Asha', 'See in Guildhall']);

    const words = await wordsAfter(card, 'Approve for Asha', {}, meera);

    expect(words).toContain('You approved this.');
    expect(await openOf()).toMatchObject([{ state: 'approved' }]);
  });

  test('is asked why before anything is rejected', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);

    const { body } = await chat.press(card, 'Decline for Asha', {}, meera);
    expect(wordsOn(body.value)).toContain('Say why in a few words');
    expect(await openOf()).toMatchObject([{ state: 'submitted' }]);

    const words = await wordsAfter(body.value, 'Decline for Asha', { note: 'Two are away already' }, meera);
    expect(words).toContain('You declined this. The reason stands in Guildhall.');
    expect(words).not.toContain('Two are away');
  });

  test('is shown what another one decided meanwhile, and changes nothing', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);
    const [asked] = await openOf();
    await world.requests.moveRequest(MANAGER, { id: asked?.id ?? 'req_', rev: 1, verb: 'approve' });

    const { body } = await chat.press(card, 'Decline for Asha', { note: 'No' }, meera);

    expect(wordsOn(body.value)).toContain('Nothing was changed by you: somebody was faster.');
    expect(wordsOn(body.value)).toContain('You approved this.');
    expect(buttonsOf(body.value)).toEqual(['See in Guildhall']);
    expect(await openOf()).toMatchObject([{ state: 'approved', rev: 2 }]);
  });

  test('pressing both buttons at once decides once, and the other is told which', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);

    await Promise.all([
      chat.press(card, 'Approve for Asha', {}, meera),
      chat.press(card, 'Decline for Asha', { note: 'No' }, meera),
    ]);

    const [asked] = [
      ...(await openOf()),
      ...(await world.requests.listMine(ASHA, { view: 'ended' })).requests,
    ];
    expect(asked?.rev).toBe(2);
  });

  test('never decides their own: a forwarded card finds no decision in the hands of who asked', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);

    const words = await wordsAfter(card, 'Approve for Asha', {}, asha);

    expect(words).toContain('This is not yours to do');
    expect(await openOf()).toMatchObject([{ state: 'submitted' }]);
  });

  test('is not a colleague, and not somebody of HR', async () => {
    await askFriday();
    const card = await cardOf('my approvals', meera);

    expect(await wordsAfter(card, 'Approve for Asha', {}, tom)).toContain('We could not find this');
    expect(await wordsAfter(card, 'Approve for Asha', {}, hannah)).toContain('This is not yours to do');
    const desk = await cardOf('my approvals', hannah);
    expect(wordsOn(desk)).toContain('Nothing waits for you');
    expect(buttonsOf(desk)).toEqual(['See the desk of HR']);
    expect(await openOf()).toMatchObject([{ state: 'submitted' }]);
  });

  test('sees several at once, and the way to decide them together', async () => {
    await askFriday();
    await askFriday(tom);

    const card = await cardOf('my approvals', meera);

    expect(wordsOn(card)).toContain('2 requests wait for you');
    expect(buttonsOf(card).at(-1)).toBe('See all to decide');
  });
});

describe('who is away', () => {
  test('is told by name and part of the day, and not why', async () => {
    await askFriday(tom);
    const [asked] = await openOf(TOM);
    expect(wordsOn(await cardOf('who is away on friday'))).toContain('Nobody of your team');

    await world.requests.moveRequest(MANAGER, { id: asked?.id ?? 'req_', rev: 1, verb: 'approve' });

    const words = wordsOn(await cardOf('who is away on friday'));
    expect(words).toContain('Tom: Friday 27 November');
    expect(words).not.toMatch(/leave|sick/i);
  });
});

describe('other forms', () => {
  test('are filled in on a card where they fit one', async () => {
    const card = await cardOf('ask HR a question');

    const words = await wordsAfter(card, 'Submit this request', {
      ...{ answer_topic: 'pay', answer_question: 'When is pay day in December?' },
    });

    expect(words).toContain('State: Waiting for HR');
    expect(words).not.toContain('pay day');
    expect(await openOf()).toMatchObject([{ type: 'hr-query' }]);
  });

  test('never ask in chat for anything about health', async () => {
    const card = await cardOf('I need a new chair');

    expect(card.body.map(({ id }: { id?: string }) => id).filter(Boolean)).toEqual([
      ...['answer_kind', 'answer_what', 'answer_why', 'answer_by'],
    ]);
  });

  test('are opened in Guildhall where they do not', async () => {
    expect(buttonsOf(await cardOf('claim mileage'))).toEqual(['See the whole form']);
  });
});

describe('people are told', () => {
  const noticesFor = (person: string) => told.filter(({ to }) => to === person);

  test('that a request waits for them, and it opens with what they may do with it by then', async () => {
    await askFriday();
    await world.relay.drain();

    const [notice] = noticesFor(MANAGER.person);
    expect(notice).toMatchObject({
      ...{ topic: 'requests.to-decide', title: 'Asha asks for your decision' },
      words: 'Annual leave, Friday 27 November 2026.',
    });
    expect(notice?.buttons).toMatchObject([{ title: 'See it here', verb: 'requests.see' }]);
  });

  test('what was decided, by whom, and not the reason', async () => {
    await askFriday();
    const [asked] = await openOf();
    await world.relay.drain();
    await world.requests.moveRequest(MANAGER, {
      id: asked?.id ?? 'req_',
      rev: 1,
      verb: 'reject',
      note: 'Too many',
    });

    await world.relay.drain();

    expect(noticesFor(ASHA.person)).toMatchObject([
      {
        ...{ topic: 'requests.decided', title: 'Your request was declined' },
        words: 'Annual leave, Friday 27 November 2026, by Meera.',
      },
    ]);
    expect(JSON.stringify(told)).not.toContain('Too many');
  });

  test('nothing of what was withdrawn before they could be told', async () => {
    await askFriday();
    const [asked] = await openOf();
    await world.requests.moveRequest(ASHA, { id: asked?.id ?? 'req_', rev: 1, verb: 'withdraw' });

    await world.relay.drain();

    expect(told).toEqual([]);
  });

  test('nothing of what lies on the desk of HR, which is nobody by name', async () => {
    await chat.press(await cardOf('book friday off', hannah), 'Ask for this leave', {}, hannah);

    await world.relay.drain();

    expect(await openOf(HR)).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test('that HR needs a document on the eighth day, in words that say nothing of health', async () => {
    await isOff("I'm off sick");
    world.clock.set('2026-12-01T08:00:00.000Z');
    for (const job of world.room.jobs) await job.run(world.clock.now());
    await world.relay.drain();

    expect(noticesFor(ASHA.person)).toMatchObject([
      { topic: 'requests.fit-note', title: 'HR needs a document from you' },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/sick|fit note|ill\b/i);
  });
});
