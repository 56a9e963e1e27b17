import { inject } from 'vitest';

/** The one number behind every race and crash test: how often it is tried. `npm run prove` sets `PROVE`. */
export const ROUNDS = process.env.PROVE === '1' ? 1_000 : 50;

/** Of what starts whole processes: 2, and 50 in the long form. */
export const PROCESS_ROUNDS = Math.floor(ROUNDS / 20);

/** How often something is tried: a tenth on PostgreSQL, where each try asks a server and not this process. */
export const triesOf = (count: number): number =>
  inject('engine') === 'postgres' ? Math.ceil(count / 10) : count;
