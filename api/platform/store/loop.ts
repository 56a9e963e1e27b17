/** Lets whatever waits for the event loop have its turn; awaiting a promise that is already kept would not. */
export const loopTurn = (): Promise<void> => new Promise(setImmediate);
