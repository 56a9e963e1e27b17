import { writeSync } from 'node:fs';
import { argv, exit, pid } from 'node:process';
import { systemClock } from '../../../api/platform/clock.ts';
import { embeddedStore } from '../../../api/platform/store/embedded.ts';
import { crashSchema, WRITERS, writePiece } from './work.ts';

/** The process that the crash test kills: `victim.ts DIRECTORY ROUND JOURNAL_BYTES`. Speaks in lines on standard output. */
const [directory = '', round = '', journalBytes = ''] = argv.slice(2);

const STDOUT = 1;
/** Written at once, not queued in the process: a word that was said stays said when the process is killed. */
const say = (words: string) => void writeSync(STDOUT, `${words}\n`);

const store = await embeddedStore(crashSchema, {
  directory,
  clock: systemClock,
  journalBytes: Number(journalBytes),
  onTrouble: (what) => say(`trouble ${what}`),
  onFatal: () => exit(70),
});
say(`ready ${pid}`);

const write = async (writer: string): Promise<void> => {
  for (let number = 1; ; number += 1) {
    await writePiece(store, writer, number);
    say(`ack ${writer} ${number}`);
  }
};
await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(`${round}-${n}`)));
