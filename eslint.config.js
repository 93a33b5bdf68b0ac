import { existsSync } from 'node:fs';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { rules as regexpRules } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const DOMAINS = '{call-reports,call-control,quality,series}';

/** What may not be imported from below, and why: the route of a request runs one way (docs/architecture.md). */
const no = {
  server: {
    group: ['./server/**', '../server/**', '../../server/**', '**/app.ts'],
    message: 'The server imports the graph, never the other way.',
  },
  resolvers: { group: ['**/*resolvers.ts', '!**/generated/*'], message: 'Resolvers are at the top of the route.' },
  loaders: {
    group: ['**/loaders.ts'],
    message: 'Loaders reach resolvers through the context.',
    allowTypeImports: true,
  },
  telnyx: { group: ['**/telnyx/**'], message: 'Only loaders talk to telnyx.' },
  client: { group: ['**/telnyx/client.ts'], message: 'Go through telnyx/endpoints.', allowTypeImports: true },
  context: { group: ['**/context.ts'], message: 'The context is assembled above.', allowTypeImports: true },
  domains: { group: [`**/${DOMAINS}/**`], message: 'This layer knows no domain.' },
  sandbox: { group: ['**/sandbox/**'], message: 'The product never depends on the embedded upstream.' },
};

/** Files of one layer. Globs of layers must not overlap: of one rule, the last setting for a file wins. */
const layer = (files, forbidden, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...forbidden, no.sandbox] }] },
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      'reports/**',
      '.stryker-tmp/**',
      'node_modules/**',
      'src/graphql/generated/**',
      'viewer/src/generated/**',
      '**/*.as.ts',
      '**/*.wasm.ts',
      'schema/printed.graphql',
      'bench/peers/dist/**',
      // Types of a workspace of its own: linted where it is installed.
      ...(existsSync(new URL('bench/peers/node_modules', import.meta.url)) ? [] : ['bench/peers/**']),
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  {
    // Expressions meet text from outside: none may take longer than one pass over it.
    files: ['**/*.{ts,tsx}'],
    plugins: { regexp: { rules: regexpRules } },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  layer(['src/telnyx/**'], [no.server, no.resolvers, no.loaders, no.context, no.domains]),
  layer([`src/${DOMAINS}/loaders.ts`], [no.server, no.resolvers, no.context, no.client]),
  layer([`src/${DOMAINS}/*resolvers.ts`], [no.server, no.telnyx, no.loaders]),
  layer(
    [`src/${DOMAINS}/**`],
    [no.server, no.telnyx, no.loaders, no.resolvers, no.context],
    ['**/loaders.ts', '**/*resolvers.ts'],
  ),
  layer(['src/graphql/**'], [no.server, no.telnyx, no.loaders, no.domains], ['src/graphql/schema.ts']),
  layer(['src/context.ts'], [no.server, no.resolvers]),
  layer(['src/server/**', 'src/app.ts', 'src/main.ts', 'src/graphql/schema.ts'], []),
  { files: ['src/{main,demo}.ts', 'src/sandbox/main.ts', 'bench/**', 'load/**'], rules: { 'no-console': 'off' } },
  { files: ['test/**', 'bench/**', 'load/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['schema/*.graphql'],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: {
        graphQLConfig: { schema: 'schema/{base,call-report,call-control,series,quality,verdict,federation}.graphql' },
      },
    },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
      // A line where a line will do, a block where it will not.
      '@graphql-eslint/description-style': 'off',
      // Most types are parts of a report, not entities with an id of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Ids keep the names that Telnyx's users know: `Call.callId`, not `Call.id`.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Connections here offer `nodes` beside `edges`, page forward only, and hold nodes that are not refetched by id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    },
  },
);
