import { describe, expect, test } from 'vitest';
import { allScripts, builtPage, firstPageScripts } from '../support/first-page.ts';

/** Bytes of gzipped script before Home stands: what a phone on a slow line waits for. */
const BUDGET = 230_000;

describe("the tab's first page", () => {
  test('loads at most 230 kB of gzipped script', () => {
    const scripts = firstPageScripts();

    const sum = scripts.reduce((total, { gzipBytes }) => total + gzipBytes, 0);

    expect(scripts.length).toBeGreaterThan(1);
    expect(sum).toBeGreaterThan(100_000);
    expect(sum).toBeLessThanOrEqual(BUDGET);
  });

  test('carries no schema checker, time library, card renderer or charts', () => {
    const scripts = firstPageScripts();

    const names = scripts.map(({ file }) => file);
    expect(names.filter((file) => /(^|\/)(zod|temporal|cards|charts)-/.test(file))).toEqual([]);
    for (const mark of ['ZodError', 'PlainDateTime', 'AdaptiveCard', 'fui-DonutChart'])
      expect(
        scripts.filter(({ text }) => text.includes(mark)).map(({ file }) => `${mark} in ${file}`),
      ).toEqual([]);
  });

  test('names no address of the sandbox, in no script of any page', () => {
    expect(builtPage()).not.toMatch(/127\.0\.0\.1|localhost|guildhall-host-origins/);
    const scripts = allScripts();
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((script) => /127\.0\.0\.1|localhost:\d/.test(script))).toEqual([]);
  });

  test('holds no inline script or style, which its security policy would refuse', () => {
    const page = builtPage();

    expect(page.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
    expect(page).not.toMatch(/<style|\son\w+=|javascript:/i);
    expect(page).toContain('type="module"');
  });
});
