import { expect } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Appointment, Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import type { Article, Version } from '../../api/news/article.rules.ts';
import type { ReaderFacts } from '../../api/news/audience.rules.ts';
import type { ArticleId, Audience } from '../../api/news/contract.ts';
import type { DeskArticle, MoveInput, SaveInput, StartInput } from '../../api/news/desk.contract.ts';
import type { People } from '../../api/news/ports.ts';
import { articles, versions } from '../../api/news/records.ts';
import { newsRecords, newsRoom } from '../../api/news/room.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';

/** Somebody of the council, and what is known of them. */
export interface Someone extends Viewer {
  readonly facts: ReaderFacts;
}

export const person = (name: string): PersonId => `per_${name.toLowerCase().padEnd(26, '0')}`;

/** Staff of Parks who report to Mona, unless told otherwise. */
export const someone = (
  name: string,
  { roles = [], appointments = [], ...facts }: Partial<Omit<Viewer, 'person'> & ReaderFacts> = {},
): Someone => {
  const id = person(name);
  return {
    ...{ person: id, name, roles, appointments, reports: [], door: 'tab' },
    facts: { person: id, roles, isStaff: true, department: 'Parks', manager: person('Mona'), ...facts },
  };
};

const holds = (kind: string, scope: string): readonly Appointment[] => [{ kind, scope, from: '2026-01-01' }];

/** Ed and Eva are Editors; Dora edits for Parks, and Sam approves; Paul and Petra read, Hal is of Housing. */
export const ED = someone('Ed', { roles: ['Editor'], department: 'Chief Executive' });
export const EVA = someone('Eva', { roles: ['Editor'], department: 'Chief Executive' });
export const DORA = someone('Dora', { appointments: holds('department_editor', 'Parks') });
export const SAM = someone('Sam', {
  department: 'Legal',
  appointments: holds('second_approver', 'council'),
});
export const OLGA = someone('Olga', {
  department: 'Legal',
  appointments: holds('monitoring_officer', 'council'),
});
export const PAUL = someone('Paul');
export const PETRA = someone('Petra', { workStyle: 'mobile' });
export const HAL = someone('Hal', { department: 'Housing' });
export const CARL = someone('Carl', { roles: ['Member'], isStaff: false, department: 'Members' });
export const MONA = someone('Mona', { manager: person('Boss') });
export const COUNCIL = [ED, EVA, DORA, SAM, OLGA, PAUL, PETRA, HAL, CARL, MONA] as const;

/** What the people room says of these people; whoever is added counts from then on. */
const thePeople = (known: Map<PersonId, Someone>): People => ({
  factsOfViewer: async (_, { person: id, roles }) => ({
    ...(known.get(id)?.facts ?? { person: id, isStaff: true }),
    roles,
  }),
  factsOf: async (_, ids) => ids.flatMap((id) => known.get(id)?.facts ?? []),
  everybodysFacts: async function* () {
    yield [...known.values()].map(({ facts }) => facts);
  },
  namesKnownTo: async (_, viewer, ids) =>
    new Map(
      ids.flatMap((id) => {
        const name = known.get(id)?.name;
        return known.get(viewer.person)?.facts.isStaff && name ? [[id, name] as const] : [];
      }),
    ),
  namesOf: async () => (id) => known.get(id)?.name ?? 'Colleague',
  departments: async () => ['Chief Executive', 'Housing', 'Legal', 'Parks'],
  managerOf: async (_, id) => known.get(id)?.facts.manager,
  editors: async () => holders(known, ({ roles }) => roles.includes('Editor')),
  appointed: async (_, { kind, scope }) =>
    holders(known, ({ appointments }) =>
      appointments.some((held) => held.kind === kind && held.scope === scope),
    ),
  councillors: async () => [],
  tellOnce: async () => undefined,
});

const holders = (
  known: ReadonlyMap<PersonId, Someone>,
  isOne: (one: Someone) => boolean,
): readonly PersonId[] => [...known.values()].filter(isOne).map(({ person: id }) => id);

/** All staff. */
export const EVERYONE: Audience = { everyone: true };
export const only = (...people: readonly Someone[]): Audience => ({
  any: [{ people: people.map(({ person: id }) => id) }],
});
export const PARKS: Audience = { any: [{ departments: ['Parks'] }] };

export const newsSchema: Schema = {
  collections: [...newsRecords.collections, deliveries],
  logs: [...newsRecords.logs, auditLog],
};

type FilledIn = Partial<Omit<SaveInput, 'id' | 'rev' | 'content' | 'showing'>> &
  Partial<SaveInput['content']> &
  Partial<SaveInput['showing']>;

