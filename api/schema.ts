import { botRecords } from '../bot/records.ts';
import { desksRecords } from './desks/room.ts';
import { peopleRecords } from './people/room.ts';
import { auditLog } from './platform/audit/audit.ts';
import { seals } from './platform/audit/seal.ts';
import { keyedAnswers } from './platform/http/idempotency.records.ts';
import { deliveries } from './platform/outbox/records.ts';
import { jobRuns } from './platform/schedule/records.ts';
import type { Schema } from './platform/store/declare.ts';
import { stamps } from './platform/store/stamp.ts';

/** Everything an installation keeps: the platform's own records and those of each room. */
export const schema: Schema = {
  collections: [
    stamps,
    seals,
    keyedAnswers,
    deliveries,
    jobRuns,
    ...botRecords.collections,
    ...peopleRecords.collections,
    ...desksRecords.collections,
  ],
  logs: [auditLog, ...peopleRecords.logs, ...desksRecords.logs],
};
