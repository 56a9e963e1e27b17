import type { Viewer } from '../contract/person.ts';
import type { NewsHomeCard } from './contract.ts';
import { frontOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';

const SHOWN = 4;

/** The card on Home; nothing where there is nothing to read. */
export const newsHome =
  (ports: NewsPorts) =>
  async (viewer: Viewer): Promise<NewsHomeCard | undefined> => {
    const front = await frontOf(ports, viewer, SHOWN);
    return front.articles.length > 0 ? front : undefined;
  };
