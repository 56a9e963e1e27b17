import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskId } from '../../api/desks/contract.ts';

interface PointedAt {
  readonly id: DeskId;
  readonly at: HTMLElement;
}

/** Long enough to cross a desk on the way to another, and to reach the card from its desk. */
const SHOW_MS = 150;
const HIDE_MS = 250;

/** Which desk the pointer or focus is on, calmly: the card neither flickers nor leaves while it is looked at. */
export const usePointed = () => {
  const [pointed, setPointed] = useState<PointedAt>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((next: PointedAt | undefined): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(next), next === undefined ? HIDE_MS : SHOW_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    pointed,
    onPoint: useCallback(
      (id: DeskId | undefined, at?: HTMLElement) =>
        later(id === undefined || at === undefined ? undefined : { id, at }),
      [later],
    ),
    onKeep: useCallback(
      (keep: boolean) => {
        if (keep) clearTimeout(timer.current);
        else later(undefined);
      },
      [later],
    ),
    close: useCallback(() => {
      clearTimeout(timer.current);
      setPointed(undefined);
    }, []),
  };
};
