/** Runs work one after another, in the order it was handed over. */
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
