import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { SessionView } from '../../api/training/session.contract.ts';
import { buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { DANA, HARRY, HILDA, HOUR, SAM } from './build.ts';
import { OIDS, type TrainingChat, trainingChat } from './chat.ts';
import { crowd } from './sign-ups.ts';

let room: TrainingChat;
let morning: Instant;
beforeAll(async () => {
  room = await trainingChat();
  morning = room.world.clock.now();
});
// Each begins on the same morning with nothing planned: what the one before planned is called off.
afterEach(async () => {
  const { clock, service } = room.world;
  clock.set(morning);
  const { sessions } = await service.listSessions(DANA, { limit: 100 });
  for (const { id } of sessions)
    await service.cancelSession(DANA, { ...(await service.seeSession(DANA, { id })), reason: 'Over.' });
});
afterAll(() => room.chat.stop());

/** The one card that these words are answered with, fit for every client. */
const say = async (words: string, oid: string = OIDS.sam): Promise<SentCard> => {
  const [said] = await room.chat.say(words, oid);
  expect(faultsOf(said?.card)).toEqual([]);
  return said?.card;
};

/** The card as it is once its button is pressed. */
const press = async (
  card: SentCard,
  title: string,
  { oid = OIDS.sam as string, ...inputs }: Record<string, unknown> & { readonly oid?: string } = {},
): Promise<SentCard> => {
  const { body } = await room.chat.press(card, title, inputs, oid);
  expect(faultsOf(body.value)).toEqual([]);
  return body.value;
};

const choicesOn = (card: SentCard): SentCard[] =>
  card.body.find(({ type }: SentCard) => type === 'Input.ChoiceSet')?.choices ?? [];

const excel = (hours = 7 * 24, more: Parameters<TrainingChat['world']['plan']>[0] = {}) =>
  room.world.plan(more, hours);
const phishing = async (hours = 8 * 24) => {
  const { service, course, detailsIn } = room.world;
  const { id } = await course({ title: 'Spot a false message', skills: [{ skill: 'E2', targetLevel: 2 }] });
  return service.planSession(DANA, { course: id, ...detailsIn(hours) });
};

describe('a session', () => {
  test('is found by its skill, booked with one press, and given back with another', async () => {
    const { id } = await excel();
    await phishing();

    const found = await say('find a session about excel next week');
    expect(wordsOn(found)).toContain('Spreadsheets');
    expect(wordsOn(found)).toContain('Tuesday 1 December, 9:30am to 10:30am, Room 1. 2 seats left.');
    expect(wordsOn(found)).not.toContain('false message');
    expect(await room.world.seats(id)).toEqual([]);

    const booked = await press(found, 'Book a seat');
    expect(wordsOn(booked)).toContain('You have a seat: Spreadsheets');
    expect(await room.world.seats(id)).toEqual([['Sam', 'booked']]);

    const back = await press(booked, 'Give my place back');
    expect(wordsOn(back)).toContain('You have no seat: Spreadsheets');
    expect(await room.world.seats(id)).toEqual([]);

    await press(back, 'Book a seat');
    expect(await room.world.seats(id)).toEqual([['Sam', 'booked']]);
  });

  test('is chosen among several, at most five at once', async () => {
    for (const day of [7, 8, 9, 10, 11, 12]) await excel(day * 24);

    const found = await say('excel training');
    const [, second] = choicesOn(found);
    const booked = await press(found, 'Book this session', { session: second.value });

    expect(choicesOn(found)).toHaveLength(5);
    expect(wordsOn(found)).toContain('The first 5 of 6');
    expect(wordsOn(booked)).toContain('When: Wednesday 2 December, 9:30am to 10:30am');
  });

  test('is not booked by a press that chose none', async () => {
    const { id } = await excel();
    await excel(9 * 24);

    const after = await press(await say('excel training'), 'Book this session');

    expect(wordsOn(after)).toContain('Choose a session, then press again');
    expect(await room.world.seats(id)).toEqual([]);
  });

  test('that is full has a waiting list: what you book is a place in it, and it says who is before you', async () => {
    const { id } = await excel(7 * 24, { capacity: 1 });
    await room.world.service.joinSession(HARRY, { id });
    await room.world.service.joinSession(HILDA, { id });

    const found = await say('sign me up for excel');
    expect(wordsOn(found)).toContain('Full, 1 person waits.');
    const waiting = await press(found, 'Book a place in the waiting list');

    expect(wordsOn(waiting)).toContain('You are on the waiting list: Spreadsheets');
    expect(wordsOn(waiting)).toContain('Before you: 1 person');
    expect(await room.world.seats(id)).toContainEqual(['Sam', 'waiting']);
  });

  test('at the time of another one is refused with the other’s name, and nothing is booked', async () => {
    const other = await phishing(7 * 24);
    await room.world.service.joinSession(SAM, { id: other.id });
    const { id } = await excel();

    const refused = await press(await say('excel training'), 'Book a seat');

    expect(wordsOn(refused)).toContain('You are signed up for “Spot a false message” at that time.');
    expect(buttonsOf(refused)).toContain('See my training');
    expect(await room.world.seats(id)).toEqual([]);
  });

  test('pressed twice is booked once, and shown as it stands', async () => {
    const { id } = await excel();
    const found = await say('excel training');

    await press(found, 'Book a seat');
    const again = await press(found, 'Book a seat');

    expect(wordsOn(again)).toContain('You have a seat: Spreadsheets');
    expect(await room.world.seats(id)).toEqual([['Sam', 'booked']]);
  });

  test('of another department is neither found nor booked with a card that was forwarded', async () => {
    const { id } = await excel(7 * 24, { department: 'Housing' });
    const hildas = await say('excel training', OIDS.hilda);

    const sams = await say('excel training');
    const forwarded = await press(hildas, 'Book a seat');

    expect(wordsOn(sams)).toContain('No session about that is planned');
    expect(wordsOn(forwarded)).toContain('You are not signed up');
    expect(await room.world.seats(id)).toEqual([]);
  });

  test('is told by the next ones where none is planned then', async () => {
    await excel();

    const found = await say('excel training tomorrow');

    expect(wordsOn(found)).toContain('None is planned that fits');
    expect(wordsOn(found)).toContain('Tuesday 1 December');
  });

  test('of a course is found by a word of its title, which no skill has', async () => {
    const { service, course, detailsIn } = room.world;
    const { id } = await course({ title: 'Fiddlesticks for all' });
    await service.planSession(DANA, { course: id, ...detailsIn(24) });
    await excel();

    const found = await say('training on fiddlesticks');
    const unknown = await say('training on bagpipes');

    expect(wordsOn(found)).toContain('Fiddlesticks for all');
    expect(wordsOn(found)).not.toContain('Spreadsheets');
    expect(wordsOn(unknown)).toContain('I found no session of that name. These are the next ones.');
  });

  test('is booked by a councillor as by anybody', async () => {
    const { id } = await excel();

    await press(await say('excel training', OIDS.carla), 'Book a seat', { oid: OIDS.carla });

    expect(await room.world.seats(id)).toEqual([['Carla', 'booked']]);
    expect(wordsOn(await say('my training', OIDS.carla))).toContain('You have a seat');
  });
});

describe('one’s own training', () => {
  test('shows what one is signed up for, waits for, has completed and has begun alone', async () => {
    const { service, course, clock } = room.world;
    const written = await course({
      links: [{ title: 'Sums in ten minutes', url: 'https://example.org', minutes: 10 }],
    });
    await service.openLink(SAM, { id: written.links[0]?.id ?? 'lnk_' });
    const past = await excel(24);
    await service.joinSession(SAM, { id: past.id });
    clock.set(past.start);
    await service.callRoll(DANA, { id: past.id, marks: [{ person: SAM.person, minutes: 60 }] });
    clock.set(addMillis(past.end, HOUR));
    const booked = await excel(48);
    await service.joinSession(SAM, { id: booked.id });
    const full = await excel(72, { capacity: 1 });
    await service.joinSession(HARRY, { id: full.id });
    await service.joinSession(SAM, { id: full.id });

    const mine = await say('my training');

    const words = wordsOn(mine);
    expect(words).toContain('You have a seat.');
    expect(words).toContain('You wait, and are next.');
    expect(words).toContain('Completed: Spreadsheets, on Wednesday 25 November 2026. [Certificate](');
    expect(words).toContain('Begun alone: Sums in ten minutes, 10 minutes.');
    // What a locked screen and an old client show in place of the card.
    expect(JSON.stringify(mine)).toContain(
      'You wait, and are next. Completed: Spreadsheets, on Wednesday 25 November 2026. Begun alone: Sums in ten minutes, 10 minutes."',
    );
    expect(choicesOn(mine).map(({ value }) => value)).toEqual([booked.id, full.id]);
    await press(mine, 'Give this place back', { session: booked.id });
    expect(await room.world.seats(booked.id)).toEqual([]);
    expect(await room.world.seats(full.id)).toContainEqual(['Sam', 'waiting']);
    expect(wordsOn(await say('my training', OIDS.hilda))).toContain('You are signed up for nothing');
  });

  test('is given back at once while nobody waits, and after a question where it cannot be had again', async () => {
    const { id } = await excel(7 * 24, { capacity: 1 });
    const { service, seats } = room.world;
    await service.joinSession(SAM, { id });
    await service.joinSession(HARRY, { id });

    const mine = await say('cancel my training session');
    const asked = await press(mine, 'Give my place back');
    expect(wordsOn(asked)).toContain('1 person waits for a seat: yours goes to who is next at once.');
    expect(await seats(id)).toContainEqual(['Sam', 'booked']);
    const kept = await press(asked, 'Keep my place');
    expect(wordsOn(kept)).toContain('You have a seat');

    await press(asked, 'Give it back');
    expect(await seats(id)).toEqual([['Harry', 'booked']]);
  });

  test('lets an offered seat go to who is next', async () => {
    const { id } = await excel(10, { capacity: 1, offerHours: 24 });
    const { service, seats } = room.world;
    for (const viewer of [HARRY, SAM, HILDA]) await service.joinSession(viewer, { id });
    await service.leaveSession(HARRY, { id });

    const gone = await press(await say('my training'), 'Say no, let it go');

    expect(wordsOn(gone)).toContain('You have no seat: Spreadsheets');
    expect(await seats(id)).toEqual([['Hilda', 'offered']]);
  });

  test('answers an offer first, and only while it stands', async () => {
    const { id } = await excel(10, { capacity: 1, offerHours: 24 });
    const { service, seats, clock } = room.world;
    for (const viewer of [HARRY, SAM, HILDA]) await service.joinSession(viewer, { id });
    await service.leaveSession(HARRY, { id });

    const mine = await say('my training');
    expect(wordsOn(mine)).toContain('A seat is kept for you until Tuesday 24 November');
    expect(wordsOn(await press(mine, 'Say yes, I take the seat'))).toContain('You have a seat: Spreadsheets');
    expect(await seats(id)).toEqual([
      ['Sam', 'booked'],
      ['Hilda', 'waiting'],
    ]);

    await service.leaveSession(SAM, { id });
    const hildas = await say('my training', OIDS.hilda);
    clock.advance(9 * HOUR);
    const late = await press(hildas, 'Say yes, I take the seat', { oid: OIDS.hilda });
    expect(wordsOn(late)).toContain('There is no offer for you any more. It may have run out.');
  });
});

describe('checking in', () => {
  const begun = async () => {
    const session = await excel(1);
    await room.world.service.joinSession(SAM, { id: session.id });
    room.world.clock.set(session.start);
    return (await room.world.service.seeRoll(DANA, { id: session.id })).code;
  };

  test('with the code of the session that is on is done by a press, and counts', async () => {
    const code = await begun();

    const asked = await say(`check in ${code.toLowerCase()}`);
    expect(wordsOn(asked)).toContain(`With the code ${code}.`);
    const done = await press(asked, 'Record that I am here');

    expect(wordsOn(done)).toContain('You are checked in: Spreadsheets');
    expect(wordsOn(done)).toContain('With that it counts as completed.');
  });

  test('without a code asks for it, and with a wrong one asks again', async () => {
    const code = await begun();

    const asked = await say('check in to my training');
    const again = await press(asked, 'Record that I am here', { code: 'WRONG1' });
    expect(wordsOn(again)).toContain('This is not the code of this session.');

    const done = await press(again, 'Record that I am here', { code });
    expect(wordsOn(done)).toContain('You are checked in');
  });

  test('is told there is nothing to check in to where no session of theirs is on', async () => {
    const code = await begun();

    const hildas = await say(`check in ${code}`, OIDS.hilda);

    expect(wordsOn(hildas)).toContain('No session of yours is on now');
    const unsure = await say('check in', OIDS.hilda);
    expect(wordsOn(unsure)).toContain('You can check in from its beginning to its end');
  });
});

describe('the roll', () => {
  /** Dana's session is on; Sam, Hilda and Harry have seats. */
  const called = async (more: Parameters<TrainingChat['world']['plan']>[0] = {}) => {
    const session = await excel(1, { capacity: 9, ...more });
    for (const viewer of [SAM, HILDA, HARRY])
      await room.world.service.joinSession(viewer, { id: session.id });
    room.world.clock.set(session.start);
    return session;
  };
  const marksOf = async (id: SessionView['id']) =>
    (await room.world.service.seeRoll(DANA, { id })).people.map(({ person, mark }) => [
      person.name,
      mark?.minutes,
    ]);
  const dana = { oid: OIDS.dana };

  test('is called on a card by whoever leads the session: who is here, then who did not come', async () => {
    const { id } = await called();

    const roll = await say('call the roll', OIDS.dana);
    expect(wordsOn(roll)).toContain('Roll: Spreadsheets');
    expect(wordsOn(roll)).toMatch(/Check-in code: [0-9A-Z]{6}/);
    expect(choicesOn(roll).map(({ title }) => title)).toEqual(['Sam', 'Hilda', 'Harry']);

    const here = await press(roll, 'Record who is here', {
      ...dana,
      people: [SAM, HILDA].map(({ person }) => person).join(','),
    });
    expect(wordsOn(here)).toContain('Here: Sam, Hilda');
    expect(wordsOn(here)).toContain('Not marked yet: 1 person');
    expect(await marksOf(id)).toEqual([
      ['Sam', 60],
      ['Hilda', 60],
      ['Harry', undefined],
    ]);

    const all = await press(here, 'Record the other 1 as absent', dana);
    expect(wordsOn(all)).toContain('Did not come: Harry');
    expect(buttonsOf(all)).toEqual(['See the whole roll']);
    expect(await marksOf(id)).toContainEqual(['Harry', 0]);
  });

  test('takes nobody for absent who typed the code since the card was shown', async () => {
    const { id } = await called();
    const roll = await say('call the roll', OIDS.dana);
    const card = await press(roll, 'Record who is here', { ...dana, people: SAM.person });
    const { code } = await room.world.service.seeRoll(DANA, { id });
    await room.world.service.checkIn(HARRY, { id, code });

    await press(card, 'Record the other 2 as absent', dana);

    expect(await marksOf(id)).toEqual([
      ['Sam', 60],
      ['Hilda', 0],
      ['Harry', null],
    ]);
  });

  test('marks nobody by a press that chose nobody, nor by one of somebody who does not lead it', async () => {
    const { id } = await called();
    const roll = await say('call the roll', OIDS.dana);

    const nobody = await press(roll, 'Record who is here', { ...dana, people: '' });
    const forwarded = await press(roll, 'Record who is here', { people: HARRY.person });

    expect(wordsOn(nobody)).toContain('Nobody was marked');
    expect(wordsOn(forwarded)).toContain('Nobody was marked');
    expect(wordsOn(forwarded)).not.toContain('Hilda');
    expect(await marksOf(id)).toEqual([
      ['Sam', undefined],
      ['Hilda', undefined],
      ['Harry', undefined],
    ]);
  });

  test('is told from when it can be called, and that there is none for who leads nothing', async () => {
    await excel(30);

    expect(wordsOn(await say('call the roll', OIDS.dana))).toContain(
      'You can call that of Spreadsheets from Wednesday 25 November, 3:30pm.',
    );
    expect(wordsOn(await say('call the roll'))).toContain('You lead none.');
  });

  test('of a full room fits on a card, with the page for those it does not hold', async () => {
    const session = await excel(1, { capacity: 60 });
    for (const viewer of crowd.slice(0, 60)) await room.world.service.joinSession(viewer, { id: session.id });
    room.world.clock.set(session.start);

    const roll = await say('call the roll', OIDS.dana);

    expect(choicesOn(roll)).toHaveLength(40);
    expect(wordsOn(roll)).toContain('These are the first 40 of 60; the page has all of them.');
    const people = choicesOn(roll)
      .map(({ value }) => value)
      .join(',');
    const marked = await press(roll, 'Record who is here', { ...dana, people });
    expect(wordsOn(marked)).toContain('Not marked yet: 20 people');
  });
});
