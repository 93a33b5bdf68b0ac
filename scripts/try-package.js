import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Does what a new user does who has the gateway's tarball and nothing else: runs each command from an otherwise empty folder, with npm's
 * registry for the dependencies. Part of `.ci/run`; `npm test` only checks what goes into the tarball.
 */

const folder = mkdtempSync(join(tmpdir(), 'new-user-'));
/** Processes that run, to be ended whatever happens. */
const children = new Set();

/** Starts a command of the package. @returns its output so far, and a way to wait for a part of it and to stop it */
function start(...argv) {
  const child = spawn('npx', ['--yes', tarball, ...argv], {
    cwd: folder,
    // A group of its own, because npx runs the command as a child.
    detached: true,
    env: { ...process.env, LOG_LEVEL: 'info', PORT: '0', DRAIN_DELAY_MS: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const ended = once(child, 'exit').then(([code, signal]) => {
    children.delete(child);
    return code ?? signal;
  });
  return {
    async said(pattern) {
      for (;;) {
        const match = pattern.exec(output);
        if (match) return match;
        if (!children.has(child)) throw new Error(`${argv.join(' ')} ended without saying ${pattern}:\n${output}`);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
      }
    },
    async stop() {
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

function check(isTrue, what) {
  if (!isTrue) throw new Error(`not so: ${what}`);
  console.log(`ok    ${what}`);
}

async function ask(url, token, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const ONE_CALL = 'query ($first: Int = 1) { recentCalls(first: $first) { nodes { callId } } }';

async function tryDemo() {
  const demo = start('demo', '--port', '0');
  const [, url] = await demo.said(/Page +(http:\/\/\S+)\//);
  const [, token] = await demo.said(/Token +(\S+)/);
  const page = await (await fetch(url)).text();
  check(page.includes('<div id="root"'), 'demo serves the page');
  const { data } = await ask(url, token, ONE_CALL);
  check(data.recentCalls.nodes.length === 1, 'demo answers with sample calls');
  await demo.stop();
}

async function tryStart() {
  const sandbox = start('sandbox', '--port', '0');
  const [, upstream] = await sandbox.said(/sandbox: (http:\/\/\S+)/);
  const [, token] = await sandbox.said(/bearer tokens:\s+(\S+)/);
  check(upstream, 'sandbox says where it listens');
  process.env.TELNYX_API_URL = upstream;
  const gateway = start('start');
  const [, url] = await gateway.said(/(http:\/\/127\.0\.0\.1:\d+)/);
  const { data } = await ask(url, token, ONE_CALL);
  check(data.recentCalls.nodes.length === 1, 'start answers from the configured upstream');
  await gateway.stop();
  await sandbox.stop();
}

async function tryHelp() {
  for (const command of ['demo', 'start', 'sandbox', 'export']) await start(command, '--help').said(/--help/);
  check(true, 'every command has --help');
}

execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
const tarball = `./${readdirSync(folder).find((name) => name.endsWith('.tgz'))}`;
try {
  await tryHelp();
  await tryDemo();
  await tryStart();
} finally {
  for (const child of children) process.kill(-child.pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
}
