/** Who listens for `wake` within this process. */
export interface WakeBells {
  /** Listeners run after the caller: who rings has committed, and a listener's fault is not a failed commit. */
  readonly ring: (topics: Iterable<string>) => void;
  readonly topics: () => readonly string[];
  /** Returns how to stop listening. */
  readonly listen: (topic: string, listener: () => void) => () => void;
}

export const wakeBells = (): WakeBells => {
  const listeners = new Map<string, Set<() => void>>();
  return {
    ring: (topics) => {
      for (const topic of topics) for (const listener of listeners.get(topic) ?? []) queueMicrotask(listener);
    },
    topics: () => [...listeners.keys()],
    listen: (topic, listener) => {
      const group = listeners.get(topic) ?? new Set();
      listeners.set(topic, group.add(listener));
      return () => void group.delete(listener);
    },
  };
};
