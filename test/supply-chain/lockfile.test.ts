import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', ...locked }));
const production = packages.filter(({ dev, devOptional }) => !dev && !devOptional);

/** The first version without a published advisory that was known when this was written, by major version where several are kept up. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  '@apollo/server': ['5.5.0'],
  '@babel/helpers': ['7.26.10'],
  '@fastify/static': ['9.0.0'],
  'body-parser': ['1.20.3', '2.2.1'],
  'brace-expansion': ['1.1.12', '2.0.2', '5.0.0'],
  braces: ['3.0.3'],
  cookie: ['0.7.0'],
  'cross-spawn': ['7.0.5'],
  esbuild: ['0.25.0'],
  express: ['4.20.0', '5.0.1'],
  fastify: ['5.7.2'],
  'find-my-way': ['8.2.2', '9.0.1'],
  'form-data': ['4.0.4'],
  glob: ['10.5.0', '11.1.0', '13.0.0'],
  graphql: ['16.8.1'],
  'js-yaml': ['3.14.2', '4.1.1'],
  micromatch: ['4.0.8'],
  'path-to-regexp': ['8.0.0'],
  qs: ['6.14.1'],
  semver: ['6.3.1', '7.5.2'],
  send: ['0.19.0', '1.1.0'],
  undici: ['7.18.2'],
  vite: ['7.1.11', '8.0.0'],
  ws: ['8.17.1'],
};

/** Licences that ask for no more than their notice. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  '(MIT AND BSD-3-Clause)',
]);

describe('the lockfile', () => {
  it('names for every package a version and a strong hash of its content', () => {
    expect(packages.length).toBeGreaterThan(100);
    const weak = packages.filter(({ version, integrity }) => !version || !(integrity ?? '').startsWith('sha512-'));
    expect(weak.map(({ path }) => path)).toEqual([]);
  });

  it('takes nothing from anywhere but a registry', () => {
    const elsewhere = packages.filter(
      ({ resolved = '' }) => resolved !== '' && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('has no production package that needs to run a script when installed', () => {
    // protobufjs's only compares versions and prints a warning.
    expect(production.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([
      '@apollo/protobufjs',
    ]);
  });

  it('has no production package under a licence that asks for more than its notice, but one that is named', () => {
    const odd = production.filter(({ license = '' }) => !FREE.has(license));
    const named = read('docs/licences.md');
    for (const { name, license } of odd) expect(named).toContain(`| \`${name}\` | ${license} |`);
    expect(odd.length).toBeLessThanOrEqual(1);
  });
});

describe('no package is older than the first version without a known advisory', () => {
  it.each(Object.entries(FLOORS))('%s', (wanted, floors) => {
    for (const { name, path, version = '' } of packages) {
      if (name !== wanted) continue;
      const floor = floors.find((candidate) => major(candidate) === major(version)) ?? floors.at(-1) ?? '';
      expect({ path, version, atLeast: floor, good: compare(version, floor) >= 0 }).toMatchObject({ good: true });
    }
  });
});

const major = (version: string): string => version.split('.')[0] ?? '';

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
