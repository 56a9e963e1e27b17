import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAxeClean } from '../support/browser.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await stage.world.settle();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** The form in which an administrator appoints somebody; the reason is given, so that only the person is missing. */
const enterForm = async () => {
  const inside = await stage.enter({ person: 'admin', at: '/admin?part=appointments' });
  await inside.tab.getByRole('textbox', { name: 'Reason' }).fill('She knows the case system');
  const department = inside.tab.getByLabel('Department');
  await department.selectOption({ index: 1 });
  return { ...inside, box: inside.tab.getByRole('combobox', { name: 'Person' }) };
};

const isReady = (tab: Frame): Promise<boolean> =>
  tab.getByRole('button', { name: 'Appoint', exact: true }).isEnabled();

describe('choosing a person', () => {
  test('is done with the keyboard alone, and the choice stands in the form', async () => {
    const { tab, host, box } = await enterForm();
    expect(await isReady(tab)).toBe(false);
    await box.focus();

    await host.page.keyboard.type('carr');
    await tab.getByText(/^\d+ people found\. Use the arrow keys\.$/).waitFor();
    await host.page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    const words = await tab.locator(`[role=option][id="${active}"]`).textContent();
    await host.page.keyboard.press('Enter');

    await tab.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(words).toContain(await box.inputValue());
    await expect.poll(() => box.inputValue()).toContain('Carr');
    expect(await isReady(tab)).toBe(true);
    await expectAxeClean(tab);
  });

  test('holds only while the words are theirs: half a name picks nobody', async () => {
    const { tab, host, box } = await enterForm();
    await box.fill('farah iq');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).click();
    await expect.poll(() => box.inputValue()).toBe('Farah Iqbal');
    expect(await isReady(tab)).toBe(true);

    await box.focus();
    await host.page.keyboard.press('End');
    await host.page.keyboard.press('Backspace');

    await expect.poll(() => box.inputValue()).toBe('Farah Iqba');
    expect(await isReady(tab)).toBe(false);
    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();
  });

  test('closes by Escape, and what was typed stays', async () => {
    const { tab, host, box } = await enterForm();
    await box.fill('farah iq');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();

    await host.page.keyboard.press('Escape');

    await tab.getByRole('listbox').waitFor({ state: 'hidden' });
    await expect.poll(() => box.inputValue()).toBe('farah iq');
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false');
  });

  test('asks nobody about a single letter, and says what is missing', async () => {
    const { tab, host, box } = await enterForm();
    const asked: string[] = [];
    host.page.on(
      'request',
      (request) => /\/api\/people\/search$/.test(request.url()) && asked.push(request.postDataJSON().q),
    );

    await box.fill('f');
    await tab.getByRole('option', { name: 'Type at least two letters' }).waitFor();
    await box.fill('farah iqbal');
    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();

    expect(asked).toEqual(['farah iqbal']);
  });

  test('says that it looks while the answer is slow', async () => {
    const { tab, host, box } = await enterForm();
    const slow = Promise.withResolvers<void>();
    await host.page.route('**/api/people/search', async (route) => {
      await slow.promise;
      await route.continue();
    });

    await box.fill('farah iqbal');
    await tab.getByRole('option', { name: 'Looking' }).waitFor();
    slow.resolve();

    await tab.getByRole('option', { name: /Farah Iqbal/ }).waitFor();
  });
});
