import { existsSync } from 'node:fs';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { rules as regexpRules } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '{dist,client/dist}/**',
      'coverage/**',
      'reports/**',
      '.stryker-tmp/**',
      '.stripped/**',
      'node_modules/**',
      'src/graphql/generated/**',
      'client/src/generated/**',
      '**/*.as.ts',
      '**/*.wasm.ts',
      'schema/printed.graphql',
      'bench/peers/dist/**',
      // Types of a separate workspace, linted where it is installed.
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
    // These regular expressions match external text: each must take linear time.
    files: ['**/*.{ts,tsx}'],
    plugins: { regexp: { rules: regexpRules } },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: ['src/{main,demo}.ts', 'src/{export,sandbox}/main.ts', 'bench/**', 'load/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**', 'bench/**', 'load/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['schema/*.graphql'],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: {
        graphQLConfig: {
          schema: 'schema/{base,call-report,call-control,series,quality,verdict,call-quality,federation}.graphql',
        },
      },
    },
    plugins: { '@graphql-eslint': graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
      // One line where it fits, a block where it does not.
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
