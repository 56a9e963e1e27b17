import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotChat, buttonsOf, wordsOn } from '../support/bot-chat.ts';
import { anEstate, type DesksWorld } from './build.ts';
import { ASHA, deskChat, TOM, viewerOf } from './chat-world.ts';

let world: DesksWorld;
let chat: BotChat;

beforeEach(async () => {
  ({ world, chat } = await deskChat());
});
afterEach(() => chat.stop());

const heldBy = async (oid: string) =>
  (await world.service.listMyBookings(viewerOf(oid), { view: 'upcoming' })).bookings.filter(
    ({ state }) => state === 'booked',
  );

const onlyCard = async (text: string, oid = ASHA) => {
  const said = await chat.say(text, oid);
  expect(said).toHaveLength(1);
  return said[0]?.card;
};

describe('a person books a desk in chat', () => {
  test('by asking for one and pressing its button', async () => {
    const offer = await onlyCard('book a desk tomorrow morning at the hall');

    expect(wordsOn(offer)).toContain('Free desks on Wednesday 25 November, in the morning');
    expect(buttonsOf(offer)).toEqual(['Book desk A1', 'Book desk A2', 'Choose on the plan']);
    expect(await heldBy(ASHA)).toEqual([]);

    const { status, body } = await chat.press(offer, 'Book desk A1');

    expect(status).toBe(200);
    expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(wordsOn(body.value)).toContain('Desk A1 is yours');
    expect(await heldBy(ASHA)).toMatchObject([{ date: '2026-11-25', halves: ['am'], desk: { label: 'A1' } }]);
  });

  test('and sees the card change on other devices too', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');

    await chat.press(offer, 'Book desk A1');

    const update = chat.connector.calls.at(-1);
    expect(update).toMatchObject({ method: 'PUT', authorization: 'Bearer token-of-the-bot' });
    expect(wordsOn(update?.body.attachments[0].content)).toContain('Desk A1 is yours');
  });

  test('for the whole day when no half is named', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');

    await chat.press(offer, 'Book desk A1');

    expect(await heldBy(ASHA)).toMatchObject([{ halves: ['am', 'pm'] }]);
  });

  test('by its number, on the floor that was named', async () => {
    const offer = await onlyCard('book desk a3 on the first floor of the hall tomorrow');

    expect(wordsOn(offer)).toContain('Desk A3: First floor');
    expect(buttonsOf(offer)).toEqual(['Book desk A3', 'Choose on the plan']);
  });

  test('and is offered others when that desk is taken', async () => {
    const tomsOffer = await onlyCard('book desk a3 at the baths tomorrow', TOM);
    await chat.press(tomsOffer, 'Book desk A3', {}, TOM);

    const offer = await onlyCard('book desk a3 at the baths tomorrow');

    expect(wordsOn(offer)).toContain('Desk A3 is not free for that time');
    expect(buttonsOf(offer)).toEqual(['Book desk A1', 'Book desk A2', 'Choose on the plan']);
  });

  test('and is told that it is free, not that it is the only one', async () => {
    const offer = await onlyCard('book desk a3 at the baths tomorrow');

    expect(wordsOn(offer)).toContain('Baths: desk A3 is free.');
    expect(wordsOn(offer)).not.toContain('1 desk is free');
  });

  test('and is told when nobody can book that desk, or only councillors', async () => {
    for (const label of ['a10', 'a11', 'a12'])
      expect(wordsOn(await onlyCard(`book desk ${label} at the hall tomorrow`))).toContain(
        `You cannot book desk ${label.toUpperCase()}. These desks are free instead.`,
      );
  });

  test('and is told when there is no such desk', async () => {
    expect(wordsOn(await onlyCard('book desk z99 at the baths tomorrow'))).toContain(
      'There is no desk Z99 there',
    );
  });

  test('and is shown the desk they have already instead of more', async () => {
    await chat.press(await onlyCard('book a desk tomorrow at the hall'), 'Book desk A1');

    const mine = await onlyCard('book a desk tomorrow afternoon at the baths');

    expect(wordsOn(mine)).toContain('You already have a desk then');
    expect(wordsOn(mine)).toContain('Desk A1, North, Ground floor, Hall');
    expect(buttonsOf(mine)).toEqual(['Cancel Wednesday 25 November']);
  });

  test('for the half that is left when they have one for the other', async () => {
    await chat.press(await onlyCard('book a desk tomorrow morning at the hall'), 'Book desk A1');

    const offer = await onlyCard('book a desk tomorrow at the baths');
    await chat.press(offer, 'Book desk A1');

    expect(wordsOn(offer)).toContain('You have desk A1 in the morning.');
    expect(wordsOn(offer)).toContain('Free desks on Wednesday 25 November, in the afternoon');
    expect(await heldBy(ASHA)).toMatchObject([{ halves: ['am'] }, { halves: ['pm'] }]);
  });

  test('for the afternoon when the morning is over', async () => {
    world.clock.set('2026-11-24T14:00:00.000Z');

    const offer = await onlyCard('book a desk today at the hall');

    expect(wordsOn(offer)).toContain('The morning is over.');
    expect(wordsOn(offer)).toContain('Free desks on Tuesday 24 November, in the afternoon');
  });

  test('twice with one button, and has it once', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');

    const answers = await Promise.all([1, 2, 3].map(() => chat.press(offer, 'Book desk A1')));

    expect(answers.map(({ body }) => wordsOn(body.value).split('\n')[0])).toEqual(
      Array(3).fill('Desk A1 is yours'),
    );
    expect(await heldBy(ASHA)).toHaveLength(1);
  });
});

