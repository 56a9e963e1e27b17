import { type RefObject, useLayoutEffect } from 'react';

/** Where the thing that has focus goes away with its row, focus goes to the page's heading, not to nowhere. */
export const useKeptFocus = (box: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus();
    };
  }, [box]);
};
