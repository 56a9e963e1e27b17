import type { Viewer } from '../contract/person.ts';
import { myPolicies } from './acknowledgement.service.ts';
import { briefingsWaiting } from './briefing.service.ts';
import type { NewsHomeCard } from './contract.ts';
import { frontOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';

const SHOWN = 4;

/** The card on Home; nothing where there is nothing to read and nothing waits. */
export const newsHome =
  (ports: NewsPorts) =>
  async (viewer: Viewer): Promise<NewsHomeCard | undefined> => {
    const [front, policies, briefings] = await Promise.all([
      frontOf(ports, viewer, SHOWN),
      policiesWaiting(ports, viewer),
      briefingsWaiting(ports, viewer),
    ]);
    const isEmpty = front.articles.length === 0 && policies.count === 0 && briefings === 0;
    return isEmpty ? undefined : { ...front, policies, briefings };
  };

const policiesWaiting = async (ports: NewsPorts, viewer: Viewer): Promise<NewsHomeCard['policies']> => {
  const { policies } = await myPolicies(ports.store, ports, viewer);
  const waiting = policies.filter(({ state }) => state === 'open' || state === 'overdue');
  const [first] = waiting;
  return {
    count: waiting.length,
    overdue: waiting.filter(({ state }) => state === 'overdue').length,
    first: first ? { article: first.article, title: first.title, due: first.due } : null,
  };
};
