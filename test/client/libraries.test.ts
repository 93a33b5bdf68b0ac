import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TypedDocumentNode as Standard } from '@graphql-typed-document-node/core';
import { print, type DocumentNode } from 'graphql';
import { Client, fetchExchange, type TypedDocumentNode as OfUrql } from 'urql';
import { LogsDocument, SeriesDocument, VerdictDocument, type VerdictQuery } from '../../client/src/documents.ts';
import type { ResultOf, VariablesOf } from '../../client/src/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

/*
 * Most of this is tested by the compiler (`npm run check`): each line marked `@ts-expect-error` is an error that a caller would make, and
 * fails to compile if the types no longer find it.
 */

const callId = callIdOf('downlink-loss');

/** Whether two types are the same, and neither is `any`. */
type Equal<One, Other> = 0 extends 1 & One ? false : [One, Other] extends [Other, One] ? true : false;
const holds = <Claim extends true>(claim: Claim): Claim => claim;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

describe('the typed documents', () => {
  it('give urql the types of result and variables', async () => {
    const client = new Client({
      url: `${gateway.url}/graphql`,
      preferGetMethod: false,
      exchanges: [fetchExchange],
      fetchOptions: { headers: { authorization: `Bearer ${gateway.sandbox.tokens[0]}` } },
    });
    const { data } = await client.query(VerdictDocument, { callId }).toPromise();
    holds<Equal<typeof data, VerdictQuery | undefined>>(true);
    const headline: string | undefined = data?.calls[0]?.verdict?.headline;
    expect(headline).toMatch(/^agent-anna heard gaps/);
    // @ts-expect-error a field that the operation does not select
    expect(data?.calls[0]?.verdict?.noSuchField).toBeUndefined();
    // @ts-expect-error a variable of another name
    client.query(VerdictDocument, { call: callId });
  });

  it('are the standard TypedDocumentNode, as Apollo Client, urql and TanStack Query take it', () => {
    const takes = <Result, Variables>(document: DocumentNode | Standard<Result, Variables>, _variables: Variables) =>
      print(document) as string & { __result?: Result };
    const text = takes(LogsDocument, { callId, first: 10, minLevel: 'WARN' });
    holds<Equal<NonNullable<typeof text.__result>, ResultOf<typeof LogsDocument>>>(true);
    expect(text).toContain('query Logs(');
    const ofUrql: OfUrql<ResultOf<typeof LogsDocument>, VariablesOf<typeof LogsDocument>> = LogsDocument;
    expect(ofUrql).toBe(LogsDocument);
    // @ts-expect-error a log level that does not exist
    takes(LogsDocument, { callId, first: 10, minLevel: 'LOUD' });
  });

  it('map each scalar', () => {
    type Report = NonNullable<ResultOf<typeof SeriesDocument>['callReports']>[number];
    holds<Equal<NonNullable<Report['series']>['columns'][number]['values'], (number | null)[]>>(true);
    holds<Equal<Report['id'], string>>(true);
    holds<Equal<VariablesOf<typeof SeriesDocument>['from'], string | null | undefined>>(true);
    expect(SeriesDocument).toBeDefined();
  });
});
