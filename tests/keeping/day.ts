import type { PersonId } from '../../api/contract/ids.ts';
import { addMillis, type PlainDate } from '../../api/contract/time.ts';
import * as desksContract from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { desks } from '../../api/desks/records.ts';
import * as briefings from '../../api/news/briefing.contract.ts';
import { briefed } from '../../api/news/briefing.records.ts';
import * as circulation from '../../api/news/circulation.contract.ts';
import type { EventDetails } from '../../api/news/contract.ts';
import * as newsContract from '../../api/news/contract.ts';
import * as newsContribution from '../../api/news/contribution.contract.ts';
import * as newsDesk from '../../api/news/desk.contract.ts';
import * as newsEvents from '../../api/news/event.contract.ts';
import { seeFigures } from '../../api/news/figures.contract.ts';
import { sendImage } from '../../api/news/image.contract.ts';
import * as newsPolicies from '../../api/news/requirement.contract.ts';
import * as appointmentsContract from '../../api/people/appointments.contract.ts';
import * as auditContract from '../../api/people/audit.contract.ts';
import * as peopleContract from '../../api/people/contract.ts';
import { people } from '../../api/people/records.ts';
import * as retention from '../../api/people/retention.contract.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import * as requests from '../../api/requests/contract.ts';
import * as employment from '../../api/requests/employment.contract.ts';
import { bankHolidays } from '../../api/requests/leave.records.ts';
import * as skills from '../../api/skills/assessment.contract.ts';
import * as skillRequirements from '../../api/skills/requirement.contract.ts';
import { seeTeam } from '../../api/skills/team.contract.ts';
import * as trainingAttendance from '../../api/training/attendance.contract.ts';
import * as trainingChampion from '../../api/training/champion.contract.ts';
import * as trainingCourse from '../../api/training/course.contract.ts';
import * as trainingPlan from '../../api/training/plan.contract.ts';
import * as trainingSession from '../../api/training/session.contract.ts';
import { giveUpDelivery } from '../support/dead-delivery.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

const TUESDAY: PlainDate = '2026-11-24';
const WEDNESDAY: PlainDate = '2026-11-25';

export interface Council extends World {
  /** The sandbox's account of a persona or of an account id. */
  accountOf(key: string): ReturnType<World['sandbox']['world']['directory']['get']>;
  /** Their id here. */
  personOf(key: string): Promise<PersonId>;
  /** Says something to the bot. */
  says(key: string, text: string): Promise<void>;
  /** Runs jobs and deliveries as they are after so many milliseconds. */
  after(ms: number): Promise<void>;
}

/** A council with its buildings and its directory, at the beginning of a day. */
export const startCouncil = async (options: WorldOptions = {}): Promise<Council> => {
  const world = await startWorld({
    limits: { address: 1_000_000, person: 1_000_000, public: 1_000_000 },
    ...options,
  });
  const { store, clock, sandbox } = world;
  await importEstate({ store, clock, ids: idsFrom(clock) }, readEstate(sampleEstateFile));
  await world.settle();
  const accountOf: Council['accountOf'] = (key) => sandbox.world.directory.get(key);
  const chat = async (what: string, body: object) => {
    const answer = await fetch(`${sandbox.origin}/sandbox/chat/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the chat answers ${answer.status}: ${await answer.text()}`);
  };
  return {
    ...world,
    accountOf,
    personOf: async (key) => {
      const record = await store.one(people, 'oid', accountOf(key).id);
      if (!record) throw new Error(`nobody is ${key}`);
      return record.id;
    },
    says: async (key, text) => {
      await chat('open', { person: accountOf(key).id });
      await chat('messages', { person: accountOf(key).id, text });
    },
    after: async (ms) => {
      clock.advance(ms);
      await world.settle();
    },
  };
};

