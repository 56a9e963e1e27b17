import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { FEWEST } from '../platform/disclosure.ts';
import { findAll, MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import { effectOf } from './comparison.rules.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts, WorkerFacts } from './ports.ts';
import type {
  ChangeRequirementsInput,
  CompareRequirementsInput,
  Comparison,
  Requirements,
  RequirementVersion,
  RequirementVersionInput,
} from './requirement.contract.ts';
import { FIRST_REQUIREMENTS } from './requirement.defaults.ts';
import { presentRequirements, requirements } from './requirement.records.ts';
import { type RequirementsVersion, whyNotChange } from './requirement.rules.ts';
import { contentOf, saidOf } from './requirement.views.ts';

/** What is asked of people’s skills, for those who decide it. A change is a new version; earlier ones stay. */
export const requirementService = (ports: SkillsPorts) => ({
  ...reading(ports),

  changeRequirements: (viewer: Viewer, input: ChangeRequirementsInput): Promise<Requirements> =>
    ports.store.tx(async (t) => {
      demand(skillsPolicy.keepRequirements(viewer));
      const present = await presentRequirements(t);
      const reasons = { ...present.reasons, ...input.reasons };
      unless(whyNotChange({ ...input, reasons }, present, await here(t, ports, input)));
      const n = present.n + 1;
      const version: RequirementsVersion = {
        ...{ ...input, reasons, n, id: `req.${n}` },
        ...{ at: ports.clock.now(), by: viewer.person },
      };
      await t.put(requirements, version);
      await ports.audit.record(t, viewer, {
        ...{ action: 'skills.requirements.change', object: version.id },
        facts: { before: present.n, now: n },
      });
      return viewOf(t, ports, version);
    }),
});

const reading = (ports: SkillsPorts) => ({
  seeRequirements: async (viewer: Viewer): Promise<Requirements> => {
    demand(skillsPolicy.keepRequirements(viewer));
    return viewOf(ports.store, ports, await presentRequirements(ports.store));
  },

  seeRequirementVersion: async (
    viewer: Viewer,
    { n }: RequirementVersionInput,
  ): Promise<RequirementVersion> => {
    demand(skillsPolicy.keepRequirements(viewer));
    const now = found(await versionOf(ports.store, n));
    const before = await versionOf(ports.store, n - 1);
    const nameOf = await namesIn(ports.store, ports, before ? [now, before] : [now]);
    return { now: contentOf(now, nameOf), before: before ? contentOf(before, nameOf) : null };
  },

  /** Counted anew at each asking: whose the requirements are is asked for a few times a year. */
  compareRequirements: async (viewer: Viewer, input: CompareRequirementsInput): Promise<Comparison> => {
    demand(skillsPolicy.keepRequirements(viewer));
    const effect = effectOf(await presentRequirements(ports.store), input, await staffOf(ports));
    return {
      ...{ staff: effect.staff, concerned: told(effect.concerned) },
      skills: effect.skills.map(({ skill, more, less, other }) => ({
        ...{ skill, more: told(more), less: told(less), other: told(other) },
      })),
    };
  },
});

/** How people work is theirs to tell: of fewer than five it is only told that there are some. */
const told = (people: number): number | null => (people > 0 && people < FEWEST.reads ? null : people);

const staffOf = async ({ people }: Pick<SkillsPorts, 'people'>): Promise<readonly WorkerFacts[]> => {
  const staff: WorkerFacts[] = [];
  for await (const page of people.everybodysFacts()) staff.push(...page.filter(({ isStaff }) => isStaff));
  return staff;
};

const versionOf = async (reader: Reader, n: number): Promise<RequirementsVersion | undefined> =>
  n === FIRST_REQUIREMENTS.n ? FIRST_REQUIREMENTS : reader.get(requirements, `req.${n}`);

/** Those of the named managers who work here. */
const here = async (
  reader: Reader,
  { people }: Pick<SkillsPorts, 'people'>,
  { teams }: ChangeRequirementsInput,
): Promise<ReadonlySet<PersonId>> => {
  const named = teams.map(({ manager }) => manager).slice(0, MAX_LIMIT);
  return new Set((await people.factsOf(reader, named)).map(({ person }) => person));
};

/** What those are called who made these versions or whose teams they name. */
const namesIn = (
  reader: Reader,
  { people }: Pick<SkillsPorts, 'people'>,
  versions: readonly RequirementsVersion[],
): Promise<(person: PersonId) => string> =>
  people.namesOf(
    reader,
    versions.flatMap(({ by, teams }) => [...(by ? [by] : []), ...teams.map(({ manager }) => manager)]),
  );

const viewOf = async (
  reader: Reader,
  ports: Pick<SkillsPorts, 'people'>,
  version: RequirementsVersion,
): Promise<Requirements> => {
  const made = (await findAll(reader, requirements, 'n', 'all')).toReversed();
  const versions = [...made, FIRST_REQUIREMENTS];
  const nameOf = await namesIn(reader, ports, [version, ...versions.map((one) => ({ ...one, teams: [] }))]);
  return { ...contentOf(version, nameOf), versions: versions.map((one) => saidOf(one, nameOf)) };
};
