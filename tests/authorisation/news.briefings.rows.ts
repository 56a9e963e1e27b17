import type * as briefings from '../../api/news/briefing.contract.ts';
import { openBriefing } from '../../api/news/briefing.contract.ts';
import type * as circulation from '../../api/news/circulation.contract.ts';
import {
  circulateBriefing,
  saveBriefing,
  sendBriefingImage,
  type WriteInput,
  writeBriefing,
} from '../../api/news/circulation.contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import { SMALL_PICTURE } from '../support/small-picture.ts';
import type { Insider } from './callers.ts';
import { asks, NOBODYS, none, only, type RowsOf } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const MISSING = { id: 'art_22222222222222222222222222' } as const;
const WORDS = 'Bidders would learn what the others offer while we still negotiate.';

const filledIn = (stage: Stage): Omit<WriteInput, 'circulation'> => ({
  content: { title: 'The sale of the depot', summary: 'What is offered for it.', markdown: 'Two bids.' },
  impact: { affects: 'Councillors', barriers: 'None known', actions: 'None needed' },
  restriction: {
    ...{ nation: 'england', secrecy: 'exempt', grounds: ['england.3'], publicInterest: WORDS },
    ...{ decidedBy: stage.personOf('owner'), reviewOn: '2027-03-01', challenge: WORDS },
  },
});

/** Written by the Editor and given to this councillor. */
const draftFor = (stage: Stage, who: Cast, what: string): Promise<{ readonly id: ArticleId }> =>
  stage.once(`${what} for ${who}`, async () => {
    const { id } = await stage.ok('Editor', writeBriefing, {
      ...{ ...filledIn(stage), circulation: [stage.personOf(who)] },
    });
    return { id };
  });

const givenTo = (stage: Stage, who: Cast, what: string) =>
  stage.once(`${what}, given to ${who}`, async () => {
    const { id } = await draftFor(stage, who, `${what}, to give`);
    const first = { version: 0, rev: 1, change: 'material', reason: 'First version' } as const;
    await stage.ok('Editor', circulateBriefing, { id, ...first });
    return { id };
  });

const given = (stage: Stage) => givenTo(stage, 'Member', 'a briefing');
const givenToAnother = (stage: Stage) => givenTo(stage, 'otherMember', 'a briefing');
const draft = (stage: Stage) => draftFor(stage, 'Member', 'a draft');

/** Its author, the monitoring officer and the councillor it is given to; no role opens it, and no other councillor. */
const readers = only(404, 'Member', 'Editor', 'monitoringOfficer');
const handlers = only(404, 'Editor', 'monitoringOfficer');

/** A picture of a briefing that the councillor is given. */
const pictured = (stage: Stage, what: string) =>
  stage.once(what, async () => {
    const { id } = await draftFor(stage, 'Member', `${what}, to give`);
    const { image } = await stage.ok('Editor', sendBriefingImage, { id, picture: SMALL_PICTURE });
    const wish = filledIn(stage);
    const content = { ...wish.content, markdown: `![Four blue dots](/api/news/images/${image})` };
    await stage.ok('Editor', saveBriefing, { id, version: 0, rev: 1, ...wish, content });
    const first = { version: 0, rev: 2, change: 'material', reason: 'First version' } as const;
    await stage.ok('Editor', circulateBriefing, { id, ...first });
    return { id, image };
  });

const openedPicture = (stage: Stage) =>
  stage.once('a picture that was opened', async () => {
    const of = await pictured(stage, 'a briefing with a picture');
    await stage.ok('Member', openBriefing, { id: of.id });
    return of;
  });

const FORGED = { version: 1, hash: '0'.repeat(64) } as const;

