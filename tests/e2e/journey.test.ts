import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, type Inside, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** The week in which the booking is, as the person's own calendar shows it. */
const entries = ({ host }: Inside, subject: string) => host.page.getByRole('main').getByText(subject);

const openCalendar = async ({ host }: Inside) => {
  await host.page.getByRole('button', { name: 'Calendar' }).click();
  await host.page.getByRole('heading', { name: 'Calendar' }).waitFor();
};

const openChat = async ({ host }: Inside) => {
  await host.page.getByRole('button', { name: /^Chat/ }).click();
  await host.page.getByPlaceholder('Type a message').waitFor();
};

const say = async ({ host }: Inside, words: string) => {
  await host.page.getByPlaceholder('Type a message').fill(words);
  await host.page.getByRole('button', { name: 'Send', exact: true }).click();
};

describe('a desk, from the tab to the calendar to the chat and back', () => {
  test.for([
    { person: 'clerk', desk: 'A7', theme: 'default' },
    { person: 'depot', desk: 'A8', theme: 'dark' },
    { person: 'care-manager', desk: 'A9', theme: 'contrast' },
  ] as const)(
    '$person books it in the tab, sees it in the calendar, asks the bot and cancels in chat',
    async ({ person, desk, theme }) => {
      const inside = await stage.enter({ person, page: 'desks', theme });
      const { host, tab } = inside;
      const subject = `Desk ${desk}, Lancaster Town Hall`;

      await choose(tab.getByRole('combobox', { name: 'Building' }), 'Lancaster Town Hall');
      await tab.getByRole('button', { name: new RegExp(`^Desk ${desk}, free all day`) }).click();
      await tab
        .getByRole('dialog')
        .getByRole('button', { name: `Book desk ${desk}` })
        .click();
      await tab.getByText(`Desk ${desk} is yours`, { exact: true }).waitFor();
      await stage.world.settle();
      await openCalendar(inside);
      await entries(inside, subject).waitFor();

      await openChat(inside);
      await say(inside, 'what have I booked?');
      const cancel = host.page.getByRole('button', { name: 'Cancel Tuesday 24 November' });
      await cancel.click();
      await cancel.waitFor({ state: 'detached' });
      await stage.world.settle();
      await openCalendar(inside);
      await entries(inside, subject).waitFor({ state: 'detached' });

      const { id } = stage.world.sandbox.world.directory.get(person);
      const left = stage.world.sandbox.world.calendars.of(id).filter((event) => event.subject === subject);
      expect(left).toEqual([]);
      expect(stage.world.sandbox.world.unmodelled).toEqual([]);
    },
  );
});
