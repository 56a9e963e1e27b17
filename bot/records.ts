import { conversations } from './shell/conversations.ts';
import { heardActivities } from './shell/repeats.ts';

/** What the bot keeps. Apart from the bot, so that a tool that only opens the store does not load its SDK. */
export const botRecords = { collections: [conversations, heardActivities], logs: [] };
