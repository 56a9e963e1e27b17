import type { RequestListener } from 'node:http';
import { botNotices, botRouter } from '../bot/bot.ts';
import { desksCommands } from '../bot/desks/commands.ts';
import { newsCommands } from '../bot/news/commands.ts';
import { newsNotices } from '../bot/news/notices.ts';
import { peopleCommands } from '../bot/people/commands.ts';
import { peopleNotices } from '../bot/people/notices.ts';
import { requestsCommands } from '../bot/requests/commands.ts';
import { requestsNotices } from '../bot/requests/notices.ts';
import { searchCommands } from '../bot/search/commands.ts';
import { composeFrom } from '../bot/search/compose.ts';
import { CONNECTOR_SCOPES } from '../bot/shell/adapter.ts';
import { forgetConversation } from '../bot/shell/conversations.ts';
import { forgetActivities } from '../bot/shell/repeats.ts';
import { skillsCommands } from '../bot/skills/commands.ts';
import { skillsNotices } from '../bot/skills/notices.ts';
import { trainingCommands } from '../bot/training/commands.ts';
import { trainingNotices } from '../bot/training/notices.ts';
import { deliveriesRoutes } from './deliveries.ts';
import { loadEstate } from './desks/estate.loading.ts';
import { type DesksRoom, desksRoom } from './desks/room.ts';
import type { DesksService } from './desks/service.ts';
import { homeRoute } from './home.ts';
import { deskLinks, homeLinks } from './links.ts';
import { type NewsRoom, newsRoom } from './news/room.ts';
import type { NewsService } from './news/service.ts';
import { everywhere } from './people/everywhere.ts';
import { peopleRoom } from './people/room.ts';
import type { PeopleService } from './people/service.ts';
import { auditMonths } from './platform/audit/ending.ts';
import { sealingJob } from './platform/audit/seal.ts';
import { auditTrail } from './platform/audit/trail.ts';
import { verifyTrail } from './platform/audit/verify.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { bankHolidaysFrom } from './platform/gov-uk.ts';
import { appGraph, WHILE_A_PERSON_WAITS } from './platform/graph/app-graph.ts';
import { appTokens } from './platform/graph/app-tokens.ts';
import { activityFeed } from './platform/graph/feed.ts';
import { calendarsOf } from './platform/graph/person-calendars.ts';
import { graphOfPerson } from './platform/graph/person-graph.ts';
import { httpApp } from './platform/http/http-app.ts';
import { answerOnce, forgetKeyedAnswers, idempotentStore } from './platform/http/idempotency.ts';
import type { RateLimits } from './platform/http/rate-limits.ts';
import { tabTokenValidator } from './platform/http/tab-token.ts';
import type { Ids } from './platform/ids.ts';
import type { Log } from './platform/log.ts';
import type { LogRule } from './platform/log-retention.ts';
import type { Outbox } from './platform/outbox/outbox.ts';
import { storedOutbox } from './platform/outbox/outbox-store.ts';
import { type Relay, relay } from './platform/outbox/relay.ts';
import { outboxUpkeep } from './platform/outbox/upkeep.ts';
import type { Room } from './platform/room.ts';
import { type Scheduler, scheduler } from './platform/schedule/scheduler.ts';
import { servicesOf } from './platform/services.ts';
import { stampTenant } from './platform/store/stamp.ts';
import type { Store } from './platform/store/store.ts';
import { sweepFiles } from './platform/store/upkeep.ts';
import { type RequestsRoom, requestsRoom } from './requests/room.ts';
import type { RequestsService } from './requests/service.ts';
import { catalogue } from './schema.ts';
import { type Search, searchIn, searchRoute } from './search.ts';
import { type SkillsRoom, skillsRoom } from './skills/room.ts';
import type { SkillsService } from './skills/service.ts';
import { type TrainingRoom, trainingRoom } from './training/room.ts';
import type { TrainingService } from './training/service.ts';

