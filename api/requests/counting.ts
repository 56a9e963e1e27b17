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
