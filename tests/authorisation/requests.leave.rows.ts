import type * as employment from '../../api/requests/employment.contract.ts';
import { saveEmployment } from '../../api/requests/employment.contract.ts';
import type * as leave from '../../api/requests/leave.contract.ts';
import { type Answers, allBut, asks, none, only, type RowsOf } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const NOBODY = 'per_00000000000000000000000000' as const;

/** Contracts are HR's; nobody at HR's desk enters their own. */
const byHr = only(403, 'HR');
const hrAnd404: Answers = { ...byHr, HR: 404 };

const contractOf = (stage: Stage, who: Cast) => ({
  person: stage.personOf(who),
  policy: 'green-book-2023',
  serviceFrom: '2024-04-01' as const,
  contracts: [
    {
      ...{ from: '2024-04-01' as const, weeklyMinutes: 2_220 },
      pattern: { anchor: '2024-01-01' as const, weeks: [[444, 444, 444, 444, 444, 0, 0] as const] },
    },
  ],
});

const aCorrection = { day: '2026-11-24', minutes: 60, reason: 'Agreed with the manager' } as const;

const correctionOf = (stage: Stage, who: Cast) =>
  stage.once(`contract of ${who}`, async () => {
    if (who !== 'HR') await stage.ok('HR', saveEmployment, contractOf(stage, who));
    return { person: stage.personOf(who), ...aCorrection };
  });

export const leaveRows: RowsOf<typeof leave> = {
  leaveBalance: {
    own: asks({}, allBut(403, 'Member')),
    // What somebody has left says how often they were away: it is theirs, their manager's and HR's.
    others: asks(({ personOf }: Stage) => ({ person: personOf('owner') }), {
      ...only(404, 'manager', 'HR'),
      Member: 403,
    }),
    missing: asks({ person: NOBODY }, { ...only(404, 'HR'), Member: 403 }),
  },
  teamMonth: { 'one’s own team': asks({ month: '2026-11' }, allBut(403, 'Member')) },
};

export const employmentRows: RowsOf<typeof employment> = {
  seeEmployment: {
    own: asks((stage, who) => ({ person: stage.personOf(who) }), byHr),
    others: asks((stage) => ({ person: stage.personOf('owner') }), byHr),
    missing: asks({ person: NOBODY }, hrAnd404),
  },
  saveEmployment: {
    own: asks(contractOf, none(403)),
    others: asks((stage) => contractOf(stage, 'owner'), byHr),
    missing: asks((stage) => ({ ...contractOf(stage, 'owner'), person: NOBODY }), hrAnd404),
  },
  adjustLeave: {
    own: asks(correctionOf, none(403)),
    others: asks((stage) => correctionOf(stage, 'owner'), byHr),
    missing: asks({ person: NOBODY, ...aCorrection }, hrAnd404),
  },
  importEmployment: { 'the council’s': asks({ csv: 'address,terms', dryRun: true }, byHr) },
  listClosures: { 'the council’s': asks({}, byHr) },
  saveClosure: { 'the council’s': asks({ date: '2026-12-29', name: 'Christmas closure' }, byHr) },
  dropClosure: { 'the council’s': asks({ date: '2026-12-30' }, byHr) },
};
