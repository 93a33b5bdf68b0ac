import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answering, startFaultyUpstream, type FaultyUpstream } from '../../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../../support/gateway.ts';

/** Answers above 256 KiB are written in pieces. */
const LARGE = JSON.stringify([{ call_id: 'large', logs: [{ message: 'x'.repeat(400_000) }] }]);
const SMALL = JSON.stringify([{ call_id: 'small', logs: [{ message: 'x' }] }]);

describe('an operation that asks for the schema too', () => {
  let upstream: FaultyUpstream;
  let gateway: LoneGateway;
  beforeAll(async () => {
    upstream = await startFaultyUpstream();
    upstream.set('small', answering(200, {}, SMALL));
    upstream.set('large', answering(200, {}, LARGE));
    gateway = await startGatewayAt(upstream.url);
  });
  afterAll(async () => {
    await gateway.close();
    await upstream.close();
  });

  describe.each(['small', 'large'])('with a %s answer', (callId) => {
    const log = `callReports(callId: "${callId}") { logs { nodes { message } } }`;
    const keysOf = async (query: string): Promise<string[]> => {
      const { data, errors } = await gateway.ask<Record<string, unknown>>(query);
      expect(errors).toEqual([]);
      return Object.keys(data);
    };

    it('has its keys in the order of the selection', async () => {
      const query = `{ z: __typename __schema { queryType { name } } b: ${log} __type(name: "Query") { name } a: __typename }`;
      expect(await keysOf(query)).toEqual(['z', '__schema', 'b', '__type', 'a']);
    });

    it('has the keys of fragments where they are spread, and repeated keys at their first position', async () => {
      const query = `{ ...Schema b: ${log} ... on Query { t: __type(name: "Query") { name } } s: __schema { description } c: __typename b: ${log} }
        fragment Schema on Query { d: __typename s: __schema { queryType { name } } }`;
      expect(await keysOf(query)).toEqual(['d', 's', 'b', 't', 'c']);
    });

    it('has no key that is skipped, whatever its name', async () => {
      const query = `{ toString: __typename @skip(if: true) s: __schema @include(if: false) { description } __proto__: __typename b: ${log} t: __type(name: "Query") { name } }`;
      expect(await keysOf(query)).toEqual(['__proto__', 'b', 't']);
    });
  });
});
