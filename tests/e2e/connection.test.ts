import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('a page that could not load offline loads by itself when the connection is back', async () => {
  const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks' });
  await tab.getByRole('grid').waitFor();
  await host.page.context().setOffline(true);
  await tab.getByRole('radio', { name: 'Thursday 26 November' }).check();
  await tab.getByText('You are offline').waitFor();

  await host.page.context().setOffline(false);

  await tab.getByRole('grid').waitFor();
  host.forgive(/ERR_INTERNET_DISCONNECTED/);
});

test('a guest reads that Guildhall is not for them, and is offered nothing in vain', async () => {
  const guest = stage.world.sandbox.world.directory.people.find((person) => person.guest)?.id ?? '';
  const { tab, host } = await stage.enter({ person: guest });

  await tab.getByRole('alert').getByText('Guildhall is for the council’s own accounts').waitFor();

  await expect.poll(() => tab.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  host.forgive(/401/);
});

test('a page that cannot be shown says so, and leaves the way to every other', async () => {
  const { tab, host } = await stage.enter({ person: 'clerk' });
  // As after an update: the tab that is open asks for files of the release before.
  await host.page.route(/\/assets\/RequestsPage-/, (route) => route.fulfill({ status: 404 }));
  await tab.getByRole('link', { name: 'Requests', exact: true }).click();

  await tab.getByRole('heading', { level: 1, name: 'We could not show this page' }).waitFor();
  await tab.getByRole('link', { name: 'People', exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  host.forgive(/404|dynamically imported module|RequestsPage/);
});
