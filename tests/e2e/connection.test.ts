import { afterAll, afterEach, beforeAll, test } from 'vitest';
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
