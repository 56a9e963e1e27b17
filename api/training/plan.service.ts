import type { Viewer } from '../contract/person.ts';
import { found } from '../contract/verdict.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import { completions } from './attendance.records.ts';
import type { LinkId } from './contract.ts';
import { helpWith, MOST_SKILLS } from './next-steps.service.ts';
import type { LinkInput, LinkState, OpenedLink, Plan, SayDoneInput } from './plan.contract.ts';
import type * as records from './plan.records.ts';
import { openedId, openedLinks } from './plan.records.ts';
import { trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type CourseLink, courses } from './records.ts';
import { listSessions } from './session.lists.ts';

const MOST = 100;

/** A person's own plan, and what they learn alone. Of anybody else's nothing is told. */
export const planService = (ports: TrainingPorts) => ({
  seePlan: async (viewer: Viewer): Promise<Plan> => {
    const { store } = ports;
    const latest = { desc: true, limit: MOST };
    const mayCheck = trainingPolicy.check(viewer) === 'yes';
    const [{ sessions }, done, opened, lacking, checkedAt] = await Promise.all([
      listSessions(ports)(viewer, { mine: 'attending', limit: MOST }),
      store.find(completions, 'person', viewer.person, latest),
      store.find(openedLinks, 'person', viewer.person, latest),
      // What councillors can do is not the council's to ask, so nothing of it is missing.
      mayCheck ? ports.skills.gapsOf(store, viewer.person) : [],
      ports.skills.checkedAt(store, viewer.person),
    ]);
    return {
      gaps: await gapsOf(ports, viewer, { lacking: lacking.slice(0, MOST_SKILLS), opened: opened.rows }),
      later: lacking.slice(MOST_SKILLS),
      ...{ checkedAt, sessions },
      completed: done.rows.map(({ id, title, skills, end }) => ({
        ...{ id, title, skills, end },
        isCheckDue: mayCheck && (checkedAt === null || checkedAt < end),
      })),
      links: await linksOf(store, opened.rows),
      can: { check: mayCheck },
    };
  },

  openLink: (viewer: Viewer, { id }: LinkInput): Promise<OpenedLink> =>
    ports.store.tx(async (t) => {
      const { url } = await linkOf(t, id);
      const openedAt = ports.clock.now();
      await note(t, ports, { person: viewer.person, link: id }, (before) => ({ ...before, openedAt }));
      return { id, url };
    }),

  sayDone: (viewer: Viewer, { id, done }: SayDoneInput): Promise<LinkState> =>
    ports.store.tx(async (t) => {
      await linkOf(t, id);
      const said = done === 'yes' ? { doneAt: ports.clock.now() } : {};
      const of = { person: viewer.person, link: id };
      const after = await note(t, ports, of, ({ doneAt: _, ...before }) => ({ ...before, ...said }));
      return { id, openedAt: after.openedAt ?? null, doneAt: after.doneAt ?? null };
    }),
});

type Lacking = Awaited<ReturnType<TrainingPorts['skills']['gapsOf']>>;

/** What somebody lacks, with what helps with each, and what of it they opened or have a seat in. */
const gapsOf = async (
  ports: TrainingPorts,
  viewer: Viewer,
  { lacking, opened }: { readonly lacking: Lacking; readonly opened: readonly records.OpenedLink[] },
): Promise<Plan['gaps']> => {
  const help = await helpWith(
    ports,
    viewer,
    lacking.map(({ skill }) => skill),
  );
  return help.flatMap(({ sessions, links, champions, skill }) => {
    const gap = lacking.find((one) => one.skill === skill);
    if (!gap) return [];
    return [
      {
        ...{ ...gap, champions },
        sessions: sessions.map(({ row, place }) => {
          const { id, course, start, end, capacity, taken, waiting, own, can } = row;
          const left = capacity - taken;
          return { id, title: course.title, place, start, end, left, waiting, own, can: { join: can.join } };
        }),
        links: links.map(({ id, title, minutes }) => {
          const { openedAt = null, doneAt = null } = opened.find(({ link }) => link === id) ?? {};
          return { id, title, minutes, openedAt, doneAt };
        }),
      },
    ];
  });
};

type Known = Pick<records.OpenedLink, 'openedAt' | 'doneAt'>;

const note = async (
  t: Tx,
  { clock }: TrainingPorts,
  of: Pick<records.OpenedLink, 'person' | 'link'>,
  change: (before: Known) => Known,
): Promise<records.OpenedLink> => {
  const id = openedId(of.person, of.link);
  const after = { ...change((await t.get(openedLinks, id)) ?? {}), ...of, id, at: clock.now() };
  await t.put(openedLinks, after);
  return after;
};

const linkOf = async (reader: Reader, id: LinkId): Promise<CourseLink> => {
  const course = found(await reader.one(courses, 'link', id));
  return found(course.links.find((one) => one.id === id));
};

/** What was opened and is still offered; a link that its course dropped leads nowhere. */
const linksOf = async (reader: Reader, opened: readonly records.OpenedLink[]): Promise<Plan['links']> => {
  const taught = await reader.oneEach(
    courses,
    'link',
    opened.map(({ link }) => link),
  );
  return opened.flatMap(({ link: id, openedAt = null, doneAt = null }) => {
    const course = taught.find(({ links }) => links.some((one) => one.id === id));
    const link = course?.links.find((one) => one.id === id);
    if (!course || !link) return [];
    const { title, minutes } = link;
    return [{ id, openedAt, doneAt, title, minutes, course: { id: course.id, title: course.title } }];
  });
};
