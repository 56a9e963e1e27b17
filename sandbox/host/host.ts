import { Router } from 'express';
import { channelOf } from '../chat/channel.ts';
import { chatRoutes } from '../chat/chat-routes.ts';
import { connectorRoutes } from '../connector.ts';
import type { SandboxWorld } from '../world.ts';
import { calendarWeek } from './calendar-week.ts';
import { cardRenderer, hostFile, hostPage } from './page-files.ts';
import { hostSetup } from './setup.ts';
import type { HostActivity } from './wire.ts';

/** Everything a person sees of the sandbox: the Teams-like page, its chat, and the Bot Connector behind it. */
export const hostRoutes = (world: SandboxWorld): Router => {
  const { conversations } = world;
  const channel = channelOf(world, conversations);
  const router = Router();
  router.get('/', hostPage(world));
  router.get('/host/adaptivecards.js', cardRenderer);
  router.get('/host/:file', hostFile);
  router.get('/sandbox/host', async (_request, response) => {
    response.json(await hostSetup(world));
  });
  router.get('/sandbox/calendar', ({ query }, response) => {
    const person = world.directory.find(String(query.person ?? ''));
    if (!person) return void response.status(404).json({ error: 'nobody here has this id' });
    response.json(calendarWeek(world, person.id, String(query.from ?? '')));
  });
  router.get('/sandbox/activity', ({ query }, response) => {
    const person = world.directory.find(String(query.person ?? ''));
    if (!person) return void response.status(404).json({ error: 'nobody here has this id' });
    const lines: readonly HostActivity[] = world.feeds.of(person.id);
    response.json(lines);
  });
  router.use('/sandbox/chat', chatRoutes({ world, conversations, channel }));
  router.use('/connector/v3/conversations', connectorRoutes({ world, conversations }));
  return router;
};
