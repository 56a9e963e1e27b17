import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { SaveInput, WriteInput } from '../../api/news/circulation.contract.ts';
import type { ArticleId } from '../../api/news/contract.ts';
import { versionId, versions } from '../../api/news/records.ts';
import { BID, FIRST, WHY } from './a-briefing.ts';
import { ADA, ADMIN, CARL, CORA, EDDIE, EVE, MONA, type Newsroom, newsroom, outcomeOf } from './newsroom.ts';

let news: Newsroom;
beforeEach(async () => {
  news = await newsroom();
});

const write = (by: Viewer = EDDIE, change: Partial<WriteInput> = {}) =>
  news.service.writeBriefing(by, { ...BID, ...change });
const circulated = async (change: Partial<WriteInput> = {}): Promise<ArticleId> => {
  const { id } = await write(EDDIE, change);
  await news.service.circulateBriefing(EDDIE, { id, ...FIRST });
  return id;
};
const listed = async (viewer: Viewer, part: 'open' | 'restricted' = 'restricted') =>
  (await news.service.myBriefings(viewer, { part })).briefings;
const opens = (viewer: Viewer, id: ArticleId) => outcomeOf(news.service.openBriefing(viewer, { id }));
const copies = async (id: ArticleId) => (await news.service.manageBriefing(EDDIE, { id })).copies;
const again = (id: ArticleId, more: Partial<SaveInput> = {}): SaveInput => {
  const { content, impact, restriction } = BID;
  return { id, version: 1, rev: 0, content, impact, restriction, ...more };
};

