import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface Manifest {
  readonly private?: boolean;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;

/** Runs the command line, stripped of its types. */
const run = (...argv: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('.stripped/cli.js', ROOT)), ...argv], {
    cwd: fileURLToPath(new URL('docs/', ROOT)),
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });

/** The packages that a file loads when it runs: its imports but for those of types. */
function loadedBy(source: string): string[] {
  const code = source.replace(/^(import|export) type [^;]+;/gm, '');
  return [...code.matchAll(/^(?:(?:import|export|\}).* from|import) '([^'.][^'\s]*)';$/gm)].flatMap(([, name = '']) =>
    name.startsWith('node:') || builtinModules.includes(name)
      ? []
      : [
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ],
  );
}

describe('the package', () => {
  it('has a command that is built from source, and may be published', () => {
    expect(manifest.private).toBeUndefined();
    expect(manifest.bin).toEqual({ 'call-report-gateway': 'dist/cli.js' });
    expect(read('src/cli.ts').startsWith('#!/usr/bin/env node\n')).toBe(true);
    for (const needed of ['dist', 'samples', 'schema']) expect(manifest.files).toContain(needed);
  });

  it('loads no package but its dependencies', () => {
    const sources = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.as.ts') && !path.endsWith('.d.ts'),
    );
    const loaded = new Set(sources.flatMap((path) => loadedBy(read(`src/${path}`))));
    expect(loaded.size).toBeGreaterThan(10);
    expect([...loaded].filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([]);
  });

  it('starts the gateway with the options of Node that npm start has', () => {
    const options = (manifest.scripts.start ?? '').split(' ').filter((word) => word.startsWith('--'));
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) expect(read('src/cli.ts')).toContain(`'${option}'`);
  });
});

describe('the client package', () => {
  const client = JSON.parse(read('client/package.json')) as Manifest & { readonly exports: Record<string, string> };

  it('depends on no other package, not even for its types', () => {
    expect(Object.keys(client).filter((key) => /dependencies$/i.test(key))).toEqual([]);
    const sources = readdirSync(new URL('client/src', ROOT), { recursive: true, encoding: 'utf8' });
    const imported = sources
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...read(`client/src/${path}`).matchAll(/(?:from |import\()'([^'.][^']*)'/g)]);
    expect(imported).toEqual([]);
  });

  it('has the version of the gateway, and is packed by itself', () => {
    expect(client.version).toBe(manifest.version);
    expect(manifest.files.filter((path) => path.startsWith('client'))).toEqual([]);
    for (const path of Object.values(client.exports))
      expect(['package.json', ...client.files].some((file) => path.startsWith(`./${file}`))).toBe(true);
  });
});

const COMMANDS = ['demo', 'start', 'sandbox', 'export'];

describe('its command line', () => {
  it('explains itself, and names what it accepts', () => {
    const help = run('--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of COMMANDS) expect(help.stdout).toContain(`\n  ${command} `);
    expect(run('--version').stdout).toBe(`${manifest.version}\n`);
    expect(run('toString')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('accepted: demo') });
  });

  it.each(COMMANDS)('%s explains itself, wherever it is run', (command) => {
    const { status, stdout } = run(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`call-report-gateway ${command}`);
  });

  it('hands on the exit code of the gateway', () => {
    expect(run('start', '--no-such')).toMatchObject({ status: 1, stderr: expect.stringContaining('accepted: --help') });
  });
});
