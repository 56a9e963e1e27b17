import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { employments, ledgers } from '../../api/requests/leave.records.ts';
import { leaveJobs } from '../../api/requests/leave.upkeep.ts';
import type { StaffRequest } from '../../api/requests/records.ts';
import { silentLog } from '../support/log.ts';
import { triesOf } from '../support/rounds.ts';
import { aContract, HR, idOf, type LeaveWorld, leaveWorld, week } from './leave-world.ts';

const DAY = 444;
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

const world = async () => {
  const made = await leaveWorld();
  const ada = made.person('Ada');
  await made.employ(ada);
  return { ...made, ada };
};
const balance = async ({ leave }: LeaveWorld, viewer: Viewer, day?: PlainDate) => {
  const { leave: of } = await leave.seeBalance(viewer, day === undefined ? {} : { day });
  if (!of) throw new Error('there is no balance');
  return of.balance;
};
const allDays = { length: 'days', from: '2026-12-01' } as const;

describe('leave that is asked for', () => {
  test('is set aside, and taken once it is approved', async () => {
    const made = await world();
    const request = await made.askFor(made.ada, '2026-12-14', '2026-12-18');
    const waiting = await balance(made, made.ada);
    await made.store.tx((t) => made.ledger.take(t, request));

    const taken = await balance(made, made.ada);

    expect([waiting.held, waiting.taken, waiting.available]).toEqual([-5 * DAY, 0, 20 * DAY]);
    expect([taken.held, taken.taken, taken.available]).toEqual([0, -5 * DAY, 20 * DAY]);
  });

  test('is free again once it was refused, and given back once it was cancelled', async () => {
    const made = await world();
    const [one, other] = [
      await made.askFor(made.ada, '2026-12-14'),
      await made.askFor(made.ada, '2026-12-15'),
    ];
    await made.store.tx((t) => made.ledger.release(t, one));
    await made.store.tx((t) => made.ledger.take(t, other));
    await made.store.tx((t) => made.ledger.giveBack(t, other));

    const now = await balance(made, made.ada);

    expect([now.held, now.taken, now.available]).toEqual([0, 0, 25 * DAY]);
  });

  test('counts once, however often the same move is made', async () => {
    const made = await world();
    const request = await made.askFor(made.ada, '2026-12-14');
    for (let times = 0; times < 2; times += 1) {
      await made.store.tx((t) => made.ledger.take(t, request));
      await made.store.tx((t) => made.ledger.release(t, request));
    }

    expect((await balance(made, made.ada)).available).toBe(24 * DAY);
  });

  test('over the turn of the leave year draws on each year for its own days', async () => {
    const made = await world();
    const { years, minutes } = await made.ledger.planOf(made.store, made.ada.person, {
      ...{ length: 'days', from: '2027-03-30', to: '2027-04-02' },
    });
    await made.askFor(made.ada, '2027-03-30', '2027-04-02');

    expect(minutes).toBe(4 * DAY);
    expect(years.map(({ year, minutes: of, before, after }) => [year, of, before - after])).toEqual([
      ['2026-04-01', 2 * DAY, 2 * DAY],
      ['2027-04-01', 2 * DAY, 2 * DAY],
    ]);
    expect((await balance(made, made.ada, '2027-04-02')).held).toBe(-2 * DAY);
    expect((await balance(made, made.ada)).held).toBe(-2 * DAY);
  });

  test('skips bank holidays and days on which the council is closed', async () => {
    const made = await world();
    await made.closures.saveClosure(HR, { date: '2026-12-29', name: 'Christmas closure' });

    const { segments } = await made.ledger.planOf(made.store, made.ada.person, {
      ...{ length: 'days', from: '2026-12-24', to: '2026-12-31' },
    });

    expect(segments.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-30', '2026-12-31']);
  });

  test('is refused where there is not enough, and says what is left', async () => {
    const made = await world();
    await made.askFor(made.ada, '2026-11-25', '2026-12-23');

    await expect(made.askFor(made.ada, '2027-01-04', '2027-01-11')).rejects.toEqual(
      expect.objectContaining({
        code: 'not_enough_leave',
        extras: { detail: expect.stringContaining('you have 29 h 36 min left') },
      }),
    );
    expect((await balance(made, made.ada)).available).toBe(4 * DAY);
  });

  test('shows beforehand that there would not be enough', async () => {
    const made = await world();
    const { years } = await made.ledger.planOf(made.store, made.ada.person, { ...allDays, to: '2027-01-29' });

    expect(years[0]?.after).toBeLessThan(0);
  });

  test('cannot spend what is carried over after it has expired', async () => {
    const made = await world();
    await made.employment.adjustLeave(HR, {
      ...{ person: made.ada.person, day: '2026-11-24', minutes: -20 * DAY, reason: 'Taken before we began' },
    });
    made.clock.set('2027-04-05T09:00:00.000Z');
    const now = await made.leave.seeBalance(made.ada, {});

    expect(now.leave?.balance.carriedIn).toBe(5 * DAY);
    expect(now.leave?.expiring).toEqual({ minutes: 5 * DAY, on: '2027-07-01' });
    await expect(made.askFor(made.ada, '2027-07-05', '2027-08-10')).rejects.toEqual(
      refusal('not_enough_leave'),
    );
    await made.askFor(made.ada, '2027-06-01', '2027-06-07');
    await made.askFor(made.ada, '2027-07-05', '2027-08-06');
    expect((await balance(made, made.ada)).available).toBe(0);
  });

  test('needs a contract, days of work, and a year that is kept', async () => {
    const made = await world();
    const ben = made.person('Ben');
    const plan = (viewer: Viewer, from: PlainDate, to = from) =>
      made.ledger.planOf(made.store, viewer.person, { length: 'days', from, to });

    await expect(plan(ben, '2026-12-01')).rejects.toEqual(refusal('no_contract'));
    await expect(plan(made.ada, '2026-12-05', '2026-12-06')).rejects.toEqual(refusal('no_work_then'));
    await expect(plan(made.ada, '2026-12-25')).rejects.toEqual(refusal('no_work_then'));
    await expect(plan(made.ada, '2026-03-31')).rejects.toEqual(refusal('bad_answers'));
    await expect(plan(made.ada, '2028-04-03')).rejects.toEqual(refusal('bad_answers'));
    await expect(plan(made.ada, '2028-03-31')).resolves.toMatchObject({ minutes: DAY });
    await expect(plan(made.ada, '2026-04-01')).resolves.toMatchObject({ minutes: DAY });
  });

  test('hours after a half day take no more than the day has left', async () => {
    const made = await world();
    await made.store.tx((t) =>
      made.ask(t, made.ada.person, { length: 'half', from: '2026-12-14', half: 'am' }),
    );

    const rest = await made.ledger.planOf(made.store, made.ada.person, {
      ...{ length: 'hours', from: '2026-12-14', start: '12:00', end: '18:00' },
    });

    expect(rest.minutes).toBe(DAY / 2);
  });
});

describe('giving leave back', () => {
  test('never fails for want of leave: who is overdrawn by fewer hours can still cancel', async () => {
    const made = await world();
    const request = await made.askFor(made.ada, '2027-02-01', '2027-03-05');
    await made.store.tx((t) => made.ledger.take(t, request));
    await made.employ(
      made.ada,
      { ...aContract('2024-04-01'), to: '2026-12-01' },
      aContract('2026-12-01', week(60)),
    );
    expect((await balance(made, made.ada)).available).toBeLessThan(0);

    await made.store.tx((t) => made.ledger.giveBack(t, request));

    expect((await balance(made, made.ada)).taken).toBe(0);
  });

  test('works without a contract as well', async () => {
    const made = await world();
    const request = await made.askFor(made.ada, '2026-12-14');
    await made.store.tx((t) => t.remove(employments, made.ada.person));

    await made.store.tx((t) => made.ledger.release(t, request));

    const kept = await made.store.get(ledgers, `${made.ada.person}|2026-04-01`);
    expect(
      kept?.entries.filter((entry) => entry.request === request.id).map(({ minutes }) => minutes),
    ).toEqual([-DAY, DAY]);
  });
});

describe('whatever is asked, decided and given back', () => {
  const steps = fc.array(
    fc.record({
      verb: fc.constantFrom('ask', 'ask', 'ask', 'take', 'release', 'giveBack'),
      day: fc.integer({ min: 0, max: 200 }),
      days: fc.integer({ min: 1, max: 30 }),
      which: fc.nat(),
    }),
    { maxLength: 25 },
  );

  test('the balance is the sum of the ledger, never below nothing, and no day is paid for twice', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        const made = await world();
        const asked: StaffRequest[] = [];
        for (const { verb, day, days, which } of drawn) {
          const from = addDays('2026-11-25', day);
          const request = asked[which % Math.max(1, asked.length)];
          if (verb === 'ask')
            await made.askFor(made.ada, from, addDays(from, days - 1)).then(
              (done) => asked.push(done),
              () => undefined,
            );
          else if (request) await made.store.tx((t) => made.ledger[verb](t, request));
        }
        for (const day of ['2026-11-24', '2027-04-01'] as const) {
          const { leave } = await made.leave.seeBalance(made.ada, { day });
          const { available, ...parts } = leave?.balance ?? { available: Number.NaN };
          expect(leave?.entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(available);
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(available);
          expect(available).toBeGreaterThanOrEqual(0);
          const used = Map.groupBy(
            leave?.entries.filter(({ request }) => request !== null) ?? [],
            ({ on }) => on,
          );
          for (const [on, entries] of used) {
            const sum = entries.reduce((all, { minutes }) => all + minutes, 0);
            expect(sum === 0 || sum === -DAY, `${on} takes ${sum}`).toBe(true);
          }
        }
        await made.store.close();
      }),
      { numRuns: triesOf(40) },
    );
  });
});

describe('years', () => {
  test('are the same whether the nightly job ran or not', async () => {
    const [one, other] = [await world(), await world()];
    for (const { ada, askFor, clock } of [one, other]) {
      await askFor(ada, '2027-03-29', '2027-04-09');
      clock.set('2027-07-02T09:00:00.000Z');
    }
    const ports = {
      store: one.store,
      clock: one.clock,
      log: silentLog,
      readBankHolidays: async () => undefined,
    };
    for (const job of leaveJobs(ports)) await job.run(one.clock.now());

    for (const day of ['2027-03-01', '2027-07-02'] as const)
      expect(await balance(one, one.ada, day)).toEqual(await balance(other, other.ada, day));
    expect(
      (await one.store.get(ledgers, `${idOf('Ada')}|2027-04-01`))?.entries.map(({ kind }) => kind),
    ).toContain('carry_in');
  });
});
