import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Inside, type Stage, setStage, type Theme } from './stage.ts';
import { fillBookings, walk } from './walk.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  // So that the directory was read, and colleagues can be found.
  await stage.world.settle();
  await fillBookings(stage);
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Makes the tab as wide as a small phone, whatever the page around it needs. */
const asPhone = async ({ host, tab }: Inside): Promise<void> => {
  await host.page
    .locator('iframe[name="embedded-page-container"]')
    .evaluate((frame) => Object.assign(frame.style, { width: '320px', minWidth: '0', flex: 'none' }));
  await tab.waitForFunction(() => window.innerWidth === 320);
};

/** Real targets smaller than 24 by 24 px; a link within a sentence may be (WCAG 2.5.8). */
const smallTargets = (tab: Frame): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('button, a[href], select, label:has(input)')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const hidden = width === 0 || element.closest('[hidden]') !== null;
      const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      return hidden || inText || (width >= 24 && height >= 24)
        ? []
        : [`${element.getAttribute('aria-label') ?? element.textContent} ${width}x${height}`];
    }),
  );

describe('on a phone 320 px wide', () => {
  test('no page scrolls sideways, every target is at least 24 px, and wider text is not cut off', async () => {
    const inside = await stage.enter({ person: 'hr' });
    await asPhone(inside);
    const { tab } = inside;

    await walk(inside, async () => {
      await expect
        .poll(() => tab.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
      expect(await smallTargets(tab)).toEqual([]);
      await spaceText(tab);
      expect(await cutOff(tab)).toEqual([]);
      expect(await sideways(tab)).toBeLessThanOrEqual(0);
      await unspaceText(tab);
    });
  });

  test('list and plan take turns, list first; every desk on the plan can be hit', async () => {
    const inside = await stage.enter({ person: 'hr', page: 'desks' });
    await asPhone(inside);
    const { tab } = inside;
    await tab
      .getByRole('button', { name: /^(Book|Look at) desk / })
      .first()
      .waitFor();
    await expect.poll(() => tab.getByRole('grid').isVisible()).toBe(false);

    await tab.getByRole('radio', { name: 'Plan' }).check();

    await tab.getByRole('grid').waitFor();
    await expect.poll(() => tab.locator('[data-desk]').count()).toBeGreaterThan(20);
    expect(await smallTargets(tab)).toEqual([]);
    await expect
      .poll(() => tab.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
  });

  test('what has focus is not behind the bar at the bottom', async () => {
    const inside = await stage.enter({ person: 'hr', page: 'desks' });
    await asPhone(inside);
    const { tab, host } = inside;
    const rows = tab.getByRole('button', { name: /^(Book|Look at) desk / });
    await rows.nth(12).waitFor();
    await rows.nth(0).focus();

    for (let step = 0; step < 12; step += 1) {
      await host.page.keyboard.press('Tab');
      const seen = await tab.evaluate(() => {
        const at = document.activeElement;
        const box = at?.getBoundingClientRect();
        const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top !== null && top !== undefined && (at?.contains(top) ?? false);
      });
      expect(seen).toBe(true);
    }
  });
});

/** The spacing that people may set for themselves (WCAG 1.4.12). By script: the page's own policy allows no style element. */
const spaceText = (tab: Frame): Promise<void> =>
  tab.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
  });

const unspaceText = (tab: Frame): Promise<void> =>
  tab.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });

