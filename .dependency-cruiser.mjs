/**
 * The import law. A room is one word here; a new room is one more word.
 * Rules are changed with a decision record, never by listing excused files.
 */
export const ROOMS = ['people', 'desks', 'requests', 'news', 'ideas', 'skills', 'training', 'impact'];

const rooms = ROOMS.join('|');
const wings = 'api|bot|tab|tests';
const DRIVERS = 'express|pg|lowdb|@azure/msal-node|@microsoft/microsoft-graph-client|botbuilder[^/]*';
/** What of the platform a room may stand on; engines, transports and clients are behind these. */
const PORTS =
  '^api/platform/(clock|ids|log|room|catalogue|canonical|disclosure|disclosure-blocks|tally|retention|log-retention|calendar|store/(store|declare|errors)|outbox/outbox|audit/audit|schedule/schedule|graph/graph|http/bind)\\.ts$';
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
        pathNot: [`^(?:${wings})/$1/`, `^api/(${rooms})/[a-z.-]*(contract|schemas)\\.ts$`],
      },
    ),
    forbid(
      'contracts-are-words',
      'Contracts import zod, api/contract and other contracts.',
      { path: `^api/(contract/|(${rooms})/[a-z.-]*(contract|schemas)\\.ts$)` },
      {
        pathNot: [`^api/contract/`, `^api/(${rooms})/[a-z.-]*(contract|schemas)\\.ts$`, packageNamed('zod')],
      },
    ),
    forbid(
      'rules-and-policies-are-pure',
      'Rules and policies import contracts, sibling rules and policy, and the time library.',
      { path: `^api/(${rooms})/[a-z./-]*(rules|policy)\\.ts$` },
      {
        pathNot: [
          `^api/contract/`,
          `^api/(${rooms})/[a-z.-]*(contract|schemas)\\.ts$`,
          `^api/(${rooms})/[a-z./-]*(rules|policy)\\.ts$`,
          packageNamed('temporal-polyfill'),
        ],
      },
    ),
    forbid(
      'services-know-ports-only',
      'Services import their own room and platform ports; no route, no engine, no transport.',
      { path: `^api/(${rooms})/[a-z.-]*service\\.ts$` },
      {
        path: [
          `^api/(${rooms})/(routes|room)\\.ts$`,
          '^api/platform/(http|store/(?!(store|declare|errors)\\.ts))',
          '^node:',
        ],
      },
    ),
    forbid(
      'rooms-stand-on-ports',
      'Of the platform a room imports ports; its routes may bind endpoints as well.',
      { path: `^api/(${rooms})/` },
      { path: '^api/platform/', pathNot: PORTS },
    ),
    forbid(
      'routes-bind-endpoints',
      'Only routes bind endpoints.',
      { path: `^api/(${rooms})/`, pathNot: '/routes\\.ts$' },
      { path: '^api/platform/http/' },
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
      'platform-stands-below',
      'The platform and the shells import nothing that is composed of them.',
      { path: '^(api/platform|bot/shell|tab/shell)/' },
      { path: '^(api|bot|tab)/', pathNot: '^(api/contract|api/platform|bot/shell|tab/shell)/' },
    ),
    forbid(
      'what-rooms-share-is-of-no-room',
      'What pages of several rooms are made of imports contracts and the shell.',
      { path: '^tab/shared/' },
      {
        path: '^(api|bot|tab)/',
        pathNot: `^(api/contract/|api/(${rooms})/[a-z.-]*contract\\.ts$|tab/shell/|tab/shared/)`,
      },
    ),
    forbid(
      'administration-is-of-no-room',
      'The pages of administrators import contracts, the shell and what rooms share.',
      { path: '^tab/admin/' },
      {
        path: '^(api|bot|tab)/',
        pathNot: `^(api/contract/|api/(${rooms})/[a-z.-]*contract\\.ts$|tab/(shell|shared|admin)/)`,
      },
    ),
    forbid(
      'composition-alone-knows-rooms',
      'Rooms are put together in app.ts, schema.ts and App.tsx; what stands beside them is handed what it needs.',
      {
        path: '^((api|bot|tab)/[^/]+|tab/home/.+)$',
        pathNot: '^(api/(app|schema)\\.ts|tab/App\\.tsx)$',
      },
      { path: `^(api|bot|tab)/(${rooms})/` },
    ),
    forbid(
      'api-opens-no-door',
      'The API knows neither the bot nor the tab; app.ts and schema.ts put the bot beside it.',
      { path: '^api/', pathNot: '^api/(app|schema)\\.ts$' },
      { path: '^(bot|tab)/' },
    ),
    forbid(
      'tab-speaks-contract',
      'Of the server the tab imports contracts only.',
      { path: '^tab/' },
      {
        path: '^(api|bot|sandbox)/',
        pathNot: [`^api/contract/`, `^api/(${rooms})/[a-z.-]*contract\\.ts$`],
      },
    ),
    forbid(
      'bot-calls-services',
      'Of the server the bot imports contracts, events and platform ports; a service only as a type.',
      { path: '^bot/' },
      {
        path: '^(api|tab|sandbox)/',
        pathNot: [
          `^api/contract/`,
          `^api/(${rooms})/[a-z.-]*contract\\.ts$`,
          `^api/(${rooms})/(events|service)\\.ts$`,
          '^api/platform/(clock|ids|log|config|catalogue|signing-keys|http/exchange|store/(store|declare|errors)|outbox/outbox|schedule/schedule)\\.ts$',
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
    forbid(
      'sandbox-is-no-guildhall',
      'The sandbox tenant shares words and the clock with the product; its answers are its own.',
      { path: '^sandbox/' },
      {
        path: '^(api|bot|tab)/',
        pathNot: `^api/(contract/|platform/clock\\.ts$|(${rooms})/[a-z.-]*contract\\.ts$)`,
      },
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
