import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDeadDeliveries } from '../../api/contract/deliveries.ts';
import type { PersonId } from '../../api/contract/ids.ts';
import { appoint, appointmentChoices, endAppointment } from '../../api/people/appointments.contract.ts';
import { changeMyProfile, me, myProfile, type ProfileChange } from '../../api/people/contract.ts';
import { buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { cardOf, sandboxChat } from '../support/sandbox-chat.ts';
import { startWorld, type World } from '../support/world.ts';

const REASON = 'Her manager asked for it after the audit';
const TOPIC = 'people.appointments';
const DAY = 24 * 3_600_000;

let world: World;
let clerk: PersonId;
beforeEach(async () => {
  world = await startWorld();
  await world.settle();
  clerk = await idOf('clerk');
});
afterEach(async () => {
  expect(world.sandbox.world.unmodelled).toEqual([]);
  await world.close();
});

const idOf = async (key: string) => (await (await world.as(key)).ok(me, {})).id;
const oidOf = (key: string) => world.sandbox.world.directory.get(key).id;
const chatOf = (key: string): Promise<readonly SentCard[]> =>
  sandboxChat(world.sandbox.origin).all(oidOf(key));
const feedOf = (key: string) => world.sandbox.world.feeds.of(oidOf(key));
const choose = async (change: ProfileChange) => (await world.as('clerk')).ok(changeMyProfile, change);

const given = async (by = 'admin', to = clerk) => {
  const admin = await world.as(by);
  const { departments } = await admin.ok(appointmentChoices, {});
  const [scope = ''] = departments;
  const made = await admin.ok(appoint, { kind: 'champion', scope, person: to, reason: REASON });
  return { ...made, end: () => admin.ok(endAppointment, { id: made.id, reason: REASON }) };
};
/** Time goes on, a few seconds at a time, as the outbox waits between two attempts. */
const afterAWhile = async () => {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    world.clock.advance(3_600_000);
    await world.app.relay.drain();
  }
};
const deadDeliveries = async () => (await (await world.as('admin')).ok(listDeadDeliveries, {})).deliveries;

describe('somebody who is appointed', () => {
  test('hears of it in chat, what it is and what it means, and not why', async () => {
    const { scope } = await given();
    await world.settle();

    const [told, ...more] = await chatOf('clerk');
    expect(more).toEqual([]);
    expect(wordsOn(cardOf(told))).toMatch(
      new RegExp(`^You were appointed: Digital champion\nFor ${scope}, from Tuesday 24 November 2026\\. `),
    );
    expect(buttonsOf(cardOf(told))).toEqual(['See your appointments']);
    expect(JSON.stringify(told)).not.toContain(REASON);
    expect(feedOf('clerk')).toEqual([]);
  });

  test('hears once, and once more when it is ended', async () => {
    const { end } = await given();
    await world.settle();
    await end();
    await world.settle();
    await world.settle();

    const titles = (await chatOf('clerk')).map((one) => wordsOn(cardOf(one)).split('\n')[0]);
    expect(titles).toEqual([
      'You were appointed: Digital champion',
      'Your appointment was ended: Digital champion',
    ]);
    expect(JSON.stringify(await chatOf('clerk'))).not.toContain(REASON);
  });

  test('hears nothing of an appointment that was ended before word of it went out', async () => {
    const { end } = await given();
    await end();
    await world.settle();

    const told = (await chatOf('clerk')).map((one) => wordsOn(cardOf(one)));
    expect(told).toEqual([expect.stringMatching(/^Your appointment was ended/)]);
  });

  test('hears in the activity feed where they chose it, and not in chat as well', async () => {
    await choose({ notices: { [TOPIC]: 'feed' } });
    await given();
    await world.settle();

    expect(await chatOf('clerk')).toEqual([]);
    expect(feedOf('clerk')).toMatchObject([{ title: 'You were appointed: Digital champion' }]);
    expect(feedOf('clerk')[0]?.url).toContain(encodeURIComponent('/people/me'));
    expect(JSON.stringify(feedOf('clerk'))).not.toContain(REASON);
  });

  test('hears in chat where the council does not permit the activity feed', async () => {
    world.sandbox.world.registrations.tab.resourceSpecific.clear();
    await choose({ notices: { [TOPIC]: 'feed' } });
    await given();
    await world.settle();

    expect(feedOf('clerk')).toEqual([]);
    expect(await chatOf('clerk')).toHaveLength(1);
  });

  test('hears nothing where they chose so', async () => {
    await choose({ notices: { [TOPIC]: 'none' } });
    await given();
    await world.settle();

    expect([...(await chatOf('clerk')), ...feedOf('clerk')]).toEqual([]);
  });

  test('hears nothing in their quiet hours, and after them', async () => {
    await choose({ quietHours: { from: '09:00', to: '12:00' } });
    await given();
    await world.settle();
    expect(await chatOf('clerk')).toEqual([]);

    await afterAWhile();

    expect(await chatOf('clerk')).toHaveLength(1);
  });

  test('who gave it to themselves is not told what they know', async () => {
    const { end } = await given('admin', await idOf('admin'));
    await end();
    await world.settle();

    expect(await chatOf('admin')).toEqual([]);
  });

  test('and has left since, hears nothing', async () => {
    await given();
    world.sandbox.world.directory.change('clerk', { enabled: false });
    world.clock.advance(DAY);
    await world.settle();

    const { conversations, directory } = world.sandbox.world;
    expect(conversations.of(directory.get('clerk')).messages).toEqual([]);
    expect(await deadDeliveries()).toEqual([]);
  });
});

