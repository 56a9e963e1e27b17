import { beforeEach, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import {
  CARL,
  DORA,
  ED,
  EVA,
  EVERYONE,
  filledIn,
  HAL,
  type NewsWorld,
  newsWorld,
  only,
  outcome,
  PAUL,
  PETRA,
  refusal,
  SAM,
  someone,
} from './build.ts';

const HOUR_MS = 3_600_000;

let world: NewsWorld;
beforeEach(async () => {
  world = await newsWorld();
});

describe('writing', () => {
  test('is saved as one goes on, and the list says who worked on what last', async () => {
    const first = await world.draft(ED, { title: 'A first draft' });
    world.clock.advance(1_000);
    await world.draft(ED, { title: 'A second draft' });
    world.clock.advance(1_000);
    await world.service.saveWork(EVA, {
      ...{ id: first.id, rev: first.rev },
      ...filledIn({ title: 'Better' }),
    });

    const { articles } = await world.service.seeDesk(EVA, { view: 'all' });

    expect(articles).toMatchObject([
      { title: 'Better', state: 'draft', work: 'draft', owner: { name: 'Ed' } },
      { title: 'A second draft' },
    ]);
  });

  test('of two at once loses nobody’s text: who saves second is told, and what was saved stands', async () => {
    const { id, rev } = await world.draft(ED);
    await world.service.saveWork(EVA, { id, rev, ...filledIn({ markdown: 'What Eva wrote.' }) });

    const second = world.service.saveWork(ED, { id, rev, ...filledIn({ markdown: 'What Ed wrote.' }) });

    await expect(second).rejects.toEqual(refusal('changed_meanwhile'));
    expect((await world.service.seeWork(ED, { id })).content.markdown).toBe('What Eva wrote.');
  });

  test('of who had it open before it was published is refused: no number of a copy comes twice', async () => {
    const seen = await world.draft(ED);
    const live = await world.move(EVA, seen, 'publish');
    const early = { id: seen.id, ...filledIn({ markdown: 'Written before it was out.' }) };
    expect(await outcome(world.service.saveWork(ED, { ...early, rev: 0 }))).toBe('changed_meanwhile');
    const { rev } = await world.service.saveWork(EVA, { id: live.id, rev: live.rev, ...filledIn() });
    expect(rev).toBeGreaterThan(seen.rev);

    const second = world.service.saveWork(ED, { ...early, rev: seen.rev });

    await expect(second).rejects.toEqual(refusal('changed_meanwhile'));
  });

  test('of 16 who save at the same moment lets one through', async () => {
    const { id, rev } = await world.draft(ED);

    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        outcome(world.service.saveWork(ED, { id, rev, ...filledIn({ title: `Title ${n}` }) })),
      ),
    );

    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'changed_meanwhile')).toHaveLength(15);
    expect((await world.service.seeWork(ED, { id })).rev).toBe(rev + 1);
  });

  test('waits while somebody looks it over', async () => {
    const sent = await world.move(ED, await world.draft(ED), 'send_for_review');

    const saved = outcome(world.service.saveWork(ED, { id: sent.id, rev: sent.rev, ...filledIn() }));

    expect(await saved).toBe('not_now');
    expect(sent.can.save).toBe(false);
  });

  test('is begun for the council by Editors and for a department by its editor, and by nobody else', async () => {
    const start = (by: typeof ED, department?: string) =>
      outcome(
        world.service.startArticle(by, { kind: 'news', title: 'A title', ...(department && { department }) }),
      );

    expect(await start(ED)).toBe('done');
    expect(await start(ED, 'Housing')).toBe('done');
    expect(await start(ED, 'Nowhere')).toBe('unknown_department');
    expect(await start(DORA, 'Parks')).toBe('done');
    expect(await start(DORA, 'Housing')).toBe('not_allowed');
    expect(await start(DORA)).toBe('not_allowed');
    for (const other of [SAM, PAUL, CARL]) expect(await start(other, 'Parks')).toBe('not_allowed');
  });

  test('of a department is hidden from editors of others, and a draft from all who only read', async () => {
    const { id } = await world.draft(ED, {}, { department: 'Housing' });

    const seen = await Promise.all(
      [ED, EVA, SAM, DORA, HAL, CARL].map((by) => outcome(world.service.seeWork(by, { id }))),
    );

    expect(seen).toEqual(['done', 'done', 'done', 'not_found', 'not_found', 'not_found']);
    expect((await world.service.seeDesk(DORA, { view: 'all' })).articles).toEqual([]);
    expect(await outcome(world.service.seeDesk(HAL, { view: 'all' }))).toBe('not_allowed');
  });
});

