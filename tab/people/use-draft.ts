import { useEffect, useState } from 'react';

interface Kept {
  readonly value: unknown;
  /** What was saved when the change began. */
  readonly base: string;
  /** True once it was sent: then it ends as soon as something new is saved. */
  readonly isSent: boolean;
}

/** Outside the components, so that a change that is not saved yet outlives a look at another page. */
const drafts = new Map<string, Kept>();

/** What a form shows: what is saved, until the person changes it. */
export interface Draft<T> {
  readonly value: T;
  readonly isChanged: boolean;
  change(value: T): void;
  /** Forgets the change. */
  drop(): void;
  /** It was sent and taken: what is saved counts from then on. */
  settle(): void;
}

/** A form's change under its name. Nothing is lost but by saving or by dropping it. */
export const useDraft = <T>(name: string, saved: T): Draft<T> => {
  const [, redraw] = useState({});
  const now = JSON.stringify(saved);
  const kept = drafts.get(name);
  const isOver = kept?.isSent === true && kept.base !== now;
  // Taken out for good: an undo brings back what was saved before, and that is no reason for the change to return.
  useEffect(() => {
    if (isOver) drafts.delete(name);
  }, [isOver, name]);
  const value = kept === undefined || isOver ? saved : (kept.value as T);
  const keep = (next: Kept | undefined): void => {
    if (next === undefined) drafts.delete(name);
    else drafts.set(name, next);
    redraw({});
  };
  return {
    value,
    isChanged: JSON.stringify(value) !== now,
    change: (next) => keep({ value: next, base: now, isSent: false }),
    drop: () => keep(undefined),
    settle: () => {
      const sent = drafts.get(name);
      if (sent !== undefined) keep({ ...sent, isSent: true });
    },
  };
};
