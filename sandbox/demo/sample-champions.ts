import { moveNomination, type Nomination, nominateChampion } from '../../api/training/champion.contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import { SAMPLE_CHAMPIONS, type SampleChampion } from '../training/sample-champions.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { isEmployed } from './sample-employment.ts';

/** Nobody of the sample council has confirmed yet what somebody masters. */
const REASON = 'Colleagues have asked them for years, and their manager has seen them help.';

/**
 * Lets colleagues offer to be champions, their managers agree and the chief digital officer appoint them, each signed in
 * as themselves. One still waits for a manager, and one for a digital lead, whom one can switch to.
 */
export const addSampleChampions = async (world: SandboxWorld): Promise<void> => {
  const { people } = world.directory;
  const officer = people.find(({ key, roles }) => key === undefined && roles.includes('DigitalLead'));
  if (!officer) return;
  const offering = SAMPLE_CHAMPIONS.map((sample) => offer(world, officer, sample));
  await Promise.all(offering);
};

const offer = async (
  world: SandboxWorld,
  officer: SandboxPerson,
  { job, offer: body, waitsFor }: SampleChampion,
): Promise<void> => {
  const person = world.directory.people.find(
    (one) => one.jobTitle === job && one.key === undefined && isEmployed(one),
  );
  if (!person) return;
  const nominated = (await callAs(world, person, {
    ...{ method: 'POST', path: nominateChampion.path, body },
  })) as Nomination;
  const path = moveNomination.path.replace(':id', nominated.id);
  const move = async (by: Pick<SandboxPerson, 'id'>, verb: 'agree' | 'appoint', rev: number, more = {}) =>
    (await callAs(world, by, { method: 'POST', path, body: { verb, rev, ...more } })) as Nomination;
  if (waitsFor === 'manager') return;
  // Where no manager is known, a digital lead agrees in their place.
  const agreed = await move({ id: person.managerId ?? officer.id }, 'agree', nominated.rev);
  if (waitsFor === undefined) await move(officer, 'appoint', agreed.rev, { reason: REASON });
};
