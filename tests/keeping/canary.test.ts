import { afterAll, beforeAll, expect, test } from 'vitest';
import * as appointments from '../../api/people/appointments.contract.ts';
import * as people from '../../api/people/contract.ts';
import { people as accounts } from '../../api/people/records.ts';
import * as retention from '../../api/people/retention.contract.ts';
import { createLog } from '../../api/platform/log.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { catalogue } from '../../api/schema.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';
import {
  appointChampion,
  askThings,
  assessSkills,
  briefCouncillors,
  type Council,
  spendDay,
  startCouncil,
  trainStaff,
  writeNews,
} from './day.ts';

/** One for each field that holds words about a person, whoever wrote them. */
const CANARIES = {
  name: 'Zzcanaryname Zzcanarysurname',
  upn: 'zzcanaryupn@council.example',
  mail: 'zzcanarymail@council.example',
  jobTitle: 'Zzcanaryjob',
  department: 'Zzcanarydepartment',
  officeLocation: 'Zzcanaryoffice',
  holdReason: 'zzcanaryholdreason of some length',
  holdEnd: 'zzcanaryholdend of some length',
  appointmentReason: 'zzcanaryappointmentreason',
  appointmentEnd: 'zzcanaryappointmentend',
  health: 'zzcanaryhealth',
  order: 'zzcanaryorder',
  rejected: 'zzcanaryrejected',
  draft: 'zzcanarydraft',
  adjusted: 'zzcanaryadjusted',
  article: 'zzcanaryarticle',
  sentBack: 'zzcanarysentback',
  withdrawn: 'zzcanarywithdrawn',
  changed: 'zzcanarychanged',
  assessed: 'zzcanaryassessed',
  restricted: 'zzcanaryrestricted, in a few more words',
  reviewed: 'zzcanaryreviewed',
  sentIn: 'zzcanarysentin',
  declined: 'zzcanarydeclined',
  asked: 'zzcanaryasked',
  said: 'zzcanarysaid in the chat',
  searched: 'zzcanarysearched',
  taught: 'zzcanarytaught',
  calledOff: 'zzcanarycalledoff',
  nominatedFor: 'zzcanarynominatedfor',
  appointedFor: 'zzcanaryappointedfor',
  sent: 'zzcanarysent',
} as const;
const ANY = /zzcanary/i;

let council: Council;
const lines: string[] = [];
/** What our process asked of others, and what it answered with no. */
const urls: string[] = [];
const noes: string[] = [];
const headers: string[] = [];
/** Thrown once by the store, with a person's data in it, as drivers do. */
let trouble: Error | undefined;
const realFetch = globalThis.fetch;

const troubled = (store: Store): Store => ({
  ...store,
  tx: async (body, options) => {
    const thrown = trouble;
    trouble = undefined;
    if (thrown) throw thrown;
    return store.tx(body, options);
  },
});

beforeAll(async () => {
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = await realFetch(input, init);
    if (!council || !url.startsWith(council.origin)) urls.push(url);
    else {
      headers.push(JSON.stringify([...answer.headers]));
      if (answer.status >= 400) noes.push(await answer.clone().text());
    }
    return answer;
  };
  const clock = testClock();
  const log = createLog({ level: 'debug', clock, to: { write: (line) => void lines.push(line) } });
  council = await startCouncil({
    ...{ clock, log },
    openStore: async (schema, at) => troubled(await openTestStore(schema, at)),
  });
  const { name, upn, mail, jobTitle, department, officeLocation } = CANARIES;
  const [givenName = '', surname = ''] = name.split(' ');
  council.sandbox.world.directory.change('clerk', {
    ...{ name, givenName, surname, upn, mail, jobTitle, department, officeLocation },
  });
  await council.after(10 * 60_000);
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await council.close();
});

