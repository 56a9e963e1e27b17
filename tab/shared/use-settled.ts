import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What was typed, once the person pauses: otherwise each letter of a name would be a request. */
export const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
};
