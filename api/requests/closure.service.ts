import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { demand, unless } from '../contract/verdict.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import { findAll, type Reader, type Store } from '../platform/store/store.ts';
import { closedDays, nationalHolidays } from './closed-days.ts';
import { whyNotWorkingDay } from './closure.rules.ts';
import type { Closure, ClosuresAnswer } from './employment.contract.ts';
import { employmentPolicy } from './employment.policy.ts';
import { closures } from './leave.records.ts';

interface ClosurePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
}

/** The days on which the council is closed beside the bank holidays. Leave follows them whenever it is next read. */
export const closureService = (ports: ClosurePorts) => ({
  listClosures: (viewer: Viewer): Promise<ClosuresAnswer> => {
    demand(employmentPolicy.keepClosures(viewer));
    return answerOf(ports.store, ports);
  },

  /** For rooms that reckon with working days: bank holidays and the council's own closed days, in order, each once. */
  closedDays: (reader: Reader): Promise<readonly PlainDate[]> => closedDays(reader),

  saveClosure: (viewer: Viewer, { date, name }: Closure): Promise<ClosuresAnswer> =>
    ports.store.tx(async (t) => {
      demand(employmentPolicy.keepClosures(viewer));
      unless(whyNotClose(ports, date));
      const why = whyNotWorkingDay(date, await nationalHolidays(t));
      if (why) throw new Refused('bad_closure', { fields: [{ field: 'date', message: why }] });
      await t.put(closures, { id: date, name, addedBy: viewer.person, addedAt: ports.clock.now() });
      await ports.audit.record(t, viewer, { action: 'requests.closure.enter', object: date });
      return answerOf(t, ports);
    }),

  dropClosure: (viewer: Viewer, { date }: { readonly date: PlainDate }): Promise<ClosuresAnswer> =>
    ports.store.tx(async (t) => {
      demand(employmentPolicy.keepClosures(viewer));
      unless(whyNotClose(ports, date));
      await t.remove(closures, date);
      await ports.audit.record(t, viewer, { action: 'requests.closure.drop', object: date });
      return answerOf(t, ports);
    }),
});

/** The first day of which closed days are still entered: leave of the years before is settled, and read no more. */
const firstDay = ({ clock }: Pick<ClosurePorts, 'clock'>): PlainDate =>
  `${Number(clock.today(COUNCIL_ZONE).slice(0, 4)) - 1}-01-01`;

const whyNotClose = (ports: ClosurePorts, date: PlainDate) =>
  date < firstDay(ports) ? ({ code: 'too_long_ago' } as const) : undefined;

const answerOf = async (reader: Reader, { clock }: Pick<ClosurePorts, 'clock'>): Promise<ClosuresAnswer> => {
  const from = firstDay({ clock });
  const [own, national] = [
    await findAll(reader, closures, 'all', 'all', { from }),
    await nationalHolidays(reader),
  ];
  return {
    closures: own.map(({ id, name }) => ({ date: id, name })),
    bankHolidays: national.filter((day) => day >= from),
  };
};
