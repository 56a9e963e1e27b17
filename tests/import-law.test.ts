import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import lawful from '../.dependency-cruiser.mjs';

/** One forbidden import for each sentence of the law: from, to, and the rule that must catch it. */
const PLANTED: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['api/desks/service.ts', 'api/people/service.ts', 'rooms-keep-to-themselves'],
  ['bot/desks/commands.ts', 'bot/people/cards.ts', 'rooms-keep-to-themselves'],
  ['tab/desks/Page.ts', 'tab/people/You.ts', 'rooms-keep-to-themselves'],
  ['tests/desks/rules.test.ts', 'api/people/rules.ts', 'rooms-keep-to-themselves'],
  ['api/desks/contract.ts', 'api/platform/clock.ts', 'contracts-are-words'],
  ['api/people/directory.contract.ts', 'api/platform/clock.ts', 'contracts-are-words'],
  ['api/contract/time.ts', 'node_modules/express/index.js', 'contracts-are-words'],
  ['api/desks/rules.ts', 'api/platform/clock.ts', 'rules-and-policies-are-pure'],
  ['api/desks/booking.rules.ts', 'node_modules/zod/index.js', 'rules-and-policies-are-pure'],
  ['api/desks/policy.ts', 'api/desks/records.ts', 'rules-and-policies-are-pure'],
  ['api/requests/leave/year.rules.ts', 'api/requests/leave/policies.ts', 'rules-and-policies-are-pure'],
  ['api/requests/mileage/mileage.rules.ts', 'api/requests/claim.ts', 'rules-and-policies-are-pure'],
  ['api/desks/service.ts', 'api/platform/http/bind.ts', 'services-know-ports-only'],
  ['api/desks/booking.service.ts', 'api/platform/store/memory.ts', 'services-know-ports-only'],
  ['api/desks/calendar.ts', 'api/platform/outbox/relay.ts', 'rooms-stand-on-ports'],
  ['api/desks/room.ts', 'api/platform/http/bind.ts', 'routes-bind-endpoints'],
  ['api/desks/routes.ts', 'node_modules/express/index.js', 'drivers-stay-home'],
  ['bot/desks/cards.ts', 'node_modules/botbuilder/index.js', 'drivers-stay-home'],
  ['api/platform/room.ts', 'api/desks/contract.ts', 'platform-knows-no-room'],
  ['tab/shell/Layout.ts', 'tab/desks/Page.ts', 'platform-knows-no-room'],
  ['api/platform/log.ts', 'api/home.ts', 'platform-stands-below'],
  ['bot/shell/turns.ts', 'bot/help.ts', 'platform-stands-below'],
  ['tab/shared/Picker.ts', 'tab/people/You.ts', 'what-rooms-share-is-of-no-room'],
  ['tab/admin/Rights.ts', 'tab/people/You.ts', 'administration-is-of-no-room'],
  ['api/home.ts', 'api/desks/records.ts', 'composition-alone-knows-rooms'],
  ['api/audit.ts', 'api/people/records.ts', 'composition-alone-knows-rooms'],
  ['bot/bot.ts', 'bot/desks/commands.ts', 'composition-alone-knows-rooms'],
  ['tab/home/Home.ts', 'tab/desks/Page.ts', 'composition-alone-knows-rooms'],
  ['api/desks/service.ts', 'bot/desks/cards.ts', 'api-opens-no-door'],
  ['api/main.ts', 'bot/bot.ts', 'api-opens-no-door'],
  ['api/platform/room.ts', 'bot/shell/turn.ts', 'api-opens-no-door'],
  ['tab/desks/Page.ts', 'api/desks/schemas.ts', 'tab-speaks-contract'],
  ['tab/desks/Page.ts', 'api/platform/clock.ts', 'tab-speaks-contract'],
  ['bot/desks/commands.ts', 'api/desks/records.ts', 'bot-calls-services'],
  ['bot/desks/commands.ts', 'api/desks/service.ts', 'bot-knows-services-as-types'],
  ['api/app.ts', 'sandbox/main.ts', 'production-imports-no-tests-and-no-sandbox'],
  ['api/desks/jobs.ts', 'tests/support/clock.ts', 'production-imports-no-tests-and-no-sandbox'],
  ['sandbox/graph/users.ts', 'api/platform/graph/graph-shapes.ts', 'sandbox-is-no-guildhall'],
  ['sandbox/main.ts', 'api/config.ts', 'sandbox-is-no-guildhall'],
];
const CIRCLE = ['api/desks/a.ts', 'api/desks/b.ts'] as const;
const ORPHAN = 'api/desks/lonely.ts';

let broken: ReadonlySet<string>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guildhall-law-'));
  plant([...PLANTED.map(([from, to]) => [from, to] as const), CIRCLE, [CIRCLE[1], CIRCLE[0]]]);
  broken = await violations();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plant = (imports: readonly (readonly [from: string, to: string])[]) => {
  const lines = new Map<string, string>([[ORPHAN, 'export const alone = 1;\n']]);
  for (const [from, to] of imports) {
    const depth = '../'.repeat(from.split('/').length - 1);
    const name = to.replace(/\W/g, '_');
    lines.set(
      from,
      `${lines.get(from) ?? ''}import { x as ${name} } from '${depth}${to}';\nexport const used_${name} = ${name};\n`,
    );
    if (!lines.has(to)) lines.set(to, '');
  }
  for (const [file, text] of lines) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `export const x = 1;\n${text}`);
  }
};

const violations = async (): Promise<ReadonlySet<string>> => {
  const { tsConfig: _, ...options } = lawful.options ?? {};
  const { output } = await cruise(['api', 'bot', 'tab', 'sandbox', 'tests'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden: lawful.forbidden ?? [] },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('the cruiser answered text instead of a result');
  return new Set(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`));
};

describe('the import law bites', () => {
  test.for(PLANTED)('%s may not import %s', ([from, to, rule]) => {
    expect(broken).toContain(`${rule}: ${from} -> ${to}`);
  });

  test('modules may not form a circle, nor stand alone', () => {
    const rules = [...broken].map((line) => line.split(':')[0]);

    expect(rules).toContain('no-cycles');
    expect(broken).toContain(`no-orphans: ${ORPHAN} -> ${ORPHAN}`);
  });

  test('every rule has a planted import that it catches', () => {
    const caught = new Set([...broken].map((line) => line.split(':')[0]));

    for (const { name } of lawful.forbidden ?? []) expect(caught).toContain(name);
  });
});
