import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
export const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of what is still needed. */
export const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};
