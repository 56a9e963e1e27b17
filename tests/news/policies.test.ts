import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homeEndpoint } from '../../api/contract/home.ts';
import type { ArticleId, Audience, NewsHomeCard } from '../../api/news/contract.ts';
import { moveArticle, seeWork } from '../../api/news/desk.contract.ts';
import {
  acknowledgePolicy,
  endRequirement,
  exportRequirement,
  listMyPolicies,
  listObligations,
  listRequirements,
  type RequirementId,
  requirePolicy,
  type TallyView,
} from '../../api/news/requirement.contract.ts';
import { obligations } from '../../api/news/requirement.records.ts';
import { sandboxChat } from '../support/sandbox-chat.ts';
import { DUE, type PoliciesWorld, policiesWorld } from './policies-world.ts';

let world: PoliciesWorld;
/** Whoever works in the clerk's department. */
let department: Audience;
let policy: ArticleId;
let asked: RequirementId;

beforeEach(async () => {
  world = await policiesWorld();
  department = { any: [{ departments: [world.directory.get('clerk').department ?? ''] }] };
  policy = await world.write({ words: 'Ask before you use it.', visibleTo: department });
  asked = await world.ask(policy, department);
  await world.soon();
});
afterEach(() => world.close());

const colleagues = () => {
  const own = world.directory.get('clerk').department;
  return world.directory.people.filter((one) => one.department === own && one.enabled && !one.guest);
};
const sum = ({ done, open, overdue, left }: TallyView) => done + open + overdue + left;
const mine = async (key: string) => (await (await world.as(key)).ok(listMyPolicies, {})).policies;
/** What Home says of policies; undefined without news. */
const waitingOnHome = async (key: string) => {
  const { cards } = await (await world.as(key)).ok(homeEndpoint, {});
  return (cards as { readonly news?: NewsHomeCard }).news?.policies;
};
const told = async (key: string) =>
  (await sandboxChat(world.sandbox.origin).all(world.directory.get(key).id)).map((one) =>
    JSON.stringify(one),
  );
const days = (count: number) => count * 24 * 3_600_000;

describe('who is asked to acknowledge a policy', () => {
  test('sees it in their list with the day, and hears of it once', async () => {
    await world.soon();

    expect(await mine('clerk')).toEqual([
      { article: policy, title: 'Use of generative AI', state: 'open', due: DUE, acknowledged: null },
    ]);
    expect(await mine('depot')).toEqual([]);
    const heard = (await told('clerk')).filter((one) => one.includes('A policy waits for you'));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('by Friday 18 December 2026');
  });

  test('finds it on Home until they acknowledge it, and is told there when it is overdue', async () => {
    const first = { article: policy, title: 'Use of generative AI', due: DUE };
    const inTime = await waitingOnHome('clerk');
    await world.after(days(30));
    const late = await waitingOnHome('clerk');
    await world.acknowledge('clerk', policy);

    expect(inTime).toEqual({ count: 1, overdue: 0, first });
    expect(late).toEqual({ count: 1, overdue: 1, first });
    expect(await waitingOnHome('clerk')).toEqual({ count: 0, overdue: 0, first: null });
    expect(await waitingOnHome('depot')).toBeUndefined();
  });

  test('cannot acknowledge what they were not given to read, nor other words than they were given', async () => {
    const clerk = await world.as('clerk');
    const { version, hash } = await world.see('clerk', policy);

    const unread = await clerk.refused(acknowledgePolicy, { id: policy, version, hash });
    await world.read('clerk', policy);
    const other = await clerk.refused(acknowledgePolicy, { id: policy, version, hash: '0'.repeat(64) });

    expect([unread, other]).toMatchObject([{ code: 'not_read_yet' }, { code: 'not_read_yet' }]);
    expect((await mine('clerk'))[0]?.state).toBe('open');
  });

  test('acknowledges once, however often the button is pressed at once', async () => {
    const clerk = await world.as('clerk');
    const { version, hash } = await world.read('clerk', policy);

    const all = await Promise.all(
      Array.from({ length: 16 }, () => clerk.ok(acknowledgePolicy, { id: policy, version, hash })),
    );

    expect(all.map(({ asked: how }) => how?.state)).toEqual(Array(16).fill('done'));
    const [owed] = (await world.store.find(obligations, 'person', await world.personOf('clerk'))).rows;
    expect(owed?.receipts).toEqual([{ version, hash, at: world.clock.now(), door: 'tab' }]);
    expect(await world.report(asked)).toMatchObject({ tally: { done: 1, audience: colleagues().length } });
  });

  test('who is not asked is told so, and hears nothing', async () => {
    const wide: Audience = { any: [...('any' in department ? department.any : []), { roles: ['HR'] }] };
    const id = await world.write({ words: 'For more people than are asked.', visibleTo: wide });
    await world.ask(id, department);
    await world.soon();
    const { version, hash } = await world.read('hr', id);

    const refused = await (await world.as('hr')).refused(acknowledgePolicy, { id, version, hash });

    expect(refused).toMatchObject({ status: 422, code: 'not_asked' });
    expect(await told('hr')).toEqual([]);
  });
});

