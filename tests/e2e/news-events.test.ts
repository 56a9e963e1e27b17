import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import { expectAxeClean } from '../support/browser.ts';
import { publish } from './news-walk.ts';
import { turnTo } from './requests-walk.ts';
import { focused, type Stage, setStage, type Theme } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const BOOK_FAIR = 'Book fair in the reading room';

/** An event for these people, in five days. */
const announce = (...readers: readonly string[]) => {
  const from = `${addMillis(stage.world.clock.now(), 5 * 86_400_000).slice(0, 10)}T10:00:00.000Z` as Instant;
  const event = { from, to: addMillis(from, 7_200_000), place: 'The Storey', online: null };
  return publish(stage, { kind: 'event', readers, title: BOOK_FAIR, event });
};

describe('an event', () => {
  test('is found in the list, goes into the calendar at a press and out of it at another', async () => {
    await announce('clerk', 'councillor');
    const { tab } = await stage.enter({ person: 'clerk', at: '/news/events' });
    // The button changes at the press, and the calendar once the server has heard of it and the work is done.
    const entries = async () => {
      await stage.world.settle();
      const { calendars, directory } = stage.world.sandbox.world;
      return calendars.of(directory.get('clerk').id).filter(({ subject }) => subject === BOOK_FAIR);
    };

    await tab.getByRole('link', { name: BOOK_FAIR }).click();
    const block = tab.getByRole('region', { name: 'When and where' });
    await block.getByText('10am to midday').waitFor();
    await expectAxeClean(tab);
    await block.getByRole('button', { name: 'Add to my calendar' }).press('Enter');
    await block.getByRole('button', { name: 'Take out of my calendar' }).waitFor();
    await expect.poll(entries).toMatchObject([{ location: 'The Storey', showAs: 'busy' }]);

    const file = tab.page().waitForEvent('download');
    await block.getByRole('button', { name: 'Download for another calendar' }).click();
    expect((await file).suggestedFilename()).toBe('event.ics');
    await block.getByRole('button', { name: 'Take out of my calendar' }).press('Enter');
    await block.getByRole('button', { name: 'Add to my calendar' }).waitFor();
    await expect.poll(entries).toEqual([]);
  });

  test('is there for a councillor, who has nothing to send in', async () => {
    const { tab } = await stage.enter({ person: 'councillor', at: '/news/events' });

    await tab.getByRole('link', { name: BOOK_FAIR }).waitFor();
    await expect.poll(() => tab.getByRole('link', { name: 'Send something in' }).count()).toBe(0);
  });
});

describe('something that staff send in', () => {
  test('is sent back with what is missing, then waits; an editor answers and the sender reads it', async () => {
    const { tab } = await stage.enter({ person: 'clerk', at: '/news/sent' });
    await tab.getByRole('link', { name: 'Send us something' }).click();
    await tab.getByRole('radio', { name: 'An event' }).check();
    await tab.getByRole('button', { name: 'Send it to the editors' }).click();
    await expect.poll(() => focused(tab)).toContain('There is a problem');
    await tab.getByRole('alert').getByRole('link', { name: 'Enter the day of the event' }).click();
    await expectAxeClean(tab);

    await tab.getByRole('radio', { name: 'Feedback' }).check();
    await tab.getByLabel('Title').fill('Larger letters');
    await tab.getByLabel('What would you like to say?').fill('I cannot read the menu.');
    await tab.getByRole('button', { name: 'Send it to the editors' }).click();
    await tab.getByRole('article', { name: 'Larger letters' }).getByText('Waits for an editor').waitFor();

    const editor = await stage.enter({ person: 'editor', at: '/news/sent' });
    await editor.tab.getByRole('link', { name: 'What waits for editors' }).click();
    const waiting = editor.tab.getByRole('article', { name: 'Larger letters' });
    await waiting.getByRole('button', { name: 'Answer' }).click();
    const dialog = editor.tab.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await dialog.getByText('Write a sentence for whoever sent it').waitFor();
    await dialog.getByLabel('Your answer').fill('It comes in May.');
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await editor.tab.getByText('Nothing waits').waitFor();
    await stage.world.settle();

    const after = await stage.enter({ person: 'clerk', at: '/news/sent' });
    await after.tab.getByRole('article', { name: 'Larger letters' }).getByText('It comes in May.').waitFor();
  });
});

describe('in every theme and on a phone', () => {
  const PAGES = [
    ['/news/events', 'Events'],
    ['/news/send', 'Send us something'],
    ['/news/sent', 'What I sent in'],
  ] as const;

  test.each<Theme>(['default', 'dark', 'contrast'])('nothing is lost in the theme %s', async (theme) => {
    const { tab } = await stage.enter({ person: 'clerk', at: '/news', theme, width: 320 });
    for (const [at, heading] of PAGES) {
      await turnTo(tab, at);
      await tab.getByRole('heading', { level: 1, name: heading }).waitFor();

      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, at).toBeLessThanOrEqual(0);
      await expectAxeClean(tab);
    }
  });
});
