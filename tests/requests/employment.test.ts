import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import type { SaveEmploymentInput } from '../../api/requests/employment.contract.ts';
import { readEmployment } from '../../api/requests/employment.rules.ts';
import { holidaysTold } from '../../api/requests/leave/bank-holidays.rules.ts';
import { employments, ledgers } from '../../api/requests/leave.records.ts';
import { endEmployment, leaveJobs, leaveRetention } from '../../api/requests/leave.upkeep.ts';
import { silentLog } from '../support/log.ts';
import { aContract, HR, leaveWorld, week } from './leave-world.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const world = async () => {
  const made = await leaveWorld();
  return { ...made, ada: made.person('Ada') };
};
type Made = Awaited<ReturnType<typeof world>>;
const entry = ({ ada }: Made, more: Partial<SaveEmploymentInput> = {}): SaveEmploymentInput => ({
  ...{ person: ada.person, policy: 'green-book-2023', serviceFrom: '2024-04-01' },
  contracts: [aContract('2024-04-01')],
  ...more,
});

describe('contracts', () => {
  test('are entered by HR, who is told what there is to choose', async () => {
    const made = await world();

    const saved = await made.employment.saveEmployment(HR, entry(made));

    expect(saved).toEqual(await made.employment.seeEmployment(HR, { person: made.ada.person }));
    expect(saved.employment).toMatchObject({ keptFrom: '2026-04-01', policy: 'green-book-2023' });
    expect(saved.policies.map(({ key }) => key)).toContain('green-book-2023');
  });

  test('are nobody else’s to see or to enter, not even one’s own', async () => {
    const made = await world();

    await expect(async () =>
      made.employment.seeEmployment(made.ada, { person: made.ada.person }),
    ).rejects.toEqual(refusal('not_allowed'));
    await expect(made.employment.saveEmployment(made.ada, entry(made))).rejects.toEqual(
      refusal('not_allowed'),
    );
    await expect(
      made.employment.adjustLeave(made.ada, {
        ...{ person: made.ada.person, day: '2026-11-24', minutes: 444, reason: 'Because' },
      }),
    ).rejects.toEqual(refusal('not_allowed'));
    expect(await made.store.get(employments, made.ada.person)).toBeUndefined();
  });

  test('of HR are entered by somebody else of HR: nobody puts their own leave right', async () => {
    const made = await world();
    const own = { person: made.person(HR.name).person };
    const csv = `${HR.name}@council.example,green-book-2023,2020-04-01,2024-04-01,,37:00,7:24 7:24 7:24 7:24 7:24`;

    await expect(made.employment.saveEmployment(HR, { ...entry(made), ...own })).rejects.toEqual(
      refusal('not_yours_to_do'),
    );
    await expect(
      made.employment.adjustLeave(HR, { ...own, day: '2026-11-24', minutes: 444, reason: 'Because' }),
    ).rejects.toEqual(refusal('not_yours_to_do'));
    expect(await made.employment.importEmployment(HR, { csv, dryRun: false })).toMatchObject({
      people: 0,
      problems: [{ line: 1, problem: expect.stringContaining('your own contract') }],
    });
  });

  test.each<[string, Partial<SaveEmploymentInput>, string]>([
    ['terms nobody knows', { policy: 'none-such' }, 'policy'],
    ['service that begins after the contract', { serviceFrom: '2024-05-01' }, 'serviceFrom'],
    ['two at a time', { contracts: [aContract('2024-04-01'), aContract('2025-04-01')] }, 'contracts.1.from'],
    [
      'an end before the beginning',
      { contracts: [{ ...aContract('2024-04-01'), to: '2024-04-01' }] },
      'contracts.0.to',
    ],
    [
      'days that do not add up to the week',
      { contracts: [{ ...aContract('2024-04-01'), weeklyMinutes: 2_221 }] },
      'contracts.0.pattern',
    ],
  ])('with %s are refused by the field to change', async (_, wrong, field) => {
    const made = await world();

    await expect(made.employment.saveEmployment(HR, entry(made, wrong))).rejects.toEqual(
      expect.objectContaining({
        code: 'bad_employment',
        extras: { fields: [expect.objectContaining({ field })] },
      }),
    );
  });

  test('cannot move leave that is kept to another leave year', async () => {
    const made = await world();
    await made.employment.saveEmployment(HR, entry(made));

    await expect(
      made.employment.saveEmployment(HR, entry(made, { policy: 'green-book-2023-january' })),
    ).rejects.toEqual(refusal('other_leave_year'));
  });

  test('that change in the year bring the difference into the ledger and leave what was there', async () => {
    const made = await world();
    await made.employment.saveEmployment(HR, entry(made));
    const before = await made.store.get(ledgers, `${made.ada.person}|2026-04-01`);

    await made.employment.saveEmployment(
      HR,
      entry(made, {
        contracts: [
          { ...aContract('2024-04-01'), to: '2026-12-01' },
          aContract('2026-12-01', week(444, 444, 444)),
        ],
      }),
    );

    const after = await made.store.get(ledgers, `${made.ada.person}|2026-04-01`);
    expect(after?.entries.slice(0, before?.entries.length)).toEqual(before?.entries);
    expect(after?.entries.at(before?.entries.length ?? 0)).toMatchObject({ kind: 'grant' });
    expect(
      (await made.leave.seeBalance(made.ada, {})).leave?.working.lines.map(
        ({ weeklyMinutes }) => weeklyMinutes,
      ),
    ).toEqual([2_220, 1_332]);
  });

  test('of nobody who is known are not found', async () => {
    const made = await world();
    const stranger = { person: 'per_00000000000000000000000009' } as const;

    await expect(made.employment.seeEmployment(HR, stranger)).rejects.toEqual(refusal('not_found'));
    await expect(made.employment.saveEmployment(HR, { ...entry(made), ...stranger })).rejects.toEqual(
      refusal('not_found'),
    );
  });

  test('end with the day somebody leaves, and with them the leave beyond it', async () => {
    const made = await world();
    await made.employment.saveEmployment(HR, entry(made));
    for (let times = 0; times < 2; times += 1)
      await made.store.tx((t) => endEmployment(t, made, made.ada.person));

    const { leave } = await made.leave.seeBalance(made.ada, {});

    expect(leave?.working.lines.map(({ to }) => to)).toEqual(['2026-11-24']);
    expect((await made.store.get(employments, made.ada.person))?.contracts).toHaveLength(1);
  });
});

