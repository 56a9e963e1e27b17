import type { Caller, State, Thing } from './leak-stage.ts';

/**
 * What somebody hears at a door: they are given it; a list or an answer without it; the 404 of something that is not
 * there; that it is not theirs to ask (403); who they are (401); that it cannot be done as it stands, which is said to
 * those who may know of it.
 */
export type Heard = 'given' | 'silent' | 'gone' | 'refused' | 'who' | 'not now';

export interface Door {
  /** The call, as it is mounted; absent for what goes through another way. */
  readonly call?: `${'GET' | 'POST' | 'PUT'} /api/${string}`;
  /** The body or query, where there is one. */
  readonly input?: (thing: Thing) => object;
  /** An answer that holds no word of it: to be let in is to be given it. */
  readonly isGivenByStatus?: true;
  /** Who is given it, by how it stands; nobody where a state is absent. */
  readonly sees: Readonly<Partial<Record<State, readonly Caller[]>>>;
  /** What everybody else hears who has an account. */
  readonly others: Heard;
  readonly but?: Readonly<Partial<Record<Caller, Heard>>>;
  /** Where what is said depends on how it stands. */
  readonly when?: Readonly<Partial<Record<State, Partial<Record<Caller, Heard>>>>>;
}

/** Staff of the department, its editor among them, and all councillors: for them the ordinary articles are. */
const READERS = ['staff', 'author', 'memberInside', 'memberOutside'] as const;
/** To whom the briefing is given, who wrote it, and who watches over it. No role, and nobody who left office. */
const GIVEN = ['memberInside', 'author', 'monitoringOfficer'] as const;
const AUTHOR = ['author'] as const;
const OFFICER = ['monitoringOfficer'] as const;
const HANDLERS = ['author', 'monitoringOfficer'] as const;

const published = { sees: { live: READERS } };
/** What editors of the department do with an event, as long as it is no briefing. */
const written = {
  sees: { draft: AUTHOR, scheduled: AUTHOR, live: AUTHOR, expired: AUTHOR, withdrawn: AUTHOR },
};
const named = { version: 1, hash: '0'.repeat(64) };
const STALE = { version: 0, rev: 999 };
const WORDS = 'Some words that are long enough.';
const filledIn = {
  content: { title: 'x', summary: 'x', markdown: 'x' },
  impact: { affects: 'x', barriers: 'x', actions: 'x' },
  restriction: {
    ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WORDS },
    ...{ decidedBy: `per_${'0'.repeat(26)}`, reviewOn: '2027-03-01', challenge: WORDS },
  },
};
const notNow = (...callers: readonly Caller[]): Partial<Record<Caller, Heard>> =>
  Object.fromEntries(callers.map((caller) => [caller, 'not now' as const]));
const ordinary = (of: Partial<Record<Caller, Heard>>) => ({
  ...{ draft: of, scheduled: of, live: of, expired: of, withdrawn: of },
});
/** Nobody but councillors has a list of briefings. */
const notMembers: Partial<Record<Caller, Heard>> = {
  ...{ staff: 'refused', otherDepartment: 'refused', author: 'refused', leftMember: 'refused' },
  ...{ administrator: 'refused', monitoringOfficer: 'refused' },
};

/** Also what Teams' compose box may find. */
export const SEARCH: Door = {
  call: 'POST /api/search',
  input: ({ canary }) => ({ q: canary }),
  ...published,
  others: 'silent',
};

