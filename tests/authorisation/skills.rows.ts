import type * as assessment from '../../api/skills/assessment.contract.ts';
import { type AssessmentId, beginAssessment, dropAssessment } from '../../api/skills/assessment.contract.ts';
import type * as contract from '../../api/skills/contract.ts';
import { mySkills } from '../../api/skills/contract.ts';
import type * as heatMap from '../../api/skills/heat-map.contract.ts';
import type * as requirement from '../../api/skills/requirement.contract.ts';
import type * as team from '../../api/skills/team.contract.ts';
import { allBut, asks, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const MISSING = { id: 'asm_22222222222222222222222222' as AssessmentId } as const;

/** What councillors can do is not the council's to ask. */
const staff = allBut(403, 'Member');
/** Nobody but the person: no manager, no champion and no role opens what somebody answered. */
const nobodyElse = none(404);
/** A councillor has no assessment, and knows of nobody else's. */
const owner = allBut(404, 'Member');

/** The one this person has begun; a councillor can have none, so the owner's stands for theirs. */
const openOf = async (stage: Stage, who: Cast): Promise<{ readonly id: AssessmentId }> => {
  const person = who === 'Member' ? 'owner' : who;
  const { open } = await stage.ok(person, mySkills, {});
  const { id } = open ?? (await stage.ok(person, beginAssessment, { told: 'named' }));
  return { id };
};
const begin = async (stage: Stage, who: Cast) => {
  await stage.ok(who === 'Member' ? 'owner' : who, dropAssessment, await openOf(stage, who));
  return { told: 'named' as const };
};
const own = (stage: Stage, caller: Cast) => openOf(stage, caller);
const owners = (stage: Stage) => openOf(stage, 'owner');

const TASK = { item: 'A1.2a', value: 'alone' } as const;
const CHECK = { check: 'E2.k1', choice: 0 } as const;

export const skillsRows: RowsOf<typeof contract> = {
  seeFramework: { 'the council’s': asks({}, signedIn) },
  mySkills: { own: asks({}, staff) },
  exportSkills: { own: asks({}, staff) },
};

export const skillAssessmentRows: RowsOf<typeof assessment> = {
  beginAssessment: { own: asks(begin, staff) },
  seeAssessment: {
    own: asks(own, owner),
    others: asks(owners, nobodyElse),
    missing: asks(MISSING, none(404)),
  },
  answerTask: {
    own: asks(async (stage, caller) => ({ ...(await own(stage, caller)), ...TASK }), owner),
    others: asks(async (stage) => ({ ...(await owners(stage)), ...TASK }), nobodyElse),
    missing: asks({ ...MISSING, ...TASK }, none(404)),
  },
  answerCheck: {
    // No check is asked before all tasks are answered: the policy had let them in.
    own: asks(async (stage, caller) => ({ ...(await own(stage, caller)), ...CHECK }), owner, {
      granted: 409,
    }),
    others: asks(async (stage) => ({ ...(await owners(stage)), ...CHECK }), nobodyElse),
    missing: asks({ ...MISSING, ...CHECK }, none(404)),
  },
  finishAssessment: {
    own: asks(own, owner, { granted: 422 }),
    others: asks(owners, nobodyElse),
    missing: asks(MISSING, none(404)),
  },
  dropAssessment: {
    own: asks(own, owner),
    others: asks(owners, nobodyElse),
    missing: asks(MISSING, none(404)),
  },
};

const lead = only(403, 'DigitalLead');
const NOTHING = { corporate: {}, workStyles: { static: {}, flexible: {}, mobile: {}, agile: {} } };

export const skillRequirementRows: RowsOf<typeof requirement> = {
  seeRequirements: { 'the council’s': asks({}, lead) },
  seeRequirementVersion: { 'the council’s': asks({ n: 1 }, lead) },
  compareRequirements: { 'the council’s': asks({ ...NOTHING, roles: [], teams: [] }, lead) },
  changeRequirements: {
    'the council’s': asks(
      { ...NOTHING, n: 999, reason: 'We changed our minds', roles: [], teams: [] },
      lead,
      { granted: 409 },
    ),
  },
};

export const skillTeamRows: RowsOf<typeof team> = {
  // The digital lead of the sample council manages a team as well; the role opens nobody else's.
  seeTeam: { 'one’s own team': asks({}, only(403, 'manager', 'otherManager', 'DigitalLead')) },
};

/** Whoever plans for more than themselves; a role alone, or being appointed, does not. */
const planners = only(403, 'manager', 'otherManager', 'HR', 'DigitalLead');

export const skillHeatMapRows: RowsOf<typeof heatMap> = {
  seeHeatMap: {
    'the council and its departments': asks({}, planners),
    // Managers have their own team's page.
    'teams of a department': asks({ department: 'Finance' }, lead),
  },
  exportHeatMap: {
    'the council and its departments': asks({ area: 'A' }, planners),
    'teams of a department': asks({ department: 'Finance' }, lead),
  },
};