describe('a correction of HR', () => {
  test('stands in the ledger with its reason, for the person to read', async () => {
    const made = await world();
    await made.employment.saveEmployment(HR, entry(made));

    const { available } = await made.employment.adjustLeave(HR, {
      ...{ person: made.ada.person, day: '2026-11-24', minutes: -444, reason: 'Taken in June' },
    });

    const { leave } = await made.leave.seeBalance(made.ada, {});
    expect(leave?.balance).toMatchObject({ adjusted: -444, available });
    expect(leave?.entries).toContainEqual(
      expect.objectContaining({ kind: 'adjust', reason: 'Taken in June' }),
    );
  });

  test('needs a contract and a year that is kept', async () => {
    const made = await world();
    const adjust = (day: PlainDate) =>
      made.employment.adjustLeave(HR, { person: made.ada.person, day, minutes: 1, reason: 'x' });

    await expect(adjust('2026-11-24')).rejects.toEqual(refusal('no_employment'));
    await made.employment.saveEmployment(HR, entry(made));
    for (const day of ['2026-03-31', '0000-10-20', '9999-12-31'] as const)
      await expect(adjust(day)).rejects.toEqual(refusal('year_not_kept'));
  });
});

describe('a list of contracts', () => {
  const TITLES = 'address,terms,service,from,to,hours,days,first Monday';
  const line = (
    address: string,
    rest = 'green-book-2023,2020-04-01,2024-04-01,,37:00,7:24 7:24 7:24 7:24 7:24',
  ) => `${address},${rest}`;

  test('is entered, with several lines of a person as their contracts', async () => {
    const made = await world();
    const ben = made.person('Ben');
    const csv = [
      TITLES,
      line(
        'ada@council.example',
        'green-book-2023,2020-04-01,2024-04-01,2026-12-01,37:00,7:24 7:24 7:24 7:24 7:24',
      ),
      line('ada@council.example', 'green-book-2023,2020-04-01,2026-12-01,,22:12,7:24 0:00 7:24 0:00 7:24'),
      '',
      line(
        'Ben@Council.example',
        'green-book-2023,2020-04-01,2024-04-01,,37:00,8:13 8:13 8:13 8:13 8:14/8:13 8:13 8:14 8:14,2024-01-01',
      ),
    ].join('\r\n');

    const tried = await made.employment.importEmployment(HR, { csv, dryRun: true });
    expect(await made.store.get(employments, ben.person)).toBeUndefined();
    const done = await made.employment.importEmployment(HR, { csv, dryRun: false });

    expect(tried).toEqual({ dryRun: true, lines: 3, people: 2, problems: [] });
    expect(done).toEqual({ ...tried, dryRun: false });
    expect((await made.store.get(employments, made.ada.person))?.contracts).toHaveLength(2);
    expect((await made.leave.seeBalance(ben, {})).leave?.dayMinutes).toBe(493);
  });

  test('leaves out who has a line that does not fit, and says which and why', async () => {
    const made = await world();
    const csv = [
      line('ada@council.example', 'green-book-2023,2020-04-01,2024-04-01,,37:00,7:24 7:24'),
      line('nobody@council.example'),
      line('eve@council.example', 'green-book-2023,yesterday,2024-04-01,,37:00,7:24'),
    ].join('\n');

    const { people, problems } = await made.employment.importEmployment(HR, { csv, dryRun: false });

    expect(people).toBe(0);
    expect(problems.map(({ line: at, problem }) => [at, problem])).toEqual([
      [1, expect.stringContaining('add up to 888')],
      [2, 'Nobody here has this address'],
      [3, expect.stringContaining('A day is missing')],
    ]);
    expect(await made.store.get(employments, made.ada.person)).toBeUndefined();
  });

  test('asks for the Monday of weeks that alternate', () => {
    const { problems } = readEmployment(line('a@b', 'p,2020-04-01,2024-04-01,,37:00,7:24/7:24'));

    expect(problems[0]?.problem).toContain('Monday');
  });
});

