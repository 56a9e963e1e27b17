import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { listSites } from '../../api/desks/contract.ts';
import { people } from '../../api/people/records.ts';
import { writeCourse } from '../../api/training/course.contract.ts';
import { seePlan } from '../../api/training/plan.contract.ts';
import { planSession, seeSession } from '../../api/training/session.contract.ts';
import { buttonsOf, wordsOn } from '../support/bot-chat.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { startWorld, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const calendarOf = (person: string) => {
  const { calendars, directory } = world.sandbox.world;
  return calendars.of(directory.get(person).id);
};

describe.each(['clerk', 'hr', 'depot'])('in chat, %s', (key) => {
  test('is welcomed, books a desk, sees it in the calendar, cancels it, and the entry goes', async () => {
    const person = world.sandbox.world.directory.get(key).id;

    const before = calendarOf(key).length;
    const chat = sandboxChat(world.sandbox.origin);
    await chat.open(person);
    expect(wordsOn(cardOf(await chat.last(person)))).toContain('Welcome to Guildhall');

    const offer = await chat.say(person, 'book a desk tomorrow morning at the storey');
    const [button = ''] = buttonsOf(cardOf(offer));
    const booked = await chat.press(person, offer, button);
    expect(wordsOn(cardOf(booked))).toContain('is yours');
    await world.settle();
    expect(calendarOf(key)).toHaveLength(before + 1);

    const list = await chat.say(person, 'my bookings');
    const left = await chat.press(person, list, 'Cancel Wednesday 25 November');
    expect(wordsOn(cardOf(left))).toContain('is given back');
    await world.settle();
    expect(calendarOf(key)).toHaveLength(before);
  });
});

test('who has no contract yet is told so, and what to do; who is off sick records it, and their manager hears of it', async () => {
  const { directory } = world.sandbox.world;
  const clerk = directory.get('clerk');
  const manager = clerk.managerId ?? '';
  const chat = sandboxChat(world.sandbox.origin);
  await chat.open(clerk.id);

  const leave = await chat.say(clerk.id, 'my leave balance');
  expect(wordsOn(cardOf(leave))).toContain('HR has not entered your contract yet');
  expect(buttonsOf(cardOf(leave))).toEqual(['Ask HR']);

  const asked = await chat.say(clerk.id, "I'm off sick");
  const recorded = await chat.press(clerk.id, asked, 'Record that I am off');
  expect(wordsOn(cardOf(recorded))).toContain('Recorded, not ended yet');
  await world.settle();

  const told = await chat.last(manager);
  expect(wordsOn(cardOf(told))).toContain(`${clerk.name} is away`);
  const seen = await chat.press(manager, told, 'See it here');
  expect(wordsOn(cardOf(seen))).toContain(`Absence: ${clerk.name}`);
  expect(wordsOn(cardOf(seen))).not.toMatch(/sick/i);
});

test('a guest of the council reads why nothing is done for them, each time they write, and nothing is kept of them', async () => {
  const guest = world.sandbox.world.directory.people.find((person) => person.guest)?.id ?? '';
  const told = 'Guildhall is for the council’s own accounts, and you are here as a guest.';

  const answer = await sandboxChat(world.sandbox.origin).say(guest, 'book a desk tomorrow');

  expect(answer.text).toBe(told);
  expect(await world.store.one(people, 'oid', guest)).toBeUndefined();
});

test('staff and councillors find a session in chat, sign up with a press, and are told the day before; its lead is when it begins', async () => {
  const { directory } = world.sandbox.world;
  const lead = await world.as('digital-lead');
  const site = (await lead.ok(listSites, {})).sites.find(({ name }) => name === 'The Storey');
  const course = await lead.ok(writeCourse, {
    ...{ title: 'Spot a false message', summary: 'Who wrote it?', mode: 'in_person', evidence: 'check_in' },
    ...{ skills: [{ skill: 'E2', targetLevel: 2 }], links: [] },
  });
  const start = addMillis(world.clock.now(), 2 * DAY_MS);
  const session = await lead.ok(planSession, {
    ...{ course: course.id, start, end: addMillis(start, DAY_MS / 24), isOnline: false, capacity: 9 },
    ...{ place: { site: site?.id ?? null, room: 'Room 1' }, department: null, offerHours: 0 },
    ...{ signupOpens: world.clock.now(), signupCloses: start },
  });
  const chat = sandboxChat(world.sandbox.origin);
  // So that the bot knows who is a councillor.
  await (await world.as('councillor')).ok(seePlan, {});

  for (const key of ['clerk', 'councillor']) {
    const { id } = directory.get(key);
    const before = calendarOf(key).length;
    const found = await chat.say(id, 'find a session about phishing at the storey');
    expect(wordsOn(cardOf(found))).toContain('Room 1, The Storey. ');
    const booked = await chat.press(id, found, 'Book a seat');
    expect(wordsOn(cardOf(booked))).toContain('You have a seat: Spot a false message');
    await world.settle();
    expect(calendarOf(key)).toHaveLength(before + 1);
  }

  world.clock.advance(1.5 * DAY_MS);
  await world.settle();
  const { id: clerk } = directory.get('clerk');
  const reminder = await chat.last(clerk);
  expect(wordsOn(cardOf(reminder))).toContain('Spot a false message');
  await chat.press(clerk, reminder, 'Give my place back');
  const later = await world.as('digital-lead');
  expect((await later.ok(seeSession, { id: session.id })).taken).toBe(1);

  world.clock.set(start);
  await world.settle();
  const { id: teacher } = directory.get('digital-lead');
  const begun = await chat.last(teacher);
  expect(wordsOn(cardOf(begun))).toContain('It has begun: Spot a false message');
  const roll = await chat.press(teacher, begun, 'See the roll');
  expect(wordsOn(cardOf(roll))).toContain('Not marked yet: 1 person');
});
