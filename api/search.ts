import { type ZodType, z } from 'zod';
import { fitOf, highlightsOf } from './contract/highlight.ts';
import type { Viewer } from './contract/person.ts';
import { list } from './contract/schemas.ts';
import {
  type Found,
  HIT_KINDS,
  type HitGroup,
  LEAST_TYPED,
  MOST_HITS,
  MOST_TYPED,
  type SearchAnswer,
  type SearchInput,
  searchEverywhere,
} from './contract/search.ts';
import { beginningOf, plainWords } from './contract/words.ts';
import { type BoundEndpoint, bind } from './platform/http/bind.ts';
import type { Room } from './platform/room.ts';

type SearchRoom = Pick<Room, 'name' | 'search'>;

/** Looks in every room that can be searched; the tab, the bot and Teams' compose box ask it alike. */
export type Search = (viewer: Viewer, input: SearchInput) => Promise<SearchAnswer>;

const DEFAULT_LIMIT = 10;

const input: ZodType<SearchInput> = z.strictObject({
  q: z.string().trim().min(LEAST_TYPED).max(MOST_TYPED),
  limit: z.int().min(1).max(MOST_HITS).exactOptional(),
  room: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .exactOptional(),
});

const span = z.tuple([z.int().min(0), z.int().min(1)]).readonly();

const answer: ZodType<SearchAnswer> = z.strictObject({
  groups: list(
    z.strictObject({
      room: z.string(),
      hits: list(
        z.strictObject({
          kind: z.enum(HIT_KINDS),
          title: z.string(),
          excerpt: z.string(),
          path: z.templateLiteral(['/', z.string()]),
          forAllStaff: z.boolean(),
          highlights: z.strictObject({ title: list(span), excerpt: list(span) }),
        }),
      ),
      more: z.boolean(),
    }),
  ),
});

export const searchRoute = (search: Search): BoundEndpoint =>
  bind(searchEverywhere, { input, answer }, (asked, { viewer }) => search(viewer, asked));

/**
 * Each room finds by its own rules what this viewer may know of; here it is put in order. Nothing is counted but what
 * is shown: a number would tell of what is hidden.
 */
export const searchIn =
  (rooms: readonly SearchRoom[]): Search =>
  async (viewer, { q, limit = DEFAULT_LIMIT, room: only }) => {
    const typed = plainWords(q);
    if (typed.length === 0) return { groups: [] };
    const asked = rooms.filter(({ name }) => only === undefined || name === only);
    // One more than is shown tells whether there is more.
    const groups = await Promise.all(
      asked.map((room) => foundBy(room, viewer, { q, typed, most: limit + 1 })),
    );
    const first = ({ found }: (typeof groups)[number]) => found[0]?.fit ?? 0;
    return {
      groups: groups
        .filter(({ found }) => found.length > 0)
        .toSorted((a, b) => first(b) - first(a))
        .map((group) => groupOf(group, limit)),
    };
  };

interface Ranked {
  readonly hit: Found;
  readonly fit: number;
}

/** What a room found, and by which words. */
interface FoundIn {
  readonly room: string;
  readonly typed: readonly string[];
  readonly found: readonly Ranked[];
}

interface Wanted extends Pick<FoundIn, 'typed'> {
  readonly q: string;
  readonly most: number;
}

/** A room that knows nothing by these words is asked for other forms of them: "policy" where "policies" was typed. */
const foundBy = async (room: SearchRoom, viewer: Viewer, { q, typed, most }: Wanted): Promise<FoundIn> => {
  const found = ranked(typed, (await room.search?.(viewer, q, most)) ?? []);
  const others = typed.map(beginningOf);
  if (found.length > 0 || others.join() === typed.join()) return { room: room.name, typed, found };
  const forms = (await room.search?.(viewer, others.join(' '), most)) ?? [];
  return { room: room.name, typed: others, found: ranked(others, forms) };
};

/** Hits that fit alike stay in the order of their room. */
const ranked = (typed: readonly string[], found: readonly Found[]): readonly Ranked[] =>
  found.map((hit) => ({ hit, fit: fitOf(typed, hit) })).toSorted((a, b) => b.fit - a.fit);

const groupOf = ({ room, typed, found }: FoundIn, limit: number): HitGroup => ({
  room,
  hits: found.slice(0, limit).map(({ hit: { kind, title, excerpt, path, forAllStaff } }) => ({
    ...{ kind, title, excerpt, path, forAllStaff },
    highlights: highlightsOf(typed, { title, excerpt }),
  })),
  more: found.length > limit,
});
