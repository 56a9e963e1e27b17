import { useEffect, useReducer, useRef } from 'react';
import type { ArticleId } from '../../../api/news/contract.ts';
import {
  type DeskArticle,
  type SaveInput,
  saveWork,
  seeDesk,
  seeWork,
} from '../../../api/news/desk.contract.ts';
import { useFresh, useWrite } from '../../shell/api.tsx';
import { asProblem, type ProblemError } from '../../shell/problem-error.ts';
import * as work from './work-state.ts';

/** All that an editor fills in. */
export type FilledIn = Omit<SaveInput, 'id' | 'rev'>;

/** Long enough that typing is one save, short enough that little is lost with a flat battery. */
const PAUSE_MS = 1_200;
/** How long after a save that did not come through it is tried again. */
const AGAIN_MS = 8_000;

interface Kept {
  readonly article: DeskArticle;
  readonly state: work.WorkState<FilledIn>;
  readonly problem: ProblemError | undefined;
  /** One more each time another text takes the place of what stood on the page. */
  readonly text: number;
}

/** Outside the components: what is not saved yet outlives a look at another page. */
const kept = new Map<ArticleId, Kept>();
/** A save outlives the page that began it as well; whichever page is there then hears of it. */
const underWay = new Map<ArticleId, Promise<void>>();
const listeners = new Set<() => void>();

const filledInOf = ({ content, showing, reviewOn, change, reason, impact }: DeskArticle): FilledIn => ({
  ...{ content, showing },
  ...(reviewOn !== undefined && { reviewOn }),
  ...(change !== undefined && { change }),
  ...(reason !== undefined && { reason }),
  ...(impact !== undefined && { impact }),
});

const storedOf = (article: DeskArticle) => ({ rev: article.rev, content: filledInOf(article) });

/** What this page knows of an article joins what the server has of it now. */
export const beginWork = (article: DeskArticle): void => {
  const before = kept.get(article.id);
  const state = before === undefined ? work.begin(storedOf(article)) : joined(before.state, article);
  kept.set(article.id, { article, state, problem: undefined, text: (before?.text ?? 0) + 1 });
};

const joined = (state: work.WorkState<FilledIn>, article: DeskArticle): work.WorkState<FilledIn> =>
  state.base.rev === article.rev && state.theirs === undefined ? state : work.met(state, storedOf(article));

/** What is being written of one article: kept here at once, and on the server at each pause. */
export const useWork = (id: ArticleId) => {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const fresh = useFresh();
  const save = useWrite(saveWork, { changes: [] });
  useEffect(() => {
    listeners.add(redraw);
    return () => void listeners.delete(redraw);
  }, []);
  const get = (): Kept => {
    const found = kept.get(id);
    if (found === undefined) throw new Error('useWork comes after beginWork');
    return found;
  };
  const set = (change: Partial<Kept>) => {
    kept.set(id, { ...get(), ...change });
    for (const listener of listeners) listener();
  };
  const apply = (state: work.WorkState<FilledIn>) => set({ state });
  /** What others wrote may take the place of what stands here: then the fields begin anew. */
  const replace = (state: work.WorkState<FilledIn>, change: Partial<Kept> = {}) => {
    const isOther = JSON.stringify(state.content) !== JSON.stringify(get().state.content);
    set({ ...change, state, text: get().text + (isOther ? 1 : 0) });
  };

  const saveOnce = async (): Promise<void> => {
    const sending = work.sent(get().state);
    apply(sending);
    try {
      const article = await save.mutateAsync({ id, rev: sending.base.rev, ...sending.content });
      set({ article, state: work.kept(get().state, article.rev), problem: undefined });
    } catch (thrown) {
      const problem = asProblem(thrown);
      apply(work.failed(get().state));
      if (problem.status === 409) await meet();
      else set({ problem });
    }
  };
  /** Reads what the server has, after somebody else changed it. */
  const meet = async (): Promise<void> => {
    const article = await fresh(seeWork, { id });
    replace(work.met(get().state, storedOf(article)), { article, problem: undefined });
  };
  const saveAll = async (): Promise<void> => {
    while (get().article.can.save && work.mustSave(get().state)) {
      await saveOnce();
      if (get().state.hasFailed) return;
    }
  };
  /** Saves until there is nothing left to save, or something is in the way. One at a time. */
  const flush = (): Promise<void> => {
    const saving = underWay.get(id) ?? saveAll().finally(() => underWay.delete(id));
    underWay.set(id, saving);
    return saving;
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  const { state, article, problem, text } = get();
  useSaving(state, latest);
  return {
    ...{ article, state, problem, text, phase: work.phaseOf(state) },
    change: (content: FilledIn) => apply(work.typed(get().state, content)),
    keepMine: () => {
      apply(work.keepMine(get().state));
      void flush();
    },
    takeTheirs: () => replace(work.takeTheirs(get().state)),
    /** Saves what is not saved; resolves with the article as it then is. */
    flush: async (): Promise<Kept> => {
      await flush();
      return get();
    },
    /** The article was moved: what the server answered counts from now on. */
    moved: (next: DeskArticle) => replace(work.begin(storedOf(next)), { article: next, problem: undefined }),
  };
};

export type Work = ReturnType<typeof useWork>;

/** What a move or a save changes for other pages. */
export const CHANGES = [seeDesk, seeWork];

/** At each pause, again where it failed, and when the page is left or hidden. */
const useSaving = (
  state: work.WorkState<FilledIn>,
  latest: { readonly current: () => Promise<void> },
): void => {
  const { content, hasFailed } = state;
  const isDue = work.mustSave(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text begins the pause anew
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => latest.current(), hasFailed ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, isDue, hasFailed]);
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      latest.current();
    };
  }, [latest]);
};
