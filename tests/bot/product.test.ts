import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../api/people/records.ts';
import { buttonsOf, wordsOn } from '../support/bot-chat.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { startWorld, type World } from '../support/world.ts';

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
