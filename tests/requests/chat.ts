import type { Viewer } from '../../api/contract/person.ts';
import { answerOnce } from '../../api/platform/http/idempotency.ts';
import type { Consumer } from '../../api/platform/outbox/outbox.ts';
import { requestsCommands } from '../../bot/requests/commands.ts';
import { requestsNotices } from '../../bot/requests/notices.ts';
import type { Notice } from '../../bot/shell/notice.ts';
import { noticesConsumer } from '../../bot/shell/notices.ts';
import { ASHA, council, MANAGER, TOM } from '../effects/council.ts';
import { startBotChat } from '../support/bot-chat.ts';
import { aViewer, HR } from './leave-world.ts';

/** Five people by their accounts; the last is a councillor, of whom this room knows nothing. */
export const OIDS = {
  asha: '8a1f6d1e-0000-4000-8000-000000000001',
  tom: '8a1f6d1e-0000-4000-8000-000000000002',
  meera: '8a1f6d1e-0000-4000-8000-000000000003',
  hannah: '8a1f6d1e-0000-4000-8000-000000000004',
  councillor: '8a1f6d1e-0000-4000-8000-000000000005',
} as const;

const viewers: Readonly<Record<string, Viewer>> = {
  [OIDS.asha]: ASHA,
  [OIDS.tom]: TOM,
  [OIDS.meera]: MANAGER,
  [OIDS.hannah]: HR,
  [OIDS.councillor]: aViewer('Cllr Bell', { roles: ['Member'] }),
};

/** The requests room behind the bot's endpoint, over a real store and real HTTP; notices are heard as they are sent. */
export const requestChat = async ({
  atTheKeyboard = ASHA,
  ...options
}: {
  readonly serviceOrigin?: string;
  /** Who comes with the first account: the Playground has one keyboard. */
  readonly atTheKeyboard?: Viewer;
} = {}) => {
  const told: Notice[] = [];
  // The room is there before anything is told.
  const consumer: Consumer = {
    name: 'requests.notices',
    facts: ['requests.submitted', 'requests.decided', 'requests.changed', 'requests.fit_note_due'],
    deliver: (fact) =>
      noticesConsumer(requestsNotices({ requests: world.requests, linkTo }), async (notice) => {
        told.push(notice);
      }).deliver(fact),
  };
  const world = await council({ notices: () => [consumer] });
  const { plain, clock, ids, requests } = world;
  const commands = requestsCommands({
    ...{ requests, clock, ids, linkTo },
    once: answerOnce({ store: plain, clock }),
  });
  const viewerForBot = async (oid: string): Promise<Viewer> => {
    const viewer = oid === OIDS.asha ? atTheKeyboard : viewers[oid];
    if (!viewer) throw new Error('the test knows five people');
    return { ...viewer, door: 'bot' };
  };
  const chat = await startBotChat({ store: plain, clock, rooms: [commands], viewerForBot, ...options });
  return { world, chat, told };
};

const linkTo = (path: string): string => `https://guildhall.example${path}`;
