import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { catalogued, isPersonal, NOBODY, none, type RecordFields } from '../../api/platform/catalogue.ts';
import { privacyPage } from '../../api/platform/privacy-page.ts';
import { collection, type Doc, type LogEntry } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { catalogue, schema } from '../../api/schema.ts';
import { spendDays, startCouncil } from './day.ts';

interface Note {
  readonly id: string;
  readonly by?: PersonId;
}
const notes = collection<Note>()('note');
const note = { title: 'Note', basis: 'task', kept: 'a day', seenBy: 'All', ofPerson: NOBODY } as const;

async function* storedIn(store: Store, { record }: RecordFields): AsyncGenerator<Doc> {
  if (record.kind === 'collection') yield* store.all(record as never);
  else for (const entry of (await store.read<LogEntry>(record as never, { limit: 500 })).rows) yield entry;
}

describe('the field catalogue', () => {
  test('does not compile without a field of a record, nor with one it does not have', () => {
    // @ts-expect-error: `by` is not told of
    catalogued(notes, { ...note, fields: { id: none('The note') } });
    // @ts-expect-error: `text` is no field
    catalogued(notes, { ...note, fields: { id: none('The note'), by: none('Who'), text: none('What') } });

    expect(catalogued(notes, { ...note, fields: { id: none('The note'), by: none('Who') } }).record).toBe(
      notes,
    );
  });

  test('is what the store is opened with, so nothing else can be kept', () => {
    const names = catalogue.map(({ record }) => record.name);

    expect([...schema.collections, ...schema.logs].map(({ name }) => name).sort()).toEqual(names.sort());
    expect(new Set(names).size).toBe(names.length);
  });

  test('speaks of anybody, as administrators read how long each record is kept', () => {
    const words = catalogue.flatMap(({ title, kept }) => [
      title,
      ...(typeof kept === 'string' ? [kept] : [kept.title, kept.after]),
    ]);

    expect(words.length).toBeGreaterThan(catalogue.length);
    expect(words.filter((one) => /\byou(rs?)?\b/i.test(one))).toEqual([]);
  });

  test('knows every field that a full day of a council really stores', async () => {
    const council = await startCouncil();
    await spendDays(council);

    const unknown = new Set<string>();
    const empty: string[] = [];
    for (const entry of catalogue) {
      let seen = 0;
      for await (const doc of storedIn(council.store, entry)) {
        seen += 1;
        for (const field of Object.keys(doc))
          if (!Object.hasOwn(entry.fields, field)) unknown.add(`${entry.record.name}.${field}`);
      }
      if (seen === 0) empty.push(entry.record.name);
    }
    await council.close();

    expect([...unknown]).toEqual([]);
    // Otherwise the day is not a full one, and the test looks at nothing.
    expect(empty).toEqual([]);
  });

  test('tells of each record about people how its person finds it, or why they cannot', () => {
    const silent = catalogue.filter((entry) => isPersonal(entry) && entry.ofPerson === NOBODY);
    const talkative = catalogue.filter((entry) => !isPersonal(entry) && typeof entry.ofPerson !== 'string');

    expect(silent.map(({ title }) => title)).toEqual([]);
    expect(talkative.map(({ title }) => title)).toEqual([]);
  });

  test('makes the page on privacy, which is the one in docs', async () => {
    const page = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

    expect(page).toBe(privacyPage(catalogue));
  });
});
