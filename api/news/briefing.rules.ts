import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { Served, Version } from './article.rules.ts';
import type { BriefingRefusal, ReadingState } from './briefing.contract.ts';
import type { ArticleId } from './contract.ts';

/** A version of a briefing by its number and the SHA-256 of what it says. */
export type Named = Omit<Served, 'at'>;

/** One member's copy, so to say: since when they are given a briefing and what they did with it. Stays when they are not any more. */
export interface Briefed {
  readonly id: `${ArticleId}|${PersonId}`;
  readonly article: ArticleId;
  readonly person: PersonId;
  readonly added: { readonly at: Instant; readonly by: PersonId };
  readonly removed?: { readonly at: Instant; readonly by: PersonId | 'system' };
  readonly seenAt?: Instant;
  /** The first opening of each version. */
  readonly opened: readonly Served[];
  readonly acknowledged: readonly Served[];
}

/** They saw that there is something: its title in their list. */
export const seen = (briefed: Briefed, at: Instant): Briefed =>
  briefed.seenAt ? briefed : { ...briefed, seenAt: at };

/** This version was served to them. Who opened it has seen it. */
export const opened = (briefed: Briefed, served: Served): Briefed =>
  isIn(briefed.opened, served)
    ? briefed
    : { ...seen(briefed, served.at), opened: [...briefed.opened, served] };

/** They said that they took note of this version. */
export const acknowledged = (briefed: Briefed, served: Served): Briefed =>
  isIn(briefed.acknowledged, served)
    ? briefed
    : { ...briefed, acknowledged: [...briefed.acknowledged, served] };

/** Nobody takes note of what was never served to them, or of what another version has replaced. */
export const whyNotAcknowledge = (
  briefed: Briefed,
  named: Named,
  live: Named,
): Reason<BriefingRefusal> | undefined => {
  if (named.version !== live.version || named.hash !== live.hash) return { code: 'newer_version' };
  return isIn(briefed.opened, named) ? undefined : { code: 'not_opened' };
};

/** Whether this version was served to them. */
export const hasOpened = (briefed: Briefed, { n, hash }: Pick<Version, 'n' | 'hash'>): boolean =>
  isIn(briefed.opened, { version: n, hash });

const isIn = (those: readonly Named[], { version, hash }: Named): boolean =>
  those.some((one) => one.version === version && one.hash === hash);

/**
 * How far somebody has come with a briefing; each state has the ones before it. What they did with versions before
 * `since`, the last that changed what it says, does not count for this one.
 */
export const readingState = (briefed: Briefed, since: number): ReadingState => {
  if (briefed.acknowledged.some(({ version }) => version >= since)) return 'acknowledged';
  if (briefed.opened.some(({ version }) => version >= since)) return 'opened';
  return briefed.seenAt ? 'seen' : 'circulated';
};
