import type { PersonId } from '../contract/ids.ts';
import type { RecordFields } from '../platform/catalogue.ts';
import type { Doc } from '../platform/store/declare.ts';
import type { Store } from '../platform/store/store.ts';
import { namesOf, namesPattern, without } from './forgetting.rules.ts';
import { SOMEONE_ELSE } from './own-data.rules.ts';
import { people } from './records.ts';

/**
 * These documents without anybody else in what somebody wrote in them. Looks through everybody only where there is
 * such a text: that is rare, and few ask.
 */
export const withoutOthers = async (
  store: Store,
  me: PersonId,
  { fields }: Pick<RecordFields, 'fields'>,
  docs: readonly Doc[],
): Promise<readonly Doc[]> => {
  const isFree = (field: string) => fields[field]?.isFreeText === true;
  const texts = docs.flatMap((doc) => Object.entries(doc).filter(([field]) => isFree(field)));
  const names = namesPattern(await othersIn(store, me, JSON.stringify(texts).toLowerCase()));
  if (texts.length === 0 || !names) return docs;
  return docs.map(
    (doc) =>
      Object.fromEntries(
        Object.entries(doc).map(([field, value]) => [
          field,
          isFree(field) ? without(value, names, SOMEONE_ELSE) : value,
        ]),
      ) as unknown as Doc,
  );
};

const othersIn = async (store: Store, me: PersonId, text: string): Promise<readonly string[]> => {
  if (text === '[]') return [];
  const found: string[] = [];
  for await (const person of store.all(people))
    if (person.id !== me) found.push(...namesOf(person).filter((name) => text.includes(name.toLowerCase())));
  const self = await store.get(people, me);
  const mine = new Set((self ? namesOf(self) : []).map((name) => name.toLowerCase()));
  return found.filter((name) => !mine.has(name.toLowerCase()));
};