describe('a change of the policy', () => {
  test('that is minor asks nothing of those who acknowledged it; a material one asks all again, with new time', async () => {
    await world.acknowledge('clerk', policy);
    await world.change(policy, { words: 'Ask before using it.', visibleTo: department, change: 'minor' });
    await world.soon();
    expect((await mine('clerk'))[0]).toMatchObject({ state: 'done', due: DUE });

    await world.after(days(21));
    await world.change(policy, {
      ...{ words: 'Never put names in.', visibleTo: department },
      ...{ change: 'material', reason: 'Names are never put in' },
    });
    await world.soon();

    // Ten working days from Tuesday 15 December, over Christmas and New Year.
    expect((await mine('clerk'))[0]).toMatchObject({ state: 'open', due: '2026-12-31' });
    expect(await world.see('clerk', policy)).toMatchObject({
      ...{ version: 3, changed: 'Names are never put in', acknowledged: { version: 1 } },
    });
    expect((await told('clerk')).at(-1)).toContain('A policy you acknowledged has changed');
    expect((await world.report(asked)).rounds.map(({ version }) => version)).toEqual([1, 3]);
  });

  test('refuses the version before it from the moment it can be read, in words that say what to read', async () => {
    const clerk = await world.as('clerk');
    const { version, hash } = await world.read('clerk', policy);
    await world.change(policy, { words: 'Never.', visibleTo: department, change: 'material' });

    const refused = await clerk.refused(acknowledgePolicy, { id: policy, version, hash });

    expect(refused).toMatchObject({ status: 409, code: 'changed_since' });
    expect(refused.detail).toContain('Version 2 changed what matters. Read it');
    expect((await world.acknowledge('clerk', policy)).asked?.state).toBe('done');
  });
});

describe('those who come and go', () => {
  test('join with their own day, and nobody twice', async () => {
    world.directory.change('depot', { department: world.directory.get('clerk').department });
    await world.after(days(1));
    await world.anHourLater();
    await world.anHourLater();

    const joined = (await world.who(asked, 'waiting')).filter((one) => one.joined);
    expect(joined).toMatchObject([{ state: 'open', due: '2026-12-09' }]);
    expect((await world.report(asked)).tally?.audience).toBe(colleagues().length);
  });

  test('are closed as left, stay in the count, and owe nothing more', async () => {
    const before = colleagues().length;
    const leaver = world.directory
      .reportsOf(world.directory.get('clerk').managerId ?? '')
      .find(
        ({ key, enabled, department: where }) =>
          !key && enabled && where === world.directory.get('clerk').department,
      );
    world.directory.change(leaver?.id ?? '', { enabled: false });
    await world.anHourLater();

    const { tally } = await world.report(asked);
    expect(tally).toMatchObject({ audience: before, left: 1 });
    expect(tally && sum(tally)).toBe(before);
    expect(await world.who(asked, 'left')).toMatchObject([{ state: 'left' }]);
  });
});

describe('reminders', () => {
  test('come a week before, on the day and after it, and stop once it is done', async () => {
    world.clock.set('2026-12-11T09:00:00.000Z');
    await world.anHourLater();
    expect((await told('clerk')).filter((one) => one.includes('still waits'))).toHaveLength(1);
    await world.anHourLater();
    expect((await told('clerk')).filter((one) => one.includes('still waits'))).toHaveLength(1);

    await world.acknowledge('clerk', policy);
    world.clock.set('2026-12-29T09:00:00.000Z');
    await world.anHourLater();

    expect((await told('clerk')).filter((one) => /waits|overdue/.test(one))).toHaveLength(2);
    const { tally } = await world.report(asked);
    expect(tally).toMatchObject({ done: 1, open: 0, overdue: colleagues().length - 1 });
  });
});

