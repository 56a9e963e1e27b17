import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { SESSION_COMPLETED } from '../../api/training/events.ts';
import { replyOf } from '../../bot/shell/notice.ts';
import { trainingNotices } from '../../bot/training/notices.ts';
import { buttonsOf } from '../support/bot-chat.ts';
import { faultsOf } from '../support/card-lint.ts';
import { COUNCILLOR, DANA, HARRY, HILDA, HOUR, SAM, type TrainingWorld, trainingWorld } from './build.ts';

let world: TrainingWorld;
beforeEach(async () => {
  world = await trainingWorld();
});

/** What this person would be told of all facts so far, as it stands by now, each fit for every client. */
const toldTo = async (viewer: Viewer) => {
  const notices = trainingNotices({
    training: world.service,
    linkTo: (path) => `https://guildhall.example${path}`,
  });
  const facts = (await Array.fromAsync(world.store.all(deliveries)))
    .filter(({ consumer, name }) => consumer === 'test.hears' && notices.facts.includes(name))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const all = await Promise.all(facts.map((fact) => notices.noticeOf(fact as never)));
  const own = all.filter((notice) => notice !== undefined).filter(({ to }) => to === viewer.person);
  return own.map((notice) => {
    const { card } = replyOf(notice);
    expect(card && faultsOf(card)).toEqual([]);
    return { title: notice.title, words: notice.words, buttons: buttonsOf(card) };
  });
};

const OPEN = 'Open in Guildhall';

describe('whoever signed up is told', () => {
  test('that a seat came free and is theirs, with the way to give it back', async () => {
    const { id } = await world.plan({ capacity: 1 });
    for (const viewer of [HARRY, SAM]) await world.service.joinSession(viewer, { id });
    await world.service.leaveSession(HARRY, { id });

    expect(await toldTo(SAM)).toEqual([
      {
        title: 'You have a seat: Spreadsheets',
        words: 'A seat came free: it is yours, Tuesday 1 December at 09:30. Give it back if you cannot come.',
        buttons: ['Give my place back', OPEN],
      },
    ]);
    expect(await toldTo(HARRY)).toEqual([]);
  });

  test('that a seat is offered, with yes and no, until it has run out', async () => {
    const { id } = await world.plan({ capacity: 1, offerHours: 24 }, 10);
    for (const viewer of [HARRY, SAM]) await world.service.joinSession(viewer, { id });
    await world.service.leaveSession(HARRY, { id });

    const [offer] = await toldTo(SAM);
    expect(offer?.title).toBe('A seat is offered to you: Spreadsheets');
    expect(offer?.buttons).toEqual(['Say yes, I take the seat', 'Say no, let it go', OPEN]);

    world.clock.advance(9 * HOUR);
    await world.runJobs();
    expect(await toldTo(SAM)).toMatchObject([
      { title: 'The offer of a seat has run out: Spreadsheets', buttons: ['Find a session', OPEN] },
    ]);
  });

  test('that it is off, with the way to another', async () => {
    const { id, rev } = await world.plan();
    await world.service.joinSession(SAM, { id });
    await world.service.cancelSession(DANA, { id, rev, reason: 'The trainer is ill.' });

    expect(await toldTo(SAM)).toMatchObject([
      { title: 'Off: Spreadsheets', buttons: ['Find a session', OPEN] },
    ]);
    expect(JSON.stringify(await toldTo(SAM))).not.toContain('ill');
  });
});

describe('the day before a session', () => {
  const remindedOf = async (hours: number) => {
    const { id } = await world.plan({}, hours);
    await world.service.joinSession(SAM, { id });
    await world.service.joinSession(COUNCILLOR, { id });
    world.clock.advance((hours - 23) * HOUR);
    await world.runJobs();
    await world.runJobs();
  };

  test('whoever has a seat is reminded once, with the way to give it back', async () => {
    await remindedOf(48);

    const reminder = {
      title: 'Tomorrow: Spreadsheets',
      words: 'Thursday 26 November at 09:30, Room 1. Give your seat back if you cannot come.',
      buttons: ['Give my place back', OPEN],
    };
    expect(await toldTo(SAM)).toEqual([reminder]);
    expect(await toldTo(COUNCILLOR)).toEqual([reminder]);
    expect(await toldTo(HILDA)).toEqual([]);
  });

  test('a reminder that waited for quiet hours to end says today, and nothing once it has begun', async () => {
    await remindedOf(48);

    world.clock.advance(22 * HOUR);
    expect(await toldTo(SAM)).toMatchObject([{ title: 'Today: Spreadsheets' }]);

    world.clock.advance(HOUR);
    expect(await toldTo(SAM)).toEqual([]);
  });

  test('whoever gave the seat back in between hears nothing', async () => {
    await remindedOf(48);
    const [session] = (await world.service.listSessions(SAM, { mine: 'attending' })).sessions;
    await world.service.leaveSession(SAM, { id: session?.id ?? 'ses_' });

    expect(await toldTo(SAM)).toEqual([]);
  });
});

describe('as a session begins', () => {
  const begun = async () => {
    const { id, start, end } = await world.plan({}, 1);
    await world.service.joinSession(SAM, { id });
    await world.runJobs();
    expect(await toldTo(DANA)).toEqual([]);
    world.clock.set(start);
    await world.runJobs();
    world.clock.advance(HOUR / 4);
    await world.runJobs();
    return { id, end };
  };

  test('whoever leads it is told once, with the roll, and without the code on a locked screen', async () => {
    const { id } = await begun();

    const told = await toldTo(DANA);
    expect(told).toEqual([
      {
        title: 'It has begun: Spreadsheets',
        words: '1 person has a seat. The roll and the check-in code are a press away.',
        buttons: ['See the roll', OPEN],
      },
    ]);
    expect(JSON.stringify(told)).not.toContain((await world.service.seeRoll(DANA, { id })).code);
    expect(await toldTo(SAM)).toEqual([]);
  });

  test('they hear nothing once it is over, nor of one in which nobody has a seat', async () => {
    const { end } = await begun();
    world.clock.set(end);
    expect(await toldTo(DANA)).toEqual([]);

    const { start } = await world.plan({}, 2);
    world.clock.set(start);
    await world.runJobs();
    expect(await toldTo(DANA)).toEqual([]);
  });
});

describe('after a session', () => {
  test('staff are invited to check their skills, and councillors, who have no such page, to their certificate', async () => {
    const { id, start } = await world.plan({}, 1);
    for (const viewer of [SAM, COUNCILLOR]) await world.service.joinSession(viewer, { id });
    world.clock.set(start);
    const marks = [SAM, COUNCILLOR].map(({ person }) => ({ person, minutes: 60 }));
    await world.service.callRoll(DANA, { id, marks });

    expect(await world.facts(SESSION_COMPLETED)).toBe(2);
    expect(await toldTo(SAM)).toMatchObject([
      { title: 'Completed: Spreadsheets', buttons: ['Check my skills'] },
    ]);
    expect(await toldTo(COUNCILLOR)).toMatchObject([
      { title: 'Completed: Spreadsheets', buttons: ['See my certificate'] },
    ]);
  });
});
