import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Audit } from '../platform/audit/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Reader, Store, Tx } from '../platform/store/store.ts';
import { closedDays } from './closed-days.ts';
import type {
  AdjustAnswer,
  AdjustInput,
  EmploymentAnswer,
  ImportInput,
  ImportReport,
  SaveEmploymentInput,
} from './employment.contract.ts';
import { MOST_EMPLOYMENT_LINES } from './employment.contract.ts';
import { employmentPolicy } from './employment.policy.ts';
import {
  changedFrom,
  type EmploymentEntry,
  type EmploymentLine,
  problemsOf,
  type ReadEmployment,
  readEmployment,
} from './employment.rules.ts';
import { balanceOf } from './leave/ledger.rules.ts';
import { entered, lastDayToAsk } from './leave/plan.rules.ts';
import { POLICIES, policyOf } from './leave/policies.ts';
import { leaveYearOf } from './leave/year.rules.ts';
import { type EmploymentRecord, employments } from './leave.records.ts';
import { bookOf, keep, settledWith, termsOf, termsOfRecord, yearIn } from './ledger.ts';
import { settleFarBack, settleSince } from './settling.ts';

export interface EmploymentPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly people: EmploymentPeople;
}

/** What this part needs to know of people. */
export interface EmploymentPeople {
  /** What somebody is called; undefined where nobody has this id. */
  nameOf(reader: Reader, person: PersonId): Promise<string | undefined>;
  /** Everybody who works here, by address or sign-in name in small letters; two accounts may share one. */
  idsByAddress(): Promise<ReadonlyMap<string, readonly PersonId[]>>;
}

/** What HR enters of people's employment. */
export const employmentService = (ports: EmploymentPorts) => ({
  seeEmployment: (viewer: Viewer, { person }: { readonly person: PersonId }): Promise<EmploymentAnswer> => {
    demand(employmentPolicy.seeEmployment(viewer));
    return answerOf(ports, ports.store, person);
  },

  /** Enters somebody's contracts in whole, and reckons their leave anew. */
  saveEmployment: (viewer: Viewer, { person, ...entry }: SaveEmploymentInput): Promise<EmploymentAnswer> =>
    ports.store.tx(async (t) => {
      demand(employmentPolicy.enterEmployment(viewer, { person }));
      found(await ports.people.nameOf(t, person));
      const fields = problemsOf(entry, POLICIES);
      if (fields.length > 0) throw new Refused('bad_employment', { fields });
      const known = await t.get(employments, person);
      const record = recordOf(ports, viewer.person, person, entry, known);
      if (!record) throw new Refused('other_leave_year');
      await t.put(employments, record);
      const terms = termsOfRecord(record, await closedDays(t), ports.clock);
      await settleSince(t, terms, known && changedFrom(known, record));
      await note(t, ports, viewer, person, { contracts: entry.contracts.length });
      return answerOf(ports, t, person);
    }),

  /** Adds to somebody's leave of a year or takes from it: what they took before Guildhall came, or what was agreed. */
  adjustLeave: (viewer: Viewer, input: AdjustInput): Promise<AdjustAnswer> =>
    ports.store.tx((t) => adjust(t, ports, viewer, input)),

  /** Reads contracts of many people, one line each; all lines of a person count, or none. */
  importEmployment: async (viewer: Viewer, { csv, dryRun }: ImportInput): Promise<ImportReport> => {
    demand(employmentPolicy.importEmployment(viewer));
    const read = readEmployment(csv);
    if (read.count > MOST_EMPLOYMENT_LINES) throw new Refused('too_many_lines');
    const { entries, problems } = judged(viewer, read, await ports.people.idsByAddress());
    const report = { dryRun, lines: read.count, people: entries.length, problems: inOrder(problems) };
    return dryRun ? report : ports.store.tx((t) => takeOver(t, ports, viewer, entries, report));
  },
});

const inOrder = (problems: ImportReport['problems']) => problems.toSorted((a, b) => a.line - b.line);

interface ImportedEntry {
  readonly line: number;
  readonly person: PersonId;
  readonly entry: EmploymentEntry;
}

/** The lines put together by person. A line that does not count takes the person's others with it. */
const judged = (
  viewer: Viewer,
  { lines, problems }: ReadEmployment,
  idsOf: ReadonlyMap<string, readonly PersonId[]>,
) => {
  const wrong = [...problems];
  const entries: ImportedEntry[] = [];
  for (const [address, own] of Map.groupBy(lines, (one) => one.address)) {
    const { line = 0 } = own[0] ?? {};
    const [person, another] = idsOf.get(address) ?? [];
    const entry = entryOf(own);
    const [problem] = problemsOf(entry, POLICIES);
    if (!person) wrong.push({ line, problem: 'Nobody here has this address' });
    else if (another) wrong.push({ line, problem: 'Two accounts have this address' });
    else if (employmentPolicy.enterEmployment(viewer, { person }) !== 'yes')
      wrong.push({ line, problem: 'This is your own contract: somebody else of HR enters it' });
    else if (problem) wrong.push({ line, problem: problem.message });
    else entries.push({ line, person, entry });
  }
  return { entries, problems: wrong };
};

