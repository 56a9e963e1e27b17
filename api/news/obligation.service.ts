import { csvText } from '../contract/csv.ts';
import type { Viewer } from '../contract/person.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { demand, found } from '../contract/verdict.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { titleOf } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import type {
  CsvAnswer,
  ObligationFilter,
  ObligationRow,
  ObligationsAnswer,
  ObligationsInput,
  RequirementInput,
} from './requirement.contract.ts';
import { requirementPolicy, scopeOf } from './requirement.policy.ts';
import {
  inPart,
  type Obligation,
  obligations,
  PARTS,
  type Requirement,
  requirements,
  standingFrom,
  versionKey,
} from './requirement.records.ts';
import { standingFor, teamOf } from './requirement.report.ts';
import { dueOf, standingOf, versionAsked } from './requirement.rules.ts';

const DEFAULT_PAGE = 25;

/** Who acknowledged a policy and who did not, for who may see names; by page, and as a file. */
export const obligationService = (ports: NewsPorts) => ({
  listObligations: async (viewer: Viewer, input: ObligationsInput): Promise<ObligationsAnswer> => {
    const { requirement, isAll } = await withNames(ports, viewer, input);
    const { rows, next } = isAll
      ? await pageOf(ports.store, requirement, input)
      : {
          rows: (await teamOf(ports.store, viewer, requirement)).filter(
            hasState(ports, requirement, input.state),
          ),
          next: undefined,
        };
    return {
      people: await rowsOf(ports, requirement, rows),
      ...(next !== undefined && { next }),
    };
  },

  /** All of it as one text: tens of thousands of short lines at most. */
  exportRequirement: async (viewer: Viewer, input: RequirementInput): Promise<CsvAnswer> => {
    const { requirement, title, isAll } = await withNames(ports, viewer, input);
    const rows = isAll
      ? await findAll(
          ports.store,
          obligations,
          'standing',
          PARTS.map((part) => inPart(requirement.id, part)),
        )
      : await teamOf(ports.store, viewer, requirement);
    const today = ports.clock.today(COUNCIL_ZONE);
    const lines = (await rowsOf(ports, requirement, rows)).toSorted((a, b) =>
      a.person.name.localeCompare(b.person.name),
    );
    return {
      name: `acknowledged-${today}.csv`,
      csv: csvText([HEAD, ...lines.map((line) => [...cellsOf(line), title, today])]),
    };
  },
});

const HEAD = [
  ...['Name', 'Department', 'State', 'Due', 'Joined later', 'Version acknowledged', 'Acknowledged at (UTC)'],
  ...['Policy', 'As of'],
];
const STATES: Readonly<Record<ObligationRow['state'], string>> = {
  done: 'Acknowledged',
  open: 'Not yet, in time',
  overdue: 'Overdue',
  left: 'Left the council before',
};

const cellsOf = ({
  person,
  department,
  state,
  due,
  joined,
  acknowledged,
}: ObligationRow): readonly string[] => [
  ...[person.name, department ?? '', STATES[state], due, joined ? 'Yes' : ''],
  ...[acknowledged ? String(acknowledged.version) : '', acknowledged?.at ?? ''],
];

interface Named {
  readonly requirement: Requirement;
  readonly title: string;
  /** Whether of everybody, or of those who report to the viewer. */
  readonly isAll: boolean;
}

/** The request, for who may see names in it. */
const withNames = async (ports: NewsPorts, viewer: Viewer, { id }: RequirementInput): Promise<Named> => {
  const requirement = found(await ports.store.get(requirements, id));
  const rights = await standingFor(ports.store, viewer, requirement);
  demand(requirementPolicy.seeNames(viewer, rights));
  return { requirement, title: titleOf(rights.article), isAll: scopeOf(viewer, rights) === 'all' };
};

/** Which part of the index holds those who stand so. Who left is counted as they stood then. */
const pageOf = (
  reader: Reader,
  { id, rounds }: Requirement,
  { state, after, limit = DEFAULT_PAGE }: ObligationsInput,
) => {
  const bar = versionKey(versionAsked(rounds));
  const page = { limit, ...(after !== undefined && { after }) };
  if (state === 'left') return reader.find(obligations, 'standing', inPart(id, 'left'), page);
  if (state === 'waiting')
    return reader.find(obligations, 'standing', inPart(id, 'present'), { ...page, to: bar });
  return reader.find(obligations, 'standing', [inPart(id, 'present'), inPart(id, 'done')], {
    ...page,
    from: bar,
  });
};

const hasState =
  ({ clock }: NewsPorts, { rounds }: Requirement, wanted: ObligationFilter) =>
  (one: Obligation): boolean => {
    const state = standingOf(standingFrom(one), rounds, clock.today(COUNCIL_ZONE));
    return wanted === 'waiting' ? state === 'open' || state === 'overdue' : state === wanted;
  };

const rowsOf = async (
  { store, clock, people }: NewsPorts,
  { rounds }: Requirement,
  rows: readonly Obligation[],
): Promise<readonly ObligationRow[]> => {
  const today = clock.today(COUNCIL_ZONE);
  const nameOf = await people.namesOf(
    store,
    rows.map(({ person }) => person),
  );
  return rows.map((one) => {
    const last = one.receipts.at(-1);
    return {
      person: { id: one.person, name: nameOf(one.person) },
      ...{ department: one.department ?? null, joined: one.origin === 'joined' },
      state: standingOf(standingFrom(one), rounds, today),
      due: dueOf(standingFrom(one), rounds),
      acknowledged: last ? { version: last.version, at: last.at } : null,
    };
  });
};
