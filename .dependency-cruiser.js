/**
 * The folders of `src/` that each folder may import from. The list runs from top to bottom (docs/architecture.md): a folder imports from
 * itself and from the folders named here, type-only imports included. `npm run check` fails on any other import and on every cycle.
 */
const MAY_IMPORT = {
  metrics: ['server', 'upstream', 'errors.ts'],
  tracing: ['server', 'upstream', 'operation', 'config'],
  server: ['config', 'errors.ts', 'operation', 'memory', 'shared-store', 'upstream', 'graphql', 'context.ts'],
  export: [
    'background-context.ts',
    'call-quality',
    'digest',
    'quality',
    'reports',
    'upstream',
    'graphql',
    'memory',
    'operation',
    'config',
    'json',
    'errors.ts',
  ],
  'call-quality': [
    'digest',
    'quality',
    'call-search',
    'call-control',
    'reports',
    'upstream',
    'shared-store',
    'graphql',
    'operation',
    'json',
    'errors.ts',
  ],
  digest: ['quality', 'reports', 'operation', 'json'],
  timeline: ['quality', 'call-control', 'reports', 'report-bytes', 'graphql', 'operation', 'json', 'errors.ts'],
  quality: ['call-control', 'reports', 'report-bytes', 'graphql', 'operation', 'json', 'errors.ts'],
  'call-search': ['call-control', 'reports', 'report-bytes', 'upstream', 'graphql', 'operation', 'json', 'errors.ts'],
  'call-control': ['reports', 'report-bytes', 'upstream', 'graphql', 'operation', 'json', 'errors.ts'],
  reports: ['report-bytes', 'upstream', 'shared-store', 'graphql', 'memory', 'operation', 'json', 'errors.ts'],
  graphql: ['config', 'memory', 'operation', 'json', 'errors.ts'],
  'report-bytes': ['memory', 'operation', 'json', 'errors.ts', 'wasm-tiering.ts'],
  upstream: ['shared-store', 'memory', 'operation', 'config', 'json', 'errors.ts', 'wasm-tiering.ts'],
  'shared-store': ['memory', 'operation'],
  memory: ['operation', 'errors.ts'],
  operation: ['errors.ts'],
  json: [],
  config: [],
};

/** Composes a process, an operation or the schema from all folders. Resolver types are generated from all models. */
const COMPOSITION = '^src/(graphql/schema|graphql/generated/resolvers)\\.ts$';

const escaped = (names) => names.join('|').replaceAll('.', '\\.');

const layer = ([folder, below]) => ({
  name: `below ${folder}`,
  comment: `src/${folder} imports only from: ${below.join(', ') || 'nothing else'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: COMPOSITION },
  to: { path: '^src/', pathNot: `^src/(${escaped([folder, ...below])})(/|$)` },
});

/** One route: only loaders and composition code reach the upstream; resolvers and loaders are used only from above. */
const ROUTE = [
  {
    name: 'only loaders ask the upstream',
    severity: 'error',
    from: { path: '^src/(reports|call-control|call-search|call-quality)/', pathNot: '/loaders\\.ts$' },
    to: { path: '^src/upstream/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'endpoints before the client',
    comment: 'Loaders go through upstream/endpoints; the client is a type to them.',
    severity: 'error',
    from: { path: '/loaders\\.ts$' },
    to: { path: '^src/upstream/(?!endpoints/|failures\.ts)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'resolvers are at the top of a domain',
    severity: 'error',
    from: { path: '^src/', pathNot: '(resolvers\\.ts$|^src/graphql/schema\\.ts$)' },
    to: { path: '^src/(?!graphql/generated).*resolvers\\.ts$' },
  },
  {
    name: 'nothing depends on the sandbox',
    comment: 'The embedded upstream is for the demo, development and tests.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(sandbox/|demo\\.ts|dev\\.ts)' },
    to: { path: '^src/sandbox/' },
  },
  {
    name: 'the sandbox shares no code with the product',
    severity: 'error',
    from: { path: '^src/sandbox/' },
    to: { path: '^src/(?!sandbox/)' },
  },
];

/** The page uses the client as any other program does, and the client runs without the gateway. */
const CLIENT = [
  {
    name: 'the client depends on nothing',
    comment: 'client/ is a package of its own, for browsers and Node, without dependencies.',
    severity: 'error',
    from: { path: '^client/' },
    to: { pathNot: '^client/' },
  },
  {
    name: 'the gateway does not know its clients',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(client|viewer)/' },
  },
  {
    name: 'the page uses the client, not the gateway',
    comment: 'Formulas of statistics are shared, so that no figure has two definitions.',
    severity: 'error',
    from: { path: '^viewer/' },
    to: { path: '^src/(?!call-quality/statistics/)' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no cycles',
      comment: 'No import cycles, not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(MAY_IMPORT).map(layer),
    ...ROUTE,
    ...CLIENT,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.as\\.ts$' },
  },
};
