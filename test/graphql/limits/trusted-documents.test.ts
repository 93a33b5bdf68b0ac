import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const QUERY = 'query Trusted { __typename }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
const manifest = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

let gateway: TestGateway;
beforeAll(async () => {
  const TRUSTED_DOCUMENTS = manifest('good.json', JSON.stringify({ [sha256(QUERY)]: QUERY }));
  gateway = await startGateway({ settings: { TRUSTED_DOCUMENTS } });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const post = async (body: object): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.sandbox.tokens[0]}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};
const byHash = (hash: string, rest = {}) =>
  post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, ...rest });

describe('with trusted documents', () => {
  it('a document of the manifest runs, sent whole or by its hash', async () => {
    const answer = { status: 200, text: expect.stringContaining('"__typename":"Query"') };
    expect(await post({ query: QUERY })).toMatchObject(answer);
    expect(await byHash(sha256(QUERY))).toMatchObject(answer);
  });

  it('no other runs, and none is added by a caller', async () => {
    const other = 'query Other { __typename }';
    for (const answer of [await post({ query: other }), await byHash(sha256(other), { query: other })])
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('trusted documents only') });
    expect((await byHash(sha256(other))).text).toContain('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    ['is missing', () => join(folder, 'none.json'), /cannot be read/],
    ['is no manifest', () => manifest('list.json', '[1]'), /accepted: a JSON object/],
    ['has a wrong hash', () => manifest('wrong.json', JSON.stringify({ abc: QUERY })), /not the SHA-256/],
  ])('it does not start when the file %s', async (_name, path, problem) => {
    await expect(createApp(readConfig({ TRUSTED_DOCUMENTS: path(), LOG_LEVEL: 'silent' }))).rejects.toThrow(problem);
  });
});