export const briefingRows: RowsOf<typeof briefings> = {
  myBriefings: {
    'given to oneself': asks({ part: 'restricted' }, only(403, 'Member')),
    'for all councillors': asks({ part: 'open' }, only(403, 'Member')),
  },
  seeBriefing: {
    own: NOBODYS,
    others: asks(given, readers),
    'given to another councillor': asks(givenToAnother, handlers),
    'not circulated yet': asks(draft, none(404)),
    missing: asks(MISSING, none(404)),
  },
  openBriefing: {
    own: NOBODYS,
    others: asks(given, readers),
    'an earlier version': asks(async (stage) => ({ ...(await given(stage)), version: 1 }), readers),
    'a version there never was': asks(async (stage) => ({ ...(await given(stage)), version: 9 }), none(404)),
    'given to another councillor': asks(givenToAnother, handlers),
    'not circulated yet': asks(draft, none(404)),
    missing: asks(MISSING, none(404)),
  },
  briefingImage: {
    own: NOBODYS,
    others: asks(openedPicture, readers),
    'of a version they did not open': asks(
      (stage) => pictured(stage, 'a briefing with a picture nobody opened'),
      handlers,
    ),
    missing: asks({ ...MISSING, image: 'img_22222222222222222222222222' }, none(404)),
  },
  acknowledgeBriefing: {
    own: NOBODYS,
    // A version that is not the one that was given to them: the policy had let them in.
    others: asks(async (stage) => ({ ...(await given(stage)), ...FORGED }), only(404, 'Member'), {
      granted: 409,
    }),
    'given to another councillor': asks(
      async (stage) => ({ ...(await givenToAnother(stage)), ...FORGED }),
      none(404),
    ),
    missing: asks({ ...MISSING, ...FORGED }, none(404)),
  },
  seeOpenings: {
    own: NOBODYS,
    others: asks(given, readers),
    'given to another councillor': asks(givenToAnother, handlers),
    missing: asks(MISSING, none(404)),
  },
};

const writers = only(403, 'Editor', 'departmentEditor', 'monitoringOfficer');
const STALE = { version: 0, rev: 999 } as const;
const AGAIN = { change: 'minor', reason: 'A slip of the pen' } as const;

export const circulationRows: RowsOf<typeof circulation> = {
  briefingChoices: { 'the council’s': asks({}, writers) },
  briefingDesk: { 'one’s own': asks({}, writers) },
  writeBriefing: {
    own: asks((stage) => ({ ...filledIn(stage), circulation: [stage.personOf('Member')] }), writers),
  },
  previewBriefing: {
    'what one is writing': asks({ markdown: 'Two bids.' }, writers),
    'of one that is there': asks(
      async (stage) => ({ ...(await draft(stage)), markdown: 'Two bids.' }),
      handlers,
    ),
    missing: asks({ ...MISSING, markdown: 'Two bids.' }, none(404)),
  },
  manageBriefing: {
    own: NOBODYS,
    others: asks(draft, handlers),
    'given to the caller': asks(given, handlers),
    missing: asks(MISSING, none(404)),
  },
  saveBriefing: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await draft(stage)), ...STALE, ...filledIn(stage) }), handlers, {
      granted: 409,
    }),
    missing: asks((stage) => ({ ...MISSING, ...STALE, ...filledIn(stage) }), none(404)),
  },
  sendBriefingImage: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await draft(stage)), picture: SMALL_PICTURE }), handlers),
    missing: asks({ ...MISSING, picture: SMALL_PICTURE }, none(404)),
  },
  circulateBriefing: {
    own: NOBODYS,
    others: asks(async (stage) => ({ ...(await draft(stage)), ...STALE, ...AGAIN }), handlers, {
      granted: 409,
    }),
    missing: asks({ ...MISSING, ...STALE, ...AGAIN }, none(404)),
  },
  changeCirculation: {
    own: NOBODYS,
    others: asks(
      async (stage) => ({ ...(await draft(stage)), add: [stage.personOf('otherMember')], remove: [] }),
      handlers,
    ),
    missing: asks({ ...MISSING, add: [], remove: [] }, none(404)),
  },
  withdrawBriefing: {
    own: NOBODYS,
    others: asks(
      async (stage, caller: Insider) => ({
        ...(await draftFor(stage, 'Member', `a draft for ${caller} to withdraw`)),
        reason: 'It is public by now',
      }),
      handlers,
    ),
    missing: asks({ ...MISSING, reason: 'It is public by now' }, none(404)),
  },
  reviewRestriction: {
    own: NOBODYS,
    // Its author may not say for themselves that it stays private.
    others: asks(
      async (stage) => ({ ...(await draft(stage)), reviewOn: '2027-06-01' as const, reason: WORDS }),
      only(404, 'monitoringOfficer'),
    ),
    missing: asks({ ...MISSING, reviewOn: '2027-06-01', reason: WORDS }, none(404)),
  },
  restrictionRegister: { 'the council’s': asks({ view: 'all' }, only(403, 'monitoringOfficer')) },
};
