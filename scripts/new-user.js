import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with nothing in it, as a new user begins with. */
export const folder = mkdtempSync(join(tmpdir(), 'new-user-'));

/** Processes that run, to be ended whatever happens. */
const children = new Set();

/** Packs the package in a folder of this repository. @returns the path of its tarball, relative to the new user's folder */
export function pack(name, ...options) {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return `./${readdirSync(folder).find((file) => file.startsWith(`${name}-`) && file.endsWith('.tgz'))}`;
}

/** Runs a command to its end in the new user's folder. */
export function run(command, argv, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: `${stdout}${stderr}`, stdout };
}

/** Starts a command of the gateway's tarball that goes on running, on any free port. */
export const start = (tarball, argv, env = {}) =>
  serve('npx', ['--yes', tarball, ...argv], { LOG_LEVEL: 'info', PORT: '0', DRAIN_DELAY_MS: '0', ...env });

/**
 * Starts a command that goes on running in the new user's folder.
 * @returns a way to wait for a part of its output, and to stop it
 */
export function serve(command, argv, env = {}) {
  const child = spawn(command, argv, {
    cwd: folder,
    // A group of its own, because npx runs the command as a child.
    detached: true,
    env: { ...process.env, ...env },
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
    /** Ends it, if it has not ended by itself. */
    async stop() {
      if (children.has(child)) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** @throws Error unless it is true; `detail` says what was seen instead */
export function check(isTrue, what, detail = '') {
  if (!isTrue) throw new Error(`not so: ${what}\n${detail}`);
  console.log(`ok    ${what}`);
}

/** Ends what still runs, and removes the folder. */
export function leave() {
  for (const child of children) process.kill(-child.pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
}
