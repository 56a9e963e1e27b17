/** A team's levels for who manages it, where the council shows them by name. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './team.schemas.ts';
import type { NoInput } from './words.contract.ts';

export type Team = z.output<typeof schemas.teamAnswer>;
export type TeamMember = Team['people'][number];

export const seeTeam = endpoint<NoInput, Team>()({
  method: 'GET',
  path: '/api/skills/team',
  caller: 'person',
  summary:
    'For managers: what counts and what is missing of each direct report who was told so before answering. Each of them sees who looked. Beside it what is asked of the team, figures of the smallest group that may be told, and what helps.',
  refusals: {},
});
