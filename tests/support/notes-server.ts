/**
 * The notes room on the embedded store in a process of its own, for tests that kill it:
 * `node notes-server.ts <directory> [die]` prints its port; with `die` it kills itself right after the first
 * write is durable and before anyone is told.
 */
import { systemClock } from '../../api/platform/clock.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { noteSchema, startHttp } from './http.ts';

const [, , directory = '', mode] = process.argv;
const fail = (error: unknown): never => {
  throw error;
};

const store = await embeddedStore(noteSchema, {
  directory,
  clock: systemClock,
  onFatal: fail,
  onTrouble: () => {},
});
const mortal: Store = {
  ...store,
  tx: async (body, options) => {
    const result = await store.tx(body, options);
    process.kill(process.pid, 'SIGKILL');
    // The signal is on its way; nobody hears of the result any more.
    await new Promise(() => {});
    return result;
  },
};
const { port } = await startHttp({ store: mode === 'die' ? mortal : store });
process.stdout.write(`${port}\n`);
