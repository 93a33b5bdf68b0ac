import { afterAll, beforeAll, expect } from '@jest/globals';
import { startFaultyUpstream, type FaultyUpstream } from '../../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../../support/gateway.ts';
import { rawRequest, sendRaw, statusesOf, type RawRequest } from '../../support/raw-http.ts';

interface Seen {
  readonly statuses: readonly number[];
  /** How many operations ran. */
  readonly runs: number;
  readonly text: string;
}

/** A gateway for the tests of a file, and a way to send it requests as raw bytes. */
export function rawGateway() {
  let upstream: FaultyUpstream;
  let gateway: LoneGateway;
  beforeAll(async () => {
    upstream = await startFaultyUpstream();
    gateway = await startGatewayAt(upstream.url);
  });
  afterAll(async () => {
    await gateway.close();
    await upstream.close();
  });
  return {
    /** Sends a request, and reads all answers until the connection ends; none may be an error of the gateway. */
    play: async (request: RawRequest | Buffer): Promise<Seen> => {
      const text = await sendRaw(gateway.url, Buffer.isBuffer(request) ? request : rawRequest(request));
      const statuses = statusesOf(text);
      for (const status of statuses) expect(status).toBeLessThan(500);
      return { statuses, runs: text.split('"__typename":"Query"').length - 1, text };
    },
    /** Every line that was logged. */
    logs: () => gateway.logs,
  };
}
