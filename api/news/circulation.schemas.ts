import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { readingState, restrictionStatement } from './briefing.schemas.ts';
import { impact, preview } from './desk.schemas.ts';
import { NATIONS, SECRECIES } from './grounds.contract.ts';

const article = idOf('art');
const person = idOf('per');
const named = z.strictObject({ id: person, name: z.string() });
/** Words that have to say something, and not all of it. */
const words = (least: number, most: number) => z.string().trim().min(least).max(most);
/** More than any council has members. */
const members = z.array(person).max(200);

/** Why it is private, who says so, until when and how to object. All of it has to be said; to whom is said apart. */
export const restrictionInput = z.strictObject({
  nation: z.enum(NATIONS),
  secrecy: z.enum(SECRECIES),
  grounds: z.array(z.string().max(60)).min(1, 'Choose at least one ground').max(20),
  publicInterest: words(20, 4_000),
  decidedBy: person,
  reviewOn: plainDate,
  challenge: words(20, 2_000),
});

/** What a briefing says. */
export const briefingContent = z.strictObject({
  title: words(1, 150),
  summary: words(1, 300),
  markdown: words(1, 100_000),
});

/** What was seen by whoever saves or circulates: the readers' version, 0 before the first, and the save after it. */
const basis = { version: z.int().min(0), rev: z.int().min(0) };
const filledIn = { content: briefingContent, impact, restriction: restrictionInput };

export const writeInput = z.strictObject({ ...filledIn, circulation: members.min(1) });
export const saveInput = z.strictObject({ id: article, ...basis, ...filledIn });
/** Nothing of what it says: answers of writes are kept for a repeated request. */
export const savedAnswer = z.strictObject({ id: article, ...basis });
export const circulateInput = z.strictObject({
  id: article,
  ...basis,
  change: z.enum(['minor', 'material']),
  reason: words(1, 500),
});

/** A text as it stands in the form, whether or not it was saved. `id`: of a briefing that is there, which they handle. */
export const briefingPreviewInput = z.strictObject({
  id: article.exactOptional(),
  markdown: z.string().max(100_000),
});
/** Without the card of other articles: nothing of a briefing stands in chat. */
export const briefingPreview = preview.omit({ card: true });

export const briefingState = z.enum(['draft', 'circulated', 'withdrawn']);

export const deskInput = z.strictObject({ ...paging });

export const deskRow = z.strictObject({
  id: article,
  title: z.string(),
  state: briefingState,
  reviewOn: plainDate,
  /** How many members are given it now, and how many of them came at least so far with it. */
  counts: z.strictObject({ circulated: z.int(), seen: z.int(), opened: z.int(), acknowledged: z.int() }),
});
export const deskAnswer = z.strictObject({ briefings: list(deskRow), next: z.string().exactOptional() });

/** What the form offers: all who hold the role, by name. */
export const choicesAnswer = z.strictObject({ members: list(named) });

export const managedInput = z.strictObject({ id: article });

/** How far one member has come, and when. */
export const copy = z.strictObject({
  person: named,
  state: readingState,
  addedAt: instant,
  removedAt: instant.nullable(),
  seenAt: instant.nullable(),
  openedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
});

export const managedBriefing = z.strictObject({
  id: article,
  title: z.string(),
  state: briefingState,
  author: named,
  ...basis,
  content: briefingContent,
  impact,
  restriction: restrictionStatement,
  reviews: list(z.strictObject({ by: named, at: instant, reason: z.string(), reviewOn: plainDate })),
  /** Those given it now first, then those it was taken from. */
  copies: list(copy),
  members: list(named),
  can: list(z.enum(['save', 'circulate', 'change_circulation', 'review', 'withdraw'])),
});

/** By who comes and who goes: two officers with two old lists would otherwise bring back whom one took off. */
export const circulationInput = z.strictObject({ id: article, add: members, remove: members });
export const reviewInput = z.strictObject({ id: article, reviewOn: plainDate, reason: words(20, 2_000) });
export const withdrawalInput = z.strictObject({ id: article, reason: words(5, 2_000) });

export const registerInput = z.strictObject({ view: z.enum(['overdue', 'all']), ...paging });
export const registerRow = z.strictObject({
  id: article,
  title: z.string(),
  author: named,
  secrecy: z.enum(SECRECIES),
  cited: list(z.string()),
  decidedBy: named,
  decidedAt: instant,
  reviewOn: plainDate,
  isOverdue: z.boolean(),
  circulation: z.int(),
  state: briefingState,
});
export const registerAnswer = z.strictObject({
  restrictions: list(registerRow),
  overdue: z.int(),
  next: z.string().exactOptional(),
});
