import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compareSchemas, type AcceptedChange, type SchemaVersion } from './schema-changes.ts';

/*
 * Fails if the schema breaks callers (docs/schema.md, "How the schema changes"). Compares with the last release's tag; without one, with the
 * commit where this branch left main; on main itself, with the commit before.
 */

const SCHEMA = 'schema/printed.graphql';
const MANIFEST = 'package.json';
const ACCEPTED = 'schema/accepted-changes.json';

/** The output of git; undefined if it fails, or if there is no git. */
function git(...argv: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', argv, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.trim() : undefined;
}

const versionIn = (manifest: string): string => (JSON.parse(manifest) as { readonly version: string }).version;

/** What to compare with; undefined where the clone has nothing, for example because it is shallow. */
function findBase(): (SchemaVersion & { readonly name: string }) | undefined {
  const head = git('rev-parse', 'HEAD');
  const candidates = [
    // From the commit before, so that a release is compared with the release before it.
    ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^'],
    ['merge-base', 'HEAD', 'origin/main'],
    ['merge-base', 'HEAD', 'main'],
    ['rev-parse', '--verify', '--quiet', 'HEAD^'],
  ];
  for (const candidate of candidates) {
    const name = git(...candidate);
    if (name === undefined || name === head) continue;
    const [sdl, manifest] = [SCHEMA, MANIFEST].map((path) => git('show', `${name}:${path}`));
    if (sdl !== undefined && manifest !== undefined) return { name, sdl, version: versionIn(manifest) };
  }
  return undefined;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const base = findBase();
if (base === undefined)
  say('note: the schema was compared with nothing, because this clone has no tag and no earlier commit.');
else {
  const next = { sdl: readFileSync(SCHEMA, 'utf8'), version: versionIn(readFileSync(MANIFEST, 'utf8')) };
  const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as readonly AcceptedChange[];
  const { refused, dangerous } = compareSchemas(base, next, accepted);
  for (const change of dangerous) say(`note: may break some callers, since ${base.name}: ${change}`);
  if (refused.length > 0) {
    say(`The schema breaks callers. Since ${base.name} (version ${base.version}):`);
    for (const change of refused) say(`  ${change}`);
    say(`Deprecate it instead. If that is not possible, add the change to ${ACCEPTED} with the reason.`);
    process.exitCode = 1;
  }
}