describe('bank holidays', () => {
  const told = (...days: string[]) => ({ 'england-and-wales': { events: days.map((date) => ({ date })) } });
  const of2030 = ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'].map(
    (day) => `2030-${day}`,
  );
  const run = async (made: Made, readBankHolidays: () => Promise<unknown>) => {
    const jobs = leaveJobs({ store: made.store, clock: made.clock, log: silentLog, readBankHolidays });
    await jobs.find(({ name }) => name === 'requests.bank-holidays')?.run(made.clock.now());
    return (await made.closures.listClosures(HR)).bankHolidays;
  };

  test('follow GOV.UK for the years that it tells of', async () => {
    const days = await run(await world(), async () => told(...of2030));

    expect(days.filter((day) => day.startsWith('2030'))).toEqual(of2030);
    expect(days).toContain('2026-12-28');
  });

  test('stay as they are while GOV.UK cannot be read or says something else', async () => {
    const made = await world();
    const before = (await made.closures.listClosures(HR)).bankHolidays;

    expect(await run(made, () => Promise.reject(new Error('no line')))).toEqual(before);
    expect(await run(made, async () => ({ error: 'busy' }))).toEqual(before);
    expect(await run(made, async () => undefined)).toEqual(before);
    expect(holidaysTold(told('2030-01-01', '2030-04-19'), before)).toBeUndefined();
    expect(holidaysTold(told(...of2030, 'Easter'), before)).toBeUndefined();
  });
});

describe('keeping', () => {
  test('the ledger of a leave year is kept for six years after it, and not a day less', async () => {
    const made = await world();
    await made.employment.saveEmployment(HR, entry(made));
    const [rule] = leaveRetention(made);
    const dueAt = async (before: `${string}Z`) =>
      (await Array.fromAsync(rule?.due(before) ?? [])).flat().map(({ id }) => id);

    expect(rule?.period.least).toBeGreaterThanOrEqual(6 * 365 + 1);
    expect(await dueAt('2027-04-01T00:00:00.000Z')).toEqual([]);
    expect(await dueAt('2027-04-02T00:00:00.000Z')).toEqual([`${made.ada.person}|2026-04-01`]);
    const ended = await made.store.tx((t) =>
      rule ? rule.end(t, [`${made.ada.person}|2026-04-01`], '2027-04-02T00:00:00.000Z') : Promise.resolve(0),
    );
    expect(ended).toBe(1);
  });
});