/** What somebody does in a day: books, gives back, tells of themselves, looks at colleagues, chats. */
export const spendDay = async (council: Council, key: string, desk: string): Promise<void> => {
  const person = await council.as(key);
  await person.ok(peopleContract.me, {});
  const { choices } = await person.ok(peopleContract.myProfile, {});
  await person.ok(peopleContract.changeMyProfile, {
    usualSite: choices.sites[0]?.id ?? null,
    workStyle: 'agile',
    pattern: { '1': { am: 'home', pm: 'office' } },
    quietHours: { from: '18:00', to: '08:00' },
    locationFor: 'everyone',
  });
  await person.ok(peopleContract.personPhoto, { id: await council.personOf(key) });
  const deskId = (await council.store.one(desks, 'key', desk))?.id ?? 'dsk_';
  await person.ok(
    desksContract.bookDesk,
    { deskId, date: TUESDAY, halves: ['am', 'pm'] },
    { idempotencyKey: `${key}-today` },
  );
  const next = await person.ok(desksContract.bookDesk, { deskId, date: WEDNESDAY, halves: ['am', 'pm'] });
  await council.settle();
  await person.ok(desksContract.cancelBooking, { id: next.id, half: 'am' });
  await council.says(key, 'my bookings');
  await council.settle();
};

/** What is written in each field in which somebody writes what they like. */
export interface Words {
  readonly health: string;
  readonly order: string;
  readonly rejected: string;
  readonly draft: string;
  readonly adjusted: string;
}

/** The same of news. */
export interface NewsWords {
  readonly article: string;
  readonly sentBack: string;
  readonly withdrawn: string;
  readonly changed: string;
  readonly assessed: string;
  readonly reviewed: string;
  readonly restricted: string;
  readonly sentIn: string;
  readonly declined: string;
}

const USUAL: Words = {
  health: 'A cold',
  order: 'A second screen',
  rejected: 'There is one in the store room',
  draft: 'When is payday?',
  adjusted: 'Worked on a holiday',
};

/** Somebody asks for all kinds of things, is off sick, and has leave on Wednesday afternoon; HR keeps their contract. */
export const askThings = async (council: Council, key: string, words: Words = USUAL): Promise<void> => {
  const [person, hr] = [await council.as(key), await council.as('hr')];
  const manager = await council.as(council.accountOf(key).managerId ?? '');
  const who = { person: await council.personOf(key) };
  await hr.ok(employment.saveEmployment, {
    ...{ ...who, policy: 'green-book-2023', serviceFrom: '2024-04-01' },
    contracts: [
      {
        ...{ from: '2024-04-01', weeklyMinutes: 2_220 },
        pattern: { anchor: '2024-01-01', weeks: [[444, 444, 444, 444, 444, 0, 0]] },
      },
    ],
  });
  await hr.ok(employment.adjustLeave, { ...who, day: '2026-11-24', minutes: 60, reason: words.adjusted });
  await hr.ok(employment.saveClosure, { date: '2026-12-24', name: 'Closed on Christmas Eve' });
  await person.ok(requests.submitRequest, {
    ...{ type: 'hr-query', answers: { topic: 'pay', question: 'When is payday this year?' } },
  });
  await person.ok(requests.saveDraft, { type: 'hr-query', answers: { topic: 'pay', question: words.draft } });
  await person.ok(requests.submitRequest, {
    ...{ type: 'sickness', answers: { firstDay: '2026-11-23', fromHalf: 'am', reason: words.health } },
  });
  const order = await person.ok(requests.submitRequest, {
    ...{ type: 'equipment', answers: { kind: 'equipment', what: words.order, why: 'For my work' } },
  });
  await manager.ok(requests.moveRequest, { id: order.id, verb: 'reject', rev: 1, note: words.rejected });
  const leave = await person.ok(requests.submitRequest, {
    ...{ type: 'annual-leave', answers: { length: 'half', from: '2026-11-25', half: 'pm' } },
  });
  await manager.ok(requests.moveRequest, { id: leave.id, verb: 'approve', rev: 1 });
  await council.settle();
};

