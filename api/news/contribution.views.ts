import type { Viewer } from '../contract/person.ts';
import type { Reader as StoreReader } from '../platform/store/store.ts';
import type { ContributionView } from './contribution.contract.ts';
import { contributionPolicy } from './contribution.policy.ts';
import type { Contribution } from './contribution.records.ts';
import { OUTCOMES } from './contribution.rules.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead, type Reader } from './reading.rules.ts';
import { articles } from './records.ts';
import { shownAt } from './state.rules.ts';

/** Everything a contribution is shown with. */
interface Seeing {
  readonly reader: StoreReader;
  readonly viewer: Viewer;
  readonly ports: Pick<NewsPorts, 'clock' | 'people'>;
}

/** Contributions as this viewer may see them: the sender and its editors read all of it, names included. */
export const contributionViewsOf = async (
  { reader, viewer, ports }: Seeing,
  rows: readonly Contribution[],
): Promise<readonly ContributionView[]> => {
  if (rows.length === 0) return [];
  const named = rows.flatMap(({ from, outcome }) =>
    outcome && outcome.by !== 'system' ? [from, outcome.by] : [from],
  );
  const nameOf = await ports.people.namesOf(reader, [...new Set(named)]);
  const asking = await readerOf(reader, ports, viewer);
  const shown: ContributionView[] = [];
  for (const row of rows) {
    const { id, kind, from, department, title, text, event, sentAt, state, outcome } = row;
    const by = outcome?.by;
    shown.push({
      ...{ id, kind, title, text, sentAt, state },
      ...{ event: event ?? null, department: department ?? null },
      from: { id: from, name: nameOf(from) },
      outcome: outcome
        ? {
            at: outcome.at,
            by: by === undefined || by === 'system' || by === from ? null : { id: by, name: nameOf(by) },
            words: outcome.words ?? null,
            article: await articleOf({ reader, viewer, ports }, asking, row),
          }
        : null,
      can: { move: state === 'sent' ? openTo(viewer, row) : [] },
    });
  }
  return shown;
};

const openTo = (viewer: Viewer, sent: Contribution): ContributionView['can']['move'] =>
  OUTCOMES[sent.kind].filter((verb) => contributionPolicy.move(viewer, { sent, verb }) === 'yes');

/** What was made of it: its readers see it once it is out, its editors from the beginning. */
const articleOf = async (
  { reader, viewer, ports }: Seeing,
  asking: Reader,
  { outcome }: Contribution,
): Promise<NonNullable<ContributionView['outcome']>['article']> => {
  const article = outcome?.article && (await reader.get(articles, outcome.article));
  if (!article) return null;
  const now = ports.clock.now();
  const shown = shownAt(article, now);
  if (shown && canRead(asking, article, 'live', now))
    return { id: article.id, title: shown.title, isLive: true };
  return newsPolicy.write(viewer, article) === 'yes'
    ? { id: article.id, title: article.work?.title ?? article.live?.title ?? '', isLive: false }
    : null;
};
