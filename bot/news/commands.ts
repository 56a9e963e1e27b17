import type { Viewer } from '../../api/contract/person.ts';
import type { Reply, RoomCommands } from '../shell/turn.ts';
import { briefingsCard, feedCard, nothingNewCard } from './cards.ts';
import { eventsCard } from './event-cards.ts';
import { pressed, waitingPolicies } from './policies.ts';
import type { NewsCommandPorts } from './ports.ts';
import { type NewsReading, readNews } from './reading.ts';

/** The news room in chat: it tells what there is to read, and leads to it. */
export const newsCommands = (ports: NewsCommandPorts): RoomCommands => ({
  room: 'news',
  examples: ['news', 'my policies'],
  suggestions: [],
  hear: async ({ viewer, text }) => {
    const reading = readNews(text);
    return reading && { sure: reading.sure, answer: () => ANSWERS[reading.intent](ports, viewer, reading) };
  },
  act: (action) => pressed(ports, action),
});

/** As many as are read at a glance. */
const SHOWN = 5;

const ANSWERS: Readonly<
  Record<
    NewsReading['intent'],
    (ports: NewsCommandPorts, viewer: Viewer, reading: NewsReading) => Promise<Reply>
  >
> = {
  news: async ({ news, linkTo }, viewer) => {
    const { articles } = await news.readFeed(viewer, { limit: SHOWN });
    const all = linkTo('/news');
    if (articles.length === 0) return nothingNewCard(all);
    return feedCard(articles, { linkTo: ({ id }) => linkTo(`/news/${id}`), all });
  },
  events: async ({ news, linkTo }, viewer) => {
    const { events } = await news.listEvents(viewer, { limit: SHOWN });
    return eventsCard(events, { linkTo: ({ id }) => linkTo(`/news/${id}`), all: linkTo('/news/events') });
  },
  briefings: async ({ news, linkTo }, viewer) => {
    const { waiting } = await news.countBriefings(viewer);
    return briefingsCard(waiting, linkTo(waiting > 0 ? '/news/briefings' : '/news'));
  },
  policies: (ports, viewer, { about }) => waitingPolicies(ports, viewer, about),
};
