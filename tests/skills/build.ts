import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { FEWEST } from '../../api/platform/disclosure.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idempotentStore } from '../../api/platform/http/idempotency.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { type LogEntry, log, type Schema } from '../../api/platform/store/declare.ts';
import type { AssessmentView } from '../../api/skills/assessment.contract.ts';
import { SKILLS_RECHECK_DUE } from '../../api/skills/events.ts';
import { KNOWLEDGE_CHECKS } from '../../api/skills/framework/framework.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import type { People, SkillsPorts, WorkerFacts } from '../../api/skills/ports.ts';
import { skillsRecords, skillsRoom } from '../../api/skills/room.ts';
import type { AnswerValue, Lane } from '../../api/skills/words.contract.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

/** Whom somebody looked at, as the people room would keep it. */
export interface Look extends LogEntry {
  readonly subject: PersonId;
  readonly what: string;
  readonly by: PersonId;
}
export const looks = log<Look>()('test_look', { subjects: ({ subject }) => [subject] });

const skillsSchema: Schema = {
  collections: [...skillsRecords.collections, deliveries, keyedAnswers],
  logs: [...skillsRecords.logs, auditLog, looks],
};

const aViewer = (name: string, more: Partial<Viewer> = {}): Viewer => ({
  ...{ person: `per_${name.toLowerCase().padEnd(26, '0')}` as PersonId, name },
  ...{ roles: [], appointments: [], reports: [], door: 'tab' as const },
  ...more,
});

/** Ada and Abe report to Mona; Dina is a digital lead; Carl is a councillor. */
const MONA = aViewer('Mona');
export const ADA = aViewer('Ada', { manager: MONA.person });
export const ABE = aViewer('Abe', { manager: MONA.person });
export const DINA = aViewer('Dina', { roles: ['DigitalLead'] });
export const COUNCILLOR = aViewer('Carl', { roles: ['Member'] });
/** In the directory the councillor stands under her as well, as some councils have it. */
export const MANAGER: Viewer = { ...MONA, reports: [ADA.person, ABE.person, COUNCILLOR.person] };
const EVERYBODY = [ADA, ABE, MANAGER, DINA, COUNCILLOR];

/** How people work, as the people room would tell it; a test may change it. */
export type Work = Map<PersonId, Partial<WorkerFacts>>;

/** Whom figures count, in place of the few above. */
export type Crowd = WorkerFacts[];

const thePeople = (work: Work, crowd: Crowd, { clock, ids }: Pick<SkillsPorts, 'clock' | 'ids'>): People => {
  const factsOf = (viewer: Viewer): WorkerFacts => ({
    ...{ person: viewer.person, isStaff: !viewer.roles.includes('Member') },
    ...(viewer.manager && { manager: viewer.manager }),
    ...work.get(viewer.person),
  });
  return {
    factsOfViewer: async (_, viewer) => factsOf(viewer),
    factsOf: async (_, people) => EVERYBODY.filter(({ person }) => people.includes(person)).map(factsOf),
    everybodysFacts: async function* () {
      yield crowd.length > 0 ? crowd : EVERYBODY.map(factsOf);
    },
    namesOf: async () => (id) => EVERYBODY.find(({ person }) => person === id)?.name ?? 'Someone',
    namesKnownTo: async (_, __, people) =>
      new Map(EVERYBODY.filter(({ person }) => people.includes(person)).map((one) => [one.person, one.name])),
    noteAccess: (t, viewer, { subject, what }) =>
      t.append(looks, { id: ids.next('acc'), at: clock.now(), subject, what, by: viewer.person }),
  };
};

/** The room over a real store, outbox and audit; people stand in. */
export const skillsWorld = async ({
  lane = 'named' as Lane,
  fewest = FEWEST.levels as number,
  nextSteps = (async () => []) as SkillsPorts['nextSteps'],
} = {}) => {
  const clock = testClock();
  const store = await openTestStore(skillsSchema, clock);
  const ids = idsFrom(clock);
  const outbox = storedOutbox({ clock, ids });
  outbox.subscribe([{ name: 'test.told', facts: [SKILLS_RECHECK_DUE], deliver: async () => {} }]);
  const work: Work = new Map();
  const crowd: Crowd = [];
  const base = { store, clock, ids, outbox, audit: auditTrail({ clock, ids }) };
  const kept = { ...base, store: idempotentStore(store), unkept: store.tx };
  const roomWith = (given: Lane) =>
    skillsRoom({ ...kept, people: thePeople(work, crowd, base), lane: given, fewest, nextSteps });
  const room = roomWith(lane);
  return { ...base, work, crowd, room, service: room.service, roomWith };
};
export type SkillsWorld = Awaited<ReturnType<typeof skillsWorld>>;

/** What somebody says of tasks: of each skill, or of all that are not named. */
export type Says = Partial<Record<SkillId | 'else', AnswerValue>>;

/** Goes through what is asked until everything is answered; every check right, or every one wrong. */
export const answerAll = async (
  { service }: Pick<SkillsWorld, 'service'>,
  viewer: Viewer,
  begun: AssessmentView,
  { says, checks = 'right' }: { readonly says: Says; readonly checks?: 'right' | 'wrong' },
): Promise<AssessmentView> => {
  let view = begun;
  for (;;) {
    const { id, step } = view;
    if (step.kind === 'done') return view;
    if (step.kind === 'task') {
      const value = says[step.skill] ?? says.else ?? 'not_my_job';
      view = await service.answerTask(viewer, { id, item: step.item, value });
    } else {
      const { correct = 0 } = KNOWLEDGE_CHECKS.find((check) => check.id === step.check) ?? {};
      const choice = checks === 'right' ? correct : (correct + 1) % step.options.length;
      view = await service.answerCheck(viewer, { id, check: step.check, choice });
    }
  }
};

/** A whole assessment, from the beginning to the end. */
export const assess = async (
  world: Pick<SkillsWorld, 'service'>,
  viewer: Viewer,
  how: { readonly says: Says; readonly checks?: 'right' | 'wrong'; readonly changed?: readonly SkillId[] },
): Promise<void> => {
  const { lane } = await world.service.mySkills(viewer);
  const begun = await world.service.beginAssessment(viewer, { told: lane, changed: how.changed ?? [] });
  const { id } = await answerAll(world, viewer, begun, how);
  await world.service.finishAssessment(viewer, { id });
};

/** The code of the refusal that this ends with. */
export const refusalOf = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'nothing was refused';
};
