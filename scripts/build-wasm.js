// Compiles the AssemblyScript sources to base64 modules beside them. `--check` fails when one is stale instead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = 'src/call-reports/document/wasm/container-skipper.as.ts';
const TARGET = SOURCE.replace('.as.ts', '.wasm.ts');
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
  const output = join(folder, 'module.wasm');
  execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', SOURCE, ...OPTIONS, '-o', output], {
    stdio: 'inherit',
  });
  const module = `/** Compiled from \`container-skipper.as.ts\` by \`npm run wasm\`. */
export const CONTAINER_SKIPPER_WASM =
  '${readFileSync(output).toString('base64')}';
`;
  if (!process.argv.includes('--check')) writeFileSync(TARGET, module);
  else if (readFileSync(TARGET, 'utf8') !== module) {
    console.error(`${TARGET} is stale: run npm run wasm.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
