import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import lawful from '../.dependency-cruiser.mjs';
import { everyCall } from './authorisation/matrix.ts';
import { authorisationPage } from './authorisation/page.ts';
import { isEndpoint, nameOf, refusalsOf } from './authorisation/rows.ts';
import config from './vitest.config.ts';

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

describe('test files that share a worker', () => {
  test('get the same of every module: none has hooks of its own, which the first file alone would get', () => {
    const shared = globSync('tests/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
    const setup = shared.filter((file) => config.test?.setupFiles?.includes(file));

    const withHooks = shared.filter((file) => HOOK.test(readFileSync(file, 'utf8')));

    expect(withHooks, 'register it in a function that each file calls').toEqual(setup);
    expect(setup).toHaveLength(1);
  });
});

/** At the top of a module; one within a function is registered by whoever calls it. */
const HOOK = /^(before|after)(All|Each)\(/m;

describe('the authorisation matrix', () => {
  test('has a row for every call that any contract declares', async () => {
    const contracts = await Promise.all(
      globSync('api/**/*{contract,contract/*}.ts').map((file) => import(resolve(file))),
    );
    const declared = contracts.flatMap((contract) => Object.values(contract).filter(isEndpoint).map(nameOf));
    const withRow = everyCall
      .filter(({ row }) => Object.keys(row).length > 0)
      .map(({ endpoint }) => nameOf(endpoint));

    const withoutRow = declared.filter((name) => !withRow.includes(name));

    expect(withoutRow, 'each needs a row in tests/authorisation (see CONTRIBUTING.md)').toEqual([]);
    expect(declared.length).toBeGreaterThan(15);
  });

  test('says of others’ records what the endpoint declares', () => {
    const expected = { hidden: [404], refused: [403], readable: [] };
    const byId = everyCall.filter(({ endpoint }) => endpoint.others);

    const contradictions = byId.filter(({ endpoint: { others = 'hidden' }, row }) =>
      refusalsOf(row.others).some((status) => !(expected[others] as number[]).includes(status)),
    );

    expect(contradictions.map(({ endpoint }) => nameOf(endpoint))).toEqual([]);
    expect(byId.length).toBeGreaterThan(3);
  });

  test('is the one in docs', () => {
    const page = readFileSync('docs/authorisation.md', 'utf8');

    expect(page, 'run `npm run authorisation`').toBe(authorisationPage());
  });
});
