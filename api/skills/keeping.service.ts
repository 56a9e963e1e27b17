import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import type { Collection } from '../platform/store/declare.ts';
import { MAX_LIMIT, type Store, type Tx } from '../platform/store/store.ts';
import { assessments } from './assessment.records.ts';
import { dropped } from './assessment.service.ts';
import { CUBE_KEPT } from './cube.fields.ts';
import { cubes, newestCube } from './cube.records.ts';
import { ASSESSMENT_KEPT, MOMENT_KEPT, PROFILE_KEPT } from './fields.ts';
import type { SkillsPorts } from './ports.ts';
import { moments, profiles } from './records.ts';

/** Someone has left: nobody plans with their levels any more. How they grew stays for figures until its time is over. */
export const leaveSkills =
  (ports: Pick<SkillsPorts, 'clock'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    const open = await t.one(assessments, 'open', person);
    if (open) await dropped(t, ports, open);
    await t.remove(profiles, person);
  };

/** What ends in this room once it was kept long enough. */
export const skillsRetention = (store: Store): readonly RetentionRule[] => [
  byAge(store, ASSESSMENT_KEPT, assessments, {
    person: ({ person }) => person,
    at: ({ startedAt }) => startedAt,
  }),
  byAge(store, PROFILE_KEPT, profiles, { person: ({ id }) => id, at: ({ at }) => at }),
  byAge(store, MOMENT_KEPT, moments, { person: ({ person }) => person, at: ({ at }) => at }),
  earlierFigures(store),
];

/** Releases that are no longer the newest: what is told next is held against that one, however old it is. */
const earlierFigures = (store: Store): RetentionRule => ({
  period: CUBE_KEPT,
  due: async function* (before) {
    const newest = await newestCube(store);
    for await (const rows of pagesOf((after) =>
      store.find(cubes, 'age', 'all', {
        ...{ to: before, limit: MAX_LIMIT },
        ...(after !== undefined && { after }),
      }),
    ))
      yield rows.filter(({ release }) => release !== newest?.release).map(({ id }) => ({ id }));
  },
  end: async (t, ids, before) => {
    const newest = await newestCube(t);
    const over = (await t.getAll(cubes, ids)).filter(
      ({ at, release }) => at < before && release !== newest?.release,
    );
    for (const { id } of over) await t.remove(cubes, id);
    return over.length;
  },
});

/** Records that stand in an index by their age. */
const byAge = <T extends { readonly id: string }>(
  store: Store,
  period: RetentionRule['period'],
  records: Collection<T, 'age', never, never>,
  of: { readonly person: (record: T) => PersonId; readonly at: (record: T) => Instant },
): RetentionRule => ({
  period,
  due: (before) =>
    dueOf(
      pagesOf<T>((after) =>
        store.find(records, 'age', 'all', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      (record) => ({ id: record.id, person: of.person(record) }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(records, ids)).filter((record) => of.at(record) < before);
    for (const { id } of over) await t.remove(records, id);
    return over.length;
  },
});