describe('a restricted briefing', () => {
  test('is read by the councillor it is given to, who is told why it is private and to whom it is given', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });

    const shown = await news.service.seeBriefing(CARL, { id });
    const { html } = await news.service.openBriefing(CARL, { id });

    expect(html).toContain('The higher is <strong>2</strong>');
    expect(shown).toMatchObject({
      ...{ title: 'Sale of the depot', as: 'member', state: 'seen', can: ['acknowledge'] },
      restriction: {
        ...{ secrecy: 'exempt', grounds: [{ cited: 'Paragraph 3' }], publicInterest: WHY, challenge: WHY },
        ...{ decidedBy: { name: 'Mona' }, reviewOn: '2027-03-01', isOverdue: false },
        circulation: [{ name: 'Carl' }, { name: 'Cora' }],
      },
    });
    expect(JSON.stringify(shown)).not.toContain('The higher');
  });

  test('is there for nobody before it is circulated, but for its author and the monitoring officer', async () => {
    const { id } = await write();

    expect(await listed(CARL)).toEqual([]);
    expect(await opens(CARL, id)).toBe('not_found');
    expect(await opens(EDDIE, id)).toBe('not_found');
    expect(await news.service.manageBriefing(MONA, { id })).toMatchObject({
      state: 'draft',
      version: 0,
      rev: 1,
    });
  });

  test('is to editors, administrators and other councillors as if it were not there, at every door', async () => {
    const id = await circulated();
    const doors = (viewer: Viewer) => [
      news.service.seeBriefing(viewer, { id }),
      news.service.openBriefing(viewer, { id }),
      news.service.acknowledgeBriefing(viewer, { id, version: 1, hash: 'x' }),
      news.service.seeOpenings(viewer, { id }),
      news.service.manageBriefing(viewer, { id }),
      news.service.saveBriefing(viewer, again(id)),
      news.service.changeCirculation(viewer, { id, add: [], remove: [CARL.person] }),
      news.service.withdrawBriefing(viewer, { id, reason: 'No more' }),
      news.service.readArticle(viewer, { id }),
      news.service.readVersion(viewer, { id, n: 1 }),
      news.service.seeWork(viewer, { id }),
    ];

    for (const viewer of [EVE, ADMIN, CORA, ADA])
      expect(new Set(await Promise.all(doors(viewer).map(outcomeOf))), viewer.name).toEqual(
        new Set(['not_found']),
      );
    expect(await opens(CARL, id)).toBe('done');
  });

  test('is read by nobody at the doors of other articles, where openings are not noted', async () => {
    const id = await circulated();

    for (const viewer of [CARL, EDDIE, MONA])
      expect(await outcomeOf(news.service.readArticle(viewer, { id })), viewer.name).toBe('not_found');
    expect(await outcomeOf(news.service.seeWork(EDDIE, { id }))).toBe('not_found');
    expect(await news.service.readFeed(CARL, {})).toEqual({ articles: [] });
    expect((await news.service.seeDesk(EDDIE, { view: 'mine' })).articles).toEqual([]);
  });

  test('is closed at once to whoever is taken off, and open again with what they did before', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    await opens(CARL, id);

    await news.service.changeCirculation(EDDIE, { id, add: [], remove: [CARL.person] });
    const closed = [await opens(CARL, id), await opens(CORA, id), (await listed(CARL)).length];
    await news.service.changeCirculation(MONA, { id, add: [CARL.person], remove: [] });

    expect(closed).toEqual(['not_found', 'done', 0]);
    expect(await listed(CARL)).toMatchObject([{ id, state: 'opened' }]);
  });

  test('is closed at once to whoever is no councillor any more, though still in the circulation', async () => {
    const id = await circulated();
    const asStaff: Viewer = { ...CARL, roles: [] };

    expect(await opens(asStaff, id)).toBe('not_found');
    expect(await outcomeOf(news.service.myBriefings(asStaff, { part: 'restricted' }))).toBe('members_only');
    expect(await news.service.countBriefings(asStaff)).toEqual({ waiting: 0 });
    expect(await news.service.countBriefings(CARL)).toEqual({ waiting: 1 });
  });

  test('can be taken from others, and circulated again, while somebody in it is no councillor any more', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    news.resigns(CARL);

    await news.service.changeCirculation(EDDIE, { id, add: [], remove: [CORA.person] });
    await news.service.saveBriefing(EDDIE, again(id));
    const next = { id, version: 1, rev: 1, change: 'minor', reason: 'A slip' } as const;

    expect(await outcomeOf(news.service.circulateBriefing(EDDIE, next))).toBe('done');
    expect(
      await outcomeOf(news.service.changeCirculation(EDDIE, { id, add: [CARL.person], remove: [] })),
    ).toBe('done');
  });

  test('is taken from whoever leaves, and stays with its author and not with their manager', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });

    await news.leaves(CARL);
    await news.leaves(EDDIE);

    const { copies: left, restriction } = await news.service.manageBriefing(MONA, { id });
    expect(restriction.circulation.map(({ name }) => name)).toEqual(['Cora']);
    expect(left.map(({ person, removedAt }) => [person.name, removedAt !== null])).toEqual([
      ...[
        ['Cora', false],
        ['Carl', true],
      ],
    ]);
    expect(await outcomeOf(news.service.manageBriefing(ADA, { id }))).toBe('not_found');
  });

  test('is taken back from everybody at once, and what they did stays on record', async () => {
    const id = await circulated();
    await opens(CARL, id);

    await news.service.withdrawBriefing(EDDIE, { id, reason: 'It is public now' });

    expect(await opens(CARL, id)).toBe('not_found');
    expect(await opens(MONA, id)).toBe('not_found');
    expect(await copies(id)).toMatchObject([{ state: 'opened', removedAt: expect.any(String) }]);
    expect(await outcomeOf(news.service.saveBriefing(EDDIE, again(id)))).toBe('not_possible_now');
  });
});

