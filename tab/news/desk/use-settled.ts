import { useEffect, useState } from 'react';

const PAUSE_MS = 500;

/** Words as they stood when their writer last paused: what is made of them is not made at each letter. */
export const useSettled = (words: string): string => {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
};
