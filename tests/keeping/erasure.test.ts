import { expect, test } from 'vitest';
import { personPhoto } from '../../api/people/contract.ts';
import { photos } from '../../api/people/profile.records.ts';
import { people } from '../../api/people/records.ts';
import * as retention from '../../api/people/retention.contract.ts';
import { createLog } from '../../api/platform/log.ts';
import { testClock } from '../support/clock.ts';
import { visibleStore } from './bytes.ts';
import { type Council, spendDays, startCouncil } from './day.ts';

const DAY_MS = 86_400_000;
const PERIOD_MS = 2_192 * DAY_MS;

const openCouncil = async () => {
  const lines: string[] = [];
  const clock = testClock();
  const log = createLog({ level: 'debug', clock, to: { write: (line) => void lines.push(line) } });
  const visible = await visibleStore();
  const council = await startCouncil({ clock, log, openStore: visible.open });
  return { council, lines, holding: visible.holding };
};

/** All by which anybody could tell who this is. */
const whoIs = (council: Council, key: string): readonly string[] => {
  const { id, name, upn, mail } = council.accountOf(key);
  return [...new Set([id, name, upn, mail ?? upn])];
};

test('after their time nothing that names a leaver is left: not in the store, its files or the logs', async () => {
  const { council, lines, holding } = await openCouncil();
  await spendDays(council);
  const person = await council.personOf('clerk');
  const names = whoIs(council, 'clerk');
  // Somebody else's record tells of them in words, and is kept for longer than they are.
  const admin = await council.as('admin');
  const reason = `Said by ${council.accountOf('clerk').name} <${council.accountOf('clerk').upn}> in confidence`;
  await admin.ok(retention.placeHold, { address: council.accountOf('depot').upn, reason });
  council.sandbox.world.directory.change('clerk', { enabled: false });
  await council.after(5 * 60_000);
  const kept = await holding([...names, person]);

  await council.after(PERIOD_MS - DAY_MS);
  const before = await holding(names);
  for (let day = 0; day < 4; day += 1) await council.after(DAY_MS);

  expect([...kept].sort()).toEqual([...names, person].sort());
  expect([...before].sort()).toEqual([...names].sort());
  expect(await holding(names)).toEqual([]);
  expect(names.filter((name) => lines.some((line) => line.includes(name)))).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
  // What was done still stands in the trail, by somebody of whom nothing is known any more.
  expect(await holding([person])).toEqual([person]);
  expect(await council.store.get(people, person)).toBeUndefined();
  const { holds } = await (await council.as('admin')).ok(retention.listHolds, {});
  expect(holds.map((hold) => hold.reason)).toContain(
    'Said by [someone who left] <[someone who left]> in confidence',
  );
  await council.close();
});

test('the picture of somebody who left is off the disk two days later', async () => {
  const { council } = await openCouncil();
  const { id } =
    council.sandbox.world.directory.people.find(({ photo, enabled, guest }) => photo && enabled && !guest) ??
    council.accountOf('clerk');
  const me = await council.as(id);
  const person = await council.personOf(id);
  await me.ok(personPhoto, { id: person });
  const { file = '' } = (await council.store.get(photos, person)) ?? {};
  expect(await council.store.files.open(file)).toBeDefined();

  council.sandbox.world.directory.change(id, { enabled: false });
  await council.after(5 * 60_000);
  await council.after(2 * DAY_MS);

  expect(await council.store.files.open(file)).toBeUndefined();
  await council.close();
});

test('nobody else is forgotten with them', async () => {
  const { council, holding } = await openCouncil();
  await spendDays(council);
  council.sandbox.world.directory.change('clerk', { enabled: false });
  await council.after(5 * 60_000);

  await council.after(PERIOD_MS + DAY_MS);

  const others = ['hr', 'care-manager', 'councillor'].flatMap((key) => whoIs(council, key));
  expect([...(await holding(others))].sort()).toEqual([...others].sort());
  await council.close();
});
