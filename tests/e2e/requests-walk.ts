import type { Frame } from 'playwright-core';
import { submitRequest } from '../../api/requests/contract.ts';
import { importEmployment } from '../../api/requests/employment.contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import type { HostPage } from '../support/host-page.ts';
import type { Stage } from './stage.ts';

/** Enters a full-time contract for each of these people, as HR does from a list. */
export const employ = async (stage: Stage, people: readonly string[]): Promise<void> => {
  const { directory } = stage.world.sandbox.world;
  const csv = people
    .map(
      (person) =>
        `${directory.get(person).upn},green-book-2023,2020-04-01,2020-04-01,,37:00,7:24 7:24 7:24 7:24 7:24`,
    )
    .join('\n');
  await (await stage.world.as('hr')).ok(importEmployment, { csv, dryRun: false });
};

/** Asks for something as somebody; returns the request. */
export const ask = async (stage: Stage, person: string, type: string, answers: Answers) =>
  (await stage.world.as(person)).ok(submitRequest, { type, answers });

/** The enabled people who report to this one, by id. */
export const reportsOf = (stage: Stage, person: string): readonly string[] => {
  const { directory } = stage.world.sandbox.world;
  return directory
    .reportsOf(directory.get(person).id)
    .filter(({ enabled, guest }) => enabled && !guest)
    .map(({ id }) => id);
};

/** Goes on to another page of ours without loading all of it again. */
export const turnTo = (tab: Frame, path: string): Promise<void> =>
  tab.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);

/** Over once focus is in the first field of a group's first row: what was added takes it, a moment after it is drawn. */
export const inFirstRow = (tab: Frame): Promise<unknown> =>
  tab.waitForFunction(() => document.querySelector('[data-row="0"] input') === document.activeElement);

/** What has focus, by the words somebody hears: its label, else what stands in it. */
const heard = (tab: Frame): Promise<string> =>
  tab.evaluate(() => {
    const at = document.activeElement;
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
    const label = labels?.[0]?.textContent;
    return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
  });

/** Presses Tab until what has focus begins with these words; a page whose control no key reaches fails here. */
export const tabTo = async (host: HostPage, tab: Frame, words: string): Promise<void> => {
  const passed: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await host.page.keyboard.press('Tab');
    const at = await heard(tab);
    if (at.startsWith(words)) return;
    passed.push(at);
  }
  throw new Error(`no key reaches “${words}”; passed: ${passed.join(' | ')}`);
};
