import type * as attendance from '../../api/training/attendance.contract.ts';
import { type Completion, completions } from '../../api/training/attendance.records.ts';
import type * as champion from '../../api/training/champion.contract.ts';
import { listNominations, nominateChampion } from '../../api/training/champion.contract.ts';
import type { LinkId } from '../../api/training/contract.ts';
import { writeCourse } from '../../api/training/course.contract.ts';
import type * as figures from '../../api/training/figures.contract.ts';
import type * as plan from '../../api/training/plan.contract.ts';
import { allBut, asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';
import {
  COURSE,
  departmentsOn,
  idOf,
  ledByChampion,
  NO_SESSION,
  ofTheDepartment,
  planners,
  sessionOn,
} from './training.rows.ts';

const NO_COMPLETION = { id: 'cmp_00000000000000000000000000' } as const;
const NO_LINK = { id: 'lnk_00000000000000000000000000' } as const;
const NO_NOMINATION = { id: 'chn_00000000000000000000000000' } as const;

/** What this person completed once; the stage has no day to spend on it. */
const completionOf = (stage: Stage, who: Cast) =>
  stage.once(`completion of ${who}`, async (): Promise<Pick<Completion, 'id'>> => {
    const person = stage.personOf(who);
    const id = `cmp_${person.slice('per_'.length)}` as const;
    await stage.store.tx((t) =>
      t.put(completions, {
        ...{ id, person, session: NO_SESSION.id, course: 'crs_00000000000000000000000000' },
        ...{ title: 'Spreadsheets', skills: [], evidence: 'check_in', source: 'manual' },
        ...{ start: stage.clock.now(), end: stage.clock.now(), at: stage.clock.now() },
        lead: stage.personOf('owner'),
      }),
    );
    return { id };
  });

/** Who leads a session sees who came, and marks them; a code is tried by whom the session is for. */
export const attendanceRows: RowsOf<typeof attendance> = {
  seeRoll: {
    own: NOBODYS,
    others: asks((stage, caller) => idOf(ledByChampion(stage, caller, 15)), only(403, ...planners)),
    missing: asks(NO_SESSION, none(404)),
  },
  callRoll: {
    own: NOBODYS,
    // None of these sessions has begun: a rule says so, after the policy.
    others: asks(
      async (stage, caller) => ({
        ...(await idOf(ledByChampion(stage, caller, 15))),
        marks: [{ person: stage.personOf('owner'), minutes: 60 }],
      }),
      only(403, ...planners),
      { granted: 422 },
    ),
    missing: asks(
      (stage) => ({ ...NO_SESSION, marks: [{ person: stage.personOf('owner'), minutes: 60 }] }),
      none(404),
    ),
  },
  checkIn: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await idOf(sessionOn(stage, 16))), code: 'ABC123' }), signedIn, {
      granted: 422,
    }),
    'for a department': asks(
      async (stage) => ({ ...(await idOf(departmentsOn(stage, 17))), code: 'ABC123' }),
      ofTheDepartment,
      { granted: 422 },
    ),
    missing: asks({ ...NO_SESSION, code: 'ABC123' }, none(404)),
  },
  seeCertificate: {
    own: asks((stage, caller) => completionOf(stage, caller), signedIn),
    others: asks((stage) => completionOf(stage, 'owner'), none(404)),
    missing: asks(NO_COMPLETION, none(404)),
  },
};

const aLink = (stage: Stage) =>
  stage.once('course with a link', async (): Promise<{ readonly id: LinkId }> => {
    const links = [{ title: 'Sums', url: 'https://learn.example/sums', minutes: 10 }];
    const { links: made } = await stage.ok('DigitalLead', writeCourse, { ...COURSE, links });
    return { id: made[0]?.id ?? NO_LINK.id };
  });

/** What somebody learns is theirs alone; what can be learned is for all. */
export const planRows: RowsOf<typeof plan> = {
  seePlan: { own: asks({}, signedIn) },
  openLink: { own: NOBODYS, others: asks(aLink, signedIn), missing: asks(NO_LINK, none(404)) },
  sayDone: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await aLink(stage)), done: 'yes' as const }), signedIn),
    missing: asks({ ...NO_LINK, done: 'yes' }, none(404)),
  },
};

const OFFER: Pick<champion.NominateInput, 'skills' | 'hoursPerMonth'> = { skills: ['C4'], hoursPerMonth: 4 };
const staff = allBut(403, 'Member');

/** What goes on about this person becoming a champion; councillors cannot, so the owner stands for them. */
const nominationOf = async (stage: Stage, caller: Cast): Promise<champion.Nomination> => {
  const who = caller === 'Member' ? 'owner' : caller;
  const { own } = await stage.ok(who, listNominations, {});
  const live = own.find(
    ({ person, state }) => person.id === stage.personOf(who) && state !== 'declined' && state !== 'ended',
  );
  return live ?? stage.ok(who, nominateChampion, OFFER);
};

/** Everybody finds champions; a nomination is known to its own people, and each step is one person's to take. */
export const championRows: RowsOf<typeof champion> = {
  listChampions: { 'the council’s': asks({}, signedIn) },
  listNominations: { own: asks({}, staff) },
  nominateChampion: {
    oneself: asks(OFFER, staff),
    // The owner is nominated already: a rule says so, after the policy.
    'a colleague': asks(
      async (stage) => ({ ...OFFER, person: (await nominationOf(stage, 'owner')).person.id }),
      staff,
      { granted: 409 },
    ),
  },
  moveNomination: {
    own: asks(
      async (stage, caller) => {
        const { id, rev } = await nominationOf(stage, caller);
        return { id, rev, verb: 'decline' as const };
      },
      allBut(404, 'Member'),
    ),
    // Another revision than the one there is, so that the first of those let in does not take it from the next.
    others: asks(
      async (stage) => ({ id: (await nominationOf(stage, 'owner')).id, rev: 99, verb: 'decline' as const }),
      only(404, 'manager', 'DigitalLead'),
      { granted: 409 },
    ),
    missing: asks({ ...NO_NOMINATION, rev: 1, verb: 'decline' }, none(404)),
  },
  seeCoverage: { 'the council’s': asks({}, staff) },
};

/** Numbers alone, and still for whoever looks after training. */
export const figuresRows: RowsOf<typeof figures> = {
  seeFigures: { 'the council’s': asks({}, only(403, 'DigitalLead')) },
};
