import { type ZodType, z } from 'zod';
import { ROLES } from '../contract/person.ts';
import { instant, list } from '../contract/schemas.ts';
import {
  type DirectoryStatus,
  LINE_PROBLEMS,
  type LinesInput,
  type LinesReport,
} from './directory.contract.ts';

const count = z.int().min(0);
const progress = {
  kind: z.enum(['whole', 'changes']),
  startedAt: instant,
  pages: count,
  people: count,
  changed: count,
  gone: count,
};
const reading = {
  asOf: instant.nullable(),
  running: z.strictObject(progress).nullable(),
  last: z
    .strictObject({
      ...progress,
      endedAt: instant,
      outcome: z.enum(['read', 'denied', 'failed']),
      error: z.string().nullable(),
    })
    .nullable(),
};

export const directoryStatusAnswer: ZodType<DirectoryStatus> = z.strictObject({
  accounts: z.strictObject({ ...reading, nextAt: instant.nullable(), isWanted: z.boolean() }),
  roles: z.strictObject({ ...reading, unreadRoles: list(z.enum(ROLES)) }),
  can: z.strictObject({ importLines: z.boolean() }),
});

export const linesInput: ZodType<LinesInput> = z.strictObject({
  csv: z.string().max(900_000),
  dryRun: z.boolean(),
});

export const linesReport: ZodType<LinesReport> = z.strictObject({
  dryRun: z.boolean(),
  lines: count,
  changes: count,
  problems: list(z.strictObject({ line: z.int().min(1), problem: z.enum(LINE_PROBLEMS) })),
});