describe('a person does not book in chat', () => {
  test('by words alone', async () => {
    for (const words of [
      'book a desk',
      'book desk a1 tomorrow at the hall',
      'book me in tomorrow at the baths',
    ])
      await chat.say(words);

    expect(await heldBy(ASHA)).toEqual([]);
  });

  test('a desk that somebody else took meanwhile: the card says so and leads on', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');
    await chat.press(await onlyCard('book a desk tomorrow at the hall', TOM), 'Book desk A1', {}, TOM);

    const { body } = await chat.press(offer, 'Book desk A1');

    expect(wordsOn(body.value)).toContain('Someone else has this desk for that time');
    expect(buttonsOf(body.value)).toEqual(['Find a desk', 'See my bookings']);
    expect(await heldBy(ASHA)).toEqual([]);
  });

  test('a second desk for the same time', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');
    await chat.press(offer, 'Book desk A1');

    const { body } = await chat.press(offer, 'Book desk A2');

    expect(wordsOn(body.value)).toContain('You already have a desk for that time');
    expect(await heldBy(ASHA)).toHaveLength(1);
  });

  test.each([
    ['on a day that is over', 'book a desk yesterday at the hall', 'This time is over'],
    ['on a day that is too far ahead', 'book a desk on 3 march 2027 at the hall', '28 days ahead'],
    ['while the building is closed', 'book a desk on saturday at the hall', 'closed'],
  ])('%s', async (_what, words, reason) => {
    expect(wordsOn(await onlyCard(words))).toContain(reason);
  });

  test.each([
    ['a desk id of nobody', { deskId: 'dsk_00000000000000000000000000' }],
    ['a desk id that is none', { deskId: '__proto__' }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['a half twice', { halves: ['am', 'am'] }],
    ['no half', { halves: [] }],
    ['a key of our making', { once: 'x' }],
  ])('with a card that was changed to hold %s', async (_what, change) => {
    const offer = await onlyCard('book a desk tomorrow at the hall');

    const { status, body } = await chat.press(offer, 'Book desk A1', change);

    expect(status).toBe(200);
    expect(wordsOn(body.value)).toContain('Nothing was booked');
    expect(await heldBy(ASHA)).toEqual([]);
  });

  test('for somebody else: a forwarded card books for whoever presses it', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');

    await chat.press(offer, 'Book desk A1', { personId: viewerOf(ASHA).person }, TOM);

    expect(await heldBy(ASHA)).toEqual([]);
    expect(await heldBy(TOM)).toHaveLength(1);
  });
});

