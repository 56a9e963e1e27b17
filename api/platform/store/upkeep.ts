import { addMillis } from '../../contract/time.ts';
import type { Job } from '../schedule/schedule.ts';
import type { Store } from './store.ts';

/** A file is put before the record that owns it, so it is given this long to find an owner. */
const UNOWNED_MS = 86_400_000;

/** Files that no record owns any more go after a day, such as the pictures of those who left. */
export const sweepFiles = (store: Pick<Store, 'files'>): Job => ({
  name: 'store.sweep-files',
  everySeconds: 3_600,
  run: async (now) => {
    await store.files.sweep(addMillis(now, -UNOWNED_MS));
  },
});
