import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { leaveJobs } from '../../api/requests/leave.upkeep.ts';
import { silentLog } from '../support/log.ts';
import { aContract, HR, type LeaveWorld, leaveWorld, week } from './leave-world.ts';

const DAY = 444;
/** What 25 days of eight hours are more than 25 of seven hours 24. */
const MORE = 25 * (480 - DAY);
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

/** Takes all that is left, in one piece from this Monday on. */
const takeAll = async (
  { ledger, store, askFor }: LeaveWorld,
  viewer: Viewer,
  monday: PlainDate,
): Promise<void> => {
  const isThere = async (to: PlainDate) => {
    const { years } = await ledger.planOf(store, viewer.person, { length: 'days', from: monday, to });
    return years.every(({ after }) => after >= 0);
  };
  let to = addDays(monday, 46);
  while (!(await isThere(to))) to = addDays(to, -1);
  const request = await askFor(viewer, monday, to);
  await store.tx((t) => ledger.take(t, request));
};

/**
 * Ada has taken all of her leave of each year since April 2026, so that nothing is carried over. Four leave years later,
 * whatever is given to her of the first is carried through all of them, up to the cap of each.
 */
const fiveYearsOn = async () => {
  const made = await leaveWorld();
  const ada = made.person('Ada');
  const ben = made.person('Ben');
  const { store, clock } = made;
  for (const one of [ada, ben]) await made.employ(one);
  const [settle] = leaveJobs({ store, clock, log: silentLog, readBankHolidays: async () => undefined });
  const mondays = ['2026-11-30', '2027-04-05', '2028-04-03', '2029-04-02'] as const;
  for (const monday of mondays) {
    clock.set(`${monday}T09:00:00.000Z`);
    await settle?.run(clock.now());
    await takeAll(made, ada, monday);
  }
  clock.set('2030-05-04T09:00:00.000Z');
  await settle?.run(clock.now());
  const carriedIn = async (day: PlainDate = '2030-05-04') =>
    (await made.leave.seeBalance(ada, { day })).leave?.balance.carriedIn;
  const saved = { policy: 'green-book-2023', serviceFrom: '2024-04-01' as PlainDate };
  const longer = [
    { ...aContract('2024-04-01', week(444, 444, 444, 444, 444)), to: '2026-04-01' as PlainDate },
    { ...aContract('2026-04-01', week(480, 480, 480, 480, 480)), to: '2027-04-01' as PlainDate },
    aContract('2027-04-01'),
  ];
  return { ...made, ada, ben, carriedIn, saved, longer };
};

describe('what is put right more than two leave years back', () => {
  test('is carried through the years that are over to the leave of today', async () => {
    const made = await fiveYearsOn();
    const before = await made.carriedIn();

    await made.employment.adjustLeave(HR, {
      ...{ person: made.ada.person, day: '2026-11-24', minutes: 2 * DAY, reason: 'Counted twice' },
    });

    expect([before, await made.carriedIn()]).toEqual([0, 2 * DAY]);
  });

  test('also where HR enters hours that somebody worked then; everybody else’s stays as it was', async () => {
    const made = await fiveYearsOn();
    const of = async () => (await made.leave.seeBalance(made.ben, {})).leave;
    const before = await of();

    await made.employment.saveEmployment(HR, {
      ...{ ...made.saved, person: made.ada.person, contracts: made.longer },
    });

    expect([await made.carriedIn('2028-05-04'), await made.carriedIn()]).toEqual([MORE, MORE]);
    expect(await of()).toEqual(before);
  });

  test('and the same where the list says so as where it is entered one by one', async () => {
    const made = await fiveYearsOn();
    const lines = [
      'green-book-2023,2024-04-01,2024-04-01,2026-04-01,37:00,7:24 7:24 7:24 7:24 7:24',
      'green-book-2023,2024-04-01,2026-04-01,2027-04-01,40:00,8:00 8:00 8:00 8:00 8:00',
      'green-book-2023,2024-04-01,2027-04-01,,37:00,7:24 7:24 7:24 7:24 7:24',
    ].map((line) => `ada@council.example,${line}`);

    const { people, problems } = await made.employment.importEmployment(HR, {
      ...{ csv: lines.join('\n'), dryRun: false },
    });

    expect([people, problems, await made.carriedIn()]).toEqual([1, [], MORE]);
  });

  test('is no closed day: of years that are settled it is refused, and says what to do', async () => {
    const { closures, clock } = await leaveWorld();
    clock.set('2030-05-04T09:00:00.000Z');

    await expect(closures.saveClosure(HR, { date: '2028-12-29', name: 'Flood' })).rejects.toEqual(
      refusal('too_long_ago'),
    );
    await expect(closures.dropClosure(HR, { date: '2028-12-29' })).rejects.toEqual(refusal('too_long_ago'));
    expect((await closures.saveClosure(HR, { date: '2029-01-02', name: 'Flood' })).closures).toHaveLength(1);
  });
});