const USUAL_NEWS: NewsWords = {
  article: 'The reading room opens in May',
  sentBack: 'Please say when',
  withdrawn: 'It opens later',
  changed: 'The date was wrong',
  assessed: 'Everybody can come in',
  reviewed: 'It is still so',
  restricted: 'What is offered for the depot',
  sentIn: 'A book fair in the reading room',
  declined: 'The room is closed on that day',
};

/** An editor tells of an event, which they take into their calendar. */
const takeEvent = async (council: Council, key: string): Promise<void> => {
  const [writer, editor] = [await council.as(key), await council.as('editor')];
  const audience = { any: [{ people: [await council.personOf(key)] }] };
  const event = await editor.ok(newsDesk.startArticle, { kind: 'event', title: 'Book fair' });
  await editor.ok(newsDesk.saveWork, {
    ...{ id: event.id, rev: 1, showing: { visibleTo: audience, promotedTo: audience, topics: [] } },
    content: { title: 'Book fair', summary: 'Bring a book.', markdown: 'Bring a book.', event: FAIR },
  });
  await editor.ok(newsDesk.moveArticle, { id: event.id, verb: 'publish', rev: 2 });
  await writer.ok(newsEvents.keepEvent, { id: event.id, calendar: 'yes' });
  await writer.ok(newsEvents.downloadEvent, { id: event.id });
};

const FAIR: EventDetails = {
  from: '2027-05-01T09:00:00.000Z',
  to: '2027-05-01T12:00:00.000Z',
  ...{ place: 'The Storey', online: null },
};

/** An editor of their department writes a page, reads it, withdraws it, is sent back its correction and sends in an event. */
export const writeNews = async (
  council: Council,
  key: string,
  words: NewsWords = USUAL_NEWS,
): Promise<void> => {
  const [person, department] = [await council.personOf(key), council.accountOf(key).department ?? ''];
  await (await council.as('admin')).ok(appointmentsContract.appoint, {
    ...{ kind: 'department_editor', scope: department, person, reason: 'Writes well' },
  });
  const [writer, editor] = [await council.as(key), await council.as('editor')];
  const title = words.article;
  const { id } = await writer.ok(newsDesk.startArticle, { kind: 'page', title, department });
  await writer.ok(sendImage, { id, picture: SMALL_PICTURE });
  const audience = { any: [{ people: [person] }] };
  const filledIn = {
    content: { title, summary: title, markdown: title },
    showing: { visibleTo: audience, promotedTo: audience, topics: [] },
    impact: { affects: words.assessed, barriers: words.assessed, actions: words.assessed },
  };
  await writer.ok(newsDesk.saveWork, { id, rev: 1, ...filledIn });
  await writer.ok(newsDesk.moveArticle, { id, verb: 'publish', rev: 2 });
  await writer.ok(newsContract.readArticle, { id });
  await writer.ok(seeFigures, { id });
  const looked = { reviewOn: '2027-05-01' as const, reason: words.reviewed };
  await writer.ok(newsDesk.moveArticle, { id, verb: 'confirm_review', rev: 2, ...looked });
  await writer.ok(newsDesk.moveArticle, { id, verb: 'withdraw', rev: 2, reason: words.withdrawn });
  const correction = { ...filledIn, change: 'material' as const, reason: words.changed };
  await writer.ok(newsDesk.saveWork, { id, rev: 2, ...correction });
  await writer.ok(newsDesk.moveArticle, { id, verb: 'send_for_review', rev: 3 });
  await editor.ok(newsDesk.moveArticle, { id, verb: 'return', rev: 3, reason: words.sentBack });
  const sent = await writer.ok(newsContribution.sendContribution, {
    ...{ kind: 'event', title: words.sentIn, text: words.sentIn },
    event: {
      ...{ ...FAIR, place: words.sentIn },
    },
  });
  await takeEvent(council, key);
  await editor.ok(newsContribution.moveContribution, { id: sent.id, verb: 'decline', words: words.declined });
  const kept = await writer.ok(newsDesk.startArticle, { kind: 'page', title, department });
  await writer.ok(newsDesk.saveWork, { id: kept.id, rev: 1, ...filledIn });
  await writer.ok(newsDesk.moveArticle, { id: kept.id, verb: 'publish', rev: 2 });
};

