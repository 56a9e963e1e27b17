import type { Viewer } from '../../api/contract/person.ts';
import { botRecords } from '../../bot/records.ts';
import { trainingCommands } from '../../bot/training/commands.ts';
import { startBotChat } from '../support/bot-chat.ts';
import { openTestStore } from '../support/store.ts';
import { COUNCILLOR, DANA, HARRY, HILDA, SAM, trainingWorld } from './build.ts';

/** By their accounts: Sam sits at the keyboard, Dana leads, and Carla is a councillor. */
export const OIDS = {
  sam: '8a1f6d1e-0000-4000-8000-000000000001',
  hilda: '8a1f6d1e-0000-4000-8000-000000000002',
  dana: '8a1f6d1e-0000-4000-8000-000000000003',
  carla: '8a1f6d1e-0000-4000-8000-000000000004',
  harry: '8a1f6d1e-0000-4000-8000-000000000005',
} as const;

const VIEWERS: Readonly<Record<string, Viewer>> = {
  [OIDS.sam]: SAM,
  [OIDS.hilda]: HILDA,
  [OIDS.dana]: DANA,
  [OIDS.carla]: COUNCILLOR,
  [OIDS.harry]: HARRY,
};

const linkTo = (path: string): string => `https://guildhall.example${path}`;

/** The training room behind the bot's endpoint, over a real store and real HTTP. */
export const trainingChat = async (options: { readonly serviceOrigin?: string } = {}) => {
  const world = await trainingWorld();
  const { clock, service: training } = world;
  const chat = await startBotChat({
    ...{ store: await openTestStore(botRecords, clock), clock },
    rooms: [trainingCommands({ training, clock, linkTo, sitesFor: async () => [] })],
    viewerForBot: async (oid) => {
      const viewer = VIEWERS[oid];
      if (!viewer) throw new Error('the test knows five people');
      return { ...viewer, door: 'bot' };
    },
    ...options,
  });
  return { world, chat };
};

export type TrainingChat = Awaited<ReturnType<typeof trainingChat>>;
