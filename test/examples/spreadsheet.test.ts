import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    settings: { TRUSTED_DOCUMENTS: at('client/src/generated/persisted-documents.json') },
  });
});
afterAll(() => gateway.close());

const calls = (key: string, from = '2020-01-01T00:00:00Z') =>
  promisify(execFile)(at('examples/spreadsheet/calls.sh'), [gateway.url, from, '2040-01-01T00:00:00Z'], {
    env: { PATH: process.env.PATH, TELNYX_API_KEY: key },
  });

it('the example for spreadsheets writes one line of CSV for each judged call', async () => {
  const { stdout } = await calls(gateway.sandbox.tokens[0]);
  const [head = '', ...lines] = stdout.trimEnd().split('\r\n');
  const columns = head.split(',');
  expect(columns).toEqual(expect.arrayContaining(['callId', 'startedAt', 'agent', 'impact', 'fault', 'roundTripMs']));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.every((line) => line.split(',').length >= columns.length)).toBe(true);
});

it('says what failed, and writes no rows', async () => {
  await expect(calls('refused-key')).rejects.toMatchObject({
    stdout: '',
    stderr: expect.stringContaining('UNAUTHENTICATED'),
  });
  await expect(calls(gateway.sandbox.tokens[0], 'yesterday')).rejects.toMatchObject({ stdout: '' });
});
