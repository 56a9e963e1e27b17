import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { NATIONS, SECRECIES } from './grounds.contract.ts';
import { versionRow } from './schemas.ts';

const article = idOf('art');
const person = idOf('per');
const named = z.strictObject({ id: person, name: z.string() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.int().min(1);
const ground = z.strictObject({ id: z.string(), cited: z.string(), words: z.string(), weighed: z.boolean() });

/** How far a member has come; each has those before it. */
export const READING_STATES = ['circulated', 'seen', 'opened', 'acknowledged'] as const;
export const readingState = z.enum(READING_STATES);

export const OPENED_AS = ['member', 'author', 'monitoring_officer'] as const;
/** As what somebody opened a briefing. */
export const openedAs = z.enum(OPENED_AS);

export const briefingInput = z.strictObject({ id: article });
/** Without a version: the one that holds. */
export const openBriefingInput = z.strictObject({
  id: article,
  version: z.coerce.number().int().min(1).max(100_000).exactOptional(),
});
export const noInput = z.strictObject({});

/** `open`: Part I, for all members. `restricted`: Part II, given to the viewer by name. */
export const myBriefingsInput = z.strictObject({ part: z.enum(['open', 'restricted']), ...paging });

export const briefingRow = z.strictObject({
  id: article,
  title: z.string(),
  publishedAt: instant,
  /** What kind of private it is; null for Part I. */
  secrecy: z.enum(SECRECIES).nullable(),
  /** Null for Part I, which nobody has to answer. */
  state: readingState.nullable(),
});

export const myBriefingsAnswer = z.strictObject({
  briefings: list(briefingRow),
  next: z.string().exactOptional(),
});

/** Why it is private, to whom it is given, until when, and how to object. */
export const restrictionStatement = z.strictObject({
  nation: z.enum(NATIONS),
  secrecy: z.enum(SECRECIES),
  law: z.string(),
  source: z.string(),
  grounds: list(ground),
  publicInterest: z.string(),
  decidedBy: named,
  decidedAt: instant,
  reviewOn: plainDate,
  isOverdue: z.boolean(),
  challenge: z.string(),
  circulation: list(named),
});

export const briefingView = z.strictObject({
  id: article,
  title: z.string(),
  summary: z.string(),
  version,
  publishedAt: instant,
  restriction: restrictionStatement,
  author: named,
  as: openedAs,
  /** Of a member; null for who wrote it or keeps the register. */
  state: readingState.nullable(),
  /** What was given out, newest first. */
  versions: list(versionRow),
  can: list(z.enum(['acknowledge', 'manage', 'see_all_openings'])),
});

/** What it says. Given in an answer of its own, as each time it is given is noted. */
export const briefingText = z.strictObject({
  id: article,
  version,
  hash,
  title: z.string(),
  html: z.string(),
});

export const briefingImageInput = z.strictObject({ id: article, image: idOf('img') });

export const acknowledgeInput = z.strictObject({ id: article, version, hash });
export const acknowledgeAnswer = z.strictObject({ id: article, state: readingState });

export const openingsInput = z.strictObject({ id: article, ...paging });
export const openingsAnswer = z.strictObject({
  openings: list(
    z.strictObject({
      id: z.string(),
      at: instant,
      person: named,
      version,
      as: openedAs,
      door: z.enum(['tab', 'bot', 'job']),
    }),
  ),
  next: z.string().exactOptional(),
});
