import type * as contract from '../../api/news/contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import type * as desk from '../../api/news/desk.contract.ts';
import {
  moveArticle,
  type SaveInput,
  saveWork,
  seeWork,
  startArticle,
} from '../../api/news/desk.contract.ts';
import type * as figures from '../../api/news/figures.contract.ts';
import type * as image from '../../api/news/image.contract.ts';
import { sendImage } from '../../api/news/image.contract.ts';
import { people } from '../../api/people/records.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import { asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Stage } from './stage.ts';

const MISSING = { id: 'art_00000000000000000000000000' } as const;
const NOT_THERE = { id: 'art_11111111111111111111111111' } as const;

const departmentOf = async (stage: Stage): Promise<string> =>
  (await stage.store.get(people, stage.personOf('owner')))?.department ?? '';

const TEXT: Pick<SaveInput, 'content'> = {
  content: { title: 'A new reading room', summary: 'It opens in May.', markdown: 'It opens in May.' },
};

/** What is for the owner alone, written by the Editor as it is no department's. */
const forTheOwner = (stage: Stage) => ({
  visibleTo: { any: [{ people: [stage.personOf('owner')] }] },
  promotedTo: { any: [{ people: [stage.personOf('owner')] }] },
  topics: [],
});

const draftBy = (stage: Stage, what: string): Promise<{ readonly id: ArticleId }> =>
  stage.once(what, async () => {
    const { id, rev } = await stage.ok('Editor', startArticle, { kind: 'news', title: 'A new reading room' });
    await stage.ok('Editor', saveWork, { id, rev, ...TEXT, showing: forTheOwner(stage) });
    return { id };
  });

const publishedFor = (stage: Stage, what: string, visibleTo: SaveInput['showing']['visibleTo']) =>
  stage.once(what, async () => {
    const { id, rev } = await stage.ok('Editor', startArticle, { kind: 'news', title: 'A new reading room' });
    const showing = { visibleTo, promotedTo: visibleTo, topics: [] };
    const saved = await stage.ok('Editor', saveWork, { id, rev, ...TEXT, showing });
    await stage.ok('Editor', moveArticle, { id, rev: saved.rev, verb: 'publish' });
    return { id };
  });

/** Read by staff of the owner's department and by councillors. */
const open = async (stage: Stage) =>
  publishedFor(stage, 'article of a department', {
    any: [{ departments: [await departmentOf(stage)] }, { roles: ['Member'] }],
  });
const hidden = (stage: Stage) => publishedFor(stage, 'article for the owner', forTheOwner(stage).visibleTo);

/** The owner's department and councillors; no role opens what it is not for. */
const readers = only(404, 'staff', 'manager', 'champion', 'Member');

export const newsRows: RowsOf<typeof contract> = {
  readFeed: { 'what one may read': asks({}, signedIn) },
  readArticle: {
    own: NOBODYS,
    others: asks(open, readers),
    'for somebody else': asks(hidden, none(404)),
    'not published': asks((stage) => draftBy(stage, 'draft to read'), none(404)),
    missing: asks(MISSING, none(404)),
  },
  readVersion: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await open(stage)), n: 1 }), readers),
    'for somebody else': asks(async (stage) => ({ ...(await hidden(stage)), n: 1 }), none(404)),
    missing: asks({ ...MISSING, n: 1 }, none(404)),
  },
  sayUseful: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await open(stage)), useful: 'yes' as const }), readers),
    'for somebody else': asks(
      async (stage) => ({ ...(await hidden(stage)), useful: 'yes' as const }),
      none(404),
    ),
    missing: asks({ ...MISSING, useful: null }, none(404)),
  },
};

/** Whoever may write or approve anything has a desk. */
const atTheDesk = only(403, 'Editor', 'departmentEditor', 'secondApprover');
/** A draft of the council: its Editors write it, and a second approver looks it over. */
const editors = only(404, 'Editor');
const approvers = only(404, 'Editor', 'secondApprover');
/** A draft of the owner's department, which its own editor may write as well. */
const ofDepartment = (stage: Stage, what: string) =>
  stage.once(what, async () => {
    const department = await departmentOf(stage);
    const { id } = await stage.ok('Editor', startArticle, { kind: 'news', title: 'Our week', department });
    return { id };
  });
const departmentEditors = only(404, 'Editor', 'departmentEditor');
/** Made over to a colleague who is no editor: they answer for it and change nothing else. */
const answeredForBy = (stage: Stage, what: string) =>
  stage.once(what, async () => {
    const { id } = await publishedFor(stage, `${what}, of the council`, forTheOwner(stage).visibleTo);
    const { rev } = await stage.ok('Editor', seeWork, { id });
    await stage.ok('Editor', moveArticle, { id, rev, verb: 'hand_over', to: stage.personOf('staff') });
    return { id };
  });