/**
 * An editor of a department tells councillors something in confidence; the councillor and the editor open it. The editor
 * was a councillor once, and was given something then.
 */
export const briefCouncillors = async (
  council: Council,
  key: string,
  { restricted }: Pick<NewsWords, 'restricted'> = USUAL_NEWS,
): Promise<void> => {
  const { store, clock } = council;
  const [writer, councillor] = [await council.as(key), await council.as('councillor')];
  const [person, officer] = [await council.personOf(key), await council.personOf('hr')];
  await (await council.as('admin')).ok(appointmentsContract.appoint, {
    ...{ kind: 'monitoring_officer', scope: 'council', person: officer, reason: 'Knows the law' },
  });
  const { id } = await writer.ok(circulation.writeBriefing, {
    content: { title: restricted, summary: restricted, markdown: restricted },
    impact: { affects: restricted, barriers: restricted, actions: restricted },
    restriction: {
      ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: restricted },
      ...{ decidedBy: officer, reviewOn: '2027-03-01', challenge: restricted },
    },
    circulation: [await council.personOf('councillor')],
  });
  await writer.ok(circulation.circulateBriefing, {
    id,
    version: 0,
    rev: 1,
    change: 'material',
    reason: restricted,
  });
  const { version, hash } = await councillor.ok(briefings.openBriefing, { id });
  await councillor.ok(briefings.acknowledgeBriefing, { id, version, hash });
  await writer.ok(briefings.openBriefing, { id });
  const looked = { id, reviewOn: '2027-06-01' as const, reason: restricted };
  await (await council.as('hr')).ok(circulation.reviewRestriction, looked);
  const served = [{ version, hash, at: clock.now() }];
  await store.tx((t) =>
    t.put(briefed, {
      ...{
        id: `${id}|${person}`,
        article: id,
        person,
        seenAt: clock.now(),
        opened: served,
        acknowledged: served,
      },
      ...{ added: { at: clock.now(), by: officer }, removed: { at: clock.now(), by: officer } },
    }),
  );
};

/** They are asked to acknowledge a policy, hear of it, read it and acknowledge it. */
export const acknowledgePolicy = async (council: Council, key: string): Promise<void> => {
  const [person, editor] = [await council.as(key), await council.as('editor')];
  const audience = { any: [{ people: [await council.personOf(key)] }] };
  const { id } = await editor.ok(newsDesk.startArticle, { kind: 'policy', title: 'Use of AI' });
  await editor.ok(newsDesk.saveWork, {
    ...{ id, rev: 1, content: { title: 'Use of AI', summary: 'What is fine.', markdown: 'Ask first.' } },
    showing: { visibleTo: audience, promotedTo: audience, topics: [] },
    impact: { affects: 'All staff', barriers: 'None', actions: 'None' },
  });
  await editor.ok(newsDesk.moveArticle, { id, verb: 'publish', rev: 2 });
  await editor.ok(newsPolicies.requirePolicy, { article: id, audience, due: '2026-12-18', days: 10 });
  await council.after(10_000);
  const { version, hash } = await person.ok(newsContract.readArticle, { id });
  await person.ok(newsPolicies.acknowledgePolicy, { id, version, hash });
};

/** What GOV.UK would have told: a council in the sandbox does not ask it. */
export const hearOfBankHolidays = ({ store, clock }: Council): Promise<void> =>
  store.tx((t) =>
    t.put(bankHolidays, { id: 'england-and-wales', days: ['2026-12-25', '2026-12-28'], readAt: clock.now() }),
  );

const DAY_MS = 86_400_000;

