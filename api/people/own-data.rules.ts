import type { PersonId } from '../contract/ids.ts';
import type { OwnValue } from './own-data.contract.ts';

/** What stands for another person in somebody's own data. */
export const SOMEONE_ELSE = 'someone else';

const PERSON = /per_[0-9a-z]{26}/g;

/** Everything a document holds as lines of path and text, without anybody but its person. */
export const valuesOf = (doc: object, me: PersonId): readonly OwnValue[] =>
  linesOf(doc, []).map(({ field, value }) => ({ field: onlyMe(field, me), value: onlyMe(value, me) }));

/** A record names others by their ids alone, so without the ids no other person is left. */
const onlyMe = (text: string, me: PersonId): string =>
  text.replace(PERSON, (id) => (id === me ? id : SOMEONE_ELSE));

const linesOf = (value: unknown, path: readonly string[]): readonly OwnValue[] => {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null))
    return [{ field: path.join('.'), value: value.join(', ') }];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, [...path, key]));
  return [{ field: path.join('.'), value: String(value ?? '') }];
};

/** Where the next page begins: a record, and how far within it. Refuses nothing: what it cannot read is no place. */
export interface Place {
  readonly record: string;
  readonly after?: string | undefined;
}

export const cursorOf = ({ record, after }: Place): string => [record, ...(after ? [after] : [])].join('|');

export const placeOf = (cursor: string): Place => {
  const [record = '', ...rest] = cursor.split('|');
  return { record, ...(rest.length > 0 && { after: rest.join('|') }) };
};
