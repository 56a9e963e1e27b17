import type { Viewer } from '../api/contract/person.ts';
import { Refused } from '../api/contract/problem.ts';
import { helpReply, isHelp } from './help.ts';
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
): Bot => ({
  hear: async (turn) => {
    if (isHelp(plainWords(turn.text))) return helpReply(rooms, 'help');
    const heard = (await Promise.all(rooms.map((room) => room.hear(turn)))).filter(
      (one) => one !== undefined,
    );
    // Of those who understood something, one who is certain; between equals the earlier room.
    const best = heard.find(({ sure }) => sure) ?? heard[0];
    return best ? best.answer() : helpReply(rooms, 'unknown');
  },
  act: async (action) => {
    const room = rooms.find((each) => action.verb.startsWith(`${each.room}.`));
    if (!room) throw new Refused('bad_input');
    if (!room.fresh?.includes(action.verb)) return room.act(action);
    return room.act({ ...action, viewer: await checkAfresh(action.viewer) });
  },
  welcome: () => helpReply(rooms, 'welcome'),
});