describe('what a briefing says', () => {
  test.each([
    ['skips a heading', '#### Bids', 'skipped_level'],
    ['has a bare link', 'See https://council.example/bids', 'bare_address'],
    ['links from words that say nothing', '[Click here](https://council.example/bids)', 'vague_link'],
    ['has a table with a nameless column', '| | Bid |\n| - | - |\n| A | 2 |', 'no_column_name'],
  ])(
    'is given to nobody while it %s, and its author sees that beside the text',
    async (_, markdown, rule) => {
      const content = { ...BID.content, markdown };
      const { id } = await write(EDDIE, { content });

      const { report } = await news.service.previewBriefing(EDDIE, { id, markdown });

      expect(report.checks).toMatchObject([{ rule, stops: true }]);
      expect(await outcomeOf(news.service.circulateBriefing(EDDIE, { id, ...FIRST }))).toBe('shuts_out');
      expect(await opens(CARL, id)).toBe('not_found');
      await news.service.saveBriefing(EDDIE, again(id, { version: 0, rev: 1 }));
      expect(await outcomeOf(news.service.circulateBriefing(EDDIE, { id, ...FIRST, rev: 2 }))).toBe('done');
    },
  );

  test('is previewed by those who write briefings alone, and by no other where it is there already', async () => {
    const { id } = await write();
    const markdown = 'The **higher** is 2.';
    const previews = (viewer: Viewer, of = {}) =>
      outcomeOf(news.service.previewBriefing(viewer, { markdown, ...of }));

    expect((await news.service.previewBriefing(MONA, { markdown })).html).toBe(
      '<p>The <strong>higher</strong> is 2.</p>\n',
    );
    for (const viewer of [ADA, CARL, ADMIN]) expect(await previews(viewer)).toBe('not_allowed');
    expect([await previews(EVE, { id }), await previews(CARL, { id })]).toEqual(['not_found', 'not_found']);
    // Who is no editor any more still handles what they wrote.
    expect(await previews({ ...EDDIE, roles: [] }, { id })).toBe('done');
  });

  test('is given to nobody without its digital impact assessment, which is kept with each version', async () => {
    const id = await circulated();
    const impact = { ...BID.impact, barriers: ' ' };
    await news.service.saveBriefing(EDDIE, again(id, { impact }));
    const next = { id, version: 1, rev: 1, change: 'minor', reason: 'A slip' } as const;

    expect(await outcomeOf(news.service.circulateBriefing(EDDIE, next))).toBe('unfinished');
    expect((await news.store.get(versions, versionId(id, 1)))?.impact).toEqual(BID.impact);
  });

  test('is given to nobody once all whom it was for have left', async () => {
    const { id } = await write();
    await news.leaves(CARL);

    expect(await outcomeOf(news.service.circulateBriefing(EDDIE, { id, ...FIRST }))).toBe(
      'nobody_in_circulation',
    );
  });
});

