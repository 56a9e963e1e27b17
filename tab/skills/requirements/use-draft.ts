import { useState } from 'react';
import type { Requirements } from '../../../api/skills/requirement.contract.ts';
import { type Change, type Content, changesBetween, withChanges } from './draft.ts';

/** What somebody is about to change, and the version that they began with. */
interface Draft {
  readonly base: Requirements;
  readonly content: Content;
  readonly reason: string;
}

/** What was changed in this window: it outlives a look at another page, and nothing else. */
let kept: Draft | undefined;

/** What is about to be changed. Without a change it is what counts now; nothing typed goes when somebody else saves. */
export const useDraft = (present: Requirements) => {
  const [draft, setDraft] = useState(kept);
  const { base, content, reason } = draftOn(present, draft);
  const keep = (next: Draft | undefined): void => {
    kept = next;
    setDraft(next);
  };
  const changes = changesBetween(base, content);
  return {
    ...{ base, content, reason, changes },
    /** Somebody else has saved a version since these changes were begun. */
    isStale: base.n !== present.n && changes.length > 0,
    put: (next: Content) => keep({ base, content: next, reason }),
    say: (words: string) => keep({ base, content, reason: words }),
    /** The same changes, or some of them, on what counts now. */
    moveOn: (mine: readonly Change[]) =>
      keep({ base: present, content: withChanges(present, mine, content), reason }),
    drop: () => keep(undefined),
  };
};

/** With nothing changed there is nothing to hold on to but the words. */
const draftOn = (present: Requirements, draft: Draft | undefined): Draft => {
  const isBehind = draft === undefined || draft.base.n !== present.n;
  const holds = draft !== undefined && changesBetween(draft.base, draft.content).length > 0;
  return isBehind && !holds ? { base: present, content: present, reason: draft?.reason ?? '' } : draft;
};

export type DraftOf = ReturnType<typeof useDraft>;
