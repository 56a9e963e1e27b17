/** Sorted lists of positions: how index partitions and logs are kept and walked. */

/** Where something stands in an order: by its text, ties by its id. */
export interface Position {
  readonly by: string;
  readonly id: string;
}

/** A half-open part of an order, and which way to walk it. `after` is the last position already seen. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
  readonly after?: Position;
  readonly desc?: boolean;
}

export const compare = (a: Position, b: Position): number =>
  compareText(a.by, b.by) || compareText(a.id, b.id);

export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** The first place from `start` on whose item does not come before; the list is sorted by that question. */
export const firstNot = <P>(list: readonly P[], comesBefore: (item: P) => boolean, start = 0): number => {
  let low = start;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(list[middle] as P)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Puts the item in its place; one that already stands there is not put twice. */
export const insert = <P extends Position>(list: P[], item: P): void => {
  const place = placeOf(list, item);
  const there = list[place];
  if (there === undefined || compare(there, item) !== 0) list.splice(place, 0, item);
};

/** Takes out what stands at this position. */
export const withdraw = <P extends Position>(list: P[], position: Position): void => {
  const place = placeOf(list, position);
  const there = list[place];
  if (there && compare(there, position) === 0) list.splice(place, 1);
};

/** Most writes are the newest of their partition: look at the end before searching. */
const placeOf = <P extends Position>(list: readonly P[], position: Position): number => {
  const last = list.at(-1);
  if (!last || compare(last, position) < 0) return list.length;
  return firstNot(list, (item) => compare(item, position) < 0);
};

/** The places [start, end) of a list that lie in the span. */
export const placesIn = <P extends Position>(
  list: readonly P[],
  span: Span,
): [start: number, end: number] => {
  const { from, to, after, desc } = span;
  let start = from === undefined ? 0 : firstNot(list, (item) => item.by < from);
  let end = to === undefined ? list.length : firstNot(list, (item) => item.by < to);
  if (after && desc)
    end = Math.min(
      end,
      firstNot(list, (item) => compare(item, after) < 0),
    );
  if (after && !desc)
    start = Math.max(
      start,
      firstNot(list, (item) => compare(item, after) <= 0),
    );
  return [start, Math.max(start, end)];
};

/** The first `count` items of one list in the span: what `walk` gives for a single list, without its merging. */
export const stretch = <P extends Position>(list: readonly P[], span: Span, count: number): readonly P[] => {
  const [start, end] = placesIn(list, span);
  return span.desc
    ? list.slice(Math.max(start, end - count), end).reverse()
    : list.slice(start, Math.min(end, start + count));
};

/** Walks several sorted lists as one; what stands at the same position in two of them comes once. */
export function* walk<P extends Position>(lists: readonly (readonly P[])[], span: Span): Generator<P> {
  const step = span.desc ? -1 : 1;
  const ahead = (a: Head<P>, b: Head<P>) => compare(a.item, b.item) * step;
  const heads = lists.flatMap((list) => headOf(list, span) ?? []).sort(ahead);
  let last: P | undefined;
  for (let first = heads.shift(); first; first = heads.shift()) {
    const { item } = first;
    const next = nextHead(first, step);
    // The order of the others stands, so one search places it: a department is a thousand lists.
    if (next)
      heads.splice(
        firstNot(heads, (head) => ahead(head, next) < 0),
        0,
        next,
      );
    if (last && compare(last, item) === 0) continue;
    last = item;
    yield item;
  }
}

/** How far one of several lists is walked. */
interface Head<P> {
  readonly list: readonly P[];
  readonly place: number;
  /** How many items of it are left, this one among them. */
  readonly left: number;
  readonly item: P;
}

const headOf = <P extends Position>(list: readonly P[], span: Span): Head<P> | undefined => {
  const [start, end] = placesIn(list, span);
  return headAt(list, span.desc ? end - 1 : start, end - start);
};

const nextHead = <P>({ list, place, left }: Head<P>, step: number): Head<P> | undefined =>
  headAt(list, place + step, left - 1);

const headAt = <P>(list: readonly P[], place: number, left: number): Head<P> | undefined => {
  const item = left > 0 ? list[place] : undefined;
  return item && { list, place, left, item };
};
