import type { Viewer } from '../contract/person.ts';
import type { NewsHomeCard } from './contract.ts';
import { feedOf, unreadOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';

const SHOWN = 4;

/** The card on Home; nothing where there is nothing to read. */
export const newsHome =
  (ports: NewsPorts) =>
  async (viewer: Viewer): Promise<NewsHomeCard | undefined> => {
    const [{ articles }, unread] = await Promise.all([
      feedOf(ports, viewer, { limit: SHOWN }),
      unreadOf(ports, viewer),
    ]);
    return articles.length > 0 ? { articles, unread } : undefined;
  };
