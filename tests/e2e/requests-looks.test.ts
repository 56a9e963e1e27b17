import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { ask, employ, reportsOf, turnTo } from './requests-walk.ts';
import { type Inside, type Stage, setStage, type Theme } from './stage.ts';

let stage: Stage;
/** One of each to look at: leave that waits, a claim, sickness with words about health, and a question to HR. */
const made: Record<string, string> = {};
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
  const [report = ''] = reportsOf(stage, 'care-manager');
  await employ(stage, ['clerk', report]);
  const wish = { length: 'days', from: '2026-12-01', to: '2026-12-04' };
  made.asked = (await ask(stage, report, 'annual-leave', wish)).id;
  await ask(stage, 'clerk', 'annual-leave', wish);
  const journey = { ...{ date: '2026-11-20', start: 'Lancaster', end: 'Morecambe' }, vehicle: 'car' };
  const journeys = [{ ...journey, miles: 10, passengers: 0 }];
  made.claim = (await ask(stage, 'clerk', 'expenses', { receipts: true, journeys })).id;
  const sick = { firstDay: '2026-11-24', fromHalf: 'am', reason: 'a bad back' };
  made.sick = (await ask(stage, 'clerk', 'sickness', sick)).id;
  made.question = (await ask(stage, 'depot', 'hr-query', { topic: 'pay', question: 'When is pay day?' })).id;
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const asWide = ({ host, tab }: Inside, width: number): Promise<unknown> =>
  host.page
    .locator('iframe[name="embedded-page-container"]')
    .evaluate(
      (frame, px) => Object.assign(frame.style, { width: `${px}px`, minWidth: '0', flex: 'none' }),
      width,
    )
    .then(() => tab.waitForFunction((px) => window.innerWidth === px, width));

const looksRight = async ({ tab }: Inside): Promise<void> => {
  expect(
    await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAxeClean(tab);
};

interface Look {
  readonly at: () => string;
  /** What is there once the page has settled. */
  readonly shows: string | RegExp;
  /** Buttons that are pressed one after the other, and what each makes appear. */
  readonly presses?: readonly (readonly [button: string | RegExp, shows: string | RegExp])[];
}

const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  clerk: [
    {
      ...{ at: () => '/requests', shows: 'of leave left' },
      presses: [['Show me how', 'Every entry']],
    },
    {
      ...{ at: () => '/requests/new/annual-leave', shows: 'How long do you want off?' },
      presses: [['Check your answers', 'There is a problem']],
    },
    {
      // Of an earlier visit some are there already: what is typed is kept.
      ...{ at: () => '/requests/new/expenses', shows: 'Other costs' },
      presses: [
        [/^Add (a|another) journey$/, 'Journey 1'],
        [/^Add (a|another) cost$/, 'Cost 1'],
      ],
    },
    { at: () => `/requests/${made.claim}`, shows: 'Together £5.50' },
    {
      ...{ at: () => `/requests/${made.sick}`, shows: 'Off sick now' },
      presses: [
        ['Show what was said', 'a bad back'],
        ['Record the return', 'Last day off sick'],
      ],
    },
  ],
  'care-manager': [
    { at: () => '/requests/approvals', shows: 'Left after' },
    { at: () => '/requests/team?month=2026-12', shows: 'December 2026' },
    {
      ...{ at: () => `/requests/${made.asked}`, shows: 'Left after' },
      presses: [['Decline', /They read it/]],
    },
  ],
  hr: [
    { at: () => '/requests/hr', shows: /Kofi Mensah/ },
    { at: () => '/requests/hr?part=employment', shows: 'Whose contract?' },
    { at: () => '/requests/hr?part=closures', shows: 'Bank holidays' },
    { at: () => '/requests/hr?part=figures', shows: 'Time to decide' },
    {
      ...{ at: () => `/requests/${made.question}`, shows: 'When is pay day?' },
      presses: [['Hand over', 'To whom?']],
    },
  ],
};
/** Each theme once, and one of them on a phone. */
const VIEWS: readonly (readonly [Theme, number])[] = [
  ['default', 320],
  ['dark', 1180],
  ['contrast', 1180],
];

test.each(Object.entries(LOOKS))(
  'no page or dialog of the %s scrolls sideways on a phone, or has a finding of axe in any theme',
  async (person, looks) => {
    const inside = await stage.enter({ person });
    const { tab } = inside;
    for (const { at, shows, presses = [] } of looks) {
      await turnTo(tab, at());
      await tab.getByText(shows).filter({ visible: true }).first().waitFor();
      for (const [button, then] of presses) {
        await tab.getByRole('button', { name: button, exact: true }).click();
        await tab.getByText(then).first().waitFor();
      }
      await inEachView(inside);
    }
  },
);

/** Looks at what is there in each view, as it is: nothing is loaded again. */
const inEachView = async (inside: Inside): Promise<void> => {
  for (const [theme, width] of VIEWS) {
    await inTheme(inside, theme);
    await asWide(inside, width);
    await looksRight(inside);
  }
};

/** Chooses a theme as one does in Teams; over once the page is drawn in it. */
const inTheme = async ({ host, tab }: Inside, theme: Theme): Promise<void> => {
  const choice = host.page.getByRole('combobox', { name: 'Theme' });
  if ((await choice.inputValue()) === theme) return;
  const before = await tab.evaluate(background);
  await choice.selectOption(theme);
  await expect.poll(() => tab.evaluate(background)).not.toBe(before);
};

const background = (): string =>
  getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor;
