import { expect, test } from '@jest/globals';
import { runCli } from '../../src/sandbox/cli.ts';
import { readCliOptions } from '../../src/sandbox/cli-options.ts';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';

async function run(...argv: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const result = await runCli(argv, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { result, said: said.join('\n'), complained: complained.join('\n') };
}

test('it says where it listens, for whom, and names the long call', async () => {
  const { result, said } = await run('--port', '0', '--long-call', '60');
  if (typeof result === 'number') throw new Error('not started');
  for (const text of [result.url, ...result.tokens, LONG_CALL.callId]) expect(said).toContain(text);
  await result.close();
});

test('help names every option and every fault', async () => {
  const { result, said } = await run('--help');
  expect(result).toBe(0);
  for (const text of [
    '--samples',
    '--recordings',
    '--port',
    '--latency',
    '--fault',
    '--long-call',
    'invalid-json',
    '429:2',
  ])
    expect(said).toContain(text);
});

test.each([
  [['--prot', '1'], '--prot', '--port'],
  [['--port', '70000'], '--port 70000', '0 to 65535'],
  [['--latency', 'slow'], '--latency slow', 'milliseconds'],
  [['--fault', '200'], '--fault 200', 'hang'],
  [['--envelope', 'xml'], '--envelope xml', 'array or data'],
  [['here'], 'here', '--samples'],
])('%j is refused with what was wrong and what is accepted', async (argv, wrong, accepted) => {
  const { result, complained } = await run(...argv);
  expect(result).toBe(2);
  expect(complained).toContain(wrong);
  expect(complained).toContain(accepted);
});

test('a folder that is not there and a port that is taken are named', async () => {
  for (const option of ['--samples', '--recordings'])
    expect((await run(option, '/none/such')).complained).toContain('no such folder: /none/such');
  const { result } = await run('--port', '0');
  if (typeof result === 'number') throw new Error('not started');
  const port = new URL(result.url).port;
  expect(await run('--port', port)).toMatchObject({ result: 1, complained: expect.stringContaining(`--port ${port}`) });
  await result.close();
});

test('faults are read with their text and Retry-After', () => {
  const options = readCliOptions(['--fault', '429:3@call_events', '--fault', 'hang@a@b']);
  expect(options).toMatchObject({
    faults: [
      { fault: { kind: 'status', status: 429, retryAfter: '3' }, match: 'call_events' },
      { fault: { kind: 'hang' }, match: 'a@b' },
    ],
  });
  expect(() => readCliOptions(['--fault', 'toString'])).toThrow('--fault toString');
});
