import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf } from '../../support/samples.ts';

/** A gateway for the tests of a file, and a way to ask for fields of a call's `correlation`. */
export function correlations() {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    gateway.sandbox.setFaults([]);
    gateway.sandbox.clearRequests();
  });
  return {
    gateway: () => gateway,
    correlationOf: async (fields: string, callId = callIdOf('reconnect-three-segments')) => {
      const { data, errors } = await gateway.ask<{ callReports: { correlation: Record<string, unknown> }[] }>(
        `query ($callId: ID!) { callReports(callId: $callId) { correlation { ${fields} } } }`,
        { variables: { callId } },
      );
      return { correlation: data.callReports[0]!.correlation, errors };
    },
  };
}
