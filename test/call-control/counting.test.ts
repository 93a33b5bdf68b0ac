import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { makeCalls, type CallsFolder } from './support/calls-folder.ts';

const CONCURRENCY = 6;

let folder: CallsFolder;
let gateway: TestGateway;
beforeAll(async () => {
  folder = await makeCalls(30);
  gateway = await startGateway({
    sandbox: { samples: folder.path, latencyMs: 3 },
    settings: { UPSTREAM_CONCURRENCY: String(CONCURRENCY) },
  });
});
afterAll(async () => {
  await gateway.close();
  await folder.remove();
});
beforeEach(() => gateway.sandbox.clearRequests());

/** What was asked, each with its query. */
const asked = (): string[] => gateway.sandbox.requests.map(({ path, query }) => `${path} ${JSON.stringify(query)}`);

const askedOf = (path: string): number => asked().filter((request) => request.startsWith(path)).length;

describe('a page of 50 calls with events, recordings, status, billing and other legs', () => {
  const query = `{
    searchCalls(filter: {}, first: 50) {
      nodes {
        callId
        detailRecord { agent cost }
        reports {
          correlation {
            callEvents { nodes { name } }
            ofSession: callEvents(scope: SESSION) { totalCount }
            recordings { id downloadLinks { url } }
            callStatus { isAlive }
            otherLegs { callId detailRecord { agent } reports { id correlation { callEvents { totalCount } } } }
          }
        }
      }
    }
  }`;

  it('asks each distinct resource once, and never more than UPSTREAM_CONCURRENCY at a time', async () => {
    const { data, errors } = await gateway.ask<{ searchCalls: { nodes: unknown[] } }>(query);
    expect(errors).toEqual([]);
    expect(data.searchCalls.nodes).toHaveLength(50);
    expect(new Set(asked()).size).toBe(asked().length);
    // One caller gets three quarters of the places.
    expect(gateway.sandbox.maxInFlight).toBe(Math.floor(CONCURRENCY * 0.75));
  });

  it('needs one request for the search, two for each session, and four for each leg', async () => {
    await gateway.ask(query);
    // 50 newest of 60 legs are 25 whole sessions.
    expect(askedOf('/v2/voice_sdk_call_reports/')).toBe(50);
    expect(asked().filter((request) => request.includes('filter[leg_id]'))).toHaveLength(50);
    expect(asked().filter((request) => request.includes('filter[application_session_id]'))).toHaveLength(25);
    expect(askedOf('/v2/recordings')).toBe(50);
    expect(askedOf('/v2/calls/')).toBe(50);
    // The search itself and one for each session; every call's own billing record is known from these.
    expect(askedOf('/v2/detail_records')).toBe(1 + 25);
    expect(asked()).toHaveLength(50 + 50 + 25 + 50 + 50 + 26);
  });

  it('says in one debug line how many requests it made', async () => {
    const before = gateway.logs.length;
    await gateway.ask(query);
    const lines = gateway.logs.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    const counts = lines.filter(({ upstreamRequests }) => upstreamRequests !== undefined);
    expect(counts).toMatchObject([{ level: 20, upstreamRequests: gateway.sandbox.requests.length }]);
  });

  it('asks only what is selected', async () => {
    await gateway.ask('{ searchCalls(filter: {}, first: 50) { nodes { callId detailRecord { cost } } } }');
    expect(asked()).toHaveLength(1);
    gateway.sandbox.clearRequests();
    await gateway.ask('{ calls(callIds: ["call-001-a"]) { detailRecord { agent } } }');
    expect(asked()).toHaveLength(1);
  });
});

describe('a timeline', () => {
  it('asks the session once for all legs, and shares what other fields ask', async () => {
    const { errors } = await gateway.ask(
      `{ calls(callIds: ["call-001-a"]) {
        timeline(otherLegs: true) { entries { title } }
        again: timeline(otherLegs: true) { truncated }
        reports { correlation { callEvents(scope: SESSION) { totalCount } otherLegs { reports { id } } } }
      } }`,
    );
    expect(errors).toEqual([]);
    const paths = asked().map((request) => request.split(' ')[0]);
    // Those that are asked at the same time may arrive in any order.
    expect(paths.toSorted()).toEqual([
      '/v2/call_events',
      '/v2/detail_records',
      '/v2/recordings',
      '/v2/voice_sdk_call_reports/call-001-a',
      '/v2/voice_sdk_call_reports/call-001-b',
    ]);
  });
});
