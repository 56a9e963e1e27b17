import { z } from 'zod';
import { idOf, list, plainDate } from '../contract/schemas.ts';

const personId = idOf('per');
/** Minutes of work on each day of a week, Monday first. */
const week = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int(), z.int()]).readonly();

const contract = z.strictObject({
  from: plainDate,
  /** The first day after; absent while it lasts. */
  to: plainDate.exactOptional(),
  weeklyMinutes: z.int().min(1).max(10_080),
  /** One or more weeks that repeat; the first of them began on `anchor`, a Monday. */
  pattern: z.strictObject({
    anchor: plainDate,
    weeks: list(week).check(z.minLength(1), z.maxLength(8)),
  }),
});

/** What HR enters of somebody. */
const employment = {
  policy: z.string().max(100),
  /** The first day of continuous service, in local government also with other councils. */
  serviceFrom: plainDate,
  /** In order, without overlap; with all earlier ones, as they are replaced by these. */
  contracts: list(contract).check(z.minLength(1), z.maxLength(50)),
};

export const employmentInput = z.strictObject({ person: personId });
export const saveEmploymentInput = z.strictObject({ person: personId, ...employment });

export const employmentAnswer = z.strictObject({
  person: z.strictObject({ id: personId, name: z.string() }),
  employment: z
    .strictObject({
      ...employment,
      /** The first day of the first leave year that is kept here. */
      keptFrom: plainDate,
    })
    .nullable(),
  /** The terms of leave to choose from. */
  policies: list(z.strictObject({ key: z.string(), name: z.string() })),
});

/** The text of a CSV file; `dryRun` says what would come of it and changes nothing. */
export const importInput = z.strictObject({ csv: z.string().max(900_000), dryRun: z.boolean() });

export const importReport = z.strictObject({
  dryRun: z.boolean(),
  /** Lines with something in them, a line of titles not counted. */
  lines: z.int(),
  /** People whose employment is, or would be, entered or changed. */
  people: z.int(),
  /** By the number of the line in the file, from 1. Nothing of that person is changed. */
  problems: list(z.strictObject({ line: z.int(), problem: z.string() })),
});

/** `day` names the leave year. More leave is positive. */
export const adjustInput = z.strictObject({
  person: personId,
  day: plainDate,
  minutes: z.int().min(-100_000).max(100_000),
  reason: z.string().trim().min(1).max(200),
});

export const adjustAnswer = z.strictObject({ person: personId, year: plainDate, available: z.int() });

export const noInput = z.strictObject({});
const closure = z.strictObject({ date: plainDate, name: z.string().trim().min(1).max(100) });
export const saveClosureInput = closure;
export const dropClosureInput = z.strictObject({ date: plainDate });

export const closuresAnswer = z.strictObject({
  closures: list(closure),
  /** Bank holidays of England and Wales from last year on. */
  bankHolidays: list(plainDate),
});
