import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found } from '../contract/verdict.ts';
import { disclose, FEWEST, type Part } from '../platform/disclosure.ts';
import type { Article, Reading } from './article.rules.ts';
import { isFor, type ReaderFacts } from './audience.rules.ts';
import type { Figures, FiguresInput } from './figures.contract.ts';
import { type ToldFigures, toldFigures } from './figures.records.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { readingId, readings } from './reading.records.ts';
import { articles } from './records.ts';
import { asOf } from './state.rules.ts';

/** How far articles reach. */
export const figuresService = (ports: NewsPorts) => ({
  /** By department, of those it is for now. What cannot be told is named as suppressed, never as zero. */
  seeFigures: async (viewer: Viewer, { id }: FiguresInput): Promise<Figures> => {
    const { store, clock } = ports;
    const article = asOf(found(await store.get(articles, id)), clock.now());
    demand(newsPolicy.seeFigures(viewer, article));
    const counted = await count(ports, article);
    return store.tx(async (t) => {
      const before = await t.get(toldFigures, id);
      const told: ToldFigures = {
        ...{ id, at: clock.now() },
        opened: disclose(counted.opened, FEWEST.reads, before?.opened),
        useful: disclose(counted.useful, FEWEST.feedback, before?.useful),
      };
      await t.put(toldFigures, told);
      return figuresOf(told);
    });
  },
});

const figuresOf = ({ at, opened, useful }: ToldFigures): Figures => ({
  asOf: at,
  all: opened.total && { audience: opened.total.people, opened: opened.total.count },
  departments: opened.parts
    .map(({ name, people, count }) => ({ department: name, audience: people, opened: count }))
    .toSorted((a, b) => (a.department < b.department ? -1 : 1)),
  suppressed: opened.suppressed,
  useful:
    useful.total && useful.total.people > 0 ? { asked: useful.total.people, yes: useful.total.count } : null,
});

interface Counted {
  readonly opened: readonly Part[];
  readonly useful: readonly Part[];
}

/** Walks everybody it is for. Throws `not_now` for what was never published. */
const count = async (
  { store, people }: Pick<NewsPorts, 'store' | 'people'>,
  { id, live }: Article,
): Promise<Counted> => {
  if (!live) throw new Refused('not_now');
  const opened = new Map<string, Part>();
  const useful = { name: 'all', people: 0, count: 0 };
  for await (const page of people.everybodysFacts()) {
    const meant = page.filter((reader) => isFor(reader, live.visibleTo));
    const read = await store.getAll(
      readings,
      meant.map(({ person }) => readingId(person, id)),
    );
    const byPerson = new Map(read.map((reading) => [reading.person, reading]));
    for (const reader of meant) add(opened, reader, byPerson.get(reader.person));
    const said = read.filter((reading) => reading.useful !== undefined);
    useful.people += said.length;
    useful.count += said.filter((reading) => reading.useful === 'yes').length;
  }
  return { opened: [...opened.values()], useful: [useful] };
};

const add = (parts: Map<string, Part>, reader: ReaderFacts, reading: Reading | undefined): void => {
  const name = reader.isStaff ? (reader.department ?? 'No department') : 'Councillors';
  const before = parts.get(name) ?? { name, people: 0, count: 0 };
  parts.set(name, { name, people: before.people + 1, count: before.count + (reading ? 1 : 0) });
};