describe('the bot asks', () => {
  test('for day and building when they were not named', async () => {
    const question = await onlyCard('book a desk');

    expect(wordsOn(question)).toContain('Nothing is booked until you choose a desk');
    expect(buttonsOf(question)).toEqual(['Show free desks']);

    const site = await world.siteAt('baths');
    const { body } = await chat.press(question, 'Show free desks', { day: '2026-11-26', part: 'pm', site });

    expect(wordsOn(body.value)).toContain('Free desks on Thursday 26 November, in the afternoon');
  });

  test.each([
    'book a desk next friday at the hall',
    "don't book a desk tomorrow at the hall",
    'book a desk for Priya tomorrow at the hall',
    'cancel tomorrow and book a desk friday',
  ])('and changes nothing when the words allow two readings: %s', async (words) => {
    expect(wordsOn(await onlyCard(words))).toContain('I have not changed anything');
  });

  test('offers both days that may have been meant, and no other', async () => {
    const question = await onlyCard('book a desk next friday at the hall');
    const day = question.body.find(({ id }: { id?: string }) => id === 'day');

    expect(day.choices.map(({ title }: { title: string }) => title)).toEqual([
      'Friday 27 November',
      'Friday 4 December',
    ]);
    expect(day.value).toBeUndefined();
  });

  test('again when an answer is missing', async () => {
    const { body } = await chat.press(await onlyCard('book a desk'), 'Show free desks', { part: 'am' });

    expect(wordsOn(body.value)).toContain('Choose an answer to each question');
  });
});

describe('a person looks after their bookings in chat', () => {
  const book = async (words: string, button: string) => chat.press(await onlyCard(words), button);

  test('by listing them', async () => {
    await book('book a desk tomorrow at the hall', 'Book desk A1');
    await book('book a desk on thursday afternoon at the baths', 'Book desk A2');

    const list = await onlyCard('my bookings');

    expect(wordsOn(list)).toContain('Wednesday 25 November, all day: Desk A1, North, Ground floor, Hall');
    expect(wordsOn(list)).toContain(
      'Thursday 26 November, in the afternoon: Desk A2, North, Ground floor, Baths',
    );
    expect(buttonsOf(list)).toEqual(['Cancel Wednesday 25 November', 'Cancel Thursday 26 November']);
  });

  test('by giving one back, and taking it again', async () => {
    await book('book a desk tomorrow at the hall', 'Book desk A1');

    const { body: freed } = await chat.press(
      await onlyCard('cancel tomorrow'),
      'Cancel Wednesday 25 November',
    );
    expect(wordsOn(freed.value)).toContain('Desk A1 is given back');
    expect(await heldBy(ASHA)).toEqual([]);

    const { body: again } = await chat.press(freed.value, 'Book desk A1 again');
    expect(wordsOn(again.value)).toContain('Desk A1 is yours');
    expect(await heldBy(ASHA)).toHaveLength(1);
  });

  test('by undoing a booking on the very card', async () => {
    const { body } = await book('book a desk tomorrow at the hall', 'Book desk A1');

    await chat.press(body.value, 'Cancel Wednesday 25 November');

    expect(await heldBy(ASHA)).toEqual([]);
  });

  test('by giving back one half of a day', async () => {
    await book('book a desk tomorrow at the hall', 'Book desk A1');

    const list = await onlyCard('cancel my desk tomorrow afternoon');
    await chat.press(list, 'Give back Wednesday 25 November in the afternoon');

    expect(await heldBy(ASHA)).toMatchObject([{ halves: ['am'] }]);
  });

  test('but not by words alone', async () => {
    await book('book a desk tomorrow at the hall', 'Book desk A1');

    for (const words of ['cancel', 'cancel my desk tomorrow', 'delete my booking']) await chat.say(words);

    expect(await heldBy(ASHA)).toHaveLength(1);
  });

  test('and sees the present state when an old card is pressed', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');
    const { body: booked } = await chat.press(offer, 'Book desk A1');
    await chat.press(booked.value, 'Cancel Wednesday 25 November');

    const { body: oldOffer } = await chat.press(offer, 'Book desk A1');
    const { body: oldCard } = await chat.press(booked.value, 'Cancel Wednesday 25 November');

    expect(wordsOn(oldOffer.value)).toContain('Desk A1 is given back');
    expect(wordsOn(oldCard.value)).toContain('Desk A1 is given back');
    expect(await heldBy(ASHA)).toEqual([]);
  });

  test('and sees the present state of a card from before they moved to another desk', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');
    const { body: booked } = await chat.press(offer, 'Book desk A1');
    await chat.press(booked.value, 'Cancel Wednesday 25 November');
    await chat.press(offer, 'Book desk A2');

    const { body: oldOffer } = await chat.press(offer, 'Book desk A1');

    expect(wordsOn(oldOffer.value)).toContain('Desk A1 is given back');
    expect(await heldBy(ASHA)).toMatchObject([{ desk: { label: 'A2' } }]);
  });

  test('and is led to another desk when the one given back was taken meanwhile', async () => {
    const { body: booked } = await book('book a desk tomorrow morning at the hall', 'Book desk A1');
    const { body: freed } = await chat.press(booked.value, 'Cancel Wednesday 25 November');
    await chat.press(await onlyCard('book a desk tomorrow at the hall', TOM), 'Book desk A1', {}, TOM);

    const { body: stale } = await chat.press(booked.value, 'Cancel Wednesday 25 November');
    const { body: others } = await chat.press(stale.value, 'Find another desk');

    expect(buttonsOf(freed.value)).toEqual(['Book desk A1 again']);
    expect(buttonsOf(stale.value)).toEqual(['Find another desk']);
    expect(wordsOn(others.value)).toContain('Free desks on Wednesday 25 November, in the morning');
  });

  test("but never somebody else's", async () => {
    const { body } = await book('book a desk tomorrow at the hall', 'Book desk A1');

    const { body: refused } = await chat.press(body.value, 'Cancel Wednesday 25 November', {}, TOM);

    expect(wordsOn(refused.value)).toContain('We could not find this');
    expect(await heldBy(ASHA)).toHaveLength(1);
  });

  test('and is led to a desk when there is none yet', async () => {
    const empty = await onlyCard('my bookings');

    expect(wordsOn(empty)).toContain('You have no desk booked');
    expect(buttonsOf(empty)).toEqual(['Find a desk']);
  });
});