/** What administrators write of people. */
const decide = async () => {
  const admin = await council.as('admin');
  const person = await council.personOf('clerk');
  const hold = await admin.ok(retention.placeHold, { address: CANARIES.mail, reason: CANARIES.holdReason });
  await admin.ok(retention.endHold, { id: hold.id, reason: CANARIES.holdEnd });
  const given = await admin.ok(appointments.appoint, {
    ...{ kind: 'champion', scope: CANARIES.department, person, reason: CANARIES.appointmentReason },
  });
  await admin.ok(appointments.endAppointment, { id: given.id, reason: CANARIES.appointmentEnd });
};

/** Every way to be told no, with the canary in what was sent. */
const beRefused = async () => {
  const clerk = await council.as('clerk');
  const { sent } = CANARIES;
  const writes: readonly (readonly [string, string, unknown])[] = [
    ['PUT', '/api/people/me/profile', { workStyle: sent, quietHours: { from: sent, to: sent } }],
    ['PUT', '/api/people/retention/desks.booking', { days: sent }],
    ['POST', '/api/people/retention/holds', { address: `${sent}@x`, reason: sent }],
    ['POST', '/api/people/appointments', { kind: sent, scope: sent, person: sent, reason: sent }],
    ['POST', '/api/desks/bookings', { deskId: sent, date: sent, halves: [sent] }],
    ['POST', '/api/people/reporting-lines', { csv: sent, dryRun: sent }],
    ['POST', '/api/requests', { type: 'hr-query', answers: { topic: sent, question: sent } }],
    ['POST', '/api/requests/check', { type: sent, answers: { [sent]: sent } }],
    ['PUT', `/api/requests/drafts/${sent}`, { answers: { question: sent } }],
    ['POST', '/api/requests/req_00000000000000000000000000/moves', { verb: sent, rev: 1, note: sent }],
    ['POST', '/api/news/desk', { kind: 'news', title: sent, department: sent }],
    ['PUT', '/api/news/desk/art_00000000000000000000000000/work', { content: sent, reason: sent }],
    ['POST', '/api/news/contributions', { kind: sent, title: sent, text: sent }],
    ['POST', '/api/news/briefings/desk', { content: sent, restriction: sent, circulation: [sent] }],
    ['POST', '/api/news/briefings/art_00000000000000000000000000/acknowledgement', { hash: sent }],
    ['POST', '/api/skills/requirements', { n: 1, reason: sent, reasons: { A1: sent }, corporate: sent }],
    ['PUT', '/api/skills/assessments/asm_00000000000000000000000000/answers', { item: sent, value: sent }],
    ['POST', '/api/training/courses', { title: sent, summary: sent, skills: [sent] }],
    ['POST', '/api/training/sessions/ses_00000000000000000000000000/cancel', { rev: 1, reason: sent }],
    ['POST', '/api/training/champions/nominations/chn_00000000000000000000000000/moves', { reason: sent }],
    ['GET', `/api/news?topic=${sent}`, undefined],
    ['GET', `/api/people/per_${sent}`, undefined],
    ['GET', `/api/people/me/data?after=${sent}`, undefined],
    ['DELETE', '/api/people/me', undefined],
  ];
  for (const [method, path, body] of writes) {
    const { status } = await clerk.send(method, path, body);
    expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
  }
  const broken = await fetch(`${council.origin}/api/people/me/profile`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' },
    body: `{"name": "${CANARIES.name}", broken`,
  });
  expect(broken.status).toBe(400);
  await council
    .as('admin')
    .then((admin) =>
      admin.refused(retention.placeHold, { address: `${sent}@council.example`, reason: sent }),
    );
};

/** Everything outside fails for a while, and the store once. */
const meetTrouble = async () => {
  const { faults } = council.sandbox.world;
  for (const kind of ['unavailable', 'html-502', 'empty'] as const) {
    faults.set({ part: 'graph', kind });
    faults.set({ part: 'connector', kind });
    await council.after(24 * 3_600_000);
    await council.says('clerk', CANARIES.said).catch(() => {});
  }
  faults.clear();
  trouble = new Error(`could not write {"name":"${CANARIES.name}","mail":"${CANARIES.mail}"}`);
  await (await council.as('clerk')).send('PUT', '/api/people/me/profile', { workStyle: 'mobile' });
  await council.after(3_600_000);
};

