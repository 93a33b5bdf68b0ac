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
  /** Of a workspace: a link to a folder of this repository. */
  readonly link?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages)
  // The gateway and the client are packages of this repository.
  .filter(([path, { link }]) => !link && path.includes('node_modules/'))
  .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1) ?? '', ...locked }));
const production = packages.filter(({ dev, devOptional }) => !dev && !devOptional);

/**
 * Advisories against packages that are in the lockfile, and the first versions without them, one for each major version that was mended.
 * Each was looked up; what came out since is found by `npm audit`, which needs the network.
 */
const FLOORS: Readonly<Record<string, readonly [advisory: string, ...mended: string[]]>> = {
  '@apollo/server': ['GHSA-9q82-xgwf-vj6h', '5.5.0'],
  '@babel/helpers': ['GHSA-968p-4wvh-cqc8', '7.26.10'],
  '@fastify/static': ['GHSA-8pvw-jcv7-9cmj', '10.1.2'],
  'body-parser': ['GHSA-wqch-xfxh-vrr4', '2.2.1'],
  'brace-expansion': ['GHSA-mh99-v99m-4gvg', '1.1.17', '2.1.3', '5.0.8'],
  braces: ['GHSA-grv7-fg5c-xmjg', '3.0.3'],
  'cross-spawn': ['GHSA-3xgq-45jj-v275', '7.0.5'],
  esbuild: ['GHSA-67mh-4wv8-2f99', '0.25.0'],
  'fast-uri': ['GHSA-5jgf-p345-68v8', '3.1.7', '4.1.4'],
  fastify: ['GHSA-w2qp-rph6-63g4', '5.12.1'],
  'form-data': ['GHSA-fjxv-7rqg-78g4', '4.0.4'],
  glob: ['GHSA-5j98-mcp5-4vw2', '10.5.0', '11.1.0'],
  graphql: ['CVE-2023-26144', '16.8.1'],
  'js-yaml': ['GHSA-mh29-5h37-fv8m', '3.14.2', '4.1.1'],
  micromatch: ['GHSA-952p-6rrq-rcjv', '4.0.8'],
  minimatch: ['GHSA-3ppc-4f35-3m26', '9.0.6', '10.2.1'],
  nanoid: ['GHSA-2v37-7h3g-55p8', '3.3.18'],
  'path-to-regexp': ['GHSA-9wv6-86v2-598j', '8.0.0'],
  qs: ['GHSA-x5fp-wj9c-mxmx', '6.16.0'],
  semver: ['GHSA-c2qf-rxjj-qqgw', '6.3.1'],
  undici: ['CVE-2026-13697', '7.29.0'],
  vite: ['GHSA-fx2h-pf6j-xcff', '8.0.16'],
  ws: ['GHSA-3h5v-q93c-6h6q', '8.17.1'],
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

  it('names no host: all comes from the registry that npm is set to (npm i --omit-lockfile-registry-resolved)', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
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

describe('no package is older than the first version without an advisory', () => {
  it.each(Object.entries(FLOORS))('%s', (wanted, [advisory, ...mended]) => {
    const installed = packages.filter(({ name }) => name === wanted);
    expect(installed).not.toEqual([]);
    for (const { path, version = '' } of installed) {
      const floor = mended.find((candidate) => major(candidate) === major(version)) ?? mended.at(-1) ?? '';
      expect({ path, version, advisory, floor, good: compare(version, floor) >= 0 }).toMatchObject({ good: true });
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
