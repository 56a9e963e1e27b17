/**
 * The import law. A room is one word here; a new room is one more word.
 * Rules are changed with a decision record, never by listing excused files.
 */
export const ROOMS = ['people', 'desks', 'requests', 'news', 'ideas', 'skills', 'training', 'impact'];

const rooms = ROOMS.join('|');
const wings = 'api|bot|tab|tests';
const DRIVERS = 'express|pg|lowdb|@azure/msal-node|@microsoft/microsoft-graph-client|botbuilder[^/]*';
const packageNamed = (names) => `(^|/)node_modules/(${names})(/|$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'rooms-keep-to-themselves',
      'A room imports its own files; another room only through its contract.',
      { path: `^(?:${wings})/(${rooms})/` },
      {
        path: `^(?:${wings})/(${rooms})/`,
        pathNot: [`^(?:${wings})/$1/`, `^api/(${rooms})/(contract|schemas)\\.ts$`],
      },
    ),
    forbid(
      'contracts-are-words',
      'Contracts import zod, api/contract and other contracts.',
      { path: `^api/(contract/|(${rooms})/(contract|schemas)\\.ts$)` },
      { pathNot: [`^api/contract/`, `^api/(${rooms})/(contract|schemas)\\.ts$`, packageNamed('zod')] },
    ),
    forbid(
      'rules-and-policies-are-pure',
      'Rules and policies import contracts, sibling rules and policy, and the time library.',
      { path: `^api/(${rooms})/[a-z.-]*(rules|policy)\\.ts$` },
      {
        pathNot: [
          `^api/contract/`,
          `^api/(${rooms})/(contract|schemas)\\.ts$`,
          `^api/(${rooms})/[a-z.-]*(rules|policy)\\.ts$`,
          packageNamed('temporal-polyfill'),
        ],
      },
    ),
    forbid(
      'services-know-ports-only',
      'Services import their own room and platform ports; no route, no engine, no transport.',
      { path: `^api/(${rooms})/[a-z.-]*service\\.ts$` },
      {
        path: [`^api/(${rooms})/(routes|room)\\.ts$`, '^api/platform/(http|store/(?!store\\.ts))', '^node:'],
      },
    ),
    forbid(
      'drivers-stay-home',
      'Drivers are imported by the composition root, the platform, the bot shell and the sandbox.',
      { path: '^(api|bot|tab)/', pathNot: '^(api/app\\.ts|api/platform/|bot/shell/)' },
      { path: packageNamed(DRIVERS) },
    ),
    forbid(
      'platform-knows-no-room',
      'The platform, the shells and test support serve every room and import none.',
      { path: '^(api/platform/|api/contract/|bot/shell/|tab/shell/|tests/support/)' },
      { path: `^(${wings})/(${rooms})/` },
    ),
    forbid(
      'tab-speaks-contract',
      'Of the server the tab imports contracts only.',
      { path: '^tab/' },
      { path: '^(api|bot|sandbox)/', pathNot: [`^api/contract/`, `^api/(${rooms})/contract\\.ts$`] },
    ),
    forbid(
      'bot-calls-services',
      'Of the server the bot imports contracts, events and platform ports; a service only as a type.',
      { path: '^bot/' },
      {
        path: '^(api|tab|sandbox)/',
        pathNot: [
          `^api/contract/`,
          `^api/(${rooms})/(contract|events|service)\\.ts$`,
          '^api/platform/(clock|ids|log|config|store/store|outbox/outbox|schedule/schedule)\\.ts$',
        ],
      },
    ),
    forbid(
      'bot-knows-services-as-types',
      'app.ts hands the bot its services; the bot imports their types.',
      { path: '^bot/' },
      { path: `^api/(${rooms})/[a-z.-]*service\\.ts$`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'production-imports-no-tests-and-no-sandbox',
      'What runs in a council imports neither tests nor the sandbox tenant.',
      { path: '^(api|bot|tab)/' },
      { path: '^(tests|sandbox)/' },
    ),
    forbid('no-cycles', 'Modules form no circle.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'Every module is used.',
      {
        orphan: true,
        path: '^(api|bot|tab|sandbox)/',
        pathNot: '(check-node\\.mjs|vite\\.config\\.ts|\\.d\\.ts)$',
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
