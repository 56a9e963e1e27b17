import type { Instant } from '../contract/time.ts';
import { add, isFar, isSame, isTellableTally, minus, NO_TALLY, sumOfTallies, type Tally } from './tally.ts';

/** A tally with the moment at which it was counted: what is told stands still until enough people have moved. */
export interface Taken {
  readonly at: Instant;
  readonly tally: Tally;
}

/** A part of a whole, such as a team of a department, with its tally in each column. Parts do not overlap. */
export interface Group {
  readonly name: string;
  readonly tallies: readonly Tally[];
  /** False where another column tells so much of it that nothing can hide behind it. */
  readonly covers: boolean;
}

/** What is told of one column. */
export interface Column {
  readonly whole: Taken;
  /** In the order of the block's `told`. */
  readonly parts: readonly Taken[];
  /** True where nobody of the whole is in a part that is kept back. */
  readonly isComplete: boolean;
}

/** Several columns of one whole and its parts. A part is told in all of them or in none. */
export interface Block {
  readonly told: readonly string[];
  readonly kept: readonly string[];
  readonly columns: readonly Column[];
}

export interface Disclosing {
  readonly groups: readonly Group[];
  /** The whole as it was told where it is a part of something else; absent where it is all there is. */
  readonly whole?: readonly Taken[];
  /** What was told last. */
  readonly before?: Block | undefined;
  /** Fewest people a figure may be about. */
  readonly k: number;
  readonly at: Instant;
  /** False for a part of which something is kept back that this would give away. */
  readonly mayTell: (name: string) => boolean;
}

/**
 * What may be told of a whole and its parts, and undefined where the whole alone would tell of somebody.
 *
 * Everything that can be reckoned from what is told adds up from the parts that are told and from the rest of the
 * whole. So each of these has to be tellable, and the rest more than one part; otherwise the next smallest goes with it.
 *
 * Two releases are held against each other as well: each of these groups keeps its figure or moves by `k` people. Where
 * new figures would not, the older ones are told again, of a column or of the block: what was told tells nothing new.
 */
export const discloseBlock = (asked: Disclosing): Block | undefined => {
  const { whole, before, k } = asked;
  const groups = asked.groups.filter(({ tallies }) => tallies.some(({ people }) => people > 0));
  const all = sumOfGroups(asked.groups);
  if (!whole && !all.every((tally) => isTellableTally(tally, k))) return undefined;
  const fresh = { ...asked, groups, all };
  const splits = [splitOf(fresh), ...(before ? [splitBefore(fresh, before)] : [])];
  for (const split of splits) {
    const columns = all.map((_, place) => columnOf(fresh, split, place));
    if (columns.every((column) => column !== undefined)) return { ...split, columns };
  }
  return nothingTold(fresh);
};

interface Fresh extends Disclosing {
  readonly all: readonly Tally[];
}
type Split = Pick<Block, 'told' | 'kept'>;

const splitOf = ({ groups, k, mayTell }: Fresh): Split => {
  const bySize = groups.toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a.name < b.name ? -1 : 1));
  const mayStand = ({ name, tallies }: Group) =>
    mayTell(name) && tallies.every((tally) => isTellableTally(tally, k));
  let told = bySize.filter(mayStand);
  let kept = bySize.filter((group) => !mayStand(group));
  while (told.length > 0 && isOpen(kept, k)) {
    kept = [...kept, ...told.slice(0, 1)];
    told = told.slice(1);
  }
  return { told: namesOf(told), kept: namesOf(kept) };
};

/** True where what is kept back can be reckoned: it is one part, or would tell of somebody together. */
const isOpen = (kept: readonly Group[], k: number): boolean => {
  const hidden = kept.filter(({ covers }) => covers);
  return hidden.length === 1 || !sumOfGroups(hidden).every((tally) => isTellableTally(tally, k));
};

/** The parts that were told before, as far as there still are such. */
const splitBefore = ({ groups, mayTell }: Fresh, before: Block): Split => {
  const names = namesOf(groups);
  const told = before.told.filter((name) => names.includes(name) && mayTell(name));
  return { told, kept: names.filter((name) => !told.includes(name)) };
};

const nothingTold = (fresh: Fresh): Block => ({
  told: [],
  kept: namesOf(fresh.groups),
  columns: fresh.all.map((tally, place) => ({
    whole: fresh.whole?.[place] ?? steadied(fresh.before?.columns[place]?.whole, tally, fresh),
    parts: [],
    isComplete: fresh.groups.length === 0,
  })),
});

