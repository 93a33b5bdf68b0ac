import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const COMMAND = ['--import', 'tsx', 'examples/assistant/src/main.ts'];
const TSX = { PATH: process.env.PATH ?? '', TSX_TSCONFIG_PATH: 'examples/assistant/tsconfig.json' };
const callId = callIdOf('downlink-loss');
const NUMBER = /\+\d{8,}/;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ settings: { DOCUMENT_CACHE_BYTES: '100000000' } });
});
afterAll(() => gateway.close());

/** Connects the SDK's client to the example, as an assistant does. */
async function connect(env: Record<string, string> = {}) {
  const client = new Client({ name: 'test', version: '1' });
  const TELNYX_API_KEY = gateway.sandbox.tokens[0];
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: COMMAND,
      env: { ...TSX, TELNYX_API_KEY, GATEWAY_URL: gateway.url, ...env },
    }),
  );
  return {
    client,
    async call(name: string, args: Record<string, unknown> = {}) {
      const { content, isError } = await client.callTool({ name, arguments: args });
      const [first] = content as readonly { readonly text: string }[];
      return { text: first?.text ?? '', isError: isError === true };
    },
  };
}

describe('an assistant', () => {
  let assistant: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    assistant = await connect();
  });
  afterAll(() => assistant.client.close());

  it('has four tools, and each only reads', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find_calls', 'explain_call', 'compare_with_usual', 'overview']);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  });

  it('finds calls, without their numbers', async () => {
    const { text } = await assistant.call('find_calls', { agent: 'agent-anna', first: 5 });
    expect(text.split('\n')).toHaveLength(5);
    expect(text).toMatch(/agent agent-anna, from \[number \d+\] to \[number \d+\]/);
    expect(text).not.toMatch(NUMBER);
    expect((await assistant.call('find_calls')).text).toContain('[number');
    expect((await assistant.call('find_calls', { agent: 'nobody' })).text).toBe('No calls found.');
  });

  it('explains a call, and what to do next', async () => {
    const { text } = await assistant.call('explain_call', { callId });
    expect(text).toMatch(/^agent-anna heard gaps/);
    expect(text).toContain('Fault: DOWNLINK (confidence HIGH). Impact: NOTICEABLE');
    expect(text).toMatch(/Next steps:\n- USER: /);
    expect(text.length).toBeLessThanOrEqual(4_000);
  });

  it('compares a call with usual, and gives an overview of all calls', async () => {
    const { text } = await assistant.call('compare_with_usual', { callId });
    expect(text).toMatch(/^Compared with \d+ calls of agent-anna in the week before:\n- round trip: [\d.]+ ms \(/);
    const overview = await assistant.call('overview');
    expect(overview.text).toMatch(/^\d+ of \d+ judged calls were poor/);
    expect(overview.text).toContain('Worst calls:');
    expect(overview.text).not.toMatch(NUMBER);
  });

  it('says what failed, with the code', async () => {
    const malformed = await assistant.call('explain_call', { callId: 'no/id' });
    expect(malformed).toMatchObject({ isError: true, text: expect.stringContaining('(BAD_USER_INPUT)') });
    const unknown = await assistant.call('explain_call', { callId: 'unknown' });
    expect(unknown).toEqual({ isError: false, text: 'No report is stored for this call.' });
  });
});

it('with SHOW_NUMBERS, an assistant sees numbers', async () => {
  const open = await connect({ SHOW_NUMBERS: 'true' });
  expect((await open.call('find_calls', { first: 1 })).text).toMatch(NUMBER);
  await open.client.close();
});
