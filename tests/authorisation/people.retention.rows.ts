import { people } from '../../api/people/records.ts';
import type * as contract from '../../api/people/retention.contract.ts';
import { placeHold } from '../../api/people/retention.contract.ts';
import { asks, only, type RowsOf } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

/** How long records are kept, and whose are held, is the administrators' alone: HR asks them, as anybody does. */
const byAdmin = only(403, 'Admin');

const wish = async (stage: Stage, who: Cast) => {
  const address = (await stage.store.get(people, stage.personOf(who)))?.upn ?? '';
  return { address, reason: 'Asked for by a court' };
};

/** A hold on this person's records, by an administrator. */
const holdOn = (stage: Stage, who: Cast) =>
  stage.once(`hold on ${who}`, async () => {
    const { id } = await stage.ok('Admin', placeHold, await wish(stage, who));
    return { id, reason: 'The court has decided' };
  });

export const retentionRows: RowsOf<typeof contract> = {
  retentionTable: { 'the council’s': asks({}, byAdmin) },
  retentionDryRun: { 'the council’s': asks({}, byAdmin) },
  changePeriod: {
    'the council’s': asks({ period: 'desks.booking', days: 60 }, byAdmin),
    missing: asks({ period: 'desks.nothing', days: 60 }, { ...byAdmin, Admin: 404 }),
  },
  listHolds: { 'the council’s': asks({}, byAdmin) },
  placeHold: { 'on somebody who left': asks((stage) => wish(stage, 'leaver'), byAdmin) },
  endHold: {
    own: asks(holdOn, byAdmin),
    others: asks((stage) => holdOn(stage, 'owner'), byAdmin),
    missing: asks(
      { id: 'hld_00000000000000000000000000', reason: 'The court has decided' },
      { ...byAdmin, Admin: 404 },
    ),
  },
};
