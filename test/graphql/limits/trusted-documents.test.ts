import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const QUERY = 'query Trusted { __typename }';
const MUTATION = 'mutation Change { change }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
const manifest = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

let gateway: TestGateway;
beforeAll(async () => {
  const TRUSTED_DOCUMENTS = manifest(
    'good.json',
    JSON.stringify({ [sha256(QUERY)]: QUERY, [sha256(MUTATION)]: MUTATION }),
  );
  gateway = await startGateway({ settings: { TRUSTED_DOCUMENTS } });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly allow: string | null;
}

const send = async (path: string, init: RequestInit = {}): Promise<Answered> => {
  const response = await fetch(`${gateway.url}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.sandbox.tokens[0]}` },
  });
  return { status: response.status, text: await response.text(), allow: response.headers.get('allow') };
};
const post = (body: object): Promise<Answered> => send('/graphql', { method: 'POST', body: JSON.stringify(body) });
const byHash = (hash: string, rest = {}) =>
  post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, ...rest });

describe('with trusted documents', () => {
  it('a document of the manifest runs, sent whole or by its hash', async () => {
    const answer = { status: 200, text: expect.stringContaining('"__typename":"Query"') };
    expect(await post({ query: QUERY })).toMatchObject(answer);
    expect(await byHash(sha256(QUERY))).toMatchObject(answer);
    expect(await post({ documentId: `sha256:${sha256(QUERY)}` })).toMatchObject(answer);
    expect(await send(`/graphql/sha256:${sha256(QUERY)}`)).toMatchObject(answer);
  });

  it('a GET runs no mutation, even if the manifest has it', async () => {
    expect(await send(`/graphql/sha256:${sha256(MUTATION)}`)).toMatchObject({ status: 405, allow: 'POST' });
    expect(await post({ documentId: `sha256:${sha256(MUTATION)}` })).toMatchObject({ status: 400 });
  });

  it('no other runs, and none is added by a caller', async () => {
    const other = 'query Other { __typename }';
    for (const answer of [
      await post({ query: other }),
      await byHash(sha256(other), { query: other }),
      await post({ documentId: `sha256:${sha256(other)}`, query: other }),
    ])
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('trusted documents only') });
    expect((await byHash(sha256(other))).text).toContain('PERSISTED_QUERY_NOT_FOUND');
    expect(await send(`/graphql/sha256:${sha256(other)}`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['is missing', () => join(folder, 'none.json'), /cannot be read/],
    ['is no manifest', () => manifest('list.json', '[1]'), /accepted: a JSON object/],
    ['has a wrong hash', () => manifest('wrong.json', JSON.stringify({ abc: QUERY })), /not the SHA-256/],
  ])('it does not start when the file %s', async (_name, path, problem) => {
    await expect(createApp(readConfig({ TRUSTED_DOCUMENTS: path(), LOG_LEVEL: 'silent' }))).rejects.toThrow(problem);
  });
});