/** An hour in a room, so many days on. */
const sessionIn = ({ clock }: Council, days: number): trainingSession.SessionDetails => {
  const start = addMillis(clock.now(), days * DAY_MS);
  return {
    ...{ start, end: addMillis(start, 3_600_000), isOnline: false, place: { site: null, room: 'Room 1' } },
    ...{ capacity: 12, offerHours: 24, department: null, signupOpens: clock.now(), signupCloses: start },
  };
};

/** The digital lead offers a course; the person signs up for it, and one of its sessions is called off. */
export const trainStaff = async (
  council: Council,
  key: string,
  words: { readonly taught: string; readonly calledOff: string } = {
    ...{ taught: 'Sums and filters', calledOff: 'The room is flooded' },
  },
): Promise<void> => {
  const [lead, person] = [await council.as('digital-lead'), await council.as(key)];
  const { id: course } = await lead.ok(trainingCourse.writeCourse, {
    ...{ title: 'Spreadsheets', summary: words.taught, mode: 'in_person', evidence: 'check_in' },
    ...{ skills: [{ skill: 'C4', targetLevel: 2 }], links: [] },
  });
  for (const day of [7, 8]) {
    const { id, rev } = await lead.ok(trainingSession.planSession, { course, ...sessionIn(council, day) });
    await person.ok(trainingSession.joinSession, { id });
    if (day === 8) await lead.ok(trainingSession.cancelSession, { id, rev, reason: words.calledOff });
  }
};

/** Somebody offers to be a champion and is appointed for what nobody has confirmed that they master. */
export const appointChampion = async (
  council: Council,
  key: string,
  { nominatedFor, appointedFor }: { readonly nominatedFor: string; readonly appointedFor: string },
): Promise<void> => {
  const person = await council.as(key);
  const offer = { skills: ['E2' as const], hoursPerMonth: 4, why: nominatedFor };
  const { id } = await person.ok(trainingChampion.nominateChampion, offer);
  const manager = await council.as(council.accountOf(key).managerId ?? '');
  await manager.ok(trainingChampion.moveNomination, { id, rev: 1, verb: 'agree' });
  const lead = await council.as('digital-lead');
  await lead.ok(trainingChampion.moveNomination, { id, rev: 2, verb: 'appoint', reason: appointedFor });
};

/** A champion offers a course of their own, and calls one of its sessions off. */
const teach = async (council: Council, key: string): Promise<void> => {
  const champion = await council.as(key);
  const { id: course } = await champion.ok(trainingCourse.writeCourse, {
    ...{ title: 'Sharing files', summary: 'One copy for all', mode: 'in_person', evidence: 'check_in' },
    ...{ skills: [{ skill: 'B4', targetLevel: 2 }], links: [] },
  });
  await champion.ok(trainingSession.planSession, {
    ...{ course, ...sessionIn(council, 9), isOnline: true, place: { site: null, room: '' } },
  });
  const { id, rev } = await champion.ok(trainingSession.planSession, { course, ...sessionIn(council, 10) });
  await champion.ok(trainingSession.cancelSession, { id, rev, reason: 'The room is flooded' });
};

/** Somebody comes to a session, is marked, opens what can be learned alone, and wants to be a champion. */
const learn = async (council: Council, key: string): Promise<void> => {
  const [lead, person] = [await council.as('digital-lead'), await council.as(key)];
  const { id: course, links } = await lead.ok(trainingCourse.writeCourse, {
    ...{ title: 'Phishing', summary: 'How to spot it', mode: 'in_person', evidence: 'check_in' },
    skills: [{ skill: 'E2', targetLevel: 2 }],
    links: [{ title: 'Spot the hook', url: 'https://learn.example/hook', minutes: 10 }],
  });
  const { id } = await lead.ok(trainingSession.planSession, { course, ...sessionIn(council, 0.01) });
  await person.ok(trainingSession.joinSession, { id });
  for (const link of links) {
    await person.ok(trainingPlan.openLink, { id: link.id });
    await person.ok(trainingPlan.sayDone, { id: link.id, done: 'yes' });
  }
  await person.ok(trainingChampion.nominateChampion, { skills: ['E2'], hoursPerMonth: 4 });
  council.clock.advance(20 * 60_000);
  const marks = [{ person: await council.personOf(key), minutes: 60 }];
  await lead.ok(trainingAttendance.callRoll, { id, marks });
};

