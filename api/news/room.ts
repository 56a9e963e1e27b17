import { schemaOf } from '../platform/catalogue.ts';
import type { Room, RoomRecords } from '../platform/room.ts';
import { NEWS_APPOINTMENTS } from './appointments.ts';
import { briefingRetention } from './briefing.upkeep.ts';
import { calendarConsumer, diaryConsumer, diaryJob } from './calendar.ts';
import type { NewsHomeCard } from './contract.ts';
import { leaveContributions, oldContributions } from './contribution.keeping.ts';
import { leaveEvents, oldDiaries } from './event.keeping.ts';
import type { EventPorts } from './event.ports.ts';
import {
  BRIEFINGS,
  CHECKED,
  EVENT_CHANGED,
  OWNERS,
  POLICIES,
  REVIEWS,
  SENT_IN,
  TO_CHECK,
  TO_DEAL,
} from './events.ts';
import { newsFields } from './fields.ts';
import { newsHome } from './home.service.ts';
import { newsJobs } from './jobs.ts';
import { leaveNews, oldArticles, oldDrafts, oldReadings } from './keeping.service.ts';
import type { NewsPorts } from './ports.ts';
import { OPENINGS_READ } from './register.service.ts';
import { changesConsumer, requirementJobs } from './requirement.jobs.ts';
import { closeObligations, oldReceipts, oldRequirements } from './requirement.keeping.ts';
import { newsRoutes } from './routes.ts';
import { homeCard } from './schemas.ts';
import { type NewsService, newsService } from './service.ts';

export const newsRecords: RoomRecords = schemaOf(newsFields);

export type NewsRoom = Room<NewsService, NewsHomeCard>;

/** The news room: what staff and councillors need to know, who may read it, and who wrote it. */
export const newsRoom = (ports: NewsPorts & EventPorts): NewsRoom => {
  const service = newsService(ports);
  return {
    name: 'news',
    fields: newsFields,
    topics: [POLICIES, REVIEWS, OWNERS, TO_CHECK, CHECKED, TO_DEAL, SENT_IN, EVENT_CHANGED, BRIEFINGS],
    appointments: NEWS_APPOINTMENTS,
    sensitiveReads: [OPENINGS_READ],
    service,
    endpoints: newsRoutes(service),
    consumers: [changesConsumer(ports), calendarConsumer(ports), diaryConsumer(ports)],
    jobs: [...newsJobs(ports), ...requirementJobs(ports), diaryJob(ports)],
    homeCard,
    home: newsHome(ports),
    search: service.searchNews,
    leave: async (t, person) => {
      await leaveNews(ports)(t, person);
      await leaveContributions(ports)(t, person);
      await leaveEvents(ports)(t, person);
      await closeObligations(t, ports, person);
    },
    retention: [
      oldArticles(ports),
      oldDrafts(ports),
      oldReadings(ports),
      oldContributions(ports),
      oldDiaries(ports),
      ...briefingRetention(ports.store),
      oldReceipts(ports),
      oldRequirements(ports),
    ],
  };
};
