import { createLog, type Log } from '../../api/platform/log.ts';
import { testClock } from './clock.ts';

/** A log nobody reads; a test that cares what is logged gives its own stream to `createLog`. */
export const silentLog: Log = createLog({ level: 'silent', clock: testClock() });
