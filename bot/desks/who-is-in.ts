import type { Viewer } from '../../api/contract/person.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import type { SiteView } from '../../api/desks/contract.ts';
import type { Reply } from '../shell/turn.ts';
import { whoIsInCard } from './people-cards.ts';
import type { DesksCommandPorts } from './ports.ts';

/** Who is in at a site: the names the viewer may see, and how many more. The viewer is left out. */
export const whoIsIn = async (
  { desks }: DesksCommandPorts,
  viewer: Viewer,
  site: SiteView,
  date: PlainDate,
): Promise<Reply> => {
  const floors = await Promise.all(
    site.floors.map(async ({ id, name }) => {
      const { whoIsIn } = await desks.floorDay(viewer, { id, date });
      return { floorName: name, names: whoIsIn.people.map((person) => person.name), others: whoIsIn.others };
    }),
  );
  return whoIsInCard(site.name, date, floors);
};