test('every field in which somebody writes what they like has its canary', () => {
  const free = catalogue.flatMap(({ record, fields }) =>
    Object.keys(fields).flatMap((field) => (fields[field]?.isFreeText ? [`${record.name}.${field}`] : [])),
  );

  // One more field here wants one more canary above.
  expect(free).toEqual([
    'people_appointment.reason',
    'people_appointment.ended',
    'people_hold.reason',
    'people_hold.endReason',
    'requests_request.answers',
    'requests_request.history',
    'requests_health.answers',
    'requests_draft.answers',
    'requests_ledger.entries',
    'news_article.work',
    'news_article.withdrawn',
    'news_article.reviewed',
    'news_article.restriction',
    'news_work.content',
    'news_work.reason',
    'news_work.impact',
    'news_contribution.title',
    'news_contribution.text',
    'news_contribution.event',
    'news_contribution.outcome',
    'skills_requirement.reason',
    'skills_requirement.reasons',
    'training_course.summary',
    'training_session.cancelled',
    'training_champion.why',
    'training_champion.history',
  ]);
});

test('what a canary says in any personal field is in no log, address, refusal or message to others', async () => {
  await spendDay(council, 'clerk', 'lancaster-town-hall/ground/A1');
  await council.says('clerk', CANARIES.said);
  await council.says('hr', 'help');
  await askThings(council, 'clerk', CANARIES);
  await writeNews(council, 'clerk', CANARIES);
  await briefCouncillors(council, 'clerk', CANARIES);
  await assessSkills(council, 'clerk', CANARIES);
  await trainStaff(council, 'clerk', CANARIES);
  await decide();
  await appointChampion(council, 'clerk', CANARIES);
  const clerk = await council.as('clerk');
  await clerk.ok(people.findPeople, { q: CANARIES.searched });
  await beRefused();
  await meetTrouble();
  council.sandbox.world.directory.change('clerk', { enabled: false });
  await council.after(10 * 60_000);

  const { directory, conversations, calendars } = council.sandbox.world;
  const others = directory.people.filter(({ key }) => key !== 'clerk');
  const manager = council.accountOf('clerk').managerId;
  const told = others.flatMap((person) =>
    (conversations.byMember(person.id)?.messages ?? []).map((one) =>
      // Their manager is told by name whose request it is, and nothing that stands in it.
      person.id === manager ? JSON.stringify(one).replaceAll(CANARIES.name, '') : JSON.stringify(one),
    ),
  );
  const entries = Object.values(calendars.everybodys()).flat();
  const facts = await Array.fromAsync(council.store.all(deliveries));
  const hits = (texts: readonly string[]) => texts.filter((text) => ANY.test(text));

  // All of it happened: the canaries are here, and there is something of each to look through.
  const record = await council.store.get(accounts, await council.personOf('clerk'));
  expect(record).toMatchObject({ name: CANARIES.name, mail: CANARIES.mail, department: CANARIES.department });
  expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(0);
  expect([lines, urls, noes, headers].map(({ length }) => length > 10)).toEqual([true, true, true, true]);
  expect([told, facts].map(({ length }) => length > 0)).toEqual([true, true]);
  expect(hits(lines)).toEqual([]);
  expect(hits(urls)).toEqual([]);
  expect(hits(noes)).toEqual([]);
  expect(hits(headers)).toEqual([]);
  expect(hits([...told, ...entries.map((entry) => JSON.stringify(entry))])).toEqual([]);
  expect(hits(facts.map((fact) => JSON.stringify(fact)))).toEqual([]);
});