describe('what everyone can read', () => {
  test('is published by a second person who wrote none of it', async () => {
    const written = await world.draft(ED, { visibleTo: EVERYONE });
    expect(await outcome(world.move(ED, written, 'publish'))).toBe('needs_second_person');
    expect(await outcome(world.move(EVA, written, 'publish'))).toBe('needs_second_person');
    const sent = await world.move(ED, written, 'send_for_review');
    expect(await outcome(world.move(ED, sent, 'publish'))).toBe('own_work');

    const live = await world.move(SAM, sent, 'publish');

    expect(live).toMatchObject({ state: 'live', work: null, version: 1 });
    expect(await world.versionsOf(live.id)).toMatchObject([{ author: ED.person, approver: SAM.person }]);
  });

  test('is not published by whoever wrote a word of it, however long ago', async () => {
    const written = await world.draft(ED, { visibleTo: EVERYONE });
    const more = await world.service.saveWork(EVA, {
      ...{ id: written.id, rev: written.rev },
      ...filledIn({ visibleTo: EVERYONE }),
    });
    const sent = await world.move(ED, more, 'send_for_review');

    expect(await outcome(world.move(EVA, sent, 'publish'))).toBe('own_work');
    expect(await outcome(world.move(SAM, sent, 'publish'))).toBe('done');
  });

  test('is that however the audience says so: by every department, or by every name', async () => {
    const departments = ['Chief Executive', 'Housing', 'Legal', 'Parks'];
    const written = await world.draft(ED, { visibleTo: { any: [{ departments }] } });

    expect(
      await world.service.countReaders(ED, { id: written.id, audience: { any: [{ departments }] } }),
    ).toEqual({ people: 9, needsSecond: true });
    expect(await outcome(world.move(ED, written, 'publish'))).toBe('needs_second_person');
  });

  test('is that as well where nearly all can read it, so that leaving somebody out is no way around', async () => {
    const more = Array.from({ length: 11 }, (_, n) => someone(`More ${n}`));
    for (const one of more) world.known.set(one.person, one);
    const staff = [...world.known.values()].filter(({ facts }) => facts.isStaff);
    const but = (left: number) => only(...staff.slice(left));

    const written = await world.draft(ED, { visibleTo: but(1) });
    const fewer = await world.draft(ED, { visibleTo: but(3) });

    expect(await outcome(world.move(ED, written, 'publish'))).toBe('needs_second_person');
    expect(await outcome(world.move(ED, fewer, 'publish'))).toBe('done');
  });

  test('is sent back with a word, and goes on from there', async () => {
    const sent = await world.move(ED, await world.draft(ED, { visibleTo: EVERYONE }), 'send_for_review');
    expect(await outcome(world.move(SAM, sent, 'return'))).toBe('say_why');

    const back = await world.move(SAM, sent, 'return', { reason: 'Please say when' });

    expect(back).toMatchObject({ state: 'draft', note: 'Please say when' });
    expect(await outcome(world.move(ED, back, 'send_for_review'))).toBe('done');
  });

  test('is not sent for review before it is finished: nobody else could finish it', async () => {
    const bare = await world.draft(ED, { summary: '', visibleTo: EVERYONE });

    expect(await outcome(world.move(ED, bare, 'send_for_review'))).toBe('unfinished');
  });

  test('waits in the list of those who approve', async () => {
    const sent = await world.move(ED, await world.draft(ED, { visibleTo: EVERYONE }), 'send_for_review');
    await world.draft(ED);

    const { articles } = await world.service.seeDesk(SAM, { view: 'review' });

    expect(articles.map(({ id }) => id)).toEqual([sent.id]);
  });
});

