import type { SandboxPerson } from './person.ts';

/** One change an administrator made: which of a person's fields, or that the account is gone. */
export interface Change {
  readonly id: string;
  readonly fields: readonly (keyof SandboxPerson)[] | 'removed';
}

export interface Directory {
  readonly people: readonly SandboxPerson[];
  /** By object id, user principal name (in any case) or persona key. */
  find(idOrName: string): SandboxPerson | undefined;
  /** A persona or person that must exist; throws when there is none. */
  get(idOrName: string): SandboxPerson;
  reportsOf(id: string): readonly SandboxPerson[];
  /** Everything that changed since this directory began, oldest first: what a delta round tells of. */
  readonly changes: readonly Change[];
  /** Counts how often the history was lost; a delta link of before is worth nothing. */
  readonly history: number;
  /** As an administrator in Entra: disables, enables, renames, gives roles. Throws when there is no such person. */
  change(idOrName: string, fields: Partial<Omit<SandboxPerson, 'id' | 'key'>>): SandboxPerson;
  hire(person: SandboxPerson): void;
  remove(idOrName: string): void;
  /** Graph forgets what changed, as it may at any time. */
  forgetHistory(): void;
}

export const directoryOf = (hired: readonly SandboxPerson[]): Directory => {
  const people = [...hired];
  const changes: Change[] = [];
  const known = new Map<string, SandboxPerson>();
  const handlesOf = ({ id, upn, key }: SandboxPerson) => [id, upn.toLowerCase(), key ?? id];
  const learn = (person: SandboxPerson) => {
    for (const handle of handlesOf(person)) known.set(handle, person);
  };
  people.forEach(learn);
  const get = (idOrName: string) => {
    const person = known.get(idOrName.toLowerCase());
    if (!person) throw new Error(`nobody in the sandbox is called ${idOrName}`);
    return person;
  };
  const directory = {
    people,
    changes,
    history: 1,
    find: (idOrName: string) => known.get(idOrName.toLowerCase()),
    get,
    reportsOf: (id: string) => people.filter(({ managerId }) => managerId === id),
    change: (idOrName: string, fields: Partial<Omit<SandboxPerson, 'id' | 'key'>>) => {
      const before = get(idOrName);
      const person = { ...before, ...fields };
      people[people.indexOf(before)] = person;
      for (const handle of handlesOf(before)) known.delete(handle);
      learn(person);
      changes.push({ id: person.id, fields: Object.keys(fields) as (keyof SandboxPerson)[] });
      return person;
    },
    hire: (person: SandboxPerson) => {
      people.push(person);
      learn(person);
      changes.push({ id: person.id, fields: Object.keys(person) as (keyof SandboxPerson)[] });
    },
    remove: (idOrName: string) => {
      const person = get(idOrName);
      people.splice(people.indexOf(person), 1);
      for (const handle of handlesOf(person)) known.delete(handle);
      changes.push({ id: person.id, fields: 'removed' });
    },
    forgetHistory: () => {
      directory.history += 1;
    },
  };
  return directory;
};