const IMPACT = { affects: 'All staff', barriers: 'None that we know', actions: 'A printed copy' };

/** All an editor fills in, of which a test names what matters. */
export const filledIn = (given: FilledIn = {}): Omit<SaveInput, 'id' | 'rev'> => {
  const { title = 'The reading room opens', summary = 'It opens in May.', markdown = 'Come in.' } = given;
  const {
    visibleTo = PARKS,
    promotedTo = visibleTo,
    topics = [],
    lead,
    expiresAt,
    image,
    event,
    ...rest
  } = given;
  const { title: _, summary: __, markdown: ___, ...others } = rest;
  return {
    content: { title, summary, markdown, ...(image && { image }), ...(event && { event }) },
    showing: { visibleTo, promotedTo, topics, ...(lead && { lead }), ...(expiresAt && { expiresAt }) },
    ...{ impact: IMPACT, change: 'material', reason: 'It was time' },
    ...others,
  };
};

/** The room over a real store, outbox and audit; people stand in. */
export const newsWorld = async ({ clock = testClock(), people = COUNCIL as readonly Someone[] } = {}) => {
  const ids = idsFrom(clock);
  const store = await openTestStore(newsSchema, clock);
  const outbox = storedOutbox({ clock, ids });
  const known = new Map(people.map((one) => [one.person, one]));
  const room = newsRoom({
    closedDays: async () => [],
    ...{ store, clock, ids, outbox, log: silentLog, people: thePeople(known) },
    audit: auditTrail({ clock, ids }),
    ...{ calendar: testCalendar(), linkTo: (path) => `https://guildhall.example${path}` },
  });
  outbox.subscribe([{ name: HEARS, facts: FACTS, deliver: async () => undefined }, ...room.consumers]);
  const { service } = room;
  /** An article with this text, saved but not published. */
  const draft = async (by: Someone, given: FilledIn = {}, start: Partial<StartInput> = {}) => {
    const { id, rev } = await service.startArticle(by, {
      ...{ kind: 'news', title: 'The reading room opens' },
      ...(by === DORA && { department: 'Parks' }),
      ...start,
    });
    return service.saveWork(by, { id, rev, ...filledIn(given) });
  };
  const move = (
    by: Someone,
    { id, rev }: Pick<DeskArticle, 'id' | 'rev'>,
    verb: MoveInput['verb'],
    more: Partial<MoveInput> = {},
  ) => service.moveArticle(by, { id, rev, verb, ...more });
  return {
    ...{ store, clock, room, service, draft, move, known },
    /** An article that is live now; what is for everyone goes by way of a second person. */
    published: async (given: FilledIn = {}, start: Partial<StartInput> = {}): Promise<DeskArticle> => {
      const written = await draft(ED, given, start);
      return move(EVA, await move(ED, written, 'send_for_review'), 'publish');
    },
    /** Another version of it. */
    changed: async ({ id }: Pick<DeskArticle, 'id'>, given: FilledIn): Promise<DeskArticle> => {
      const { rev } = await service.seeWork(ED, { id });
      const written = await service.saveWork(ED, { id, rev, ...filledIn(given) });
      return move(EVA, await move(ED, written, 'send_for_review'), 'publish');
    },
    stored: async (id: ArticleId): Promise<Article | undefined> => store.get(articles, id),
    versionsOf: async (id: ArticleId): Promise<readonly Version[]> =>
      (await store.find(versions, 'article', id)).rows,
    /** The facts that are on their way, each once, as one hears them. */
    facts: async () =>
      (await Array.fromAsync(store.all(deliveries)))
        .filter(({ consumer }) => consumer === HEARS)
        .map(({ name, data }) => ({ name, data })),
    runJobs: async () => {
      for (const job of room.jobs) await job.run(clock.now());
    },
    titles: async (by: Someone, input: Parameters<typeof service.readFeed>[1] = {}) =>
      (await service.readFeed(by, input)).articles.map(({ title }) => title),
  };
};

export type NewsWorld = Awaited<ReturnType<typeof newsWorld>>;

const HEARS = 'test.hears';
const FACTS = [
  ...['news.published', 'news.withdrawn', 'news.review_due', 'news.passed', 'news.sent_back'],
  ...['news.review_asked', 'news.sent_in', 'news.handed_over'],
];

/** What a refused use case rejects with. */
export const refusal = (code: string, extras: object = {}) =>
  expect.objectContaining({ name: 'Refused', code, extras: expect.objectContaining(extras) });

/** The code someone was refused with, or `done`; a fault stays a fault. */
export const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
