import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** What a folder may not import: the route of a request runs one way (docs/architecture.md). */
const layer = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([group, message]) => ({ group: [group], message })) },
    ],
  },
});
const noServer = ['**/server/**', 'the server imports the graph, never the other way'];
const noResolvers = ['**/resolvers.ts', 'resolvers are at the top of the route'];
const noLoaders = ['**/loaders.ts', 'the telnyx layer knows no loaders'];
const noTelnyx = ['**/telnyx/**', 'only loaders talk to telnyx'];
const noContext = ['**/context.ts', 'the context is assembled above this layer'];
const noSandbox = ['**/sandbox/**', 'the product never depends on the embedded upstream'];
const noClient = ['**/telnyx/client.ts', 'go through telnyx/endpoints'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/graphql/generated/**', 'schema/printed.graphql', 'bench/peers/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  layer(['src/telnyx/**'], [noServer, noResolvers, noLoaders, noContext, noSandbox]),
  layer(['src/*/loaders.ts'], [noServer, noResolvers, noContext, noSandbox]),
  layer(['src/*/resolvers.ts'], [noServer, noTelnyx, noSandbox]),
  layer(['src/quality/**'], [noServer, noTelnyx, noLoaders, noSandbox]),
  layer(['src/call-reports/**'], [noServer, noClient, noSandbox]),
  layer(['src/graphql/**', 'src/context.ts', 'src/server/**'], [noSandbox]),
  { files: ['src/{main,demo}.ts', 'src/sandbox/main.ts', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['test/**', 'bench/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['schema/*.graphql'],
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
    },
  },
);
