import { addDays, type PlainDate, weekday } from '../../api/contract/time.ts';
import {
  moveRequest,
  type RequestView,
  type SubmitInput,
  submitRequest,
} from '../../api/requests/contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { isEmployed } from './sample-employment.ts';

const ZONE = 'Europe/London';
/** So many of a team ask for something; one in three of them still waits to be decided. */
const OF_A_TEAM = 6;
const ONE_WAITS_IN = 3;

/**
 * Lets the teams around the people one can switch to ask for leave and report that they are off sick, and their
 * managers decide some of it, each signed in as themselves. The people one can switch to ask for themselves.
 */
export const addSampleRequests = async (world: SandboxWorld): Promise<void> => {
  const today = world.clock.today(ZONE);
  for (const mates of teamsOf(world))
    for (const [n, mate] of mates.entries()) await ask(world, mate, { n, today });
};

const teamsOf = ({ directory: { people } }: SandboxWorld): readonly (readonly SandboxPerson[])[] => {
  const near = people
    .filter((person) => person.key !== undefined && isEmployed(person))
    .flatMap(({ id, managerId }) => [id, managerId]);
  return [...new Set(near)].map((manager) =>
    people
      .filter((mate) => mate.managerId === manager && mate.key === undefined && isEmployed(mate))
      .slice(0, OF_A_TEAM),
  );
};

const ask = async (
  world: SandboxWorld,
  mate: SandboxPerson,
  { n, today }: { readonly n: number; readonly today: PlainDate },
): Promise<void> => {
  const body = n === OF_A_TEAM - 1 ? sickness(today) : leave(n, today);
  const request = (await callAs(world, mate, {
    method: 'POST',
    path: submitRequest.path,
    body,
  })) as Partial<RequestView>;
  const waits = body.type === 'sickness' || n % ONE_WAITS_IN === 0;
  if (!request.id || !mate.managerId || waits) return;
  const path = moveRequest.path.replace(':id', request.id);
  await callAs(
    world,
    { id: mate.managerId },
    { method: 'POST', path, body: { verb: 'approve', rev: request.rev } },
  );
};

/** From some days to some weeks ahead, one after the other, so that a team's month has something to show. */
const leave = (n: number, today: PlainDate): SubmitInput => {
  const monday = addDays(today, 8 - weekday(today) + 7 * Math.floor(n / 2));
  if (n % 4 === 1)
    return { type: 'annual-leave', answers: { length: 'half', from: addDays(monday, 4), half: 'pm' } };
  return {
    type: 'annual-leave',
    answers: { length: 'days', from: monday, to: addDays(monday, n % 2 === 0 ? 4 : 1) },
  };
};

const sickness = (today: PlainDate): SubmitInput => ({
  type: 'sickness',
  answers: { firstDay: addDays(today, -1), fromHalf: 'am' },
});
