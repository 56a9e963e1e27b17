import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { Article, WorkingCopy } from './article.rules.ts';
import { briefingPolicy } from './briefing.policy.ts';
import { giveTo, takeFrom, tellAll } from './circulating.ts';
import type {
  BriefingChoices,
  BriefingDesk,
  BriefingPreview,
  BriefingPreviewInput,
  CirculateInput,
  CirculationInput,
  DeskInput,
  ManagedBriefing,
  ManagedInput,
  Saved,
  SaveInput,
  WithdrawalInput,
  WriteInput,
} from './circulation.contract.ts';
import { briefingRowsAtDesk, isOpenTo, managedBriefingOf, membersOf } from './circulation.views.ts';
import { reportOn } from './content/checks.ts';
import { compile } from './content/compile.ts';
import type { ArticleId } from './contract.ts';
import type { NewsPorts } from './ports.ts';
import { writeVersion } from './publishing.ts';
import { articles, works } from './records.ts';
import { restrictionOf } from './restricting.ts';
import { circulationAfter, whyNotGiveTo } from './restriction.rules.ts';
import { saveArticle } from './saving.ts';

const DEFAULT_PAGE = 25;

/** Restricted briefings as those handle them who write them, and the monitoring officer. */
export const circulationService = (ports: NewsPorts) => ({
  ...seeing(ports),
  ...writing(ports),
  ...giving(ports),
  ...ending(ports),
});

const seeing = (ports: NewsPorts) => ({
  briefingChoices: async (viewer: Viewer): Promise<BriefingChoices> => {
    demand(briefingPolicy.start(viewer));
    return { members: await membersOf(ports.store, ports) };
  },

  /** Of one's own alone: the monitoring officer finds the others in the register. */
  briefingDesk: async (viewer: Viewer, { after, limit = DEFAULT_PAGE }: DeskInput): Promise<BriefingDesk> => {
    demand(briefingPolicy.start(viewer));
    const { rows, next } = await ports.store.find(articles, 'briefings', viewer.person, {
      ...{ desc: true, limit },
      ...(after !== undefined && { after }),
    });
    return { briefings: await briefingRowsAtDesk(ports.store, rows), ...(next !== undefined && { next }) };
  },

  /** Shows nobody anything but what they sent, and keeps nothing of it. */
  previewBriefing: async (
    viewer: Viewer,
    { id, markdown }: BriefingPreviewInput,
  ): Promise<BriefingPreview> => {
    if (id === undefined) demand(briefingPolicy.start(viewer));
    else await manageable(ports.store, viewer, id);
    return { html: compile(markdown).html, report: reportOn(markdown) };
  },

  manageBriefing: async (viewer: Viewer, { id }: ManagedInput): Promise<ManagedBriefing> => {
    const article = await manageable(ports.store, viewer, id);
    return managedBriefingOf({ reader: ports.store, viewer, ports }, article);
  },
});

const writing = (ports: NewsPorts) => ({
  writeBriefing: (viewer: Viewer, { circulation, ...input }: WriteInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      demand(briefingPolicy.start(viewer));
      await demandMembers(t, ports, circulation);
      const restriction = {
        ...(await restrictionOf(t, ports, input.restriction)),
        circulation: [...new Set(circulation)],
      };
      const [id, at, by] = [ports.ids.next('art'), ports.clock.now(), viewer.person];
      const article: Article = {
        ...{ id, kind: 'briefing', owner: by, createdBy: by, createdAt: at, restriction },
        work: {
          stage: 'draft',
          rev: 1,
          title: input.content.title,
          authors: [by],
          changedBy: by,
          changedAt: at,
        },
      };
      await saveText(t, ports, viewer, article, input);
      await giveTo(t, ports, viewer, article, restriction.circulation);
      await ports.audit.record(t, viewer, { action: 'news.briefing.start', object: id });
      return savedOf(article);
    }),

  /** Readers see the text once it is circulated; what stands of the restriction they see at once. */
  saveBriefing: (viewer: Viewer, { id, ...input }: SaveInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      const article = await atBasis(t, viewer, id, input);
      const known = found(article.restriction);
      const restriction = await restrictionOf(t, ports, input.restriction, {
        known,
        isGivenOut: article.live !== undefined,
      });
      const [at, by] = [ports.clock.now(), viewer.person];
      const after: Article = {
        ...{ ...article, restriction },
        work: {
          ...{ stage: 'draft', rev: (article.work?.rev ?? 0) + 1, title: input.content.title },
          ...{ authors: [by], changedBy: by, changedAt: at },
        },
      };
      await saveText(t, ports, viewer, after, input);
      if (restriction !== known)
        await ports.audit.record(t, viewer, { action: 'news.briefing.restrict', object: id });
      return savedOf(after);
    }),
});