export interface AppParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Opened with `schema`; whoever opened it closes it. */
  readonly store: Store;
  /** Requests a minute; a council's own measurements ask more often than its staff. */
  readonly limits?: Partial<RateLimits>;
}

/** One process of Guildhall: what answers requests, what delivers facts and what watches the clock. */
export interface App {
  readonly http: RequestListener;
  readonly relay: Relay;
  readonly scheduler: Scheduler;
  readonly desks: DesksService;
  readonly people: PeopleService;
  readonly requests: RequestsService;
  readonly news: NewsService;
  readonly skills: SkillsService;
  readonly training: TrainingService;
}

/** Composes platform, rooms and bot. Throws `WrongTenant` when the store is another council's. */
export const buildApp = async (parts: AppParts): Promise<App> => {
  const { config, clock, ids, log, store } = parts;
  await stampTenant(store, config.tenantId);
  if (config.estateFile) await loadEstate(parts, config.estateFile);
  const outbox = storedOutbox({ clock, ids });
  const { rooms, services } = buildRooms(parts, outbox);
  const search = searchIn(rooms);
  const bot = buildBot(parts, { ...services, search });
  outbox.subscribe([
    ...rooms.flatMap((room) => room.consumers),
    ...everywhere(store, [...rooms, { leave: forgetConversation }]),
    ...bot.notices,
  ]);
  const validate = tabTokenValidator(config, clock);
  const http = httpApp({
    ...parts,
    authenticatePerson: async (bearer) => services.people.viewerFromToken(await validate(bearer)),
    authenticateAfresh: async (bearer) => services.people.viewerFromTokenAfresh(await validate(bearer)),
    endpoints: [
      homeRoute(rooms, clock),
      searchRoute(search),
      ...deliveriesRoutes({ store: idempotentStore(store), clock, audit: auditTrail({ clock, ids }) }),
      ...rooms.flatMap((room) => room.endpoints),
    ],
    routers: [bot.router],
  });
  const jobs = [
    ...rooms.flatMap((room) => room.jobs),
    sealingJob(store),
    outboxUpkeep(store),
    forgetKeyedAnswers(store),
    forgetActivities(store),
    sweepFiles(store),
  ];
  return {
    http,
    relay: relay({ store, outbox, clock, ids, log }),
    scheduler: scheduler({ store, clock, ids, log, jobs }),
    ...services,
  };
};

/** Graph for whoever asks us something now. */
const whileAPersonWaits = (config: Config, clock: Clock) => ({
  directoryNow: appGraph(config, clock, WHILE_A_PERSON_WAITS),
  graphOf: graphOfPerson(config, clock),
});

/** What the people room shows of all rooms, itself among them: asked once they are all built. */
const ofAllRooms = (rooms: () => readonly Room[], ofTheTrail: LogRule) => ({
  topics: () => rooms().flatMap(({ topics = [] }) => topics),
  sensitiveReads: () => rooms().flatMap(({ sensitiveReads = [] }) => sensitiveReads),
  appointmentKinds: () => rooms().flatMap(({ appointments = [] }) => appointments),
  retention: () => [...rooms().flatMap((room) => room.retention), ofTheTrail],
});

const BANK_HOLIDAYS = 'https://www.gov.uk/bank-holidays.json';

