import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { createClient } from '../../client/src/client.ts';
import * as documents from '../../client/src/documents.ts';
import type { Typed } from '../../client/src/typed-document.ts';
import { createSchemas } from '../../src/graphql/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const MANIFEST = fileURLToPath(new URL('../../client/src/generated/persisted-documents.json', import.meta.url));
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Readonly<Record<string, string>>;
const callId = callIdOf('downlink-loss');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ settings: { TRUSTED_DOCUMENTS: MANIFEST } });
});
afterAll(() => gateway.close());

const client = (fetched: typeof fetch = fetch) =>
  createClient({ url: `${gateway.url}/graphql`, token: () => gateway.sandbox.tokens[0], fetch: fetched });

it('the manifest has every document of the package, by the id that the document has', () => {
  const ids = Object.values(documents).map((document) => document.__meta__?.hash);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.toSorted()).toEqual(Object.keys(manifest).toSorted());
});

it('every document is valid for the schema', () => {
  const { schema } = createSchemas();
  for (const text of Object.values(manifest)) expect(validate(schema, parse(text))).toEqual([]);
});

it('a gateway that trusts the manifest runs its documents, and refuses others', async () => {
  let requests = 0;
  const { data } = await client((...request) => (requests++, fetch(...request))).request(
    documents.CallAtAGlanceDocument,
    { callId },
  );
  expect(data.calls[0]?.verdict?.fault).toBe('DOWNLINK');
  expect(requests).toBe(1);
  const others: Typed<object, object>[] = [
    parse('{ __typename }') as Typed<object, object>,
    { ...documents.CallAtAGlanceDocument, __meta__: { hash: '0'.repeat(64) } } as Typed<object, object>,
  ];
  for (const other of others)
    await expect(client().request(other, {})).rejects.toMatchObject({ code: 'DOCUMENT_REJECTED' });
});