describe('when Teams does not take it', () => {
  test.each(['bot', 'feed'] as const)(
    'by %s, as the person took the app away, nothing is tried again',
    async (way) => {
      world.sandbox.world.withoutApp.add(oidOf('clerk'));
      await choose({ notices: { [TOPIC]: way } });
      await given();
      const sent = vi.spyOn(globalThis, 'fetch');
      await afterAWhile();

      const asked = sent.mock.calls.map(([url]) => String(url)).filter((url) => url.includes('/connector/'));
      sent.mockRestore();
      expect(asked).toHaveLength(1);
      expect(await deadDeliveries()).toEqual([]);
    },
  );

  test('it comes after as long as Teams asked to wait', async () => {
    const patience = { kind: 'throttled', times: 1, retryAfterSeconds: 120 } as const;
    world.sandbox.world.faults.set({ part: 'connector', ...patience });
    await given();
    await world.settle();
    expect(await chatOf('clerk')).toEqual([]);

    world.clock.advance(119_000);
    await world.app.relay.drain();
    expect(await chatOf('clerk')).toEqual([]);

    await afterAWhile();
    expect(await chatOf('clerk')).toHaveLength(1);
  });
});

describe('what one is told of', () => {
  test('is on the person’s own page, and in what the bot says of their settings', async () => {
    const { choices } = await (await world.as('clerk')).ok(myProfile, {});
    const ofMember = (await (await world.as('councillor')).ok(myProfile, {})).choices;
    expect(choices.topics.map(({ id }) => id)).toContain(TOPIC);
    expect(ofMember.topics.map(({ id }) => id)).not.toContain(TOPIC);

    const settings = await sandboxChat(world.sandbox.origin).say(oidOf('clerk'), 'my settings');
    expect(wordsOn(cardOf(settings))).toContain(
      'You are given an appointment, or one of yours is ended: Told in chat',
    );
  });

  test('offers what concerns a role to who holds it, and to nobody else', async () => {
    const topicsOf = async (key: string) =>
      (await (await world.as(key)).ok(myProfile, {})).choices.topics.map(({ id }) => id);

    expect(await topicsOf('hr')).toContain('requests.hr-desk');
    for (const key of ['clerk', 'care-manager', 'admin', 'councillor'])
      expect(await topicsOf(key)).not.toContain('requests.hr-desk');
  });
});