describe('an earlier version of a briefing', () => {
  const ANOTHER = { change: 'material', reason: 'A new bid' } as const;
  /** Given out twice: what it said first, and that the higher bid is 3. */
  const twice = async (): Promise<ArticleId> => {
    const id = await circulated();
    const content = { ...BID.content, title: 'Sale is off', markdown: 'The higher is 3.' };
    await news.service.saveBriefing(EDDIE, again(id, { content }));
    await news.service.circulateBriefing(EDDIE, { id, version: 1, rev: 1, ...ANOTHER });
    return id;
  };

  test('stays as it was, and each opening of it is noted as one of that version', async () => {
    const id = await twice();

    const { versions: history } = await news.service.seeBriefing(CARL, { id });
    const then = await news.service.openBriefing(CARL, { id, version: 1 });
    const now = await news.service.openBriefing(CARL, { id });

    expect(history).toMatchObject([{ n: 2, change: 'material', reason: 'A new bid' }, { n: 1 }]);
    expect(then).toMatchObject({ version: 1, title: 'Sale of the depot' });
    expect([then.html, now.html]).toEqual([
      ...[expect.stringContaining('<strong>2</strong>'), expect.stringContaining('is 3.')],
    ]);
    const { openings } = await news.service.seeOpenings(CARL, { id });
    expect(openings.map(({ version }) => version)).toEqual([2, 1]);
    expect(await outcomeOf(news.service.acknowledgeBriefing(CARL, { id, version: 1, hash: then.hash }))).toBe(
      'newer_version',
    );
  });

  test('is read by its circulation of today alone, and not once it is taken back', async () => {
    const id = await twice();
    const first = (viewer: Viewer, version = 1) =>
      outcomeOf(news.service.openBriefing(viewer, { id, version }));
    const all = (...viewers: readonly Viewer[]) => Promise.all(viewers.map((viewer) => first(viewer)));

    expect(await all(CARL, EDDIE, MONA)).toEqual(['done', 'done', 'done']);
    expect(new Set(await all(CORA, EVE, ADMIN, ADA))).toEqual(new Set(['not_found']));
    expect(await first(CARL, 3)).toBe('not_found');
    await news.service.changeCirculation(EDDIE, { id, add: [CORA.person], remove: [CARL.person] });
    expect(await all(CARL, CORA)).toEqual(['not_found', 'done']);
    await news.service.withdrawBriefing(EDDIE, { id, reason: 'It is public now' });
    expect(new Set(await all(CORA, EDDIE, MONA))).toEqual(new Set(['not_found']));
  });

  test('counts as no opening of the one that holds', async () => {
    const id = await twice();
    await news.service.openBriefing(CARL, { id, version: 1 });

    expect(await listed(CARL)).toMatchObject([{ state: 'seen' }]);
  });
});

describe('a briefing’s restriction', () => {
  test.for([
    ['a ground of another nation', { grounds: ['wales.14'] }, 'unknown_ground'],
    ['a councillor as who decided', { decidedBy: CARL.person }, 'unknown_decider'],
    ['a review in the past', { reviewOn: '2026-11-01' }, 'review_in_the_past'],
  ] as const)('with %s is refused', async ([, change, code]) => {
    const restriction = {
      ...BID.restriction,
      ...change,
      grounds: [...((change as { grounds?: string[] }).grounds ?? BID.restriction.grounds)],
    };

    expect(await outcomeOf(write(EDDIE, { restriction }))).toBe(code);
    expect((await news.service.briefingDesk(EDDIE, {})).briefings).toEqual([]);
  });

  test('names councillors alone, and at least one', async () => {
    const id = await circulated();

    expect(await outcomeOf(write(EDDIE, { circulation: [CARL.person, ADA.person] }))).toBe('not_a_member');
    expect(
      await outcomeOf(news.service.changeCirculation(EDDIE, { id, add: [], remove: [CARL.person] })),
    ).toBe('nobody_in_circulation');
    expect(await outcomeOf(write(ADA))).toBe('not_allowed');
  });

  test('is overdue once its day has passed, and only the monitoring officer keeps it on, with a reason', async () => {
    const id = await circulated();
    const review = { id, reviewOn: '2027-09-01', reason: WHY } as const;
    news.clock.set('2027-03-02T10:00:00.000Z');

    const before = await news.service.restrictionRegister(MONA, { view: 'overdue' });
    const byAuthor = await outcomeOf(news.service.reviewRestriction(EDDIE, review));
    const restriction = { ...BID.restriction, reviewOn: '2027-09-01' as const };
    const moved = await outcomeOf(news.service.saveBriefing(EDDIE, again(id, { restriction })));
    await news.service.reviewRestriction(MONA, review);

    const after = await news.service.restrictionRegister(MONA, { view: 'all' });
    expect(before).toMatchObject({
      overdue: 1,
      restrictions: [{ id, isOverdue: true, cited: ['Paragraph 3'] }],
    });
    // Passing the day released nothing and closed nothing.
    expect(await opens(CARL, id)).toBe('done');
    expect([byAuthor, moved]).toEqual(['not_found', 'review_moved']);
    expect(after).toMatchObject({
      overdue: 0,
      restrictions: [{ id, isOverdue: false, reviewOn: '2027-09-01' }],
    });
    expect(await outcomeOf(news.service.restrictionRegister(EDDIE, { view: 'all' }))).toBe('not_allowed');
  });
});

