import { describe, expect, test } from 'vitest';
import { requests, type StaffRequest } from '../../api/requests/records.ts';
import { aViewer, HR, leaveWorld } from './leave-world.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

/** Mia leads Ada and Ben. Ada has approved leave, Ben's waits; both have Thursday off. */
const team = async () => {
  const made = await leaveWorld();
  const [mia, ada, ben] = [made.person('Mia'), made.person('Ada'), made.person('Ben')];
  const lead = { ...mia, reports: [ada.person, ben.person] };
  made.teamOf(ada, [ben, mia]);
  made.teamOf(ben, [ada, mia]);
  for (const one of [mia, ada, ben]) await made.employ(one);
  const approved = await made.askFor(ada, '2026-12-31', '2027-01-04');
  await made.store.tx((t) => t.put(requests, { ...approved, state: 'approved' }));
  await made.store.tx((t) => made.ask(t, ben.person, { length: 'half', from: '2026-12-17', half: 'pm' }));
  return { ...made, lead, ada, ben };
};

describe('a team’s month', () => {
  test('tells a manager of approved leave and of what waits', async () => {
    const { leave, lead, ada, ben } = await team();

    const { people, closed } = await leave.seeTeamMonth(lead, { month: '2026-12' });

    expect(closed).toEqual(['2026-12-25', '2026-12-28']);
    expect(people.find(({ person }) => person.id === ada.person)?.away).toEqual([
      { date: '2026-12-31', part: 'day', waiting: false },
    ]);
    expect(people.find(({ person }) => person.id === ben.person)?.away).toEqual([
      { date: '2026-12-17', part: 'pm', waiting: true },
    ]);
  });

  test('tells colleagues that somebody is away, and nothing else: no reason, no request, nothing that waits', async () => {
    const { leave, ada, ben } = await team();

    const seen = await leave.seeTeamMonth(ben, { month: '2026-12' });
    const other = await leave.seeTeamMonth(ada, { month: '2026-12' });

    expect(seen.people.find(({ person }) => person.id === ada.person)?.away).toHaveLength(1);
    expect(seen.people.find(({ person }) => person.id === ben.person)?.away).toHaveLength(1);
    expect(other.people.find(({ person }) => person.id === ben.person)?.away).toEqual([]);
    expect(JSON.stringify(seen.people)).not.toMatch(/req_|annual|leave|submitted|approved/);
  });

  test('shows who is off sick as away like any other, up to today where no end is known', async () => {
    const { leave, lead, ada, store, requestOf } = await team();
    const sick: StaffRequest = {
      ...requestOf(ada.person, undefined),
      ...{ type: 'sickness', flow: 'absence', state: 'open', absence: { from: '2026-11-20' } },
    };
    await store.tx((t) => t.put(requests, sick));

    const { people } = await leave.seeTeamMonth(lead, { month: '2026-11' });

    expect(people.find(({ person }) => person.id === ada.person)?.away.map(({ date }) => date)).toEqual([
      ...['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'],
    ]);
    expect(JSON.stringify(people)).not.toMatch(/sick|absence|req_/);
  });

  test('holds the days of leave that goes on into the next month in each of them', async () => {
    const { leave, lead, ada } = await team();

    const { people } = await leave.seeTeamMonth(lead, { month: '2027-01' });

    expect(people.find(({ person }) => person.id === ada.person)?.away.map(({ date }) => date)).toEqual([
      '2027-01-04',
    ]);
  });

  test('is not for councillors', async () => {
    const { leave } = await team();

    await expect(
      leave.seeTeamMonth(aViewer('Cllr Cox', { roles: ['Member'] }), { month: '2026-12' }),
    ).rejects.toEqual(refusal('staff_only'));
  });
});

describe('the balance', () => {
  test('is for oneself, one’s manager and HR, and hidden from everyone else', async () => {
    const { leave, lead, ada, ben } = await team();
    const of = { person: ada.person };
    const own = await leave.seeBalance(ada, {});

    expect(await leave.seeBalance(lead, of)).toEqual(own);
    expect(await leave.seeBalance(HR, of)).toEqual(own);
    await expect(leave.seeBalance(ben, of)).rejects.toEqual(refusal('not_found'));
    await expect(leave.seeBalance(ada, { person: lead.person })).rejects.toEqual(refusal('not_found'));
    await expect(leave.seeBalance(aViewer('Cllr Cox', { roles: ['Member'] }), {})).rejects.toEqual(
      refusal('staff_only'),
    );
  });

  test('says that no contract was entered yet', async () => {
    const { leave, person } = await team();
    const newcomer = person('Noor');

    expect(await leave.seeBalance(newcomer, {})).toEqual({ person: newcomer.person, leave: null });
    expect(await leave.seeBalance(HR, { person: newcomer.person })).toMatchObject({ leave: null });
    await expect(leave.seeBalance(HR, { person: aViewer('Nobody').person })).rejects.toEqual(
      refusal('not_found'),
    );
  });

  test('shows the working: each line of the grant adds up to what was granted', async () => {
    const { leave, ada } = await team();
    const { leave: of } = await leave.seeBalance(ada, {});

    expect(of?.balance.granted).toBe(of?.working.minutes);
    expect(Math.ceil(of?.working.lines.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0)).toBe(
      of?.working.minutes,
    );
    expect(of?.year).toEqual({ from: '2026-04-01', to: '2027-04-01' });
    expect(of?.years.map(({ from }) => from)).toEqual(['2026-04-01', '2027-04-01']);
  });

  test('follows the council’s day: at half past eleven on the last evening of March the old year still counts', async () => {
    const { leave, ada, clock } = await team();
    clock.set('2027-03-31T22:30:00.000Z');
    const before = await leave.seeBalance(ada, {});
    clock.set('2027-03-31T23:30:00.000Z');
    const after = await leave.seeBalance(ada, {});

    expect([before.leave?.year.from, after.leave?.year.from]).toEqual(['2026-04-01', '2027-04-01']);
  });
});
