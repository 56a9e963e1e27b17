import type { Id } from '../contract/ids.ts';
import type { Reader } from '../platform/store/store.ts';
import type { TrainingHomeCard } from './contract.ts';
import type { TrainingPorts } from './ports.ts';
import { courses, type Session } from './records.ts';

type Line = TrainingHomeCard['leading'][number];

/** Sessions as they are said in one line. */
export const linesOf = async (
  reader: Reader,
  { sites }: Pick<TrainingPorts, 'sites'>,
  found: readonly Session[],
): Promise<(session: Session) => Line> => {
  const [taught, buildings] = await Promise.all([
    reader.getAll(courses, [...new Set(found.map(({ course }) => course))]),
    sites(reader),
  ]);
  const siteOf = (id: Id<'sit'> | null) => buildings.find((one) => one.id === id)?.name;
  return ({ id, course, start, end, isOnline, place }) => ({
    ...{ id, start, end, isOnline },
    title: taught.find((one) => one.id === course)?.title ?? '',
    place: [place.room, siteOf(place.site)].filter((word) => word).join(', '),
  });
};