/** The newest figures of a column that may be told after what was told before; undefined where none may. */
const columnOf = (fresh: Fresh, split: Split, place: number): Column | undefined => {
  const { groups, all, before, whole: given } = fresh;
  const tallyOf = (name: string) => groups.find((group) => group.name === name)?.tallies[place] ?? NO_TALLY;
  const old = before && earlier(before, place);
  const isComplete = split.kept.every((name) => tallyOf(name).people === 0);
  const parts = split.told.map((name) => steadied(old?.parts.get(name), tallyOf(name), fresh));
  const partsBefore = split.told.flatMap((name) => old?.parts.get(name) ?? []);
  const hasAll = old !== undefined && partsBefore.length === split.told.length;
  const wholes = given?.[place]
    ? [given[place]]
    : [
        steadied(old?.whole, all[place] ?? NO_TALLY, fresh),
        ...(hasAll ? [moved(old.whole, parts, partsBefore, fresh)] : []),
      ];
  const candidates = [
    ...wholes.map((whole) => ({ whole, parts, isComplete })),
    ...(hasAll ? wholes.map((whole) => ({ whole, parts: partsBefore, isComplete })) : []),
    ...(hasAll && !given ? [{ whole: old.whole, parts: partsBefore, isComplete }] : []),
  ];
  return candidates.find((column) => isSafe(old, named(column, split.told), fresh.k));
};

/** As it was told, unless it has moved by enough people; where nothing known changed it is of today. */
const steadied = (old: Taken | undefined, tally: Tally, { at, k }: Pick<Fresh, 'at' | 'k'>): Taken =>
  !old || isSame(old.tally, tally) || isFar(old.tally, tally, k) ? { at, tally } : old;

/** The whole as it was told, moved by as much as its parts were. */
const moved = (whole: Taken, now: readonly Taken[], before: readonly Taken[], { at }: Fresh): Taken => ({
  at,
  tally: add(whole.tally, minus(sumTaken(now), sumTaken(before))),
});

interface Named {
  readonly whole: Taken;
  readonly parts: ReadonlyMap<string, Taken>;
  readonly isComplete: boolean;
}

const named = ({ whole, parts, isComplete }: Column, told: readonly string[]): Named => ({
  ...{ whole, isComplete },
  parts: new Map(parts.map((part, place) => [told[place] ?? '', part])),
});

const earlier = (before: Block, place: number): Named | undefined =>
  before.columns[place] && named(before.columns[place], before.told);

/**
 * True where each group that can be told apart moved by enough people or not at all: the whole, each part, and what is
 * left of the whole beside the parts of both releases, however that may be reckoned.
 */
const isSafe = (before: Named | undefined, now: Named, k: number): boolean => {
  const common = [...now.parts.keys()].filter((name) => before?.parts.has(name));
  const steps = before
    ? [
        [before.whole, now.whole] as const,
        ...common.map((name) => [before.parts.get(name), now.parts.get(name)] as const),
      ]
    : [];
  const isStep = (one: Tally, other: Tally) => isSame(one, other) || isFar(one, other, k);
  if (!steps.every(([one, other]) => one && other && isStep(one.tally, other.tally))) return false;
  const rests = [...(before ? restsOf(before, common) : []), ...restsOf(now, common)];
  return rests.every((one) => rests.every((other) => isStep(one, other)));
};

/** What these parts leave of the whole: by subtraction, and by adding up the other parts where all are told. */
const restsOf = ({ whole, parts, isComplete }: Named, common: readonly string[]): readonly Tally[] => {
  const taken = [...parts].filter(([name]) => common.includes(name)).map(([, part]) => part);
  const others = [...parts].filter(([name]) => !common.includes(name)).map(([, part]) => part);
  return [minus(whole.tally, sumTaken(taken)), ...(isComplete ? [sumTaken(others)] : [])];
};

const namesOf = (groups: readonly Group[]): readonly string[] => groups.map(({ name }) => name);
const sizeOf = ({ tallies }: Group): number => Math.max(...tallies.map(({ people }) => people));
const sumTaken = (taken: readonly Taken[]): Tally => sumOfTallies(taken.map(({ tally }) => tally));
const sumOfGroups = (groups: readonly Group[]): readonly Tally[] =>
  (groups[0]?.tallies ?? []).map((_, place) =>
    sumOfTallies(groups.map(({ tallies }) => tallies[place] ?? NO_TALLY)),
  );