/** Every door through which a word of an article could come, with what the requirement says of each. */
export const DOORS: Readonly<Record<string, Door>> = {
  feed: { call: 'GET /api/news', ...published, others: 'silent' },
  home: { call: 'GET /api/home', ...published, others: 'silent' },
  article: { call: 'GET /api/news/:id', ...published, others: 'gone' },
  'old version': {
    call: 'GET /api/news/:id/versions/:n',
    input: () => ({ n: 1 }),
    ...published,
    others: 'gone',
  },
  useful: {
    call: 'POST /api/news/:id/useful',
    input: () => ({ useful: null }),
    ...published,
    others: 'gone',
  },
  search: SEARCH,
  'part of a word': {
    ...{ call: 'POST /api/search', input: ({ canary }: Thing) => ({ q: canary.slice(0, -1) }) },
    ...{ ...published, others: 'silent' },
  },
  picture: {
    ...{ call: 'GET /api/news/images/:image', isGivenByStatus: true },
    sees: { ...written.sees, live: READERS },
    others: 'gone',
  },
  events: { call: 'GET /api/news/events', ...published, others: 'silent' },
  event: { call: 'GET /api/news/events/:id', ...published, others: 'gone' },
  'calendar file': {
    ...{ call: 'POST /api/news/events/:id/file', isGivenByStatus: true },
    ...{ ...published, others: 'gone' },
  },
  calendar: {
    ...{
      call: 'POST /api/news/events/:id/calendar',
      isGivenByStatus: true,
      input: () => ({ calendar: 'yes' }),
    },
    ...{ ...published, others: 'gone' },
  },
  'my events': { call: 'GET /api/news/events/mine', ...published, others: 'silent' },
  'editors’ list': {
    ...{ call: 'GET /api/news/desk', input: () => ({ view: 'all' }), ...written },
    ...{ others: 'refused', but: { author: 'silent' } },
  },
  'editors’ own list': {
    ...{ call: 'GET /api/news/desk', input: () => ({ view: 'mine' }), ...written },
    ...{ others: 'refused', but: { author: 'silent' } },
  },
  work: { call: 'GET /api/news/desk/:id/work', ...written, others: 'gone' },
  'saved work': {
    ...{ call: 'PUT /api/news/desk/:id/work', sees: {}, others: 'gone', when: ordinary(notNow('author')) },
    input: () => ({
      ...{ rev: 999, content: filledIn.content },
      showing: { visibleTo: { everyone: true }, promotedTo: { everyone: true }, topics: [] },
    }),
  },
  move: {
    ...{ call: 'POST /api/news/desk/:id/moves', sees: {}, others: 'gone', when: ordinary(notNow('author')) },
    input: () => ({ rev: 999, verb: 'publish' }),
  },
  'head count': {
    ...{ call: 'POST /api/news/desk/:id/head-count', ...written, others: 'gone', isGivenByStatus: true },
    input: () => ({ audience: { everyone: true } }),
  },
  figures: {
    ...{ call: 'GET /api/news/desk/:id/figures', others: 'gone', isGivenByStatus: true },
    sees: { live: AUTHOR, expired: AUTHOR, withdrawn: AUTHOR },
    when: { draft: notNow('author'), scheduled: notNow('author') },
  },
  'new picture': {
    ...{
      call: 'POST /api/news/desk/:id/images',
      input: () => ({ picture: 'AAAA' }),
      sees: {},
      others: 'gone',
    },
    when: ordinary(notNow('author')),
  },
  'my policies': { call: 'GET /api/news/policies', sees: {}, others: 'silent' },
  policy: { call: 'GET /api/news/policies/:id', sees: {}, others: 'gone' },
  'policy acknowledged': {
    ...{ call: 'POST /api/news/policies/:id/acknowledgement', input: () => named, sees: {}, others: 'gone' },
  },
  'policies asked of people': { call: 'GET /api/news/requirements', sees: {}, others: 'silent' },
  'policy asked of people': {
    ...{ call: 'POST /api/news/requirements', sees: {}, others: 'gone' },
    input: ({ id }) => ({ article: id, audience: { everyone: true }, due: '2026-12-01', days: 14 }),
    // Whoever may read it may know of it, and is told that it is not theirs to ask.
    when: {
      ...ordinary(notNow('author')),
      live: { ...notNow('author'), staff: 'refused', memberInside: 'refused', memberOutside: 'refused' },
      restricted: { ...notNow('author'), memberInside: 'refused', monitoringOfficer: 'refused' },
    },
  },
  'my briefings': {
    ...{ call: 'GET /api/news/briefings', input: () => ({ part: 'restricted' }) },
    ...{ sees: { restricted: ['memberInside'] }, others: 'silent', but: notMembers },
  },
  'open briefings': {
    ...{ call: 'GET /api/news/briefings', input: () => ({ part: 'open' }) },
    ...{ sees: {}, others: 'silent', but: notMembers },
  },
  briefing: { call: 'GET /api/news/briefings/:id', sees: { restricted: GIVEN }, others: 'gone' },
  'briefing text': { call: 'GET /api/news/briefings/:id/text', sees: { restricted: GIVEN }, others: 'gone' },
  'earlier text of a briefing': {
    ...{ call: 'GET /api/news/briefings/:id/text', input: () => ({ version: 1 }) },
    ...{ sees: { restricted: GIVEN }, others: 'gone' },
  },
  'briefing picture': {
    ...{ call: 'GET /api/news/briefings/:id/images/:image', isGivenByStatus: true },
    ...{ sees: { restricted: GIVEN }, others: 'gone' },
  },
  'new picture of a briefing': {
    ...{ call: 'POST /api/news/briefings/desk/:id/images', input: () => ({ picture: 'AAAA' }), sees: {} },
    ...{ others: 'gone', when: { restricted: notNow(...HANDLERS) } },
  },
  acknowledgement: {
    ...{ call: 'POST /api/news/briefings/:id/acknowledgement', input: () => named, sees: {}, others: 'gone' },
    when: { restricted: notNow('memberInside') },
  },
  openings: {
    ...{ call: 'GET /api/news/briefings/:id/openings', isGivenByStatus: true },
    ...{ sees: { restricted: GIVEN }, others: 'gone' },
  },
  'briefers’ list': {
    ...{ call: 'GET /api/news/briefings/desk', sees: { restricted: AUTHOR }, others: 'refused' },
    but: { author: 'silent', monitoringOfficer: 'silent' },
  },
  'briefers’ choices': {
    ...{ call: 'GET /api/news/briefings/choices', sees: {}, others: 'refused' },
    but: { author: 'silent', monitoringOfficer: 'silent' },
  },
  'managed briefing': {
    ...{ call: 'GET /api/news/briefings/desk/:id', sees: { restricted: HANDLERS }, others: 'gone' },
  },
  'saved briefing': {
    ...{ call: 'PUT /api/news/briefings/desk/:id', input: () => ({ ...STALE, ...filledIn }), sees: {} },
    ...{ others: 'gone', when: { restricted: notNow(...HANDLERS) } },
  },
  'briefing version': {
    ...{ call: 'POST /api/news/briefings/desk/:id/version', sees: {}, others: 'gone' },
    input: () => ({ ...STALE, change: 'minor', reason: 'x' }),
    when: { restricted: notNow(...HANDLERS) },
  },
  circulation: {
    ...{ call: 'PUT /api/news/briefings/desk/:id/circulation', input: () => ({ add: [], remove: [] }) },
    ...{ sees: { restricted: HANDLERS }, others: 'gone', isGivenByStatus: true },
  },
  review: {
    ...{ call: 'POST /api/news/briefings/desk/:id/review', sees: {}, others: 'gone' },
    input: () => ({ reviewOn: '2020-01-01', reason: WORDS }),
    when: { restricted: notNow(...OFFICER) },
  },
  register: {
    ...{ call: 'GET /api/news/briefings/register', input: () => ({ view: 'all' }) },
    ...{ sees: { restricted: OFFICER }, others: 'refused', but: { monitoringOfficer: 'silent' } },
  },
  'record of changes': {
    ...{ call: 'POST /api/people/audit/search', input: ({ id }: Thing) => ({ object: id }) },
    ...{ sees: {}, others: 'refused', but: { administrator: 'silent' } },
  },
  // Who read something finds in their own data that they did, and what it is called; of a briefing only that it is one.
  'own data': {
    call: 'GET /api/people/me/data',
    sees: { ...written.sees, live: READERS, restricted: AUTHOR },
    others: 'silent',
  },
};

/** Calls of the room that hold nobody's article, and why. */
export const WITHOUT_ARTICLES: Readonly<Record<string, string>> = {
  'POST /api/news/desk': 'begins one and shows what its author typed',
  'POST /api/news/desk/preview': 'shows what is sent with it and keeps nothing',
  'POST /api/news/briefings/desk/preview': 'shows what is sent with it and keeps nothing',
  'POST /api/news/briefings/desk': 'begins one and answers with its number',
  'POST /api/news/briefings/desk/:id/withdrawal':
    'would end the one that the matrix looks at; as `circulation`',
  'GET /api/news/requirements/:id': 'is of a policy, and named by another id',
  'GET /api/news/requirements/:id/people': 'is of a policy, and named by another id',
  'GET /api/news/requirements/:id/csv': 'is of a policy, and named by another id',
  'POST /api/news/requirements/:id/end': 'is of a policy, and named by another id',
  'POST /api/news/contributions': 'holds what staff sent in',
  'GET /api/news/contributions': 'holds what staff sent in',
  'GET /api/news/contributions/queue': 'holds what staff sent in',
  'GET /api/news/contributions/:id': 'holds what staff sent in',
  'POST /api/news/contributions/:id/moves': 'holds what staff sent in',
};
