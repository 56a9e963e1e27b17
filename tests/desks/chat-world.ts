import type { Viewer } from '../../api/contract/person.ts';
import type { Estate } from '../../api/desks/estate.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { answerOnce, idempotentStore } from '../../api/platform/http/idempotency.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { desksCommands } from '../../bot/desks/commands.ts';
import { botRecords } from '../../bot/records.ts';
import { startBotChat } from '../support/bot-chat.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';
import { aViewer, desksWorld } from './build.ts';

/** Two people by their accounts. */
export const ASHA = '8a1f6d1e-0000-4000-8000-000000000001';
export const TOM = '8a1f6d1e-0000-4000-8000-000000000002';

const viewers: Readonly<Record<string, Viewer>> = {
  [ASHA]: { ...aViewer('Asha'), door: 'bot' },
  [TOM]: { ...aViewer('Tom'), door: 'bot' },
};

export const viewerOf = (oid: string): Viewer => {
  const viewer = viewers[oid];
  if (!viewer) throw new Error('the test knows two people');
  return viewer;
};

/** The desks room behind the bot's endpoint, over a real store and real HTTP. */
export const deskChat = async ({
  estate,
  ...options
}: {
  readonly serviceOrigin?: string;
  readonly estate?: Estate;
} = {}) => {
  const clock = testClock();
  let store: Store | undefined;
  const world = await desksWorld({
    clock,
    ...(estate && { estate }),
    open: async (schema) => {
      const collections = [...schema.collections, ...botRecords.collections, keyedAnswers];
      store = await openTestStore({ collections, logs: schema.logs }, clock);
      return idempotentStore(store);
    },
  });
  if (!store) throw new Error('the world opened no store');
  const commands = desksCommands({
    desks: world.service,
    once: answerOnce({ store, clock }),
    clock,
    ids: world.ids,
    linkTo: (place) => `https://guildhall.example/desks${place ? `?floor=${place.floorId}` : ''}`,
  });
  const viewerForBot = async (oid: string) => viewerOf(oid);
  const chat = await startBotChat({ store, clock, rooms: [commands], viewerForBot, ...options });
  return { world, chat };
};
