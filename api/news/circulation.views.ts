import { found } from '../contract/verdict.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { Article } from './article.rules.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { briefed } from './briefing.records.ts';
import { type Briefed, readingState } from './briefing.rules.ts';
import { READING_STATES } from './briefing.schemas.ts';
import { type Seeing, statementOf } from './briefing.views.ts';
import type {
  BriefingChoices,
  BriefingDeskRow,
  BriefingState,
  Copy,
  ManagedBriefing,
} from './circulation.contract.ts';
import type { NewsPorts } from './ports.ts';
import { versionId, versions, works } from './records.ts';

type Move = ManagedBriefing['can'][number];

export const briefingStateOf = ({ live, withdrawn }: Article): BriefingState => {
  if (withdrawn) return 'withdrawn';
  return live ? 'circulated' : 'draft';
};

/** Whether a briefing as it stands lets this be done, whoever asks. */
export const isOpenTo = (article: Article, move: Move): boolean => {
  if (article.withdrawn) return false;
  return move !== 'circulate' || article.work !== undefined;
};

const MOVES: readonly Move[] = ['save', 'circulate', 'change_circulation', 'review', 'withdraw'];

/** Everybody who may be given a briefing, by name. */
export const membersOf = async (
  reader: Reader,
  { people }: Pick<NewsPorts, 'people'>,
): Promise<BriefingChoices['members']> => {
  const members = await people.councillors(reader);
  const nameOf = await people.namesOf(reader, members);
  return members
    .map((id) => ({ id, name: nameOf(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
};

export const briefingRowsAtDesk = (
  reader: Reader,
  rows: readonly Article[],
): Promise<readonly BriefingDeskRow[]> =>
  Promise.all(
    rows.map(async (article) => {
      const { id, live, work, restriction } = article;
      const copies = (await findAll(reader, briefed, 'article', id)).filter(({ removed }) => !removed);
      const ranks = copies.map((copy) => READING_STATES.indexOf(readingState(copy, live?.material ?? 1)));
      const atLeast = (rank: number) => ranks.filter((each) => each >= rank).length;
      return {
        ...{ id, title: live?.title ?? work?.title ?? '', state: briefingStateOf(article) },
        reviewOn: found(restriction).reviewOn,
        counts: { circulated: atLeast(0), seen: atLeast(1), opened: atLeast(2), acknowledged: atLeast(3) },
      };
    }),
  );

/** A briefing with all that its author and the monitoring officer handle. */
export const managedBriefingOf = async (seeing: Seeing, article: Article): Promise<ManagedBriefing> => {
  const { reader, viewer, ports } = seeing;
  const { id, live, work, createdBy } = article;
  const restriction = found(article.restriction);
  const [saved, published, copies] = await Promise.all([
    work && reader.get(works, id),
    live && reader.get(versions, versionId(id, live.version)),
    findAll(reader, briefed, 'article', id),
  ]);
  const { title, summary, markdown } = (saved ?? found(published)).content;
  const people = [
    createdBy,
    ...copies.map(({ person }) => person),
    ...restriction.reviews.map(({ by }) => by),
  ];
  const nameOf = await ports.people.namesOf(reader, people);
  const since = live?.material ?? 1;
  const isOwnMove = (move: Move) => move !== 'review' || briefingPolicy.review(viewer, article) === 'yes';
  return {
    ...{ id, title: live?.title ?? title, state: briefingStateOf(article) },
    author: { id: createdBy, name: nameOf(createdBy) },
    ...{ version: live?.version ?? 0, rev: work?.rev ?? 0, content: { title, summary, markdown } },
    impact: found((saved ?? found(published)).impact),
    restriction: await statementOf(seeing, restriction),
    reviews: restriction.reviews.map(({ by, ...review }) => ({
      by: { id: by, name: nameOf(by) },
      ...review,
    })),
    copies: copies
      .map((copy) => copyOf(copy, nameOf(copy.person), since))
      .toSorted((a, b) => orderOf(a) - orderOf(b) || a.person.name.localeCompare(b.person.name, 'en-GB')),
    members: await membersOf(reader, ports),
    can: MOVES.filter((move) => isOpenTo(article, move) && isOwnMove(move)),
  };
};

const orderOf = ({ removedAt }: Copy): number => (removedAt === null ? 0 : 1);

/** With the last time of each state, which is of the version that counts now. */
const copyOf = (copy: Briefed, name: string, since: number): Copy => {
  const last = (those: Briefed['opened']) => those.findLast(({ version }) => version >= since)?.at ?? null;
  return {
    person: { id: copy.person, name },
    state: readingState(copy, since),
    addedAt: copy.added.at,
    removedAt: copy.removed?.at ?? null,
    seenAt: copy.seenAt ?? null,
    openedAt: last(copy.opened),
    acknowledgedAt: last(copy.acknowledged),
  };
};