describe('publishing', () => {
  test('to a part of the council needs nobody else', async () => {
    const live = await world.move(DORA, await world.draft(DORA), 'publish');

    expect(live).toMatchObject({ state: 'live', version: 1 });
    expect(await world.versionsOf(live.id)).toMatchObject([
      { n: 1, change: 'material', author: DORA.person },
    ]);
    expect((await world.versionsOf(live.id))[0]).not.toHaveProperty('approver');
    expect(await world.facts()).toEqual([
      { name: 'news.published', data: { article: live.id, version: 1, by: DORA.person } },
    ]);
  });

  test.each([
    ['without a title', { title: ' ' }, 'unfinished'],
    ['without a summary', { summary: '' }, 'unfinished'],
    ['without a text', { markdown: '  ' }, 'unfinished'],
    ['to nobody', { visibleTo: { any: [{ departments: ['Nowhere'] }] } }, 'no_readers'],
    ['that is over before it begins', { expiresAt: '2026-11-24T09:30:00.000Z' as const }, 'expires_too_soon'],
  ])('is refused %s', async (_, given, code) => {
    const written = await world.draft(ED, given);

    expect(await outcome(world.move(ED, written, 'publish'))).toBe(code);
    expect(await world.versionsOf(written.id)).toEqual([]);
    expect(await world.facts()).toEqual([]);
  });

  test.each(['policy', 'page', 'briefing'] as const)(
    'a %s takes a digital impact assessment',
    async (kind) => {
      const { id, rev } = await world.draft(ED, {}, { kind });
      const { impact: _, ...without } = filledIn();
      const bare = await world.service.saveWork(ED, { id, rev, ...without });
      expect(await outcome(world.move(ED, bare, 'publish'))).toBe('unfinished');

      const whole = await world.service.saveWork(ED, { id, rev: bare.rev, ...filledIn() });
      await world.move(ED, whole, 'publish');

      expect((await world.versionsOf(id))[0]?.impact).toEqual(filledIn().impact);
    },
  );

  test('an event says when it is', async () => {
    const event = { place: 'Town Hall', online: null } as const;
    const from = '2026-12-01T10:00:00.000Z';
    const none = await world.draft(ED, {}, { kind: 'event' });
    const backwards = await world.draft(ED, { event: { ...event, from, to: from } }, { kind: 'event' });
    const right = await world.draft(
      ED,
      { event: { ...event, from, to: '2026-12-01T11:00:00.000Z' } },
      { kind: 'event' },
    );

    expect(await outcome(world.move(ED, none, 'publish'))).toBe('unfinished');
    expect(await outcome(world.move(ED, backwards, 'publish'))).toBe('unfinished');
    expect(await outcome(world.move(ED, right, 'publish'))).toBe('done');
  });

  test('a correction says whether it matters, and why', async () => {
    const { id, rev } = await world.published();
    const { change: _, reason: __, ...without } = filledIn();
    const bare = await world.service.saveWork(ED, { id, rev, ...without });

    expect(await outcome(world.move(ED, bare, 'publish'))).toBe('unfinished');
  });

  test('of 16 who publish at the same moment makes one version', async () => {
    const written = await world.draft(ED);

    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => outcome(world.move(EVA, written, 'publish'))),
    );

    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(await world.versionsOf(written.id)).toHaveLength(1);
    expect(await world.facts()).toHaveLength(1);
  });

  test('what nobody saw is not published: the number of the copy is said', async () => {
    const written = await world.draft(ED);
    const seen = { id: written.id, rev: written.rev };
    await world.service.saveWork(EVA, { ...seen, ...filledIn({ markdown: 'Something else.' }) });

    expect(await outcome(world.move(ED, seen, 'publish'))).toBe('changed_meanwhile');
  });
});

