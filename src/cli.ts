#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

interface Command {
  /** The script that the command runs, relative to this file once built. */
  readonly script: string;
  readonly about: string;
  /** Options of Node that must be set when the process starts. */
  readonly nodeOptions?: readonly string[];
}

/** As `npm start` sets them (docs/decisions/0007). */
const SERVER_OPTIONS = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=60',
  '--no-memory-reducer',
  '--v8-pool-size=2',
];

const COMMANDS: Readonly<Record<string, Command>> = {
  demo: { script: 'demo.js', about: 'the gateway and the page on sample calls; needs no account' },
  start: { script: 'main.js', about: 'the gateway in front of the real API', nodeOptions: SERVER_OPTIONS },
  sandbox: { script: 'sandbox/main.js', about: 'sample calls in the format of the Telnyx API, with faults on request' },
  export: { script: 'export/main.js', about: 'the digests of all calls of some days, as Parquet' },
};

const HELP = `GraphQL over Telnyx Voice SDK call reports

Usage: call-report-gateway <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join('\n')}

  <command> --help   options and settings of a command
  --version          version of this package
`;

/** Runs the command line. */
async function main([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    process.exitCode = name === undefined ? 2 : 0;
    return;
  }
  if (name === '--version') {
    process.stdout.write(`${versionOfPackage()}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(
      `Unknown command; accepted: ${Object.keys(COMMANDS).join(', ')}. Try call-report-gateway --help.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { href } = new URL(command.script, import.meta.url);
  const script = fileURLToPath(href);
  if (command.nodeOptions === undefined) {
    process.argv = [process.execPath, script, ...rest];
    await import(href);
  } else runInOwnProcess([...command.nodeOptions, script, ...rest]);
}

/** Runs Node with options that cannot be set in a running process; signals and the exit code are passed on. */
function runInOwnProcess(argv: readonly string[]): void {
  const child = spawn(process.execPath, argv, { stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends SIGINT to both processes, and the gateway takes a second one as an order to stop at once.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}

/** The version that the package's own package.json has. */
function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

await main(process.argv.slice(2));
