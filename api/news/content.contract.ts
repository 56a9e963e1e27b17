/** What stops an article from being published: who cannot see, or listens, or uses a keyboard would be left out. */
export const STOPPING_RULES = [
  /** A picture without a description. */
  'no_description',
  /** A heading more than one level below the one before; the first is of the second level. */
  'skipped_level',
  /** An address instead of words. */
  'bare_address',
  /** "Click here" and the like, which say nothing when links are read out as a list. */
  'vague_link',
  /** A column of a table without a name. */
  'no_column_name',
  /** A link or picture from where none may come, which is shown as the text it is. */
  'unusable_address',
] as const;
export type StoppingRule = (typeof STOPPING_RULES)[number];

/** What makes an article hard to read; its author decides. */
export const ADVISORY_RULES = ['long_sentence', 'high_reading_age'] as const;
export type AdvisoryRule = (typeof ADVISORY_RULES)[number];

/** One place in an article that wants changing. */
export interface ContentCheck {
  readonly rule: StoppingRule | AdvisoryRule;
  /** Whether it keeps the article from being published. */
  readonly stops: boolean;
  /** Line of the Markdown, from 1; where the whole text is meant, 1. */
  readonly line: number;
  /** The words it is about, at most 80 characters. */
  readonly excerpt: string;
  /** Words of the sentence, or the reading age in years. */
  readonly figure?: number;
}

/** How an article reads, beside it while it is written. */
export interface ContentReport {
  readonly checks: readonly ContentCheck[];
  readonly words: number;
  /** In years; absent for texts too short to say. */
  readonly readingAge?: number;
}
