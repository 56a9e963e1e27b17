import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { type Inside, type Stage, setStage, type Theme } from './stage.ts';
import { fillBookings, go, walk } from './walk.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  // So that the directory was read, and colleagues can be found.
  await stage.world.settle();
  await fillBookings(stage);
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const clean = ({ tab }: Inside) => expectAxeClean(tab);

describe.each<Theme>(['default', 'dark', 'contrast'])('in the %s theme', (theme) => {
  test('no page, empty, full, filtered or with a dialog, has a finding of axe', async () => {
    const full = await stage.enter({ person: 'hr', theme });
    // The page around the tab is the same all the way.
    await expectAxeClean(full.host.page);
    await walk(full, () => clean(full));
    await stage.leave();

    const empty = await stage.enter({ person: 'clerk', theme });
    await empty.tab.getByText('You have no desk today.').waitFor();
    await clean(empty);
    await go(empty.tab, 'My bookings', 'My bookings');
    await empty.tab.getByText('You have no desk booked').waitFor();
    await clean(empty);
  });

  test('a page in trouble has none either', async () => {
    const inside = await stage.enter({ person: 'clerk', theme });
    await inside.host.page.route('**/api/desks/**', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
        json: {
          type: 'about:blank',
          title: 'Not available',
          status: 503,
          code: 'unavailable',
          instance: 'req_1',
        },
      }),
    );

    await inside.tab.getByRole('link', { name: 'Desks', exact: true }).click();
    await inside.tab.getByRole('alert').getByText('Not available').waitFor();
    await inside.tab.getByRole('button', { name: 'Try again' }).waitFor();

    await clean(inside);
    inside.host.forgive(/503/);
  });
});