const entryOf = (lines: readonly EmploymentLine[]): EmploymentEntry => {
  const { policy = '', serviceFrom = '0001-01-01' } = lines[0] ?? {};
  const contracts = lines.map(({ contract }) => contract).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { policy, serviceFrom, contracts };
};

/**
 * One transaction, so that a list is taken over whole or not at all. The ledgers follow when they are next settled, but
 * for what reaches further back than that.
 */
const takeOver = async (
  t: Tx,
  ports: EmploymentPorts,
  viewer: Viewer,
  entries: readonly ImportedEntry[],
  report: ImportReport,
): Promise<ImportReport> => {
  const problems = [...report.problems];
  for (let place = 0; place < entries.length; place += AT_ONCE) {
    const few = entries.slice(place, place + AT_ONCE);
    const known = new Map(
      (
        await t.getAll(
          employments,
          few.map(({ person }) => person),
        )
      ).map((one) => [one.id, one]),
    );
    const made = few.map((one) =>
      recordOf(ports, viewer.person, one.person, one.entry, known.get(one.person)),
    );
    problems.push(...few.filter((_, at) => !made[at]).map(({ line }) => ({ line, problem: OTHER_YEAR })));
    const records = made.filter((record) => record !== undefined);
    await t.putAll(employments, records);
    for (const record of records) await settleFarBack(t, ports, record, known.get(record.id));
  }
  const done = { ...report, people: report.people + report.problems.length - problems.length };
  await ports.audit.record(t, viewer, {
    ...{ action: 'requests.employment.import', object: 'employment' },
    facts: { lines: done.lines, people: done.people, problems: problems.length },
  });
  return { ...done, problems: inOrder(problems) };
};
const AT_ONCE = 500;
const OTHER_YEAR = 'These terms have another leave year than the one that is kept';

/** Undefined where terms with another leave year would tear the kept ledgers apart. */
const recordOf = (
  { clock }: Pick<EmploymentPorts, 'clock'>,
  by: PersonId,
  person: PersonId,
  entry: EmploymentEntry,
  known: EmploymentRecord | undefined,
): EmploymentRecord | undefined => {
  const { yearStart } = policyOf(entry.policy);
  if (known && leaveYearOf(yearStart, known.keptFrom).from !== known.keptFrom) return undefined;
  const keptFrom = known?.keptFrom ?? leaveYearOf(yearStart, clock.today(COUNCIL_ZONE)).from;
  return { id: person, ...entry, keptFrom, changedAt: clock.now(), changedBy: by };
};

const adjust = async (
  t: Tx,
  ports: EmploymentPorts,
  viewer: Viewer,
  { person, day, minutes, reason }: AdjustInput,
): Promise<AdjustAnswer> => {
  demand(employmentPolicy.enterEmployment(viewer, { person }));
  found(await ports.people.nameOf(t, person));
  const terms = await termsOf(t, ports, person);
  if (!terms) throw new Refused('no_employment');
  const { today } = terms.settling;
  // Before any year is reckoned: there are thousands on the way to a mistyped one.
  if (day < terms.record.keptFrom || day > lastDayToAsk(terms.policy, today))
    throw new Refused('year_not_kept');
  const { stored, settled } = await bookOf(t, terms, day, laterOf(day, today));
  const of = yearIn(settled, terms.policy, day);
  if (!of) throw new Refused('year_not_kept');
  const entry = {
    kind: 'adjust',
    minutes,
    on: of.year.from,
    at: terms.settling.at,
    by: viewer.person,
    reason,
  } as const;
  const after = settledWith(entered(settled, [entry]), terms);
  await keep(t, person, stored, after);
  await ports.audit.record(t, viewer, {
    ...{ action: 'requests.leave.adjust', object: person, about: [person] },
    facts: { minutes, year: of.year.from },
  });
  const now = yearIn(after, terms.policy, day);
  return { person, year: of.year.from, available: now ? balanceOf(now).available : 0 };
};

const note = (
  t: Tx,
  { audit }: EmploymentPorts,
  viewer: Viewer,
  person: PersonId,
  facts: Readonly<Record<string, number>>,
): Promise<void> =>
  audit.record(t, viewer, { action: 'requests.employment.enter', object: person, about: [person], facts });

const answerOf = async (
  { people }: EmploymentPorts,
  reader: Reader,
  person: PersonId,
): Promise<EmploymentAnswer> => {
  const name = found(await people.nameOf(reader, person));
  const record = await reader.get(employments, person);
  return {
    person: { id: person, name },
    employment: record
      ? {
          policy: record.policy,
          serviceFrom: record.serviceFrom,
          contracts: record.contracts,
          keptFrom: record.keptFrom,
        }
      : null,
    policies: POLICIES.map(({ key, name: called }) => ({ key, name: called })),
  };
};

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
