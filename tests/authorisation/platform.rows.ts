import type * as deliveries from '../../api/contract/deliveries.ts';
import type * as home from '../../api/contract/home.ts';
import type * as search from '../../api/contract/search.ts';
import { giveUpDelivery } from '../support/dead-delivery.ts';
import {
  type Answers,
  anybody,
  asks,
  NOBODYS,
  noPerson,
  only,
  type RowsOf,
  type Ruled,
  signedIn,
} from './rows.ts';

const byAdmin = only(403, 'Admin');

export const homeRows: RowsOf<typeof home> = {
  homeEndpoint: { own: asks({}, signedIn) },
};

export const searchRows: RowsOf<typeof search> = {
  searchEverywhere: { 'what one may know of': asks({ q: 'an' }, signedIn) },
};

/** What the outbox gave up names records and no person; those who run the installation see it. */
export const deliveriesRows: RowsOf<typeof deliveries> = {
  listDeadDeliveries: { 'the council’s': asks({}, byAdmin) },
  sendDeliveryAgain: {
    own: NOBODYS,
    others: asks(async ({ store, clock }) => {
      const { id } = await giveUpDelivery(store, 1, clock.now());
      return { id };
    }, byAdmin),
    // Deliveries that were made are forgotten after some days, so one that is missing is one that was made.
    missing: asks({ id: 'dlv_00000000000000000000000000' }, byAdmin, { granted: 409 }),
  },
};

const page = (path: string, summary: string): Ruled => ({
  endpoint: { method: 'GET', path, caller: 'public', summary },
  row: { any: asks({}, anybody) },
});

/** Not even an administrator writes to the bot but through Teams. */
const byBotService: Answers = { ...noPerson, botService: 'yes' };

/** What answers beside the endpoint tables, each with an authenticator of its own or none. */
export const doors: readonly Ruled[] = [
  {
    endpoint: {
      method: 'POST',
      path: '/api/messages',
      caller: 'provider',
      summary: 'What people say to the bot; the person is who the Bot Connector says, the rights are theirs',
    },
    row: { any: asks((stage) => stage.message('help'), byBotService) },
  },
  page('/api/openapi.json', 'The API described for programs'),
  page('/api/docs', 'The API described for people'),
  page('/api/docs/style.css', 'How that page looks'),
  {
    endpoint: {
      method: 'POST',
      path: '/api/csp-reports',
      caller: 'public',
      summary: 'Browsers tell what the content policy stopped; nothing of it is stored',
    },
    row: { any: asks([], anybody, { granted: 204 }) },
  },
  page('/health/live', 'That the process answers'),
  page('/health/ready', 'That it can serve, or which part cannot'),
];