export const newsDeskRows: RowsOf<typeof desk> = {
  seeDesk: { 'those one may write': asks({ view: 'all' }, atTheDesk) },
  startArticle: {
    'for the council': asks({ kind: 'news', title: 'A new reading room' }, only(403, 'Editor')),
    'for the owner’s department': asks(
      async (stage) => ({ kind: 'news' as const, title: 'Our week', department: await departmentOf(stage) }),
      only(403, 'Editor', 'departmentEditor'),
    ),
  },
  seeWork: {
    own: NOBODYS,
    others: asks((stage) => draftBy(stage, 'draft to see'), approvers),
    'of the owner’s department': asks(
      (stage) => ofDepartment(stage, 'draft of a department to see'),
      only(404, 'Editor', 'departmentEditor', 'secondApprover'),
    ),
    'that a colleague without a role answers for': asks(
      (stage) => answeredForBy(stage, 'article to answer for'),
      only(404, 'staff', 'Editor', 'secondApprover'),
    ),
    missing: asks(NOT_THERE, none(404)),
  },
  saveWork: {
    own: NOBODYS,
    // Who comes second hears that somebody saved before: the policy had let them in.
    others: asks(
      async (stage) => ({
        ...(await draftBy(stage, 'draft to save')),
        ...{ ...TEXT, rev: 999, showing: forTheOwner(stage) },
      }),
      editors,
      { granted: 409 },
    ),
    'of the owner’s department': asks(
      async (stage) => ({
        ...(await ofDepartment(stage, 'draft of a department to save')),
        ...{ ...TEXT, rev: 999, showing: forTheOwner(stage) },
      }),
      departmentEditors,
      { granted: 409 },
    ),
    missing: asks((stage) => ({ ...NOT_THERE, ...TEXT, rev: 1, showing: forTheOwner(stage) }), none(404)),
  },
  moveArticle: {
    own: NOBODYS,
    others: asks(
      async (stage) => ({
        ...(await draftBy(stage, 'draft to send')),
        ...{ rev: 999, verb: 'send_for_review' as const },
      }),
      editors,
      { granted: 409 },
    ),
    'to publish it': asks(
      async (stage) => ({
        ...(await draftBy(stage, 'draft to publish')),
        ...{ rev: 999, verb: 'publish' as const },
      }),
      approvers,
      { granted: 409 },
    ),
    'to say that what a colleague answers for is still right': asks(
      async (stage) => ({
        ...(await answeredForBy(stage, 'article to look at again')),
        ...{ rev: 999, verb: 'confirm_review' as const },
      }),
      only(404, 'staff', 'Editor'),
      { granted: 409 },
    ),
    'to withdraw what a colleague answers for': asks(
      async (stage) => ({
        ...(await answeredForBy(stage, 'article to keep')),
        ...{ rev: 999, verb: 'withdraw' as const },
      }),
      editors,
      { granted: 409 },
    ),
    missing: asks({ ...NOT_THERE, verb: 'publish', rev: 1 }, none(404)),
  },
  countReaders: {
    own: NOBODYS,
    others: asks(
      async (stage) => ({
        ...(await draftBy(stage, 'draft to count')),
        audience: { everyone: true as const },
      }),
      approvers,
    ),
    missing: asks({ ...NOT_THERE, audience: { everyone: true } }, none(404)),
  },
  previewText: {
    'what one is writing': asks({ title: 'Our week', summary: '', markdown: 'It was long.' }, atTheDesk),
  },
};

const MISSING_PICTURE = { id: 'img_00000000000000000000000000' } as const;

const pictureOf = (
  stage: Stage,
  what: string,
  article: (stage: Stage) => Promise<{ readonly id: ArticleId }>,
) =>
  stage.once(what, async () => {
    const { id } = await article(stage);
    const sent = await stage.ok('Editor', sendImage, { id, picture: SMALL_PICTURE });
    return { id, image: sent.image };
  });

/** A picture that an article of the owner's department and of councillors shows. */
const shownPicture = (stage: Stage) =>
  stage.once('picture of a published article', async () => {
    const { id, image } = await pictureOf(stage, 'picture to show', (to) =>
      draftBy(to, 'draft with a picture'),
    );
    const visibleTo = { any: [{ departments: [await departmentOf(stage)] }, { roles: ['Member' as const] }] };
    const content = { ...TEXT.content, image: { id: image, alt: 'Four blue dots' } };
    const showing = { visibleTo, promotedTo: visibleTo, topics: [] };
    const { rev } = await stage.ok('Editor', saveWork, { id, rev: 2, content, showing });
    await stage.ok('Editor', moveArticle, { id, rev, verb: 'publish' });
    return { id: image };
  });

export const newsImageRows: RowsOf<typeof image> = {
  newsImage: {
    own: NOBODYS,
    others: asks(
      shownPicture,
      only(404, 'staff', 'manager', 'champion', 'Member', 'Editor', 'secondApprover'),
    ),
    'of a draft': asks(async (stage) => {
      const of = await pictureOf(stage, 'picture of a draft', (to) => draftBy(to, 'draft to look at'));
      return { id: of.image };
    }, approvers),
    missing: asks(MISSING_PICTURE, none(404)),
  },
  sendImage: {
    own: NOBODYS,
    others: asks(
      async (stage) => ({ ...(await draftBy(stage, 'draft for pictures')), picture: SMALL_PICTURE }),
      editors,
    ),
    'of the owner’s department': asks(
      async (stage) => ({
        ...(await ofDepartment(stage, 'draft of a department for pictures')),
        picture: SMALL_PICTURE,
      }),
      departmentEditors,
    ),
    missing: asks({ ...NOT_THERE, picture: SMALL_PICTURE }, none(404)),
  },
};

export const newsFiguresRows: RowsOf<typeof figures> = {
  seeFigures: {
    own: NOBODYS,
    others: asks(open, editors),
    missing: asks(NOT_THERE, none(404)),
  },
};