describe('a scheduled article', () => {
  const inAnHour = () => addMillis(world.clock.now(), HOUR_MS);

  test('is there at its moment and not before, though no job ran', async () => {
    const written = await world.draft(ED, { title: 'At ten thirty' });
    const set = await world.move(ED, written, 'schedule', { publishAt: inAnHour() });
    expect(set).toMatchObject({ state: 'scheduled', publishAt: inAnHour() });
    world.clock.advance(HOUR_MS - 1);
    expect(await outcome(world.service.readArticle(PAUL, { id: set.id }))).toBe('not_found');
    expect(await world.titles(PAUL)).toEqual([]);

    world.clock.advance(1);

    expect(await world.titles(PAUL)).toEqual(['At ten thirty']);
    expect((await world.service.readArticle(PAUL, { id: set.id })).version).toBe(1);
    expect(await world.service.seeWork(ED, { id: set.id })).toMatchObject({ state: 'live', work: null });
  });

  test('is told of once by the job, however often it runs', async () => {
    const set = await world.move(ED, await world.draft(ED), 'schedule', { publishAt: inAnHour() });
    await world.runJobs();
    expect(await world.facts()).toEqual([]);

    world.clock.advance(HOUR_MS);
    await world.runJobs();
    await world.runJobs();

    expect(await world.facts()).toEqual([
      { name: 'news.published', data: { article: set.id, version: 1, by: 'system' } },
    ]);
    expect((await world.stored(set.id))?.next).toBeUndefined();
  });

  test('takes the place of the version before it at its moment', async () => {
    const { id, rev: liveRev } = await world.published({ title: 'As it was' });
    const { rev } = await world.service.saveWork(ED, {
      id,
      rev: liveRev,
      ...filledIn({ title: 'As it is' }),
    });
    await world.move(ED, { id, rev }, 'schedule', { publishAt: inAnHour() });
    const before = await world.titles(PAUL);

    world.clock.advance(HOUR_MS);

    expect(before).toEqual(['As it was']);
    expect(await world.titles(PAUL)).toEqual(['As it is']);
  });

  test('is called back until then, and was never a version; afterwards it is too late', async () => {
    const set = await world.move(ED, await world.draft(ED), 'schedule', { publishAt: inAnHour() });
    const back = await world.move(ED, set, 'unschedule');
    expect(back).toMatchObject({ state: 'draft', publishAt: null, versions: [] });
    expect(await world.versionsOf(set.id)).toEqual([]);
    const again = await world.move(ED, back, 'schedule', { publishAt: inAnHour() });

    world.clock.advance(HOUR_MS);

    expect(await outcome(world.move(ED, again, 'unschedule'))).not.toBe('done');
    expect(await world.versionsOf(set.id)).toHaveLength(1);
  });

  test('is set for a moment ahead alone', async () => {
    const written = await world.draft(ED);

    expect(await outcome(world.move(ED, written, 'schedule'))).toBe('not_in_future');
    expect(await outcome(world.move(ED, written, 'schedule', { publishAt: world.clock.now() }))).toBe(
      'not_in_future',
    );
  });
});

describe('the end of an article', () => {
  test('comes by itself at its moment; its editors still read it', async () => {
    const { id } = await world.published({ expiresAt: addMillis(world.clock.now(), HOUR_MS) });
    world.clock.advance(HOUR_MS - 1);
    const before = await outcome(world.service.readArticle(PAUL, { id }));

    world.clock.advance(1);

    expect(before).toBe('done');
    expect(await outcome(world.service.readArticle(PAUL, { id }))).toBe('not_found');
    expect(await world.titles(PAUL)).toEqual([]);
    expect(await world.service.seeWork(ED, { id })).toMatchObject({ state: 'expired' });
  });

  test('is brought about by withdrawing it, with a reason, and it can come back as another version', async () => {
    const { id, rev } = await world.published();
    expect(await outcome(world.move(ED, { id, rev }, 'withdraw'))).toBe('say_why');
    const gone = await world.move(ED, { id, rev }, 'withdraw', { reason: 'It opens later' });
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'It opens later' } });
    expect(await outcome(world.service.readArticle(PAUL, { id }))).toBe('not_found');
    expect((await world.facts()).map(({ name }) => name)).toEqual([
      ...['news.review_asked', 'news.review_asked'],
      'news.passed',
      'news.published',
      'news.withdrawn',
    ]);

    await world.changed({ id }, { title: 'It opens in June' });

    expect(await world.titles(PAUL)).toEqual(['It opens in June']);
    expect((await world.service.readArticle(PAUL, { id })).version).toBe(2);
  });

  test('calls back what was to come', async () => {
    const { id, rev: liveRev } = await world.published();
    const { rev } = await world.service.saveWork(ED, { id, rev: liveRev, ...filledIn() });
    await world.move(ED, { id, rev }, 'schedule', { publishAt: addMillis(world.clock.now(), HOUR_MS) });
    await world.move(ED, { id, rev }, 'withdraw', { reason: 'It opens later' });

    world.clock.advance(HOUR_MS);
    await world.runJobs();

    expect(await outcome(world.service.readArticle(PAUL, { id }))).toBe('not_found');
    expect(await world.versionsOf(id)).toHaveLength(1);
  });

  test('of a draft that nobody wants leaves nothing; of a change, the article as it was', async () => {
    const written = await world.draft(ED);
    const { id, rev } = await world.published();
    const change = await world.service.saveWork(ED, { id, rev, ...filledIn({ title: 'Not so' }) });

    await world.move(ED, written, 'discard');
    const kept = await world.move(ED, change, 'discard');

    expect(await world.stored(written.id)).toBeUndefined();
    expect(kept).toMatchObject({ state: 'live', content: { title: 'The reading room opens' } });
  });
});

