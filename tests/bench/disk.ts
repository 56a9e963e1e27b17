import { open, rm } from 'node:fs/promises';
import { timed } from './bench.ts';

const SYNCS = 500;
const PAGE = Buffer.alloc(8_192, 'x');

/** How often a second the disk can promise to have kept 8 kB: what every durable write of one writer waits for. */
export const syncsPerSecond = async (directory: string): Promise<number> => {
  const path = `${directory}/sync-rate`;
  const file = await open(path, 'w');
  try {
    const took = await timed(async () => {
      for (let n = 0; n < SYNCS; n += 1) {
        await file.write(PAGE, 0, PAGE.length, n * PAGE.length);
        await file.datasync();
      }
    });
    return SYNCS / (took / 1_000);
  } finally {
    await file.close();
    await rm(path);
  }
};
