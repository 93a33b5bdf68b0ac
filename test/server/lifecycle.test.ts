import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'undici';
import { ask, oneCall } from '../../load/ask.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { startFaultyUpstream, well } from '../support/faulty-upstream.ts';
import { startGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';
import { timerOf, until } from '../support/until.ts';

const CALL = callIdOf('clean-pcmu');
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the match once the output has it; rejects when the process ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
}

/** Runs a file of `src`, stripped of its types, as a process of its own, under the test's environment and nothing of the developer's. */
function run(file: string, args: readonly string[] = [], environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [`.stripped/${file}`, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(output);
      if (match !== null) return match;
      if (child.exitCode !== null)
        throw new Error(`ended with ${child.exitCode} before it said ${pattern.source}: ${output}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), once(child, 'exit')]);
    }
  };
  return { child, output: () => output, said };
}

describe('health', () => {
  it('answers /live and /ready without a token', async () => {
    const gateway = await startGateway();
    const live = await fetch(`${gateway.url}/live`);
    const ready = await fetch(`${gateway.url}/ready`);
    expect([live.status, await live.json(), ready.status, await ready.json()]).toEqual([
      200,
      { status: 'live' },
      200,
      { status: 'ready' },
    ]);
    await gateway.close();
  });
});

/** How long a gateway that shuts down is still asked. */
const NOTICE_MS = 1_500;

describe('the gateway as a process', () => {
  it('finishes what is under way after SIGTERM, then ends', async () => {
    const sandbox = await startSandbox({ latencyMs: 300 });
    const gateway = run('main.js', [], { TELNYX_API_URL: sandbox.url, PORT: '0', DRAIN_DELAY_MS: '50' });
    const [, url] = await gateway.said(/listening at (http:[^"]+)"/);
    const asked = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.tokens[0]}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ callReports(callId: "${CALL}") { callId } }` }),
    });
    await until(() => sandbox.inFlight > 0);
    gateway.child.kill('SIGTERM');
    expect(await (await asked).json()).toEqual({ data: { callReports: [{ callId: CALL }] } });
    if (gateway.child.exitCode === null) await once(gateway.child, 'exit');
    expect(gateway.child.exitCode).toBe(0);
    await sandbox.close();
  });

  it('answers what had come when it stopped listening, though it had no time to look at it yet', async () => {
    const sandbox = await startSandbox({ latencyMs: 100 });
    const gateway = run('main.js', [], {
      TELNYX_API_URL: sandbox.url,
      PORT: '0',
      DRAIN_DELAY_MS: String(NOTICE_MS),
    });
    const [, url = ''] = await gateway.said(/listening at (http:[^"]+)"/);
    const kept = new Client(url);
    const post = (client: Client) =>
      client.request({
        ...{ method: 'POST', path: '/graphql', body: `{"query":"{ callReports(callId: \\"${CALL}\\") { callId } }"}` },
        headers: { authorization: `Bearer ${sandbox.tokens[0]}`, 'content-type': 'application/json' },
      });
    await (await post(kept)).body.dump();
    gateway.child.kill('SIGTERM');
    await until(async () => !(await fetch(`${url}/ready`)).ok);
    const notice = timerOf(NOTICE_MS);
    // As if others had the processor until the notice is over.
    gateway.child.kill('SIGSTOP');
    const clients = [kept, ...Array.from({ length: 20 }, () => new Client(url))];
    const connected = clients.slice(1).map((client) => once(client, 'connect'));
    const asked = clients.map((client) => post(client));
    await Promise.all(connected);
    // What is tested begins when the notice is over, and only time ends a notice.
    await until(() => notice.hasFired());
    gateway.child.kill('SIGCONT');
    const answers = await Promise.allSettled(asked.map(async (answer) => (await answer).body.json()));
    expect(answers).toEqual(
      answers.map(() => ({ status: 'fulfilled', value: { data: { callReports: [{ callId: CALL }] } } })),
    );
    if (gateway.child.exitCode === null) await once(gateway.child, 'exit');
    expect(gateway.child.exitCode).toBe(0);
    await Promise.all(clients.map((client) => client.close()));
    await sandbox.close();
  });

  it('answers what comes on a connection that is still open when it listens no more', async () => {
    const held: (() => void)[] = [];
    const upstream = await startFaultyUpstream((response, request) => void held.push(() => well(response, request)));
    const gateway = run('main.js', [], { TELNYX_API_URL: upstream.url, PORT: '0', DRAIN_DELAY_MS: '0' });
    const [, url = ''] = await gateway.said(/listening at (http:[^"]+)"/);
    const late = connect(Number(new URL(url).port), '127.0.0.1');
    await once(late, 'connect');
    const asked = ask(url, 'token', oneCall('held'));
    await until(() => held.length === 1);
    gateway.child.kill('SIGTERM');
    const refused = (): Promise<boolean> =>
      fetch(`${url}/ready`).then(
        () => false,
        () => true,
      );
    await until(refused);
    const body = JSON.stringify({ query: oneCall('late') });
    late.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer token\r\ncontent-type: application/json\r\n' +
        `content-length: ${body.length}\r\n\r\n${body}`,
    );
    let answer = '';
    const lateClosed = once(late, 'close');
    late.on('data', (chunk) => (answer += chunk.toString()));
    await Promise.race([until(() => held.length === 2), lateClosed]);
    for (const release of held) release();
    expect((await asked).status).toBe(200);
    await lateClosed;
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    if (gateway.child.exitCode === null) await once(gateway.child, 'exit');
    expect(gateway.child.exitCode).toBe(0);
    await upstream.close();
  });

  it('does not start on bad settings, and names each with its problem and what is accepted', async () => {
    const { child, output } = run('main.js', [], {
      PORT: 'eighty',
      TELNYX_API_URL: 'http://user:hunter2@api.example.com/v2',
      LOG_LEVEL: 'loud',
    });
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output()).toMatch(/^PORT="eighty": must be a whole number from 0 to 65535\./m);
    expect(output()).toMatch(/^TELNYX_API_URL=.*must hold no user name or password/m);
    expect(output()).toMatch(/^LOG_LEVEL="loud": must be one of fatal, error, warn, info, debug, trace, silent\./m);
    expect(output()).not.toContain('hunter2');
  });

  it('says that its port is taken', async () => {
    const gateway = await startGateway();
    const { child, output } = run('main.js', [], { PORT: new URL(gateway.url).port });
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output()).toContain(`PORT ${new URL(gateway.url).port}: another process is listening on it`);
    await gateway.close();
  });

  it('explains every setting in --help', async () => {
    const { child, output } = run('main.js', ['--help']);
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    for (const name of ['TELNYX_API_URL', 'HOST', 'PORT', 'LOG_LEVEL', 'UPSTREAM_CONCURRENCY'])
      expect(output()).toMatch(new RegExp(`^  ${name}\\n +\\S.+Default: `, 'm'));
  });
});