describe('what is done at the desk', () => {
  test('stands in the record of changes, without a word of the text', async () => {
    const { id, rev } = await world.published({ title: 'Zanzibar' });
    await world.move(ED, { id, rev }, 'hand_over', { to: PETRA.person });
    await world.move(ED, { id, rev }, 'withdraw', { reason: 'Zanzibar was wrong' });

    const { rows } = await world.store.read(auditLog, { subject: id });

    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['news.start', ED.person],
      ['news.publish', EVA.person],
      ['news.handover', ED.person],
      ['news.withdraw', ED.person],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Zanzibar');
  });

  test('makes over an article to staff alone', async () => {
    const { id, rev } = await world.published();
    const to = (someone: typeof CARL) =>
      outcome(world.move(ED, { id, rev }, 'hand_over', { to: someone.person }));

    expect(await to(CARL)).toBe('unknown_owner');
    expect(await to(PETRA)).toBe('done');
    expect((await world.stored(id))?.owner).toBe(PETRA.person);
  });

  test('counts whom an audience means, and of few who told something of themselves says nothing', async () => {
    const { id } = await world.draft(ED);
    const count = async (audience: Parameters<typeof world.service.countReaders>[1]['audience']) =>
      (await world.service.countReaders(ED, { id, audience })).people;

    expect(await count(EVERYONE)).toBe(9);
    expect(await count({ everyone: true, andMembers: true })).toBe(10);
    expect(await count(only(PAUL, CARL))).toBe(2);
    expect(await count({ any: [{ workStyles: ['mobile'] }] })).toBeNull();
    expect(await count({ any: [{ workStyles: ['static'] }] })).toBe(0);
  });

  test('tells by no head count where or how one person works', async () => {
    const { id } = await world.draft(ED);
    const counted = (audience: Parameters<typeof world.service.countReaders>[1]['audience']) =>
      world.service.countReaders(ED, { id, audience });
    const people = [PAUL.person];
    const said: unknown[] = [];

    for (const workStyles of [['mobile'], ['static']] as const) {
      said.push(await counted({ any: [{ people, workStyles }] }));
      said.push(await counted({ any: [{ people }, { workStyles }] }));
      said.push(await counted({ any: [{ departments: ['Parks'], workStyles }] }));
    }

    expect(said).toEqual(Array.from({ length: 6 }, () => ({ people: null, needsSecond: false })));
  });

  test('tells by no refusal either: nobody is asked for by name and by where or how they work', async () => {
    const refused = [];
    for (const [one, workStyle] of [
      [PETRA, 'mobile'],
      [PAUL, 'mobile'],
    ] as const) {
      const visibleTo = { any: [{ people: [one.person], workStyles: [workStyle] }] };
      refused.push(await outcome(world.move(ED, await world.draft(ED, { visibleTo }), 'publish')));
    }

    expect(refused).toEqual(['unfinished', 'unfinished']);
  });
});
