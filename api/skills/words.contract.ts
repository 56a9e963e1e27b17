/** What stands in records and answers of this room in so many words. */

/** What somebody says of a task. With help is awareness; that it is not their job is no level at all. */
export const ANSWER_VALUES = ['alone', 'with_help', 'not_yet', 'not_my_job'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** The whole framework the first time; what changed, expired or is essential again afterwards. */
export const ASSESSMENT_KINDS = ['first', 'recheck'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/**
 * Who may see what comes of it beside the person: `named` shows their manager level and gap, `aggregate` counts them in
 * figures alone. People are told which before they answer, and what they answered under one is never shown under the other.
 */
export const LANES = ['named', 'aggregate'] as const;
export type Lane = (typeof LANES)[number];

/**
 * On what a level stands: S the person's own word, K checks of knowledge, O seen and confirmed by somebody, A a
 * certificate or a piece of work.
 */
export const LETTERS = ['S', 'K', 'O', 'A'] as const;
export type Letter = (typeof LETTERS)[number];

/** `essential` counts for the baseline; `desirable` is a hint. */
export const NEEDS = ['essential', 'desirable'] as const;
export type Need = (typeof NEEDS)[number];

/** What asks for a level. */
export const SOURCES = ['corporate', 'work_style', 'role', 'team'] as const;
export type Source = (typeof SOURCES)[number];

/** `unassessed` while something essential is not known: it is neither met nor missed. */
export const BASELINES = ['met', 'below', 'unassessed'] as const;
export type Baseline = (typeof BASELINES)[number];

/** Nothing to say: the caller is who the answer is about. */
export type NoInput = Readonly<Record<never, never>>;
