import type { PersonId } from '../contract/ids.ts';
import { addMillis } from '../contract/time.ts';
import type { Tx } from '../platform/store/store.ts';
import { type CouncilCounts, type Counts, counting, together } from './counting.ts';
import { cubeId, cubes, departmentOf, newestCube, type SkillsCube } from './cube.records.ts';
import { FRAMEWORK_VERSION } from './framework/framework.ts';
import type { SkillsPorts } from './ports.ts';
import { moments, profiles } from './records.ts';
import { type Release, releaseOf } from './releasing.ts';
import { presentRequirements } from './requirement.records.ts';
import { essentialsOf, requiredOf } from './requirement.rules.ts';
import type { HeldLevels } from './scoring.rules.ts';

const DAY_MS = 86_400_000;

/** Figures of skills. They are counted and made fit to be told once a day, whoever asks for them meanwhile. */
export const cubeService = (ports: SkillsPorts) => ({
  /** Counts everybody and writes the next release; it may come twice and changes nothing but the figures. */
  releaseFigures: async (): Promise<void> => {
    const counts = await countEverybody(ports);
    const requirements = (await presentRequirements(ports.store)).n;
    await ports.store.tx((t) => write(t, ports, { counts, requirements }), { turn: 'skills.cube' });
  },

  /** The same where the last release is a day old or tells of nobody; the first waits for somebody's levels. */
  releaseFiguresWhenDue: async (): Promise<void> => {
    const { store, clock } = ports;
    if ((await store.find(moments, 'age', 'all', { limit: 1 })).rows.length === 0) return;
    const last = await newestCube(store);
    const assessed = last?.figures.reach?.columns[0]?.whole.tally.known ?? 0;
    const isOld = last && last.at <= addMillis(clock.now(), -DAY_MS);
    if (assessed === 0 || isOld) await cubeService(ports).releaseFigures();
  },
});

/** Page by page, so that nobody waits for it; who comes meanwhile is counted tomorrow. */
const countEverybody = async ({ store, people }: SkillsPorts): Promise<CouncilCounts> => {
  const version = await presentRequirements(store);
  const first = await firstLevels({ store });
  const counted = counting();
  for await (const page of people.everybodysFacts()) {
    const staff = page.filter(({ isStaff }) => isStaff);
    const ids = staff.map(({ person }) => person);
    const known = new Map((await store.getAll(profiles, ids)).map((profile) => [profile.id, profile]));
    for (const worker of staff) {
      const earlier = first.get(worker.person);
      counted.add({
        worker,
        essentials: essentialsOf(requiredOf(version, worker)),
        levels: known.get(worker.person)?.levels ?? {},
        ...(earlier && { first: earlier.levels }),
      });
    }
  }
  return counted.result();
};

type First = { readonly at: string; readonly levels: HeldLevels };

/** Everybody's levels after their first assessment: what change is reckoned from. */
const firstLevels = async ({ store }: Pick<SkillsPorts, 'store'>): Promise<ReadonlyMap<PersonId, First>> => {
  const first = new Map<PersonId, First>();
  for await (const { person, at, levels } of store.all(moments)) {
    const known = first.get(person);
    if (!known || at < known.at) first.set(person, { at, levels });
  }
  return first;
};

interface Taken {
  readonly counts: CouncilCounts;
  readonly requirements: number;
}

const write = async (
  t: Tx,
  { clock, fewest: k }: SkillsPorts,
  { counts, requirements }: Taken,
): Promise<void> => {
  const last = await newestCube(t);
  const at = clock.now();
  const told = releaseOf(counts, { k, at, before: last && (await releaseBefore(t, last)) });
  const release = (last?.release ?? 0) + 1;
  const frozen = { release, at, k, framework: FRAMEWORK_VERSION, requirements };
  const council: SkillsCube = {
    ...{ ...frozen, id: cubeId(release), figures: told.council },
    groups: groupsOf([...counts].map(([name, teams]) => [name, together(teams.values())])),
  };
  const departments = [...told.departments].map(
    ([name, figures]): SkillsCube => ({
      ...{ ...frozen, id: cubeId(release, name), figures },
      groups: groupsOf([...(counts.get(name) ?? [])]),
    }),
  );
  await t.putAll(cubes, [council, ...departments]);
};

const groupsOf = (counts: readonly (readonly [string, Counts])[]): SkillsCube['groups'] =>
  counts.map(([name, { reach }]) => ({ name, staff: reach.people }));

const releaseBefore = async (t: Tx, council: SkillsCube): Promise<Release> => {
  const names = council.groups.map(({ name }) => name);
  const departments = await t.getAll(
    cubes,
    names.map((name) => cubeId(council.release, name)),
  );
  return {
    council: council.figures,
    departments: new Map(departments.map(({ id, figures }) => [departmentOf(id) ?? '', figures])),
  };
};
