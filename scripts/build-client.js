import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

/** Builds the package in `client/`: its code and types in `client/dist`, and beside it the schema and the manifest of its documents. */
rmSync(at('client/dist'), { recursive: true, force: true });
execFileSync(process.execPath, [createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', at('client')], {
  stdio: 'inherit',
});
// The compiler rewrites imports of `.ts` in code only.
for (const file of readdirSync(at('client/dist'), { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue;
  const declarations = at(`client/dist/${file}`);
  writeFileSync(declarations, readFileSync(declarations, 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
}
copyFileSync(at('schema/printed.graphql'), at('client/schema.graphql'));
copyFileSync(at('client/src/generated/persisted-documents.json'), at('client/trusted-documents.json'));
