import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { demand, unless } from '../contract/verdict.ts';
import { findAll, MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts } from './ports.ts';
import type { ChangeRequirementsInput, Requirements } from './requirement.contract.ts';
import { FIRST_REQUIREMENTS } from './requirement.defaults.ts';
import { presentRequirements, requirements } from './requirement.records.ts';
import { type RequirementsVersion, whyNotChange } from './requirement.rules.ts';

/** What is asked of people’s skills, for those who decide it. A change is a new version; earlier ones stay. */
export const requirementService = (ports: SkillsPorts) => ({
  seeRequirements: async (viewer: Viewer): Promise<Requirements> => {
    demand(skillsPolicy.keepRequirements(viewer));
    return viewOf(ports.store, ports, await presentRequirements(ports.store));
  },

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

/** Those of the named managers who work here. */
const here = async (
  reader: Reader,
  { people }: Pick<SkillsPorts, 'people'>,
  { teams }: ChangeRequirementsInput,
): Promise<ReadonlySet<PersonId>> => {
  const named = teams.map(({ manager }) => manager).slice(0, MAX_LIMIT);
  return new Set((await people.factsOf(reader, named)).map(({ person }) => person));
};

const viewOf = async (
  reader: Reader,
  { people }: Pick<SkillsPorts, 'people'>,
  version: RequirementsVersion,
): Promise<Requirements> => {
  const made = (await findAll(reader, requirements, 'n', 'all')).toReversed();
  const versions = [...made, FIRST_REQUIREMENTS];
  const persons = [
    ...versions.flatMap(({ by }) => (by ? [by] : [])),
    ...version.teams.map(({ manager }) => manager),
  ];
  const nameOf = await people.namesOf(reader, persons);
  const named = (id: PersonId) => ({ id, name: nameOf(id) });
  const said = ({ n, at, by, reason }: RequirementsVersion) => ({
    ...{ n, reason, at: at ?? null },
    by: by ? named(by) : null,
  });
  const { reasons, corporate, workStyles, roles, teams } = version;
  return {
    ...{ ...said(version), reasons, corporate, workStyles, roles },
    teams: teams.map(({ manager, cells }) => ({ manager: named(manager), cells })),
    versions: versions.map(said),
  };
};
