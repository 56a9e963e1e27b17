import { endpoint } from './endpoint.ts';
import type { Highlights } from './highlight.ts';

/** What can be found; the page has a sign and a word for each. */
export const HIT_KINDS = [
  'person',
  'site',
  'floor',
  'zone',
  'desk',
  'request_type',
  'request',
  'news',
  'event',
  'page',
  'policy',
  'briefing',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something a room found for a viewer, who may know of it. */
export interface Found {
  readonly kind: HitKind;
  readonly title: string;
  /** What tells it from others of its title; empty where there is nothing to say. */
  readonly excerpt: string;
  /** Its page in the tab. */
  readonly path: `/${string}`;
  /** Every member of staff may know of it as it is shown here: it may be shown where others read along. */
  readonly forAllStaff: boolean;
}

export interface Hit extends Found {
  /** What of title and excerpt the words found. */
  readonly highlights: Highlights;
}

/** What one room found, best first. */
export interface HitGroup {
  readonly room: string;
  readonly hits: readonly Hit[];
  /** There is more in this room that the viewer may know of. */
  readonly more: boolean;
}

export interface SearchInput {
  /** What was typed. */
  readonly q: string;
  /** So many of each room at most; 1 to 50, default 10. */
  readonly limit?: number;
  /** In this room alone. */
  readonly room?: string;
}

export interface SearchAnswer {
  /** Rooms that found something; the one with the best hit first. */
  readonly groups: readonly HitGroup[];
}

/** Letters before anything is looked for: one would find half of everything. */
export const LEAST_TYPED = 2;
export const MOST_TYPED = 100;
export const MOST_HITS = 50;

export const searchEverywhere = endpoint<SearchInput, SearchAnswer>()({
  method: 'POST',
  path: '/api/search',
  caller: 'person',
  reads: true,
  summary: 'What the viewer may know of, in every room, that fits the words: best first, by room',
  refusals: {},
});
