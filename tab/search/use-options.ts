import { type KeyboardEvent, useState } from 'react';

interface Asked {
  /** How many there are to choose from. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  readonly choose: (at: number) => void;
  readonly clear: () => void;
}

/**
 * The keys of a list under a box (ARIA combobox pattern): arrows go through it and round, Enter takes what is marked,
 * and where nothing is, the form goes on. Escape closes the list first and empties the box second.
 */
export const useOptions = ({ count, isOpen, setIsOpen, choose, clear }: Asked) => {
  const [at, setAt] = useState(-1);
  const active = isOpen && at < count ? at : -1;
  const step = (by: 1 | -1) => {
    setIsOpen(true);
    // From the box itself, above the first, up leads to the last.
    setAt(isOpen && count > 0 ? ((((active + by + 1) % (count + 1)) + count + 1) % (count + 1)) - 1 : -1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => (isOpen ? setIsOpen(false) : clear()),
    ...(active >= 0 && { Enter: () => choose(active) }),
  };
  return {
    active,
    /** Nothing is marked any more: other words find other things. */
    unmark: () => setAt(-1),
    onKeyDown: (event: KeyboardEvent) => {
      const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
  };
};
