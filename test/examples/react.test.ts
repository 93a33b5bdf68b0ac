import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

it('the example in React shows a verdict, who does what next, and an overview', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/examples/support/render-react.js'],
    {
      env: {
        PATH: process.env.PATH,
        TSX_TSCONFIG_PATH: 'examples/react/tsconfig.json',
        GATEWAY: gateway.url,
        TOKEN: gateway.sandbox.tokens[0],
        CALL_ID: callIdOf('downlink-loss'),
      },
    },
  );
  const { call, overview } = JSON.parse(stdout) as { readonly call: string; readonly overview: string };
  expect(call).toMatch(/<h1>agent-anna heard gaps[^<]*<\/h1>/);
  expect(call).toMatch(/<li><strong>USER<\/strong>: /);
  expect(call).not.toContain('role="alert"');
  expect(overview).toMatch(/<h1>\d+ poor calls of \d+/);
  expect(overview.match(/href="#\/calls\//g)).toHaveLength(3);
  expect(overview).not.toContain('role="alert"');
});
