import type { Viewer } from '../contract/person.ts';
import { findAll } from '../platform/store/store.ts';
import type { NextStep } from '../skills/contract.ts';
import type { SkillId } from '../skills/framework.contract.ts';
import type { Champions } from './champion.contract.ts';
import { directoryService } from './directory.service.ts';
import type { TrainingPorts } from './ports.ts';
import { courses } from './records.ts';
import { listSessions } from './session.lists.ts';

/** Nobody works on more than a handful of skills at once. */
const MOST_SKILLS = 6;
const MOST_OF_EACH = 3;

/** What helps somebody with a skill they lack. */
export const nextStepsService = (ports: TrainingPorts) => ({
  /**
   * For each of the first few skills the next sessions that are for the viewer, what they can learn alone, and champions
   * who offer it, those of their own department before others. A skill with which nothing helps is there as well.
   */
  nextSteps: async (viewer: Viewer, skills: readonly SkillId[]): Promise<readonly NextStep[]> => {
    const { store, people } = ports;
    const [{ champions }, { department }, sites] = await Promise.all([
      directoryService(ports).listChampions(viewer, {}),
      people.factsOfViewer(store, viewer),
      ports.sites(store),
    ]);
    const nearest = champions.toSorted((a, b) => distance(a, department) - distance(b, department));
    return Promise.all(
      skills.slice(0, MOST_SKILLS).map(async (skill) => {
        const [{ sessions }, taught] = await Promise.all([
          listSessions(ports)(viewer, { skill, limit: MOST_OF_EACH }),
          findAll(store, courses, 'skill', skill),
        ]);
        const placeOf = ({ isOnline, place }: (typeof sessions)[number]): string => {
          const site = sites.find(({ id }) => id === place.site)?.name;
          return isOnline ? 'Online' : [place.room, site].filter(Boolean).join(', ');
        };
        return {
          skill,
          sessions: sessions.map((session) => ({
            ...{ id: session.id, title: session.course.title, start: session.start },
            place: placeOf(session),
          })),
          links: taught.flatMap(({ links }) => links.map(linkOf)).slice(0, MOST_OF_EACH),
          champions: nearest
            .filter((one) => one.skills.includes(skill))
            .map(({ person }) => person)
            .slice(0, MOST_OF_EACH),
        };
      }),
    );
  },
});

const distance = (champion: Champions['champions'][number], department: string | undefined): number =>
  champion.department === department ? 0 : 1;

const linkOf = ({ id, title, minutes }: NextStep['links'][number]): NextStep['links'][number] => ({
  ...{ id, title, minutes },
});
