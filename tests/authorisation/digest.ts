import { createHash } from 'node:crypto';
import { canonicalJson } from '../../api/platform/canonical.ts';
import type { LogEntry } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { schema } from '../../api/schema.ts';

/** What the store holds, record by record, as one hash each: two that are equal were not written in between. */
export const digestOf = async (store: Store): Promise<Readonly<Record<string, string>>> => {
  const kept = [
    ...schema.collections.map(
      async (record) => [record.name, await Array.fromAsync(store.all(record))] as const,
    ),
    ...schema.logs.map(async (log) => [log.name, await Array.fromAsync(entriesOf(store, log))] as const),
  ];
  return Object.fromEntries((await Promise.all(kept)).map(([name, docs]) => [name, hashOf(docs)]));
};

async function* entriesOf(store: Store, log: (typeof schema.logs)[number]): AsyncGenerator<LogEntry> {
  let after: string | undefined;
  do {
    const page = await store.read<LogEntry>(log as never, {
      limit: 500,
      ...(after !== undefined && { after }),
    });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}

const hashOf = (docs: readonly object[]): string => {
  const texts = docs.map(textOf).sort();
  return `${docs.length} ${createHash('sha256').update(texts.join('\n')).digest('hex')}`;
};

/** What a store gives out is frozen through and through, so its text stays the same as long as it is the same object. */
const textOf = (doc: object): string => {
  const text = texts.get(doc) ?? canonicalJson(doc);
  if (Object.isFrozen(doc)) texts.set(doc, text);
  return text;
};
const texts = new WeakMap<object, string>();
