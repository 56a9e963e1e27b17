import { DeliverLater } from '../outbox/outbox.ts';
import { type AppGraph, Denied, type FeedEntry, NotFound, Rejected, Throttled } from './graph.ts';

/**
 * The activity feed as a consumer asks for it: false where it will not take this line however often it is asked, because
 * the right was not granted, the person has not installed the app, or their installed app is older than its activities.
 * Throws `DeliverLater` for as long as Teams asks for patience.
 */
export const activityFeed =
  ({ sendActivity }: Pick<AppGraph, 'sendActivity'>) =>
  async (oid: string, entry: FeedEntry, key: string): Promise<boolean> => {
    try {
      await sendActivity(oid, entry, key);
      return true;
    } catch (error) {
      if (error instanceof Throttled) throw new DeliverLater(error.retryAfterSeconds, { cause: error });
      const isFinal = error instanceof Denied || error instanceof NotFound || error instanceof Rejected;
      if (!isFinal) throw error;
      return false;
    }
  };
