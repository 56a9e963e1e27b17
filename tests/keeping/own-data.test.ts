import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { bookings } from '../../api/desks/records.ts';
import { myData, type OwnData } from '../../api/people/own-data.contract.ts';
import { people } from '../../api/people/records.ts';
import { periods } from '../../api/people/retention.records.ts';
import { isPersonal, type RecordFields } from '../../api/platform/catalogue.ts';
import type { Doc } from '../../api/platform/store/declare.ts';
import { catalogue } from '../../api/schema.ts';
import { type Council, spendDays, startCouncil } from './day.ts';

let council: Council;
let me: PersonId;
beforeAll(async () => {
  council = await startCouncil();
  await spendDays(council);
  me = await council.personOf('clerk');
  await council.store.tx((t) =>
    t.put(periods, { id: 'people.leaver', days: 2_500, by: me, at: council.clock.now() }),
  );
});
afterAll(() => council.close());

const viewer = (): Viewer => ({
  person: me,
  name: 'Me',
  roles: [],
  appointments: [],
  reports: [],
  door: 'tab',
});

/** All pages, as the tab puts them together. */
const allOf = async (read: (input: { after?: string }) => Promise<OwnData>): Promise<readonly OwnData[]> => {
  const pages = [await read({})];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await read({ after: next }));
  return pages;
};
const mine = () => allOf((input) => council.app.people.myData(viewer(), input));
const rowsOf = (pages: readonly OwnData[], record: string) =>
  pages.flatMap(({ parts }) => parts.filter((part) => part.record === record).flatMap(({ rows }) => rows));
const asObject = (row: readonly { field: string; value: string }[]) =>
  Object.fromEntries(row.map(({ field, value }) => [field, value]));

describe('what Guildhall holds about me', () => {
  test('says of nothing that I alone see it where others see a part of it', async () => {
    const parts = (await mine()).flatMap((page) => page.parts);
    const toldAs = (record: string) => parts.find((part) => part.record === record)?.seenBy;
    const shownToOthers = catalogue.filter(({ fields }) =>
      Object.values(fields).some(
        ({ seenBy }) => seenBy !== undefined && !/alone|Administrators/.test(seenBy),
      ),
    );

    expect(shownToOthers.map(({ record }) => toldAs(record.name))).not.toContain('The person alone');
    expect(toldAs('people_appointment')).toContain('colleagues');
  });

  test('is told in words, from every room', async () => {
    const clerk = await council.as('clerk');

    const pages = await allOf((input) => clerk.ok(myData, input));

    const account = asObject(rowsOf(pages, 'people_person')[0] ?? []);
    expect(account).toMatchObject({
      name: council.accountOf('clerk').name,
      oid: council.accountOf('clerk').id,
    });
    expect(rowsOf(pages, 'desk_booking').map(asObject)).toMatchObject([
      { deskId: 'A1', floorId: 'Ground floor', siteId: 'Lancaster Town Hall', date: '2026-11-24' },
      // The morning by themselves, and the afternoon because they have leave then.
      { deskId: 'A1', date: '2026-11-25', halves: 'am, pm', freed: 'am, pm' },
    ]);
    expect(rowsOf(pages, 'people_profile').map(asObject)).toMatchObject([
      { workStyle: 'agile', 'pattern.1.am': 'home', 'quietHours.from': '18:00' },
    ]);
    expect(rowsOf(pages, 'bot_conversation')).toHaveLength(1);
    expect(rowsOf(pages, 'audit').map(asObject)).toContainEqual(
      expect.objectContaining({ action: 'people.visibility', actor: me }),
    );
    expect(rowsOf(pages, 'audit').map(asObject)).toContainEqual(
      expect.objectContaining({ action: 'people.hold.end', actor: 'someone else', about: me }),
    );
    const [part] = pages[0]?.parts.filter(({ record }) => record === 'people_person') ?? [];
    expect(part).toMatchObject({ kept: '2500 days after leaving', missing: null });
  });

  test('is asked for by me alone: nobody names a person to ask about', async () => {
    const admin = await council.as('admin');

    const answer = await admin.send('GET', `/api/people/me/data?person=${me}`);
    const pages = await allOf((input) => admin.ok(myData, input));

    expect(answer.status).toBe(400);
    expect(JSON.stringify(pages)).not.toContain(me);
  });

  test('begins anew where a place in it is not one of ours', async () => {
    const clerk = await council.as('clerk');

    expect(await clerk.refused(myData, { after: 'nothing' })).toMatchObject({ code: 'bad_cursor' });
    expect(await clerk.refused(myData, { after: 'desk_booking|x' })).toMatchObject({ code: 'bad_cursor' });
  });

  test('names the picture itself, not only where it is', async () => {
    const [photo] = rowsOf(await mine(), 'people_photo').map(asObject);

    const hasPicture = council.accountOf('clerk').photo;
    expect(photo?.file?.startsWith('data:image/') ?? false).toBe(hasPicture);
  });

  test('holds nobody else: no name, no address, no account and no id', async () => {
    const text = JSON.stringify(await mine());

    const others: string[] = [];
    for await (const { id, name, mail, upn, oid } of council.store.all(people))
      if (id !== me) others.push(...[id, name, mail, upn, oid].flatMap((word) => (word ? [word] : [])));
    expect(others.length).toBeGreaterThan(1_000);
    expect(others.filter((word) => text.includes(word))).toEqual([]);
    // Also not in what an administrator wrote of me, in which I stay.
    expect(rowsOf(await mine(), 'people_appointment').map(asObject)).toContainEqual(
      expect.objectContaining({
        reason: `Knows the case system, as someone else said of ${council.accountOf('clerk').name}`,
      }),
    );
  });
});

