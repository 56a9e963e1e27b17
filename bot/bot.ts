import { Refused } from '../api/contract/problem.ts';
import { helpReply, isHelp } from './help.ts';
import { type MessagesParts, messagesRouter } from './shell/router.ts';
import type { CardAction, Reply, RoomCommands, Turn } from './shell/turn.ts';
import { plainWords } from './shell/words.ts';

export interface BotParts extends Omit<MessagesParts, keyof Bot> {
  readonly rooms: readonly RoomCommands[];
}

/** `POST /api/messages`, for `httpApp`'s routers. */
export const botRouter = ({ rooms, ...parts }: BotParts): ReturnType<typeof messagesRouter> =>
  messagesRouter({ ...parts, ...botOf(rooms) });

/** The bot as one: hands words and button presses to the room they are for. */
export interface Bot {
  hear(turn: Turn): Promise<Reply>;
  act(action: CardAction): Promise<Reply>;
  welcome(): Reply;
}

export const botOf = (rooms: readonly RoomCommands[]): Bot => ({
  hear: async (turn) => {
    if (isHelp(plainWords(turn.text))) return helpReply(rooms, 'help');
    for (const room of rooms) {
      const reply = await room.hear(turn);
      if (reply) return reply;
    }
    return helpReply(rooms, 'unknown');
  },
  act: async (action) => {
    const room = rooms.find((each) => action.verb.startsWith(`${each.room}.`));
    if (!room) throw new Refused('bad_input');
    return room.act(action);
  },
  welcome: () => helpReply(rooms, 'welcome'),
});