describe('what a councillor does with a briefing', () => {
  test('is seen, opened and acknowledged, each with its time, and their author knows how far each has come', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    const before = (await copies(id)).map(({ state }) => state);

    const asListed = await listed(CARL);
    const { version, hash } = await news.service.openBriefing(CARL, { id });
    const early = await outcomeOf(news.service.acknowledgeBriefing(CORA, { id, version, hash }));
    await news.service.acknowledgeBriefing(CARL, { id, version, hash });

    expect(before).toEqual(['circulated', 'circulated']);
    expect(asListed).toMatchObject([{ state: 'circulated' }]);
    expect(early).toBe('not_opened');
    expect(await copies(id)).toMatchObject([
      {
        ...{ person: { name: 'Carl' }, state: 'acknowledged', seenAt: expect.any(String) },
        ...{ openedAt: expect.any(String), acknowledgedAt: expect.any(String) },
      },
      { person: { name: 'Cora' }, state: 'circulated', seenAt: null, openedAt: null, acknowledgedAt: null },
    ]);
    expect((await news.service.briefingDesk(EDDIE, {})).briefings).toMatchObject([
      { counts: { circulated: 2, seen: 1, opened: 1, acknowledged: 1 } },
    ]);
  });

  test('counts after a small correction and begins anew after a change of what it says', async () => {
    const id = await circulated();
    const first = await news.service.openBriefing(CARL, { id });
    await news.service.acknowledgeBriefing(CARL, { id, version: 1, hash: first.hash });
    const content = { ...BID.content, markdown: 'The higher is 3.' };

    await news.service.saveBriefing(EDDIE, again(id, { content }));
    await news.service.circulateBriefing(EDDIE, {
      id,
      version: 1,
      rev: 1,
      change: 'minor',
      reason: 'A slip',
    });
    const afterSlip = await listed(CARL);
    await news.service.saveBriefing(EDDIE, again(id, { version: 2 }));
    await news.service.circulateBriefing(EDDIE, {
      id,
      version: 2,
      rev: 1,
      change: 'material',
      reason: 'A new bid',
    });

    expect(afterSlip).toMatchObject([{ state: 'acknowledged' }]);
    expect(await listed(CARL)).toMatchObject([{ state: 'seen' }]);
    expect(
      await outcomeOf(news.service.acknowledgeBriefing(CARL, { id, version: 1, hash: first.hash })),
    ).toBe('newer_version');
  });

  test('is noted at every opening, for them and for the monitoring officer, whose look they are told of', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    await opens(CARL, id);
    news.clock.advance(60_000);
    await opens(CARL, id);
    await opens(CORA, id);
    await opens(EDDIE, id);

    const mine = await news.service.seeOpenings(CARL, { id });
    const author = await news.service.seeOpenings(EDDIE, { id });
    const all = await news.service.seeOpenings(MONA, { id });

    expect(mine.openings.map(({ person, as }) => [person.name, as])).toEqual([
      ...[
        ['Carl', 'member'],
        ['Carl', 'member'],
      ],
    ]);
    expect(author.openings.map(({ person, as }) => [person.name, as])).toEqual([['Eddie', 'author']]);
    expect(all.openings).toHaveLength(4);
    expect(news.looks.map(({ by, subject, what }) => [by, subject, what])).toEqual(
      expect.arrayContaining([[MONA.person, CARL.person, 'news.openings']]),
    );
    expect(news.looks.every(({ by }) => by === MONA.person)).toBe(true);
  });
});