/** An administrator changes a period, and places and ends a legal hold that names more than one person. */
const decideKeeping = async (council: Council): Promise<void> => {
  const admin = await council.as('admin');
  await admin.ok(retention.changePeriod, { period: 'desks.booking', days: 60 });
  const reason = `Claim against ${council.accountOf('clerk').name} and ${council.accountOf('hr').name}`;
  const { id } = await admin.ok(retention.placeHold, { address: council.accountOf('clerk').upn, reason });
  await admin.ok(retention.endHold, { id, reason: `Settled. ${reason}` });
};

/**
 * Somebody who is a digital lead as well asks for more of everybody, says of every skill that it is not their job but of
 * one, and their manager looks at it.
 */
export const assessSkills = async (
  council: Council,
  key: string,
  { asked }: { readonly asked: string } = { asked: 'Phishing got harder to see' },
): Promise<void> => {
  const { id: account } = council.accountOf(key);
  council.sandbox.world.directory.change(account, { roles: ['DigitalLead'] });
  const person = await council.as(key);
  const { n, corporate, workStyles } = await person.ok(skillRequirements.seeRequirements, {});
  await person.ok(skillRequirements.changeRequirements, {
    ...{ n, workStyles, reason: asked, reasons: { E2: asked }, roles: [], teams: [] },
    corporate: { ...corporate, E2: { level: 3, need: 'essential', byWeeks: 0 } },
  });
  council.sandbox.world.directory.change(account, { roles: [] });
  let { id, step } = await person.ok(skills.beginAssessment, { told: 'named' });
  while (step.kind === 'task') {
    const value = step.skill === 'E2' ? 'alone' : 'not_my_job';
    ({ step } = await person.ok(skills.answerTask, { id, item: step.item, value }));
  }
  while (step.kind === 'check')
    ({ step } = await person.ok(skills.answerCheck, { id, check: step.check, choice: 0 }));
  await person.ok(skills.finishAssessment, { id });
  await (await council.as(council.accountOf(key).managerId ?? '')).ok(seeTeam, {});
};

/** A day of a whole council: staff, a manager, HR, a councillor, and what went wrong. */
export const spendDays = async (council: Council): Promise<void> => {
  await spendDay(council, 'clerk', 'lancaster-town-hall/ground/A1');
  await spendDay(council, 'care-manager', 'lancaster-town-hall/ground/A2');
  await spendDay(council, 'hr', 'lancaster-town-hall/ground/A3');
  await askThings(council, 'clerk');
  await writeNews(council, 'clerk');
  await briefCouncillors(council, 'clerk');
  await acknowledgePolicy(council, 'clerk');
  await assessSkills(council, 'clerk');
  await trainStaff(council, 'clerk');
  await hearOfBankHolidays(council);
  await council.says('councillor', 'help');
  const admin = await council.as('admin');
  await admin.ok(appointmentsContract.appoint, {
    kind: 'champion',
    scope: council.accountOf('clerk').department ?? '',
    person: await council.personOf('clerk'),
    reason: `Knows the case system, as ${council.accountOf('hr').name} said of ${council.accountOf('clerk').name}`,
  });
  await teach(council, 'clerk');
  await learn(council, 'clerk');
  await decideKeeping(council);
  await admin.ok(auditContract.searchAudit, { person: await council.personOf('clerk') });
  await giveUpDelivery(council.store, 1, council.clock.now());
  // By then each half-hourly job has run once more.
  await council.after(30 * 60_000);
};
