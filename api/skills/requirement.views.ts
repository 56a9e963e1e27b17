import type { PersonId } from '../contract/ids.ts';
import type { RequirementVersion, VersionSaid } from './requirement.contract.ts';
import type { RequirementsVersion } from './requirement.rules.ts';

type NameOf = (person: PersonId) => string;

/** Which version it is, by whom and why. */
export const saidOf = ({ n, at, by, reason }: RequirementsVersion, nameOf: NameOf): VersionSaid => ({
  ...{ n, reason, at: at ?? null },
  by: by ? { id: by, name: nameOf(by) } : null,
});

/** All of a version, with the names of those whose teams it names. */
export const contentOf = (version: RequirementsVersion, nameOf: NameOf): RequirementVersion['now'] => {
  const { reasons, corporate, workStyles, roles, teams } = version;
  return {
    ...{ ...saidOf(version, nameOf), reasons, corporate, workStyles, roles },
    teams: teams.map(({ manager, cells }) => ({ manager: { id: manager, name: nameOf(manager) }, cells })),
  };
};
