import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freeLastingPort } from '../../load/cluster/free-port.ts';
import { startGateway, type AnsweredError, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/federation');
const ROUTER = join(ROOT, 'test/federation-router');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGE = read('docs/federation.md');
const blocksOf = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n([^\`]+)\`\`\``, 'g'))].map(([, block = '']) => block.trim());

/** What the page tells readers to run, and what it answers. */
const [copy, demo, crm = '', compose = '', router = '', ask = ''] = blocksOf('sh');
const [answer = ''] = blocksOf('json');

const isInstalled = existsSync(join(ROUTER, 'node_modules/@graphql-hive/gateway'));
const HOW = 'npm ci --prefix test/federation-router';
if (!isInstalled && process.env.FEDERATION_ROUTER === 'required')
  throw new Error(`The router is not installed: ${HOW}`);
if (!isInstalled)
  process.stderr.write(`The queries through a real router are skipped: it is not installed (${HOW}).\n`);
const withRouter = isInstalled ? describe : describe.skip;

const versionsIn = (path: string): Record<string, string> => {
  const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
  return { ...manifest.dependencies, ...manifest.devDependencies };
};

describe('docs/federation.md', () => {
  it('shows the example’s own code', () => {
    const files = readdirSync(EXAMPLE).map((file) => read(`examples/federation/${file}`).replaceAll(/\n +/g, '\n'));
    const shown = [...blocksOf('graphql').flatMap((block) => block.split('\n\n')), ...blocksOf('js')];
    expect(shown).toHaveLength(4);
    for (const block of shown) {
      const lines = block.replaceAll(/\n +/g, '\n');
      expect(files.some((file) => file.includes(lines)) ? '' : block).toBe('');
    }
  });

  it('installs what is tested here, and starts the demo as the README does', () => {
    expect(copy).toMatch(/^cp -R \S+\/examples\/federation \S+ && cd \S+\nnpm install$/);
    expect(demo).toBe('npm ci && npm run demo -- --port 4000');
    expect(read('README.md')).toMatch(/^npm ci && npm run demo\b/m);
    const tested = { ...versionsIn('package.json'), ...versionsIn('test/federation-router/package.json') };
    expect(tested).toMatchObject(versionsIn('examples/federation/package.json'));
  });
});

withRouter('the example with a CRM, run as docs/federation.md says', () => {
  const running: ChildProcess[] = [];
  let gateway: TestGateway;
  let folder: string;
  let ports: Readonly<Record<string, string>>;

  /** The page's ports, as those that are free here. */
  const here = (text: string): string => text.replaceAll(/\b400[012]\b/g, (port) => ports[port] ?? port);

  const run = async (command: string): Promise<string> =>
    (await promisify(execFile)('sh', ['-c', here(command)], { cwd: folder })).stdout;

  /** Starts a command that goes on running, and waits until it says something. */
  async function start(command: string, pattern: RegExp): Promise<void> {
    // A group of its own, because npx runs the command as a child.
    const child = spawn('sh', ['-c', here(command)], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let output = '';
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (bytes: Buffer) => {
          output += bytes.toString();
          if (pattern.test(output)) resolve();
        });
      child.on('exit', () => reject(new Error(`"${command}" ended:\n${output}`)));
    });
  }

  beforeAll(async () => {
    gateway = await startGateway();
    ports = {
      4000: new URL(gateway.url).port,
      4001: String(await freeLastingPort()),
      4002: String(await freeLastingPort()),
    };
    folder = await mkdtemp(join(tmpdir(), 'crm-and-calls-'));
    for (const file of readdirSync(EXAMPLE))
      await writeFile(join(folder, file), here(read(`examples/federation/${file}`)));
    await install(folder);
    await start(crm, /CRM: http/);
    expect(await run(compose)).toBe('Written: supergraph.graphql\n');
    await start(router, /Listening on/);
  }, 900_000);
  afterAll(async () => {
    await Promise.all(running.map(end));
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  const query = async (text: string, token?: string): Promise<{ data: unknown; errors?: readonly AnsweredError[] }> => {
    const response = await fetch(here('http://127.0.0.1:4002/graphql'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: text }),
    });
    return (await response.json()) as { data: unknown; errors?: readonly AnsweredError[] };
  };

  it('answers what the page shows: from the CRM into this graph, and back for a field that needs its data', async () => {
    expect(JSON.parse(await run(ask))).toEqual(JSON.parse(answer));
  });

  it('answers from this graph into the CRM, by call and by session', async () => {
    const call = callIdOf('uplink-loss');
    const text = `{ callReports(callId: "${call}") { correlation { session { tickets { subject } calls { callId customer { id } } } } } }`;
    const { data } = await query(text, gateway.sandbox.tokens[0]);
    const bothLegs = [call, callIdOf('uplink-loss', 'b')].map((callId) => ({ callId, customer: { id: 'c-7' } }));
    expect(data).toEqual({
      callReports: [{ correlation: { session: { tickets: [{ subject: "Anna's voice broke up" }], calls: bothLegs } } }],
    });
  });

  it('forwards the caller’s token to both, and tells who refused it', async () => {
    const calls = '{ recentCalls(first: 1) { nodes { callId } } }';
    const ticket = '{ ticket(id: "t-1") { id } }';
    const refusedBy = (serviceName: string) => ({
      errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', serviceName } })],
    });
    expect(await query(calls, 'no-such-token')).toMatchObject(refusedBy('call-reports'));
    expect(await query(ticket)).toMatchObject(refusedBy('crm'));
    expect(await query(ticket, 'any')).toEqual({ data: { ticket: { id: 't-1' } } });
  });
});

/** Ends a process and its children, which have its output open, too. */
async function end(child: ChildProcess): Promise<void> {
  const { pid, exitCode, signalCode } = child;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const closed = once(child, 'close');
  process.kill(-pid, 'SIGKILL');
  await closed;
}

/** Links the packages of the example, which are installed in two places: the router is in a workspace of its own. */
async function install(folder: string): Promise<void> {
  const packages = join(folder, 'node_modules');
  await mkdir(join(packages, '.bin'), { recursive: true });
  for (const name of ['@apollo', '@theguild', 'graphql'])
    await symlink(join(ROOT, 'node_modules', name), join(packages, name));
  for (const name of ['@graphql-hive', '.bin/hive-gateway'])
    await symlink(join(ROUTER, 'node_modules', name), join(packages, name));
}