const buildRooms = ({ config, clock, ids, log, store }: AppParts, outbox: Outbox) => {
  const graph = appGraph(config, clock);
  // Rooms write through the store that remembers the answers of keyed requests.
  const base = { store: idempotentStore(store), clock, ids, outbox, log, audit: auditTrail({ clock, ids }) };
  const people: Room<PeopleService, never> = peopleRoom({
    ...base,
    directory: graph,
    photoOf: graph.photoOf,
    ...whileAPersonWaits(config, clock),
    step: store.tx,
    allowGuests: config.allowGuests,
    // Each of the two rooms asks the other, so what is built first asks late.
    places: {
      sites: () => desks.service.sites(),
      zone: () => desks.service.zone(),
      deskToday: (person) => desks.service.deskToday(person),
    },
    ...ofAllRooms(() => rooms, auditMonths({ store, clock, audit: base.audit })),
    catalogue: () => catalogue,
    verifyTrail: (head) => verifyTrail(store, head),
  });
  const calendar = calendarsOf(graph, people.service.oidOf);
  const linkTo = deskLinks(config);
  const desks: DesksRoom = desksRoom({ ...base, people: people.service, calendar, linkTo });
  const requests: RequestsRoom = requestsRoom({
    ...base,
    people: people.service,
    calendar,
    desks: desks.service,
    linkTo: ({ id }) => homeLinks(config)(`/requests/${id}`),
    // The sandbox asks nobody outside: the bank holidays that come with Guildhall are good for years.
    readBankHolidays: bankHolidaysFrom(config.sandbox ? undefined : BANK_HOLIDAYS),
  });
  const news: NewsRoom = newsRoom({
    ...{ ...base, people: people.service, calendar, linkTo: homeLinks(config) },
    closedDays: requests.service.closedDays,
  });
  const skills: SkillsRoom = skillsRoom({
    ...{ ...base, unkept: store.tx, people: people.service, lane: config.skillsLane },
    fewest: config.skillsFewest,
    nextSteps: (viewer, gaps) => training.service.nextSteps(viewer, gaps),
  });
  const training: TrainingRoom = trainingRoom({
    ...{ ...base, people: people.service, skills: skills.service, sites: desks.service.sites },
    ...{ calendar, linkTo: homeLinks(config) },
  });
  const rooms: readonly Room[] = [people, desks, requests, news, skills, training];
  return { rooms, services: servicesOf({ people, desks, requests, news, skills, training }) };
};

/** What of the app the bot speaks with. */
type Spoken = Pick<App, 'people' | 'desks' | 'requests' | 'news' | 'skills' | 'training'> & {
  readonly search: Search;
};

const buildBot = (parts: AppParts, { people, desks, requests, news, skills, training, search }: Spoken) => {
  const { config, clock, ids, store } = parts;
  const { appId: clientId, credential } = config.bot;
  const botToken = appTokens({ ...config, clientId, credential }, clock, CONNECTOR_SCOPES);
  const once = answerOnce({ store, clock });
  const toPeople = homeLinks(config);
  return {
    router: botRouter({
      ...parts,
      botToken,
      viewerForBot: people.viewerForBot,
      viewerForBotAfresh: people.viewerForBotAfresh,
      rooms: [
        desksCommands({ desks, once, clock, ids, linkTo: deskLinks(config) }),
        peopleCommands({ people, linkTo: toPeople }),
        requestsCommands({ requests, once, clock, ids, linkTo: homeLinks(config) }),
        newsCommands({ news, linkTo: toPeople }),
        skillsCommands({ skills, linkTo: toPeople }),
        trainingCommands({
          ...{ training, clock, linkTo: toPeople },
          sitesFor: async (viewer) => (await desks.listSites(viewer)).sites,
        }),
        searchCommands({ search, linkTo: toPeople }),
      ],
      compose: composeFrom({ search, linkTo: toPeople }),
    }),
    notices: botNotices({
      ...parts,
      botToken,
      hearing: people.hearing,
      oidOf: people.oidOf,
      feed: activityFeed(appGraph(config, clock)),
      rooms: [
        peopleNotices({ people, linkTo: toPeople }),
        requestsNotices({ requests, linkTo: homeLinks(config) }),
        newsNotices({ news, linkTo: homeLinks(config) }),
        skillsNotices({ skills, linkTo: homeLinks(config) }),
        trainingNotices({ training, linkTo: homeLinks(config) }),
      ],
    }),
  };
};