describe('who is in', () => {
  test('is told by name only as far as the viewer may see', async () => {
    world.mayName(viewerOf(ASHA), [viewerOf(TOM)]);
    await chat.press(await onlyCard('book a desk tomorrow at the hall', TOM), 'Book desk A1', {}, TOM);

    expect(wordsOn(await onlyCard('who is in tomorrow at the hall'))).toContain('Ground floor: Tom');
  });

  test('is a number for everybody else', async () => {
    await chat.press(await onlyCard('book a desk tomorrow at the hall', TOM), 'Book desk A1', {}, TOM);

    const words = wordsOn(await onlyCard('who is in tomorrow at the hall'));

    expect(words).toContain('Ground floor: 1 person');
    expect(words).not.toContain('Tom');
  });
});

describe('a client that does not know card actions', () => {
  test('books with the message it sends instead, and its card is changed', async () => {
    const offer = await onlyCard('book a desk tomorrow at the hall');
    const [execute] = offer.body.flatMap(({ actions = [] }) => actions);
    const before = chat.connector.calls.length;

    await chat.post(
      chat.from(ASHA, { text: undefined, value: execute.fallback.data, replyToId: 'message-1' }),
    );

    expect(chat.connector.calls.slice(before)).toMatchObject([{ method: 'PUT' }]);
    expect(await heldBy(ASHA)).toHaveLength(1);
  });
});

describe('before the council has set up a building', () => {
  const saidTo = async (words: string) => {
    await chat.stop();
    ({ world, chat } = await deskChat({ estate: { ...anEstate(), sites: [] } }));
    return wordsOn(await onlyCard(words));
  };

  test('words for another room are not answered by this one', async () => {
    expect(await saidTo('which courses must I finish?')).toContain('I did not understand that');
  });

  test.each([
    ['book a desk tomorrow', 'There is no building with desks for you yet.'],
    ['my bookings', 'You have no desk booked'],
    ['who is in tomorrow', 'No building has been set up yet'],
    ['who is in', 'No building has been set up yet'],
  ])('“%s” is answered with what is so: %s', async (words, answer) => {
    expect(await saidTo(words)).toContain(answer);
  });
});
