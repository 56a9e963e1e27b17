import type { PersonId } from '../contract/ids.ts';
import { addDays, type Half } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { FloorId, SiteId } from './contract.ts';
import { type DesksPorts, nowAt } from './ports.ts';
import { bookings, sites } from './records.ts';
import { heldHalves } from './rules.ts';
import { placesOf } from './views.ts';

interface Place {
  readonly site: string;
  readonly floor: { readonly id: FloorId; readonly name: string };
  readonly desk: string;
}

/** Before a council has named a building, its day is the one of Greenwich. */
const NOWHERE = { zone: 'UTC' };

/** What the people room asks of this one. Whoever asks decides who may be told. */
export const whereaboutsService = ({ store, clock }: Pick<DesksPorts, 'store' | 'clock'>) => {
  const allSites = (reader: Reader = store) => findAll(reader, sites, 'all', 'all');
  const councilZone = async () => ((await allSites())[0] ?? NOWHERE).zone;
  return {
    /** The council's buildings; `reader` where they are asked for inside a transaction. */
    sites: async (reader?: Reader): Promise<readonly { readonly id: SiteId; readonly name: string }[]> =>
      (await allSites(reader)).map(({ id, name }) => ({ id, name })),

    /** The time zone of the council's first building. */
    zone: councilZone,

    /** Today, and the desks this person holds then; a half that is over counts like any other. */
    deskToday: async (person: PersonId) => {
      const { today: date } = nowAt(clock, { zone: await councilZone() });
      const held = await findAll(store, bookings, 'held', person, { from: date, to: addDays(date, 1) });
      const placeOf = await placesOf(store, held);
      const desks: Partial<Record<Half, Place>> = {};
      for (const booking of held) {
        const { site, floor, desk } = placeOf(booking);
        for (const half of heldHalves(booking))
          desks[half] = { site: site.name, floor: { id: floor.id, name: floor.name }, desk: desk.label };
      }
      return { date, ...desks };
    },
  };
};
