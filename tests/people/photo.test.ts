import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Photo } from '../../api/people/contract.ts';
import { photos } from '../../api/people/profile.records.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

const DAY = 24 * 3_600_000;

let tenant: Tenant;
let app: PeopleHttp;

beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  tenant.sandbox.world.faults.clear();
  app = await peopleHttp(tenant);
  await app.readDirectory();
});
afterEach(async () => {
  await app.stop();
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});
afterAll(() => tenant.close());

const somebody = async (photo: boolean) => {
  const person = tenant.sandbox.world.directory.people.find(
    (one) => one.photo === photo && one.enabled && !one.guest && one.roles.length === 0,
  );
  const record = person && (await app.recordOf(person.id));
  if (!record) throw new Error('nobody like that');
  return record;
};
const ask = (id: string, persona = 'clerk') => app.getAs(persona, `/api/people/${id}/photo`);
const photoOf = async (id: string) => ((await (await ask(id)).json()) as Photo).photo;
const asked = () => tenant.callsTo('/photos/96x96');

describe('a colleague’s picture', () => {
  test('is shown small, and Graph is asked for it once a week', async () => {
    const { id } = await somebody(true);
    const before = asked();

    const first = await photoOf(id);
    tenant.later(6 * DAY);
    const second = await photoOf(id);
    expect(asked() - before).toBe(1);
    tenant.later(2 * DAY);
    await photoOf(id);

    expect(first).toMatch(/^data:image\/png;base64,/);
    expect(second).toBe(first);
    expect(asked() - before).toBe(2);
  });

  test('is not sent again to a browser that has it', async () => {
    const { id } = await somebody(true);
    const etag = (await ask(id)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');

    const bearer = await tenant.sandbox.world.mintTabToken('clerk');
    // `fetch` would add "no-cache" of its own accord and never be told 304.
    const again = await fetch(`${app.origin}/api/people/${id}/photo`, {
      headers: { authorization: `Bearer ${bearer}`, 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });

    expect(again.status).toBe(304);
  });

  test('that does not exist is asked for once a day', async () => {
    const { id } = await somebody(false);
    const before = asked();

    expect([await photoOf(id), await photoOf(id)]).toEqual([null, null]);
    expect(asked() - before).toBe(1);
    tenant.later(DAY);
    await photoOf(id);

    expect(asked() - before).toBe(2);
  });

  test('is missing where the council did not let us read it, and the page still answers', async () => {
    const { application } = tenant.sandbox.world.registrations.tab;
    const { id } = await somebody(true);
    application.delete('User.Read.All');
    // A token that Graph gave before is good for an hour.
    tenant.later(2 * 3_600_000);

    const picture = await photoOf(id);
    application.add('User.Read.All');

    expect(picture).toBeNull();
  });

  test('of last week is shown while Graph is down, and asked for again once it is not', async () => {
    const { id } = await somebody(true);
    const picture = await photoOf(id);
    tenant.later(8 * DAY);
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'throttled', retryAfterSeconds: 40 });
    expect(await photoOf(id)).toBe(picture);

    tenant.sandbox.world.faults.clear();
    const before = asked();
    await photoOf(id);

    expect(asked() - before).toBe(1);
  });

  test('keeps nobody waiting who looks at many faces at once: a few are asked for, the others next time', async () => {
    const ids = await Promise.all(
      tenant.sandbox.world.directory.people
        .filter(
          ({ enabled, guest, roles, department }) => enabled && !guest && roles.length === 0 && department,
        )
        .slice(0, 30)
        .map(async ({ id }) => (await app.recordOf(id))?.id ?? ''),
    );
    const before = asked();

    const answers = await Promise.all(ids.map((id) => ask(id)));

    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(asked() - before).toBeLessThan(30);
  });

  test('goes when they leave', async () => {
    const { id } = await somebody(true);
    await photoOf(id);
    expect(await app.store.get(photos, id)).toMatchObject({ file: expect.any(String) });

    await app.store.tx((t) => app.leave(t, id));

    expect(await app.store.get(photos, id)).toBeUndefined();
    expect((await ask(id)).status).toBe(404);
  });
});
