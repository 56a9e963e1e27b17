import type { Viewer } from '../../api/contract/person.ts';
import { searchIn } from '../../api/search.ts';
import { newsCommands } from '../../bot/news/commands.ts';
import { botRecords } from '../../bot/records.ts';
import { searchCommands } from '../../bot/search/commands.ts';
import { composeFrom } from '../../bot/search/compose.ts';
import { startBotChat } from '../support/bot-chat.ts';
import { openTestStore } from '../support/store.ts';
import { CARL, HAL, newsWorld, PAUL } from './build.ts';

/** Paul of Parks sits at the keyboard; Hal is of Housing, and Carl a councillor. */
export const OIDS = {
  paul: '8a1f6d1e-0000-4000-8000-000000000001',
  hal: '8a1f6d1e-0000-4000-8000-000000000002',
  carl: '8a1f6d1e-0000-4000-8000-000000000003',
} as const;
const VIEWERS: Readonly<Record<string, Viewer>> = {
  [OIDS.paul]: PAUL,
  [OIDS.hal]: HAL,
  [OIDS.carl]: CARL,
};

const linkTo = (path: string): string => `https://guildhall.example${path}`;

/** News and the search behind the bot's endpoint, over a real store and real HTTP. */
export const newsChat = async (options: { readonly serviceOrigin?: string } = {}) => {
  const world = await newsWorld();
  const { clock, service: news, room } = world;
  const search = searchIn([room]);
  const chat = await startBotChat({
    ...{ store: await openTestStore(botRecords, clock), clock },
    rooms: [newsCommands({ news, linkTo }), searchCommands({ search, linkTo })],
    compose: composeFrom({ search, linkTo }),
    viewerForBot: async (oid) => {
      const viewer = VIEWERS[oid];
      if (!viewer) throw new Error('the test knows three people');
      return { ...viewer, door: 'bot' };
    },
    ...options,
  });
  return { world, chat };
};

export type NewsChat = Awaited<ReturnType<typeof newsChat>>;