describe('a canary in every personal field of mine', () => {
  const planted: string[] = [];
  const canary = (entry: RecordFields, field: string): string => {
    planted.push(`canary-${entry.record.name}-${field}`);
    return `canary-${entry.record.name}-${field}`;
  };
  /** A word where there was one or none; inside lists and objects as well. Numbers and yes or no stay. */
  const withCanary = (value: unknown, word: () => string): unknown => {
    if (value === undefined || typeof value === 'string') return word();
    if (Array.isArray(value)) return value.length > 0 ? value.map((one) => withCanary(one, word)) : [word()];
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCanary(inner, word)]));
  };
  /** What stands in a field of this one, or of another of the person's: so that what is planted has its shape. */
  const exampleOf = (field: string, docs: readonly Doc[]): unknown =>
    docs
      .map((doc) => (doc as unknown as Record<string, unknown>)[field])
      .find((value) => value !== undefined);
  const filled = (entry: RecordFields, docs: readonly Doc[]): Doc[] =>
    docs.slice(0, 1).map((doc) => ({
      ...doc,
      ...Object.fromEntries(
        Object.entries(entry.fields).flatMap(([field, { class: kind }]) =>
          kind === 'ordinary' || kind === 'special'
            ? [[field, withCanary(exampleOf(field, docs), () => canary(entry, field))]]
            : [],
        ),
      ),
    }));

  beforeEach(async () => {
    planted.length = 0;
    for (const entry of catalogue) {
      if (typeof entry.ofPerson === 'string') continue;
      const { rows } = await entry.ofPerson(council.store, me);
      expect(rows.length, entry.title).toBeGreaterThan(0);
      const { record } = entry;
      // What is logged stays as it is, so another entry stands beside it.
      const again = rows.map((doc) => (record.kind === 'log' ? { ...doc, at: council.clock.now() } : doc));
      for (const doc of filled(entry, again))
        await council.store.tx((t) =>
          record.kind === 'log'
            ? t.append(record as never, { ...doc, id: `${doc.id}-canary`, at: council.clock.now() } as never)
            : t.put(record as never, doc as never),
        );
    }
  });

  test('is in my data, but for what others wrote of me, which may name others', async () => {
    const text = JSON.stringify(await mine());

    const keptBack = planted.filter((word) => /people_hold-(reason|endReason)$/.test(word));
    expect(keptBack).toHaveLength(2);
    expect(keptBack.filter((word) => text.includes(word))).toEqual([]);
    const wanted = planted.filter(
      (word) => !/^canary-(audit|people_access|news_opening)-at$/.test(word) && !keptBack.includes(word),
    );
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((word) => !text.includes(word))).toEqual([]);
    expect(catalogue.filter((entry) => isPersonal(entry)).length).toBeGreaterThan(8);
  });
});

describe('much data', () => {
  test('comes in pages of bounded length, all of it and nothing twice', async () => {
    const [one] = (await council.store.find(bookings, 'person', me, { limit: 1 })).rows;
    if (!one) throw new Error('no booking');
    const days = 1_234;
    const first: PlainDate = '2020-01-01';
    for (let from = 0; from < days; from += 400)
      await council.store.tx((t) =>
        t.putAll(
          bookings,
          Array.from({ length: Math.min(400, days - from) }, (_, n) => ({
            ...one,
            id: `bkg_${String(from + n).padStart(26, '0')}` as const,
            halves: ['am'] as const,
            date: addDays(first, from + n),
          })),
        ),
      );

    const pages = await mine();

    const ids = rowsOf(pages, 'desk_booking').map((row) => asObject(row).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(days + 2);
    const longest = Math.max(...pages.map(({ parts }) => parts.flatMap(({ rows }) => rows).length));
    expect(longest).toBeLessThanOrEqual(700);
    expect(pages.length).toBeGreaterThan(2);
  });
});
