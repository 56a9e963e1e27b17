import { loopTurn } from './loop.ts';
import { compareText, firstNot, type Position } from './order.ts';
import { type Asked, docOf, indexOf } from './query.ts';
import type { Shelf } from './shelf.ts';
import type { Group, GroupOptions } from './store.ts';

/** How many entries are added up and groups found before others get their turn: a few milliseconds. */
const SLICE = 2_000;

/** Counts a slice at a time. A slice ends where a group does, so each group is of one moment, however large. */
export const group = async (
  { shelf, alone }: Asked,
  index: string,
  options: GroupOptions<string>,
): Promise<readonly Group[]> => {
  const steps = stepsOf(shelf, index, options);
  const groups: Group[] = [];
  while (await alone(() => takeSlice(steps, groups))) await loopTurn();
  return groups;
};

/** Whether there is more. */
const takeSlice = async (steps: Iterator<Group | undefined>, groups: Group[]): Promise<boolean> => {
  for (let taken = 1; ; taken += 1) {
    const { value, done } = steps.next();
    if (done) return false;
    if (value) groups.push(value);
    if (value && taken >= SLICE) return true;
    if (taken % SLICE === 0) await loopTurn();
  }
};

/** The groups in order, and `undefined` for each entry that is added up on the way to one. */
function* stepsOf(
  shelf: Shelf,
  index: string,
  { within, from, to, sum }: GroupOptions<string>,
): Generator<Group | undefined> {
  const lists = indexOf(shelf, index);
  const figure = sum === undefined ? undefined : figureOf(shelf, sum);
  const names = within === undefined ? lists.keys() : new Set([within].flat());
  for (const name of [...names].sort(compareText)) {
    let comesBefore = ({ by }: Position) => from !== undefined && by < from;
    for (;;) {
      // Looked up afresh each time: entries, and the whole partition, may have come and gone.
      const entries = firstGroup(lists.get(name) ?? [], comesBefore);
      const by = entries[0]?.by;
      if (by === undefined || (to !== undefined && by >= to)) break;
      let total = 0;
      if (figure)
        for (const { id } of entries) {
          total += figure(docOf(shelf, id) as never);
          yield;
        }
      yield { in: name, by, count: entries.length, sum: total };
      comesBefore = (item) => item.by <= by;
    }
  }
}

const figureOf = ({ collection }: Shelf, sum: string) => {
  const figure = collection.sum[sum];
  if (!figure) throw new Error(`${collection.name} declares no sum ${sum}`);
  return figure;
};

/** All that stands where the first entry does that does not come before. */
const firstGroup = (
  list: readonly Position[],
  comesBefore: (item: Position) => boolean,
): readonly Position[] => {
  const start = firstNot(list, comesBefore);
  const by = list[start]?.by ?? '';
  return list.slice(
    start,
    firstNot(list, (item) => item.by <= by, start),
  );
};