describe('the report', () => {
  test('names all to its owner and their own team to a manager, and adds up for both', async () => {
    const manager = world.directory.get('clerk').managerId ?? '';
    await world.acknowledge('clerk', policy);

    const whole = await world.report(asked);
    const team = await world.report(asked, manager);
    const names = (await world.who(asked, 'waiting', manager)).map(({ person }) => person.name);

    expect(whole).toMatchObject({ scope: 'all', asOf: '2026-11-24', can: ['names', 'end'] });
    expect(whole.departments).toHaveLength(1);
    expect(whole.tally && sum(whole.tally)).toBe(colleagues().length);
    const own = colleagues().filter(({ managerId }) => managerId === manager);
    expect(team).toMatchObject({ scope: 'team', tally: { audience: own.length, done: 1 }, can: ['names'] });
    expect(names.toSorted()).toEqual(
      own.flatMap(({ key, name }) => (key === 'clerk' ? [] : [name])).toSorted(),
    );
  });

  test('shows editors who do not own the policy numbers, and no names', async () => {
    const owner = await world.personOf(world.directory.get('clerk').managerId ?? '');
    const editor = await world.editor();
    const { rev } = await editor.ok(seeWork, { id: policy });
    await editor.ok(moveArticle, { id: policy, rev, verb: 'hand_over', to: owner });

    expect(await world.report(asked)).toMatchObject({ scope: 'all', departments: [], can: ['end'] });
    const refused = await (await world.editor()).refused(listObligations, { id: asked, state: 'done' });
    expect(refused).toMatchObject({ status: 403, code: 'no_names_for_you' });
    expect((await (await world.as('depot')).ok(listRequirements, {})).requirements).toEqual([]);
  });

  test('goes into a spreadsheet, where nobody’s name is a formula', async () => {
    world.directory.change('clerk', { name: '=HYPERLINK("https://evil.example","Ada")' });
    await world.after(days(1));
    await world.acknowledge('clerk', policy);

    const { csv, name } = await (await world.editor()).ok(exportRequirement, { id: asked });

    const lines = csv.trim().split('\r\n');
    expect(name).toBe('acknowledged-2026-11-25.csv');
    expect(lines).toHaveLength(1 + colleagues().length);
    expect(lines.filter((line) => line.includes(',Acknowledged,'))).toHaveLength(1);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""Ada"")"`);
  });
});

describe('an owner or editor', () => {
  test('asks for a live policy, of somebody, by a working day ahead, and once at a time', async () => {
    const other = await world.write({ title: 'Travel', words: 'By train.', visibleTo: department });
    const ask = { article: other, audience: department, due: DUE, days: 10 };
    const code = async (changed: object) =>
      (await (await world.editor()).refused(requirePolicy, { ...ask, ...changed })).code;

    expect(await code({ due: '2026-11-24' })).toBe('due_too_soon');
    expect(await code({ due: '2026-12-19' })).toBe('due_on_closed_day');
    expect(await code({ audience: { any: [{ departments: ['Nowhere'] }] } })).toBe('nobody_to_ask');
    expect(await code({ audience: { any: [{ workStyles: ['agile'] }] } })).toBe('not_by_profile');
    expect(await code({ article: policy })).toBe('already_asked');
    const editor = await world.editor();
    const { rev } = await editor.ok(seeWork, { id: other });
    await editor.ok(moveArticle, { id: other, rev, verb: 'withdraw', reason: 'Not needed' });
    expect(await code({})).toBe('not_live');
  });

  test('asks no more: it goes from the lists, and what was acknowledged counts when it is asked again', async () => {
    await world.acknowledge('clerk', policy);
    await (await world.editor()).ok(endRequirement, { id: asked });
    const endedAt = world.clock.now();
    const manager = world.directory.get('clerk').managerId ?? '';
    expect(await mine('clerk')).toMatchObject([{ state: 'done' }]);

    const again = await world.ask(policy, department);
    await world.soon();

    expect((await world.report(again)).tally).toMatchObject({ audience: colleagues().length, done: 1 });
    expect((await world.report(asked, manager)).ended).toBe(endedAt);
  });
});
