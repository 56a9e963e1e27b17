/** Runs work in the order it was handed over: one piece after another, or a few at a time. */
export type Lane = <R>(work: () => R | Promise<R>) => Promise<R>;

/** One lane: a piece of work begins when the one before has ended, whether well or badly. */
export const lane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
};

/** So many lanes side by side: a piece of work begins when one of those under way has ended. */
export const lanes = (count: number): Lane => {
  const waiting: (() => void)[] = [];
  let free = count;
  const begin = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const end = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
};
