import { existsSync, readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import lawful from '../.dependency-cruiser.mjs';

const WINGS = ['api', 'bot', 'tab', 'sandbox', 'tests'].filter((wing) => existsSync(wing));

const sourceFiles = WINGS.flatMap((wing) =>
  readdirSync(wing, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)),
);

describe('the import law', () => {
  test('every module keeps it, and the cruiser really saw every module', { timeout: 180_000 }, async () => {
    const { output } = await cruise(WINGS, {
      ...lawful.options,
      ruleSet: { forbidden: lawful.forbidden ?? [] },
      validate: true,
    });
    if (typeof output === 'string') throw new Error('the cruiser answered text instead of a result');

    const broken = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

    expect(broken).toEqual([]);
    const seen = output.modules.filter(({ source }) => WINGS.some((wing) => source.startsWith(`${wing}/`)));
    expect(seen.length).toBeGreaterThanOrEqual(sourceFiles.length);
    expect(sourceFiles.length).toBeGreaterThan(15);
  });
});
