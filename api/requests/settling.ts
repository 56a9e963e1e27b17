import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/store/store.ts';
import { closedDays } from './closed-days.ts';
import { changedFrom } from './employment.rules.ts';
import { policyOf } from './leave/policies.ts';
import { leaveYearOf } from './leave/year.rules.ts';
import type { EmploymentRecord } from './leave.records.ts';
import { bookOf, keep, type Terms, termsOfRecord } from './ledger.ts';

/** Two leave years before this one are read with it whenever it is settled. */
const SEEN_DAYS = 730;

/** Writes what is missing from this year's ledger and those that are read with it. */
export const settleNow = (t: Tx, terms: Terms): Promise<void> => settleSince(t, terms, undefined);

/** The same for all years since a day, so that what changed then is carried through them. */
export const settleSince = async (t: Tx, terms: Terms, since: PlainDate | undefined): Promise<void> => {
  const { record, settling } = terms;
  const { today } = settling;
  const first =
    since === undefined || since > today ? today : since > record.keptFrom ? since : record.keptFrom;
  const { stored, settled } = await bookOf(t, terms, first, today);
  await keep(t, record.id, stored, settled);
};

/** As `settleSince`, of what changed so far back that the next settling would not see it. */
export const settleFarBack = async (
  t: Tx,
  { clock }: { readonly clock: Clock },
  record: EmploymentRecord,
  known: EmploymentRecord | undefined,
): Promise<void> => {
  const since = known && changedFrom(known, record);
  const { from } = leaveYearOf(policyOf(record.policy).yearStart, clock.today(COUNCIL_ZONE));
  if (since === undefined || since >= addDays(from, -SEEN_DAYS)) return;
  await settleSince(t, termsOfRecord(record, await closedDays(t), clock), since);
};