describe('the demo', () => {
  it('prints an address, a token, three calls with what is wrong in each, and a curl that works when pasted', async () => {
    const demo = run('demo.js', ['--port', '0']);
    await demo.said(/Ctrl-C stops it/);
    const output = demo.output();
    expect(output).toMatch(/^GraphQL +http:\/\/127\.0\.0\.1:\d+\/graphql$/m);
    expect(output).toMatch(/^Token +demo-token-first-account$/m);
    expect(output.match(/^ {2}[0-9a-f-]{36} {2}\S.+$/gm)?.length).toBeGreaterThanOrEqual(3);
    const command = /curl -s [\s\S]*?'\n\n/.exec(output)?.[0] ?? '';
    const curl = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
    let answer = '';
    curl.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    await once(curl, 'close');
    expect(JSON.parse(answer)).toMatchObject({ data: { callReports: [{ sdk: { name: 'TelnyxRTC' } }] } });
    demo.child.kill('SIGINT');
    if (demo.child.exitCode === null) await once(demo.child, 'exit');
    expect(demo.child.exitCode).toBe(0);
  });

  it('says what is wrong with its options', async () => {
    const { child, output } = run('demo.js', ['--samples', 'no-such-folder', '--port', '0']);
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(output()).toContain('no such folder: no-such-folder');
  });
});