const giving = (ports: NewsPorts) => ({
  circulateBriefing: (viewer: Viewer, input: CirculateInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      const article = await atBasis(t, viewer, input.id, input);
      const saved = article.work && (await t.get(works, article.id));
      if (!saved) throw new Refused('not_possible_now');
      const { circulation } = found(article.restriction);
      // All to whom it was given have left.
      if (circulation.length === 0) throw new Refused('nobody_in_circulation');
      const work = { ...saved, change: input.change, reason: input.reason };
      const counted = { readers: circulation.length, isNearlyAll: false, byRule: [] };
      const live = await writeVersion(t, viewer, { article, work, counted }, ports.clock.now());
      const { work: _, ...rest } = article;
      const after: Article = { ...rest, live };
      await saveArticle(t, after);
      await t.remove(works, after.id);
      await ports.audit.record(t, viewer, {
        ...{ action: 'news.briefing.circulate', object: after.id },
        facts: { version: live.version, readers: circulation.length },
      });
      // A small correction asks nothing of anybody who has read the version before.
      if (live.material === live.version) await tellAll(t, ports, after);
      return savedOf(after);
    }),
});

const ending = (ports: NewsPorts) => ({
  /** Who is taken off can open it no more from this moment on. */
  changeCirculation: (viewer: Viewer, { id, add, remove }: CirculationInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      const article = await manageable(t, viewer, id);
      if (!isOpenTo(article, 'change_circulation')) throw new Refused('not_possible_now');
      const before = found(article.restriction);
      const circulation = circulationAfter(before.circulation, add, remove);
      const added = circulation.filter((person) => !before.circulation.includes(person));
      await demandMembers(t, ports, added, circulation);
      const after: Article = { ...article, restriction: { ...before, circulation } };
      await saveArticle(t, after);
      await takeFrom(
        t,
        ports,
        viewer,
        after,
        before.circulation.filter((person) => !circulation.includes(person)),
      );
      await giveTo(t, ports, viewer, after, added);
      if (after.live) await tellAll(t, ports, after, added);
      return savedOf(after);
    }),

  withdrawBriefing: (viewer: Viewer, { id, reason }: WithdrawalInput): Promise<Saved> =>
    ports.store.tx(async (t) => {
      const article = await manageable(t, viewer, id);
      if (!isOpenTo(article, 'withdraw')) throw new Refused('not_possible_now');
      const { work: _, ...rest } = article;
      const after: Article = { ...rest, withdrawn: { by: viewer.person, at: ports.clock.now(), reason } };
      await saveArticle(t, after);
      await t.remove(works, id);
      await takeFrom(t, ports, viewer, after, found(after.restriction).circulation);
      await ports.audit.record(t, viewer, { action: 'news.briefing.withdraw', object: id });
      return savedOf(after);
    }),
});

export const manageable = async (from: Reader | Tx, viewer: Viewer, id: ArticleId): Promise<Article> => {
  const article = found(await from.get(articles, id));
  demand(briefingPolicy.manage(viewer, article));
  return article;
};

/** The briefing as whoever changes it saw it, or a refusal: nothing is written over what they did not see. */
const atBasis = async (
  t: Tx,
  viewer: Viewer,
  id: ArticleId,
  { version, rev }: Pick<Saved, 'version' | 'rev'>,
): Promise<Article> => {
  const article = await manageable(t, viewer, id);
  if (article.withdrawn) throw new Refused('not_possible_now');
  const { version: lastVersion, rev: lastRev } = savedOf(article);
  if (version !== lastVersion || rev !== lastRev) throw new Refused('changed_meanwhile');
  return article;
};

export const savedOf = ({ id, live, work }: Article): Saved => ({
  ...{ id, version: live?.version ?? 0, rev: work?.rev ?? 0 },
});

const saveText = async (
  t: Tx,
  { clock }: Pick<NewsPorts, 'clock'>,
  viewer: Viewer,
  article: Article,
  { content, impact }: Pick<WriteInput, 'content' | 'impact'>,
): Promise<void> => {
  const saved: Pick<WorkingCopy, 'savedBy' | 'savedAt'> = { savedBy: viewer.person, savedAt: clock.now() };
  // An audience that is nobody's: who may read it is the restriction's to say, and no list asks for anything else.
  const nobody = { any: [{ people: [viewer.person] }] };
  const showing = { visibleTo: nobody, promotedTo: nobody, topics: [] };
  await t.put(works, { id: article.id, content, impact, showing, ...saved });
  await saveArticle(t, article);
};

/** Those who come have to be members, and somebody has to be left; who is none any more can still be taken off. */
const demandMembers = async (
  t: Tx,
  { people }: Pick<NewsPorts, 'people'>,
  those: readonly PersonId[],
  circulation: readonly PersonId[] = those,
): Promise<void> => {
  const members = new Set(await people.councillors(t));
  unless(whyNotGiveTo(circulation, (person) => !those.includes(person) || members.has(person)));
};
