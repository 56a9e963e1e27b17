import type { PlainDate } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import snapshot from './leave/bank-holidays.json' with { type: 'json' };
import { bankHolidays, closures } from './leave.records.ts';

/**
 * Days of all years known on which nobody is expected to work: bank holidays and the council's own. In order, each once.
 */
export const closedDays = async (reader: Reader): Promise<readonly PlainDate[]> => {
  const [national, own] = await Promise.all([
    nationalHolidays(reader),
    findAll(reader, closures, 'all', 'all'),
  ]);
  return [...new Set([...national, ...own.map(({ id }) => id)])].sort();
};

/** Bank holidays of England and Wales as GOV.UK last told them, or as they were when this release was made. */
export const nationalHolidays = async (reader: Reader): Promise<readonly PlainDate[]> =>
  (await reader.get(bankHolidays, 'england-and-wales'))?.days ?? (snapshot.days as readonly PlainDate[]);
