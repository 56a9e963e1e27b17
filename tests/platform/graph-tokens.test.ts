import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appTokens } from '../../api/platform/graph/app-tokens.ts';
import { ConsentNeeded, Denied, Throttled, Unavailable } from '../../api/platform/graph/graph.ts';
import { onBehalfOf } from '../../api/platform/graph/obo.ts';
import { makeCertificate } from '../support/certificate.ts';
import { startTenant, type Tenant } from './tenant.ts';

const TOKEN = '/oauth2/v2.0/token';
let tenant: Tenant;

beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.close());

const errorOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'no error',
    (error: unknown) => error,
  );
const tokenFor = (person: string) => tenant.sandbox.world.mintTabToken(person);

describe('a token on behalf of a person', () => {
  test('is asked for once by twelve callers with two sign-ins', async () => {
    const exchange = onBehalfOf(tenant.config, tenant.clock);
    const [phone, laptop] = await Promise.all([tokenFor('clerk'), tokenFor('clerk')]);

    const held = await Promise.all(
      Array.from({ length: 12 }, (_, n) => exchange(n % 2 === 0 ? phone : laptop)),
    );
    await exchange(phone);

    expect(new Set(held).size).toBe(2);
    expect(tenant.callsTo(TOKEN)).toBe(2);
  });

  test('speaks for the person to Graph, with no more than was asked for', async () => {
    const { world } = tenant.sandbox;
    world.registrations.tab.delegated.clear();
    world.registrations.tab.delegated.add('User.Read');

    const token = await onBehalfOf(tenant.config, tenant.clock)(await tokenFor('clerk'));

    const claims = await world.readIssued(token, 'https://graph.microsoft.com');
    expect(claims).toMatchObject({ oid: world.directory.get('clerk').id, scp: 'User.Read', idtyp: 'user' });
  });

  test('is asked for anew five minutes before it ends', async () => {
    const exchange = onBehalfOf(tenant.config, tenant.clock);
    const assertion = await tokenFor('clerk');
    await exchange(assertion);

    tenant.later(54 * 60_000);
    await exchange(assertion);
    const before = tenant.callsTo(TOKEN);
    tenant.later(60_000);
    await exchange(assertion);

    expect([before, tenant.callsTo(TOKEN)]).toEqual([1, 2]);
  });

  test('is not blocked by another person’s server error', async () => {
    const exchange = onBehalfOf(tenant.config, tenant.clock);
    tenant.sandbox.world.faults.set({ part: 'on-behalf-of', kind: 'unavailable', times: 2 });

    const unlucky = await errorOf(exchange(await tokenFor('clerk')));
    const lucky = await errorOf(exchange(await tokenFor('hr')));
    const again = await errorOf(exchange(await tokenFor('clerk')));

    expect(unlucky).toBeInstanceOf(Unavailable);
    expect([lucky, again]).toEqual(['no error', 'no error']);
  });

  test('survives one server error unnoticed', async () => {
    tenant.sandbox.world.faults.set({ part: 'on-behalf-of', kind: 'unavailable', times: 1 });

    expect(await errorOf(onBehalfOf(tenant.config, tenant.clock)(await tokenFor('clerk')))).toBe('no error');
  });

  test('says that consent is missing, and keeps the claims of a stronger sign-in', async () => {
    const exchange = onBehalfOf(tenant.config, tenant.clock);
    const { faults } = tenant.sandbox.world;

    faults.set({ part: 'on-behalf-of', kind: 'consent', times: 1 });
    const consent = await errorOf(exchange(await tokenFor('clerk')));
    faults.set({ part: 'on-behalf-of', kind: 'mfa', times: 1 });
    const stronger = await errorOf(exchange(await tokenFor('clerk')));

    expect(consent).toBeInstanceOf(ConsentNeeded);
    expect(consent).toMatchObject({ message: 'AADSTS65001' });
    expect(stronger).toBeInstanceOf(ConsentNeeded);
    expect((stronger as ConsentNeeded).claims).toContain('capolids');
  });

  test('is given to nobody with an expired or foreign sign-in', async () => {
    const exchange = onBehalfOf(tenant.config, tenant.clock);
    const expired = await tokenFor('clerk');
    tenant.later(2 * 3_600_000);
    const foreign = await tenant.sandbox.world.mintTabToken('clerk', {
      aud: '11111111-2222-4333-8444-555555555555',
    });

    for (const assertion of [expired, foreign, 'garbage'])
      expect(await errorOf(exchange(assertion))).toBeInstanceOf(Denied);
  });
});

describe('the app’s own token', () => {
  test('is asked for once and kept', async () => {
    const token = appTokens(tenant.config, tenant.clock);

    const held = await Promise.all(Array.from({ length: 10 }, token));
    await token();

    expect(new Set(held).size).toBe(1);
    expect(tenant.callsTo(TOKEN)).toBe(1);
  });

  test('comes after two server errors', async () => {
    tenant.sandbox.world.faults.set({ part: 'token', kind: 'unavailable', times: 2 });

    expect(await errorOf(appTokens(tenant.config, tenant.clock)())).toBe('no error');
    expect(tenant.callsTo(TOKEN)).toBe(3);
  });

  test.each(['unavailable', 'html-502', 'empty', 'server-error'] as const)(
    'is not to be had while Entra fails (%s), and the next call works at once',
    async (kind) => {
      const token = appTokens(tenant.config, tenant.clock);
      tenant.sandbox.world.faults.set({ part: 'token', kind, times: 3 });

      const failed = await errorOf(token());
      const next = await errorOf(token());

      expect(failed).toBeInstanceOf(Unavailable);
      expect(next).toBe('no error');
    },
  );

  test('is not asked for again while Entra says to wait', async () => {
    tenant.sandbox.world.faults.set({ part: 'token', kind: 'throttled', retryAfterSeconds: 17 });

    const refused = await errorOf(appTokens(tenant.config, tenant.clock)());

    expect(refused).toBeInstanceOf(Throttled);
    expect((refused as Throttled).retryAfterSeconds).toBe(17);
    expect(tenant.callsTo(TOKEN)).toBe(1);
  });

  test('is given for a certificate that was uploaded, and for no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guildhall-'));
    const { certificate, keyPem } = makeCertificate();
    const [certificateFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await Promise.all([writeFile(certificateFile, certificate.toString()), writeFile(keyFile, keyPem)]);
    const config = {
      ...tenant.config,
      credential: { kind: 'certificate', certificateFile, keyFile } as const,
    };

    const unknown = await errorOf(appTokens(config, tenant.clock)());
    tenant.sandbox.world.registrations.tab.certificates.push({
      thumbprint: certificate.fingerprint256.replaceAll(':', ''),
      publicKey: certificate.publicKey,
    });
    const known = await errorOf(appTokens(config, tenant.clock)());
    await rm(folder, { recursive: true });

    expect(unknown).toMatchObject({ name: 'GraphDenied', message: 'AADSTS700027' });
    expect(known).toBe('no error');
  });

  test('is refused for a wrong secret, told by number and without the answer’s words', async () => {
    const config = { ...tenant.config, credential: { kind: 'secret', secret: 'wrong' } as const };

    const refused = await errorOf(appTokens(config, tenant.clock)());

    expect(refused).toBeInstanceOf(Denied);
    expect((refused as Denied).message).toBe('AADSTS7000215');
  });
});
