import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { audience } from './audience.schemas.ts';
import { ADVISORY_RULES, STOPPING_RULES } from './content.contract.ts';
import { articleId, eventDetails, image, kind, topicId, versionRow } from './schemas.ts';

/** Where what is being written stands. */
export const stage = z.enum(['draft', 'in_review', 'scheduled']);

/** How an article stands now: as its last published version does, or, while there is none, as its working copy. */
export const state = z.enum(['draft', 'in_review', 'scheduled', 'live', 'expired', 'withdrawn']);

/** What an editor can do to an article as it stands. */
export const verb = z.enum([
  'send_for_review',
  'return',
  'publish',
  'schedule',
  'unschedule',
  'discard',
  'withdraw',
  'confirm_review',
  'hand_over',
]);

const answer = z.string().max(1_000);

/** The short digital impact assessment that a policy, page or briefing is published with; unfinished while it is written. */
export const impact = z.strictObject({
  /** Whom it affects, those among them who are not online. */
  affects: answer,
  /** What may keep somebody from it: access, skills, confidence, motivation, language. */
  barriers: answer,
  /** What is done about it. */
  actions: answer,
});

/** What a version says; the text is CommonMark with tables. It may be unfinished: what is missing shows at publishing. */
export const content = z.strictObject({
  title: z.string().max(150),
  summary: z.string().max(300),
  markdown: z.string().max(100_000),
  image: image.exactOptional(),
  event: eventDetails.exactOptional(),
});

export const showing = z.strictObject({
  visibleTo: audience,
  promotedTo: audience,
  topics: z.array(topicId).max(3).readonly(),
  lead: z.literal(true).exactOptional(),
  expiresAt: instant.exactOptional(),
});

const change = z.enum(['minor', 'material']);

/** All that an editor fills in; what is absent is empty. */
const filledIn = {
  content,
  showing,
  reviewOn: plainDate.exactOptional(),
  change: change.exactOptional(),
  reason: z.string().max(500).exactOptional(),
  impact: impact.exactOptional(),
};

const somebody = z.strictObject({ id: idOf('per'), name: z.string() });
const department = z.string().min(1).max(120);

/** An article in a list of editors. */
export const deskRow = z.strictObject({
  id: articleId,
  kind,
  title: z.string(),
  department: department.nullable(),
  owner: somebody,
  /** True once its owner left and nobody took it over. */
  ownerless: z.boolean(),
  state,
  /** Where the change that is being written stands; null where none is. */
  work: stage.nullable(),
  changedAt: instant,
  publishAt: instant.nullable(),
  reviewOn: plainDate.nullable(),
});

export const deskInput = z.strictObject({
  /** `mine`: what I answer for or write; `review`: what waits for a second person; `all`: whatever I may write; `ownerless`: of
   * that, what nobody answers for. */
  view: z.enum(['mine', 'review', 'all', 'ownerless']),
  ...paging,
});
export const deskAnswer = z.strictObject({
  articles: list(deskRow),
  next: z.string().exactOptional(),
  can: z.strictObject({
    /** For which departments; and for the council. */
    start: z.strictObject({ council: z.boolean(), departments: list(z.string()) }),
  }),
});

export const startInput = z.strictObject({
  kind,
  title: z.string().trim().min(1).max(150),
  /** Absent: for the council's editors alone. */
  department: department.exactOptional(),
});

export const deskArticleInput = z.strictObject({ id: articleId });

/** An article as its editors see it. */
export const deskArticle = z.strictObject({
  ...deskRow.omit({ reviewOn: true }).shape,
  /** What the next save or move says. */
  rev: z.int(),
  /** What is being written, or else what was published last. */
  ...filledIn,
  note: z.string().nullable(),
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  /** The number of the version that readers see now. */
  version: z.int().nullable(),
  versions: list(versionRow),
  /** `check`: see it as readers would and how many they are. */
  can: z.strictObject({ check: z.boolean(), save: z.boolean(), move: list(verb), seeFigures: z.boolean() }),
});

export const saveInput = z.strictObject({ id: articleId, rev: z.int().min(0), ...filledIn });

export const moveInput = z.strictObject({
  id: articleId,
  verb,
  rev: z.int().min(0),
  /** To schedule: when. */
  publishAt: instant.exactOptional(),
  /** To send back, to withdraw and to confirm a review: what is told of it. */
  reason: z.string().trim().min(1).max(500).exactOptional(),
  /** To confirm a review: when to look again. */
  reviewOn: plainDate.exactOptional(),
  /** To hand over: to whom. */
  to: idOf('per').exactOptional(),
});

export const headCountInput = z.strictObject({ id: articleId, audience });

/** How many this audience is now. `people` is null where the number would tell where or how somebody works. */
export const headCount = z.strictObject({
  people: z.int().nullable(),
  /** All or nearly all staff: a second person publishes it. Not said where `people` is null. */
  needsSecond: z.boolean(),
});

/** A text as it stands in the editor, whether or not it was saved. */
export const previewInput = content.pick({ title: true, summary: true, markdown: true });

const contentCheck = z.strictObject({
  rule: z.enum([...STOPPING_RULES, ...ADVISORY_RULES]),
  stops: z.boolean(),
  line: z.int(),
  excerpt: z.string(),
  figure: z.int().exactOptional(),
});

/** A text as readers would get it, and how it reads. */
export const preview = z.strictObject({
  html: z.string(),
  card: z.strictObject({ title: z.string(), html: z.string() }),
  report: z.strictObject({ checks: list(contentCheck), words: z.int(), readingAge: z.int().exactOptional() }),
});
