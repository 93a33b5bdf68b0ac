// Compiles the AssemblyScript sources to base64 modules beside them. `--check` fails when one is stale instead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'src/report-bytes/wasm/';
const MODULES = ['container-skipper', 'element-matcher'];
const OPTIONS = [
  '-O3',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--initialMemory',
  '6',
  '--maximumMemory',
  '6',
  '--noAssert',
];

const folder = mkdtempSync(join(tmpdir(), 'wasm-'));
try {
  for (const name of MODULES) build(name, join(folder, `${name}.wasm`));
} finally {
  rmSync(folder, { recursive: true });
}

function build(name, output) {
  const target = `${FOLDER}${name}.wasm.ts`;
  execFileSync(
    process.execPath,
    ['node_modules/assemblyscript/bin/asc.js', `${FOLDER}${name}.as.ts`, ...OPTIONS, '-o', output],
    { stdio: 'inherit' },
  );
  const module = `/** Compiled from \`${name}.as.ts\` by \`npm run wasm\`. */
export const ${name.toUpperCase().replace('-', '_')}_WASM =
  '${readFileSync(output).toString('base64')}';
`;
  if (!process.argv.includes('--check')) writeFileSync(target, module);
  else if (readFileSync(target, 'utf8') !== module) {
    console.error(`${target} is stale: run npm run wasm.`);
    process.exitCode = 1;
  }
}
