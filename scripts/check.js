import { spawn } from 'node:child_process';

/** Everything that `npm run check` looks at, each with its command. Those that take longest come first, so that the last do not wait for them. */
const PARTS = {
  lint: 'eslint .',
  types: 'tsc --noEmit --incremental --tsBuildInfoFile node_modules/.cache/tsc/gateway.tsbuildinfo',
  format: 'prettier --check --log-level warn .',
  'types of the page':
    'tsc --noEmit -p viewer --incremental --tsBuildInfoFile node_modules/.cache/tsc/viewer.tsbuildinfo',
  'types of the client':
    'tsc --noEmit -p client --incremental --tsBuildInfoFile node_modules/.cache/tsc/client.tsbuildinfo',
  'types of the examples': 'tsc --noEmit -p examples/react && tsc -p examples/assistant',
  'generated WebAssembly': 'npm run --silent wasm -- --check',
  'imports between folders': 'depcruise src viewer/src client/src --config .dependency-cruiser.js --output-type err',
  'unused code': 'knip --no-progress',
  'generated types': 'npm run --silent codegen -- --check',
  'changes of the schema': 'tsx scripts/check-schema-changes.ts',
};

/** Both cores of a small machine. */
const AT_ONCE = 2;

const waiting = Object.entries(PARTS);
const failed = [];

/** Runs a part, and prints all of its output when it has ended, so that no two are mixed. */
async function run([name, command]) {
  const began = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(
    `${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)${code === 0 ? '' : `: ${command}`}\n`,
  );
  if (code === 0) {
    for (const note of output.match(/^note: .*/gm) ?? []) process.stdout.write(`        ${note}\n`);
    return;
  }
  process.stdout.write(`${output.trimEnd()}\n`);
  failed.push(name);
}

async function runRest() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
}

await Promise.all(Array.from({ length: AT_ONCE }, runRest));
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
