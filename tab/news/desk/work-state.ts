/** How an article stands between this page and the server. Pure, so that no order of events can lose a text. */

/** What the server keeps, and its revision. */
export interface Stored<Content> {
  readonly rev: number;
  readonly content: Content;
}

export interface WorkState<Content> {
  /** What stands on the page. */
  readonly content: Content;
  /** What the server had when we last heard of it. */
  readonly base: Stored<Content>;
  /** What is on its way to the server. */
  readonly sending?: Content;
  /** What was sent without an answer: it may have been kept. */
  readonly unsure?: Content;
  /** Somebody else saved meanwhile: both texts are shown, and nothing is sent until one is chosen. */
  readonly theirs?: Stored<Content>;
  /** The last try to save did not come through. */
  readonly hasFailed: boolean;
  /** The text that was not chosen; kept as long as the page knows the article. */
  readonly setAside?: Content;
}

/** What can be told of a text in one word. */
export type WorkPhase = 'saved' | 'changed' | 'saving' | 'failed' | 'conflict';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const begin = <Content>(stored: Stored<Content>): WorkState<Content> => ({
  content: stored.content,
  base: stored,
  hasFailed: false,
});

export const phaseOf = <Content>({
  content,
  base,
  sending,
  theirs,
  hasFailed,
}: WorkState<Content>): WorkPhase => {
  if (theirs !== undefined) return 'conflict';
  if (sending !== undefined) return 'saving';
  if (same(content, base.content)) return 'saved';
  return hasFailed ? 'failed' : 'changed';
};

/** Whether there is something to send, and nothing in the way of sending it. */
export const mustSave = <Content>(state: WorkState<Content>): boolean =>
  ['changed', 'failed'].includes(phaseOf(state));

export const typed = <Content>(state: WorkState<Content>, content: Content): WorkState<Content> => ({
  ...state,
  content,
});

export const sent = <Content>(state: WorkState<Content>): WorkState<Content> => ({
  ...state,
  sending: state.content,
});

/** It is kept, as revision `rev`. What was typed since is still to be sent. */
export const kept = <Content>(
  { sending, ...state }: WorkState<Content>,
  rev: number,
): WorkState<Content> => ({
  ...state,
  base: { rev, content: sending ?? state.base.content },
  hasFailed: false,
});

/** It did not come through: the text stays, and is tried again. */
export const failed = <Content>({ sending, ...state }: WorkState<Content>): WorkState<Content> => ({
  ...state,
  ...(sending !== undefined && { unsure: sending }),
  hasFailed: true,
});

/** The server has another text than the one this page began with. */
export const met = <Content>(
  { sending: _, ...state }: WorkState<Content>,
  stored: Stored<Content>,
): WorkState<Content> => {
  // A save whose answer was lost, or nothing written here: there is nothing to choose between.
  if (same(stored.content, state.content) || same(state.content, state.base.content))
    return { ...state, content: stored.content, base: stored, hasFailed: false };
  if (state.unsure !== undefined && same(stored.content, state.unsure)) return { ...state, base: stored };
  return { ...state, theirs: stored };
};

/** My text goes on top of theirs, which stays to be looked at. */
export const keepMine = <Content>({ theirs, ...state }: WorkState<Content>): WorkState<Content> =>
  theirs === undefined ? state : { ...state, base: theirs, setAside: theirs.content };

/** Theirs is taken, and mine stays to be looked at. */
export const takeTheirs = <Content>({ theirs, ...state }: WorkState<Content>): WorkState<Content> =>
  theirs === undefined
    ? state
    : { ...state, content: theirs.content, base: theirs, setAside: state.content, hasFailed: false };
