import { confirmed } from '../api/contract/confirmed.ts';
import type { Viewer } from '../api/contract/person.ts';
import { Refused } from '../api/contract/problem.ts';
import type { Consumer } from '../api/platform/outbox/outbox.ts';
import { helpReply, isHelp } from './help.ts';
import { teamsAdapter } from './shell/adapter.ts';
import { conversationBook } from './shell/conversations.ts';
import { type DeliverPorts, deliverer } from './shell/deliver.ts';
import { isTeamsService } from './shell/front-door.ts';
import { noticesConsumer, type RoomNotices } from './shell/notices.ts';
import { type MessagesParts, messagesRouter } from './shell/router.ts';
import type { CardAction, Reply, RoomCommands, Turn } from './shell/turn.ts';
import { plainWords } from './shell/words.ts';

export interface BotParts extends Omit<MessagesParts, keyof Bot> {
  readonly rooms: readonly RoomCommands[];
  /** The same person with account and roles checked anew, or a refusal. */
  readonly viewerForBotAfresh?: CheckAfresh;
}

type CheckAfresh = (viewer: Viewer) => Promise<Viewer>;

/** `POST /api/messages`, for `httpApp`'s routers. */
export const botRouter = ({
  rooms,
  viewerForBotAfresh,
  ...parts
}: BotParts): ReturnType<typeof messagesRouter> =>
  messagesRouter({ ...parts, ...botOf(rooms, viewerForBotAfresh) });

export interface NoticesParts
  extends Pick<MessagesParts, 'config' | 'clock' | 'store' | 'botToken'>,
    Pick<DeliverPorts, 'hearing' | 'feed' | 'oidOf' | 'log'> {
  readonly rooms: readonly RoomNotices[];
}

/** Where Teams of the public cloud opens chats, whichever region a person is in (Microsoft Learn, proactive messages). */
const TEAMS_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

/** What tells people of what happened to them, for the outbox: one consumer a room. */
export const botNotices = ({ rooms, botToken, ...parts }: NoticesParts): readonly Consumer[] => {
  const { config, clock, store } = parts;
  const { tenantId, sandbox } = config;
  const service = sandbox && { sandboxServiceOrigin: sandbox.botServiceOrigin };
  const deliver = deliverer({
    ...parts,
    adapter: teamsAdapter({ botAppId: config.bot.appId, tenantId, token: botToken, ...service }),
    conversations: conversationBook({ store, clock }),
    serviceUrl: sandbox ? `${sandbox.botServiceOrigin}/connector/` : TEAMS_SERVICE_URL,
    isTeamsService: (serviceUrl) => isTeamsService(serviceUrl, service ?? {}),
  });
  return rooms.map((room) => noticesConsumer(room, deliver));
};

/** The bot as one: hands words and button presses to the room they are for. */
export interface Bot {
  hear(turn: Turn): Promise<Reply>;
  act(action: CardAction): Promise<Reply>;
  welcome(): Reply;
}

export const botOf = (
  rooms: readonly RoomCommands[],
  checkAfresh: CheckAfresh = async () => {
    throw new Refused('unavailable');
  },
): Bot => {
  const confirmedFor = ({ freshRoles = [] }: RoomCommands, viewer: Viewer) =>
    confirmed(viewer, freshRoles, () => checkAfresh(viewer));
  return {
    hear: async (turn) => {
      if (isHelp(plainWords(turn.text))) return helpReply(rooms, 'help');
      const hear = async (room: RoomCommands) =>
        room.hear({ ...turn, viewer: await confirmedFor(room, turn.viewer) });
      const heard = (await Promise.all(rooms.map(hear))).filter((one) => one !== undefined);
      // Of those who understood something, one who is certain; between equals the earlier room.
      const best = heard.find(({ sure }) => sure) ?? heard[0];
      return best ? best.answer() : helpReply(rooms, 'unknown');
    },
    act: async (action) => {
      const room = rooms.find((each) => action.verb.startsWith(`${each.room}.`));
      if (!room) throw new Refused('bad_input');
      const { viewer, verb } = action;
      const check = room.fresh?.includes(verb) ? checkAfresh(viewer) : confirmedFor(room, viewer);
      return room.act({ ...action, viewer: await check });
    },
    welcome: () => helpReply(rooms, 'welcome'),
  };
};
