import type { Viewer } from '../contract/person.ts';
import type { Found } from '../contract/search.ts';
import { plainWords } from '../contract/words.ts';
import type { FloorId } from './contract.ts';
import { deskPolicy } from './policy.ts';
import type { DesksPorts } from './ports.ts';
import { type Desk, desks, type Floor, floors, type Site, sites } from './records.ts';
import { meantBy } from './search.rules.ts';

/** So many desks are looked through: a word of a building's name fits all of its desks. */
const LOOKED_AT = 200;

/** Buildings, floors, zones and desks by their names. Who has taken what of them is found by nobody. */
export const searchService = ({ store }: Pick<DesksPorts, 'store'>) => ({
  searchPlaces: async (viewer: Viewer, words: string, limit: number): Promise<readonly Found[]> => {
    if (deskPolicy.seeEstate(viewer) !== 'yes') return [];
    const [buildings, storeys, standing] = await Promise.all([
      store.search(sites, words, { limit }),
      store.search(floors, words, { limit }),
      store.search(desks, words, { limit: LOOKED_AT }),
    ]);
    const meant = Map.groupBy(standing, (desk) => meantBy(plainWords(words), desk));
    const named = (meant.get('desk') ?? []).slice(0, limit);
    const zones = oneOfEachZone(meant.get('zone') ?? []).slice(0, limit);
    const around = await surroundings(store, storeys, [...zones, ...named]);
    return [
      ...buildings.map(siteHit),
      ...storeys.map((floor) => floorHit(around(floor.id))),
      ...zones.map((desk) => zoneHit(desk, around(desk.floorId))),
      ...named.map((desk) => deskHit(desk, around(desk.floorId))),
    ].slice(0, limit);
  },
});

/** A floor with its building. */
interface Around {
  readonly floor: Floor;
  readonly site: Site;
}

/** The floors of what was found, each read once with its building. */
const surroundings = async (
  store: DesksPorts['store'],
  storeys: readonly Floor[],
  standing: readonly Desk[],
): Promise<(floor: FloorId) => Around> => {
  const others = await store.getAll(floors, [...new Set(standing.map(({ floorId }) => floorId))]);
  const all = [...storeys, ...others];
  const buildings = await store.getAll(sites, [...new Set(all.map(({ siteId }) => siteId))]);
  return (id) => {
    const floor = all.find((one) => one.id === id);
    const site = buildings.find((one) => one.id === floor?.siteId);
    if (!floor || !site) throw new Error(`the estate has no floor ${id}`);
    return { floor, site };
  };
};

const oneOfEachZone = (standing: readonly Desk[]): readonly Desk[] => [
  ...new Map(standing.map((desk) => [`${desk.floorId}|${desk.zoneName}`, desk])).values(),
];

const pathTo = ({ floor, site }: Around): Found['path'] => `/desks?site=${site.id}&floor=${floor.id}`;

const siteHit = ({ id, name, address }: Site): Found => ({
  ...{ kind: 'site', title: name, excerpt: address },
  path: `/desks?site=${id}`,
  forAllStaff: true,
});

const floorHit = (around: Around): Found => ({
  ...{ kind: 'floor', title: around.floor.name, excerpt: around.site.name },
  ...{ path: pathTo(around), forAllStaff: true },
});

const zoneHit = ({ zoneName }: Desk, around: Around): Found => ({
  ...{ kind: 'zone', title: zoneName, excerpt: listed(around) },
  ...{ path: pathTo(around), forAllStaff: true },
});

const deskHit = ({ label, zoneName }: Desk, around: Around): Found => ({
  ...{ kind: 'desk', title: `Desk ${label}`, excerpt: `${zoneName}, ${listed(around)}` },
  ...{ path: pathTo(around), forAllStaff: true },
});

const listed = ({ floor, site }: Around): string => `${floor.name}, ${site.name}`;
