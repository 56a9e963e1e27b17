import type { Viewer } from '../contract/person.ts';
import { accessService } from './access.service.ts';
import { administration } from './administration.service.ts';
import { appointmentService } from './appointment.service.ts';
import { auditService } from './audit.service.ts';
import { championAppointments } from './champions.service.ts';
import type { Me } from './contract.ts';
import { directory } from './directory.service.ts';
import { facts } from './facts.service.ts';
import { hearings } from './hearing.service.ts';
import { holdService } from './hold.service.ts';
import { keeping } from './keeping.service.ts';
import { lineService } from './line.service.ts';
import { reportingLines } from './lines.service.ts';
import { ownData } from './own-data.service.ts';
import { pages } from './page.service.ts';
import { persons } from './person.service.ts';
import { photoService } from './photo.service.ts';
import type { PeoplePorts } from './ports.ts';
import { profileService } from './profile.service.ts';
import { rechecks } from './recheck.service.ts';
import { retention } from './retention.service.ts';
import { sweepRoles } from './roles.service.ts';
import { search } from './search.service.ts';
import { viewers } from './viewer.service.ts';
import { atMost } from './waiting.ts';

/** A person does not wait longer than this for Graph to tell of their team; what comes later is there next time. */
const LEARNING_MS = 2_000;

/** All use cases of the room. */
export const peopleService = (ports: PeoplePorts) => {
  const { self, ...known } = persons(ports);
  const { learnFrom, approverOf } = reportingLines(ports);
  return {
    ...viewers(ports, rechecks(ports)),
    ...directory(ports),
    ...administration(ports),
    ...accessService(ports),
    ...facts(ports),
    ...auditService(ports),
    ...appointmentService(ports),
    ...championAppointments(ports),
    ...known,
    ...hearings(ports),
    ...keeping(ports),
    ...lineService(ports),
    ...ownData(ports),
    ...retention(ports),
    ...holdService(ports),
    ...pages(ports),
    ...photoService(ports),
    ...profileService(ports),
    ...search(ports),
    approverOf,
    sweepRoles: () => sweepRoles(ports, ports.directory),
    /** Who the viewer is here. Where the directory may not be read, their own sign-in tells of their team first. */
    me: async (viewer: Viewer, assertion: string): Promise<Me> => {
      await atMost(LEARNING_MS, learnFrom(viewer, assertion));
      return self(viewer);
    },
  };
};

export type PeopleService = ReturnType<typeof peopleService>;