/** Words that leave their control, or the box that cuts them off. What only a screen reader reads does not count. */
const cutOff = (tab: Frame): Promise<string[]> =>
  tab.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let at = texts.nextNode(); at !== null; at = texts.nextNode()) {
      const parent = at.parentElement;
      const words = at.textContent?.trim() ?? '';
      if (
        parent === null ||
        words === '' ||
        !parent.checkVisibility() ||
        parent.closest('option, [role=grid]')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(at);
      const word = range.getBoundingClientRect();
      for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(box);
        // What scrolls can be reached; what is clipped to nothing is for ears.
        if (clipPath !== 'none' || [overflowX, overflowY].some((way) => /auto|scroll/.test(way))) break;
        if (overflowX === 'visible' && !box.matches('button, a, label')) continue;
        const edge = box.getBoundingClientRect();
        const out = Math.max(
          ...[edge.left - word.left, word.right - edge.right, edge.top - word.top, word.bottom - edge.bottom],
        );
        if (out > 2) found.push(`${words}: ${Math.round(out)} px outside its ${box.tagName.toLowerCase()}`);
      }
    }
    return found;
  });

const sideways = (tab: Frame): Promise<number> =>
  tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('with text set wider and taller', () => {
  test('no word is cut off and no page scrolls sideways on a laptop', async () => {
    const inside = await stage.enter({ person: 'hr' });
    await spaceText(inside.tab);

    await walk(inside, async () => {
      expect(await cutOff(inside.tab)).toEqual([]);
      expect(await sideways(inside.tab)).toBeLessThanOrEqual(0);
    });
  });

  test('nor at 200 %, which leaves half of a laptop’s width and height', async () => {
    const inside = await stage.enter({ person: 'hr', width: 640, height: 450 });

    await walk(inside, async () => {
      expect(await cutOff(inside.tab)).toEqual([]);
      expect(await sideways(inside.tab)).toBeLessThanOrEqual(0);
    });
  });
});

describe('as the person set their device', () => {
  test('with reduced motion nothing moves, not even a dialog or a message', async () => {
    const { tab } = await stage.enter({ person: 'clerk', page: 'desks' });
    // Fluent keeps an animation of one millisecond, so that what waits for its end still hears of it.
    const moving = () =>
      tab.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1).length,
      );
    await tab
      .getByRole('button', { name: /^Book desk / })
      .first()
      .click();
    await tab.getByRole('dialog').waitFor();
    expect(await moving()).toBe(0);

    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Book desk / })
      .click();
    await tab.locator('.fui-Toast').waitFor();

    expect(await moving()).toBe(0);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.locator('.fui-Toast', { hasText: 'free again' }).waitFor();
  });

  test('with forced colours every state of a desk still looks different', async () => {
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks' });
    await host.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const signs = tab.getByRole('list', { name: 'What the signs mean' }).locator('li > span:first-child');
    await signs.first().waitFor();

    const pictures: string[] = [];
    for (const sign of await signs.all()) pictures.push((await sign.screenshot()).toString('base64'));

    expect(pictures).toHaveLength(6);
    expect(new Set(pictures).size).toBe(6);
  });

  test.each<Theme>(['default', 'dark', 'contrast'])('focus can be seen in the %s theme', async (theme) => {
    const { tab, host } = await stage.enter({ person: 'clerk', page: 'desks', theme });
    await tab
      .getByRole('button', { name: /^Book desk / })
      .first()
      .waitFor();
    await host.page.locator('iframe').first().focus();

    for (let step = 0; step < 24; step += 1) {
      await host.page.keyboard.press('Tab');
      const unseen = await tab.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return undefined;
        // Fluent draws some rings as a border of the element's ::after; a hidden radio shows on its label.
        const places: [Element, string?][] = [[at], [at, '::after'], [at.closest('label') ?? at]];
        const parent = at.parentElement;
        if (parent !== null) places.push([parent], [parent, '::after']);
        const rings = places.some(([element, pseudo]) => {
          const style = getComputedStyle(element, pseudo);
          const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
          const bordered =
            pseudo !== undefined &&
            Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderBottomWidth) >= 2;
          return outlined || bordered || style.boxShadow.includes('2px');
        });
        return rings ? undefined : (at.getAttribute('aria-label') ?? at.textContent ?? at.tagName);
      });
      expect(unseen).toBeUndefined();
    }
  });
});
