import type { Viewer } from '../contract/person.ts';
import type { Me } from './contract.ts';
import { directory } from './directory.service.ts';
import { keeping } from './keeping.service.ts';
import { persons } from './person.service.ts';
import type { PeoplePorts } from './ports.ts';
import { viewers } from './viewer.service.ts';

/** A person does not wait longer than this for Graph to tell of their team; what comes later is there next time. */
const LEARNING_MS = 2_000;

/** All use cases of the room. */
export const peopleService = (ports: PeoplePorts) => {
  const { self, ...known } = persons(ports);
  const { learnFrom, readDirectory } = directory(ports);
  return {
    ...viewers(ports),
    ...known,
    ...keeping(ports),
    readDirectory,
    /** Who the viewer is here. Where the directory may not be read, their own sign-in tells of their team first. */
    me: async (viewer: Viewer, assertion: string): Promise<Me> => {
      await atMost(LEARNING_MS, learnFrom(viewer, assertion));
      return self(viewer);
    },
  };
};

export type PeopleService = ReturnType<typeof peopleService>;

const atMost = async (ms: number, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
};
