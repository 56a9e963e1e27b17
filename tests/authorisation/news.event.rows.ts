import { moveArticle, type SaveInput, saveWork, startArticle } from '../../api/news/desk.contract.ts';
import type * as event from '../../api/news/event.contract.ts';
import { people } from '../../api/people/records.ts';
import { asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Stage } from './stage.ts';

const MISSING = { id: 'art_00000000000000000000000000' } as const;

const CONTENT: SaveInput['content'] = {
  ...{ title: 'Book fair', summary: 'Bring a book.', markdown: 'Bring a book.' },
  event: {
    from: '2099-05-01T09:00:00.000Z',
    to: '2099-05-01T12:00:00.000Z',
    ...{ place: 'The Storey', online: null },
  },
};

const publishedFor = (stage: Stage, what: string, visibleTo: { readonly any: readonly object[] }) =>
  stage.once(what, async () => {
    const { id, rev } = await stage.ok('Editor', startArticle, { kind: 'event', title: CONTENT.title });
    const showing = { visibleTo, promotedTo: visibleTo, topics: [] };
    const saved = await stage.ok('Editor', saveWork, { id, rev, content: CONTENT, showing });
    await stage.ok('Editor', moveArticle, { id, verb: 'publish', rev: saved.rev });
    return { id };
  });

/** For staff of the owner's department and for councillors. */
const open = async (stage: Stage) => {
  const department = (await stage.store.get(people, stage.personOf('owner')))?.department ?? '';
  return publishedFor(stage, 'event of a department', {
    any: [{ departments: [department] }, { roles: ['Member'] }],
  });
};
const hidden = (stage: Stage) =>
  publishedFor(stage, 'event for the owner', { any: [{ people: [stage.personOf('owner')] }] });

const readers = only(404, 'staff', 'manager', 'champion', 'Member');

/** Whoever may read of an event may take it; whose calendar it is in is nobody else's business. */
export const newsEventRows: RowsOf<typeof event> = {
  listEvents: { 'what one may read': asks({}, signedIn) },
  listMyEvents: { own: asks({}, signedIn) },
  seeEvent: {
    own: NOBODYS,
    others: asks(open, readers),
    'for somebody else': asks(hidden, none(404)),
    missing: asks(MISSING, none(404)),
  },
  keepEvent: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await open(stage)), calendar: 'yes' as const }), readers),
    'for somebody else': asks(
      async (stage) => ({ ...(await hidden(stage)), calendar: 'yes' as const }),
      none(404),
    ),
    'that one never took': asks(
      async (stage) => ({ ...(await hidden(stage)), calendar: 'no' as const }),
      none(404),
    ),
    missing: asks({ ...MISSING, calendar: 'yes' }, none(404)),
  },
  downloadEvent: {
    own: NOBODYS,
    others: asks(open, readers),
    'for somebody else': asks(hidden, none(404)),
    missing: asks(MISSING, none(404)),
  },
};