describe('two who write on one briefing', () => {
  test('never write over what they have not seen, also after it was circulated in between', async () => {
    const id = await circulated();
    await news.service.saveBriefing(MONA, again(id));
    await news.service.circulateBriefing(MONA, { id, version: 1, rev: 1, change: 'minor', reason: 'A slip' });

    expect(await outcomeOf(news.service.saveBriefing(EDDIE, again(id)))).toBe('changed_meanwhile');
    expect(await outcomeOf(news.service.saveBriefing(EDDIE, again(id, { version: 2 })))).toBe('done');
  });

  test('do not bring back whom one of them took off', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });

    await Promise.all([
      news.service.changeCirculation(EDDIE, { id, add: [], remove: [CARL.person] }),
      news.service.changeCirculation(MONA, { id, add: [CORA.person], remove: [] }),
    ]);

    expect(await opens(CARL, id)).toBe('not_found');
  });
});

describe('what is told of a briefing', () => {
  test('is one fact for each councillor, with ids alone, and none for the council', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    await news.settle();

    expect(news.told.map(({ name }) => name)).toEqual(['news.briefed', 'news.briefed']);
    expect(news.told.map(({ data }) => data)).toEqual(
      [CARL, CORA].map(({ person }) => ({ article: id, person, version: 1 })),
    );
  });

  test('is not told any more once it was opened, taken back or replaced', async () => {
    const id = await circulated();
    const fact = { article: id, person: CARL.person, version: 1 };
    const waits = [await news.service.briefingWaits(fact)];
    await opens(CARL, id);
    waits.push(await news.service.briefingWaits(fact));
    await news.service.saveBriefing(EDDIE, again(id));
    await news.service.circulateBriefing(EDDIE, {
      id,
      version: 1,
      rev: 1,
      change: 'material',
      reason: 'New',
    });
    waits.push(
      await news.service.briefingWaits(fact),
      await news.service.briefingWaits({ ...fact, version: 2 }),
    );
    await news.service.withdrawBriefing(EDDIE, { id, reason: 'It is public now' });
    waits.push(await news.service.briefingWaits({ ...fact, version: 2 }));

    expect(waits).toEqual([true, false, false, true, false]);
  });

  test('is still told of a version that a small correction followed before it was heard', async () => {
    const id = await circulated();
    await news.service.saveBriefing(EDDIE, again(id));
    const slip = { id, version: 1, rev: 1, change: 'minor', reason: 'A slip' } as const;
    await news.service.circulateBriefing(EDDIE, slip);

    expect(await news.service.briefingWaits({ article: id, person: CARL.person, version: 1 })).toBe(true);
  });

  test('is recorded as who was given it and who lost it, without a word of it', async () => {
    const id = await circulated({ circulation: [CARL.person, CORA.person] });
    await news.service.changeCirculation(EDDIE, { id, add: [], remove: [CARL.person] });

    const entries = await news.audited();

    expect(entries).toEqual(
      expect.arrayContaining([
        { action: 'news.briefing.give', about: [CARL.person] },
        { action: 'news.briefing.take', about: [CARL.person] },
        { action: 'news.briefing.circulate', about: [] },
      ]),
    );
  });
});

describe('Part I', () => {
  test('is what has no restriction and is open to councillors', async () => {
    await circulated();
    const audience = { any: [{ roles: ['Member' as const] }] };
    const { id } = await news.service.startArticle(EDDIE, { kind: 'briefing', title: 'Budget' });
    await news.service.saveWork(EDDIE, {
      ...{ id, rev: 1, content: { title: 'Budget', summary: 'The draft.', markdown: 'Open.' } },
      ...{ impact: BID.impact, showing: { visibleTo: audience, promotedTo: audience, topics: [] } },
    });
    await news.service.moveArticle(EDDIE, { id, rev: 2, verb: 'publish' });

    expect(await listed(CARL, 'open')).toMatchObject([{ id, secrecy: null, state: null }]);
    expect((await listed(CARL)).map(({ title }) => title)).toEqual(['Sale of the depot']);
    expect(await listed(CORA, 'open')).toHaveLength(1);
    expect(await listed(CORA)).toEqual([]);
  });
});
