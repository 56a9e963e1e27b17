import type { PersonId } from '../../api/contract/ids.ts';

/** Runs a write at most once per person and key: a button pressed twice has one effect and one answer. */
export type Once = (
  request: {
    readonly person: PersonId;
    readonly key: string;
    readonly route: string;
    readonly input: unknown;
  },
  run: () => Promise<unknown>,
) => Promise<unknown>;
