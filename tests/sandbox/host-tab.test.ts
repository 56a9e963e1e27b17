import { describe, expect, test } from 'vitest';
import { aStage } from './stage.ts';

const stage = aStage();

describe('the tab inside the sandbox host', () => {
  test('teams-js starts and is told person, theme, tenant and page', async () => {
    await stage.host.open('/?person=clerk&theme=dark&page=desks&sub=desks%2F2026-11-24');

    const frame = await stage.readyAs('clerk');

    const context = await frame.evaluate('context');
    const clerk = stage.sandbox.world.directory.get('clerk');
    expect(context).toMatchObject({
      app: { theme: 'dark', locale: 'en-gb', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'desks', subPageId: 'desks/2026-11-24', frameContext: 'content' },
      user: { id: clerk.id, userPrincipalName: clerk.upn, tenant: { id: stage.sandbox.world.tenantId } },
    });
  });

  test('getAuthToken gives a token of the chosen person for this app', async () => {
    await stage.host.open('/?person=hr');
    const frame = await stage.readyAs('hr');

    const token = await frame.evaluate<string>('microsoftTeams.authentication.getAuthToken()');

    const claims = await stage.sandbox.world.readIssued(
      token,
      stage.sandbox.world.registrations.tab.clientId,
    );
    expect(claims).toMatchObject({ oid: stage.sandbox.world.directory.get('hr').id, roles: ['HR'] });
  });

  test('getAuthToken is refused when consent is', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    stage.sandbox.world.faults.set({ part: 'tab-token', kind: 'consent', times: 1 });

    const refusal = await frame.evaluate<string>(
      'microsoftTeams.authentication.getAuthToken().then(() => "given", (problem) => problem.message)',
    );

    expect(refusal).toBe('resourceRequiresConsent');
    stage.host.forgive(/403/);
  });

  test('a change of theme reaches the tab without loading it anew', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    await frame.evaluate('window.stayed = true');

    await stage.host.page.getByLabel('Theme').selectOption('contrast');

    await frame.locator('body[data-theme="contrast"]').waitFor();
    expect(await frame.evaluate('window.stayed')).toBe(true);
    expect(new URL(stage.host.page.url()).searchParams.get('theme')).toBe('contrast');
  });

  test('a phone is told to the tab, in a window as narrow as one', async () => {
    await stage.host.open('/?person=clerk&view=phone');

    const frame = await stage.readyAs('clerk');

    expect(await frame.evaluate('context.app.host.clientType')).toBe('android');
    const width = await frame.evaluate<number>('innerWidth');
    expect(width).toBeGreaterThanOrEqual(320);
    expect(width).toBeLessThanOrEqual(375);
  });

  test('a deep link to a page of the app opens that page', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    const { clientId } = stage.sandbox.world.registrations.tab;
    const link = `https://teams.microsoft.com/l/entity/${clientId}/desks?context=${encodeURIComponent('{"subEntityId":"desks/mine"}')}`;

    // The tab is loaded anew, so its promise may never settle: it is not awaited.
    await frame.evaluate((to) => void Reflect.get(window, 'microsoftTeams').app.openLink(to), link);

    await stage.host.page.waitForURL(/page=desks/);
    const there = await stage.readyAs('clerk');
    expect(new URL(there.url()).pathname).toBe('/desks');
    expect(await there.evaluate('context.page')).toMatchObject({ id: 'desks', subPageId: 'desks/mine' });
  });

  test('the app moves to another of its pages by navigateTo', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');

    await frame.evaluate(
      'void microsoftTeams.pages.currentApp.navigateTo({ pageId: "desks", subPageId: "desks/mine" })',
    );

    await stage.host.page.waitForURL(/page=desks&sub=desks%2Fmine/);
  });

  test('a function this host does not do is refused and logged, so nothing hangs', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    await stage.host.page.getByRole('button', { name: 'Log' }).click();

    // Written as a call on the wire: the library itself would not send what the host does not support.
    await frame.evaluate(`new Promise((answered) => {
      addEventListener('message', ({ data }) => data.id === 99999 && answered(data.args));
      parent.postMessage({ id: 99999, func: 'location.getLocation', args: [] }, '*');
    })`);

    await stage.host.page.locator('#log-lines .unknown', { hasText: 'location.getLocation' }).waitFor();
  });

  test('a dialog opens, talks to its opener and gives back its result', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    const closed = frame.evaluate<unknown>(`new Promise((closed) => {
      microsoftTeams.dialog.url.open(
        { url: location.origin + '/dialog', title: 'Pick a desk', size: { width: 400, height: 300 } },
        ({ err, result }) => closed({ err, result }))
    })`);

    const box = stage.host.page.getByRole('dialog', { name: 'Pick a desk' });
    await box.waitFor();
    const inner = await (await box.locator('iframe').elementHandle())?.contentFrame();
    await inner?.getByText('ready as').waitFor();
    await inner?.evaluate('microsoftTeams.dialog.url.submit({ desk: 14 })');

    expect(await closed).toMatchObject({ result: { desk: 14 } });
    await box.waitFor({ state: 'hidden' });
  });

  test('a closed dialog tells its opener that it was cancelled', async () => {
    await stage.host.open('/?person=clerk');
    const frame = await stage.readyAs('clerk');
    const closed = frame.evaluate<{ err: string }>(`new Promise((closed) => {
      microsoftTeams.dialog.url.open({ url: location.origin + '/dialog', title: 'Pick a desk', size: {} }, closed)
    })`);
    await stage.host.page.getByRole('dialog', { name: 'Pick a desk' }).waitFor();

    await stage.host.page.getByRole('button', { name: 'Close' }).click();

    expect((await closed).err).toMatch(/cancelled/i);
  });
});
