import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import type { SkillsHomeCard } from './contract.ts';
import { RECHECKS } from './events.ts';
import { skillsFields } from './fields.ts';
import { skillsHome } from './home.service.ts';
import { skillsJobs } from './jobs.ts';
import { leaveSkills, skillsRetention } from './keeping.service.ts';
import type { SkillsPorts } from './ports.ts';
import { skillsRoutes } from './routes.ts';
import { homeCard } from './schemas.ts';
import { type SkillsService, skillsService } from './service.ts';
import { TEAM_READ } from './team.service.ts';

export const skillsRecords: RoomRecords = schemaOf(skillsFields);

export type SkillsRoom = Room<SkillsService, SkillsHomeCard>;

/** The skills room: what people can do with digital things, as they say it and as it is borne out, and what is asked of them. */
export const skillsRoom = (ports: SkillsPorts): SkillsRoom => {
  const service = skillsService(ports);
  return {
    name: 'skills',
    fields: skillsFields,
    topics: [RECHECKS],
    sensitiveReads: [TEAM_READ],
    service,
    endpoints: skillsRoutes(service),
    consumers: [],
    jobs: skillsJobs(ports),
    homeCard,
    home: skillsHome(ports),
    leave: leaveSkills(ports),
    retention: skillsRetention(ports.store),
  };
};
