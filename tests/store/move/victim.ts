import { argv, kill, pid } from 'node:process';
import { systemClock } from '../../../api/platform/clock.ts';
import { copyStore } from '../../../api/platform/store/move/copy.ts';
import { embeddedSink } from '../../../api/platform/store/move/embedded-sink.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import { schema } from '../contract/fixtures.ts';
import { faultyDisk } from '../faulty-disk.ts';

/** Copies a store and kills itself at a call to the disk: `victim.ts FROM TO CALL`. Tells how many it made. */
const [from = '', directory = '', call = ''] = argv.slice(2);

const disk = faultyDisk(({ count }) => {
  if (count === Number(call)) kill(pid, 'SIGKILL');
  return undefined;
});
await copyStore(
  embeddedPieces(from, schema),
  await embeddedSink(schema, { directory, clock: systemClock, disk }),
);
process.stdout.write(`${disk.calls.length}\n`);
