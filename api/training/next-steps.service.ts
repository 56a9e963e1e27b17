import type { Viewer } from '../contract/person.ts';
import { findAll } from '../platform/store/store.ts';
import type { NextStep } from '../skills/contract.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { Champions } from './champion.contract.ts';
import { directoryService } from './directory.service.ts';
import type { TrainingPorts } from './ports.ts';
import { type CourseLink, courses } from './records.ts';
import type { SessionRow } from './session.contract.ts';
import { listSessions } from './session.lists.ts';

/** Nobody works on more than a handful of skills at once. */
export const MOST_SKILLS = 6;
const MOST_OF_EACH = 3;

/** What helps with one skill: sessions as the viewer sees them, with where they are in words. */
export interface Help extends Pick<NextStep, 'skill' | 'champions'> {
  readonly sessions: readonly { readonly row: SessionRow; readonly place: string }[];
  readonly links: readonly CourseLink[];
}

/** What helps somebody with a skill they lack. */
export const nextStepsService = (ports: TrainingPorts) => ({
  /**
   * For each of the first few skills the next sessions that are for the viewer, what they can learn alone, and champions
   * who offer it, those of their own department before others. A skill with which nothing helps is there as well.
   */
  nextSteps: async (viewer: Viewer, skills: readonly SkillId[]): Promise<readonly NextStep[]> =>
    (await helpWith(ports, viewer, skills)).map(({ sessions, links, ...help }) => ({
      ...help,
      sessions: sessions.map(({ row: { id, course, start }, place }) => ({
        ...{ id, title: course.title, start, place },
      })),
      links: links.map(({ id, title, minutes }) => ({ id, title, minutes })),
    })),
});

/** The same with all that a person's plan says of it. */
export const helpWith = async (
  ports: TrainingPorts,
  viewer: Viewer,
  skills: readonly SkillId[],
): Promise<readonly Help[]> => {
  const { store, people } = ports;
  const [{ champions }, { department }, sites] = await Promise.all([
    directoryService(ports).listChampions(viewer, {}),
    people.factsOfViewer(store, viewer),
    ports.sites(store),
  ]);
  const nearest = champions.toSorted((a, b) => distance(a, department) - distance(b, department));
  const placeOf = ({ isOnline, place }: SessionRow): string => {
    const site = sites.find(({ id }) => id === place.site)?.name;
    return isOnline ? 'Online' : [place.room, site].filter(Boolean).join(', ');
  };
  return Promise.all(
    skills.slice(0, MOST_SKILLS).map(async (skill) => {
      const [{ sessions }, taught] = await Promise.all([
        listSessions(ports)(viewer, { skill, limit: MOST_OF_EACH }),
        findAll(store, courses, 'skill', skill),
      ]);
      return {
        skill,
        sessions: sessions.map((row) => ({ row, place: placeOf(row) })),
        links: taught.flatMap(({ links }) => links).slice(0, MOST_OF_EACH),
        champions: nearest
          .filter((one) => one.skills.includes(skill))
          .map(({ person }) => person)
          .slice(0, MOST_OF_EACH),
      };
    }),
  );
};

const distance = (champion: Champions['champions'][number], department: string | undefined): number =>
  champion.department === department ? 0 : 1;
