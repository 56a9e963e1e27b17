import { daysBetween, type PlainDate } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import type { TypeCount } from './contract.ts';
import type { TypeId } from './form.contract.ts';
import { requests } from './records.ts';
import type { Catalogue } from './types.ts';

/** The types of request as they are called now, in the order people see. */
export const typesOf = ({
  current,
}: Catalogue): readonly { readonly type: TypeId; readonly title: string }[] =>
  current.map(({ definition: { id, title } }) => ({ type: id, title }));

/** How many of each type wait in a list; `placeOf` says where those of a type stand in it. Those that have none are left out. */
export const waitingByType = async (
  reader: Reader,
  catalogue: Catalogue,
  index: 'queue' | 'approver',
  placeOf: (type: TypeId) => string,
): Promise<readonly TypeCount[]> => {
  const types = typesOf(catalogue);
  const groups = await reader.group(requests, index, { within: types.map(({ type }) => placeOf(type)) });
  return types
    .map((one) => {
      const own = groups.filter((group) => group.in === placeOf(one.type));
      return { ...one, count: own.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0);
};

/** How many stand at one place of a list. */
export const counted = async (
  reader: Reader,
  index: 'mine' | 'approver' | 'queue',
  within: string,
): Promise<number> =>
  (await reader.group(requests, index, { within })).reduce((sum, { count }) => sum + count, 0);

/** How many wait at HR's desk, and for how many days the oldest has. */
export const deskOf = async (
  reader: Reader,
  today: PlainDate,
): Promise<{ readonly count: number; readonly oldestDays: number }> => {
  const [count, oldest] = await Promise.all([
    counted(reader, 'queue', 'all'),
    reader.find(requests, 'queue', 'all', { limit: 1 }),
  ]);
  const since = oldest.rows[0]?.submittedAt.slice(0, 10) as PlainDate | undefined;
  return { count, oldestDays: since ? daysBetween(since, today) : 0 };
};
