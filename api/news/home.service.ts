import type { Viewer } from '../contract/person.ts';
import { myPolicies } from './acknowledgement.service.ts';
import { briefingsWaiting } from './briefing.service.ts';
import type { NewsHomeCard } from './contract.ts';
import { frontOf } from './feed.ts';
import type { NewsPorts } from './ports.ts';
import { deskWaiting } from './waiting.service.ts';

const SHOWN = 4;

/** The card on Home; nothing where there is nothing to read and nothing waits. */
export const newsHome =
  (ports: NewsPorts) =>
  async (viewer: Viewer): Promise<NewsHomeCard | undefined> => {
    const [front, policies, briefings, desk] = await Promise.all([
      frontOf(ports, viewer, SHOWN),
      policiesWaiting(ports, viewer),
      briefingsWaiting(ports, viewer),
      deskWaiting(ports, viewer),
    ]);
    const waits = policies.count + briefings + desk.review + desk.sentIn + desk.ownerless;
    return front.articles.length + waits === 0 ? undefined : { ...front, policies, briefings, desk };
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
