import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf } from '../support/samples.ts';
import { SECOND_SUBGRAPH, startSecondSubgraph } from './second-subgraph.ts';

const ROUTER = fileURLToPath(new URL('../federation-router/', import.meta.url));
const isInstalled = existsSync(join(ROUTER, 'node_modules/@graphql-hive/gateway'));
const HOW = 'npm ci --prefix test/federation-router';
if (!isInstalled && process.env.FEDERATION_ROUTER === 'required')
  throw new Error(`The router is not installed: ${HOW}`);
if (!isInstalled)
  process.stderr.write(`The queries through a real router are skipped: it is not installed (${HOW}).\n`);

const CALL = callIdOf('reconnect-three-segments');
const { telnyx_leg_id: LEG, telnyx_session_id: SESSION } = sampleOf('reconnect-three-segments');

let gateway: TestGateway;
let sdl: string;
let reportId: string;
beforeAll(async () => {
  gateway = await startGateway();
  const { data } = await gateway.ask<{ _service: { sdl: string }; callReports: { id: string }[] }>(
    'query ($id: ID!) { _service { sdl } callReports(callId: $id) { id } }',
    { variables: { id: CALL } },
  );
  sdl = data._service.sdl;
  reportId = data.callReports[0]!.id;
});
afterAll(() => gateway.close());

/** The supergraph of this graph and the second one. */
function compose(secondUrl = 'http://127.0.0.1:9/'): string {
  const composed = composeServices([
    { name: 'call-reports', url: `${gateway.url}/graphql`, typeDefs: parse(sdl) },
    { name: 'tickets', url: secondUrl, typeDefs: parse(SECOND_SUBGRAPH) },
  ]);
  expect(composed.errors ?? []).toEqual([]);
  return composed.supergraphSdl ?? '';
}

describe('the graph as a subgraph', () => {
  it.each([
    ['Call', 'callId'],
    ['CallReport', 'id'],
    ['CallLeg', 'telnyxLegId'],
    ['CallSession', 'telnyxSessionId'],
  ])('composes with a second one that extends %s by %s', (type, key) => {
    const supergraph = compose();
    expect(sdl).toContain(`@key(fields: "${key}")`);
    const definition = new RegExp(`^type ${type}\\b[^{]*`, 'm').exec(supergraph)?.[0];
    expect(definition).toContain(`@join__type(graph: CALL_REPORTS, key: "${key}"`);
    expect(definition).toContain(`@join__type(graph: TICKETS, key: "${key}"`);
  });

  it('resolves each of its entities by its key, and null for what is not there', async () => {
    const { data, errors } = await gateway.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        __typename
        ... on Call { callId detailRecord { agent } }
        ... on CallReport { id callId }
        ... on CallLeg { call { callId } }
        ... on CallSession { calls { callId } }
      } }`,
      {
        variables: {
          representations: [
            { __typename: 'Call', callId: CALL },
            { __typename: 'CallReport', id: reportId },
            { __typename: 'CallLeg', telnyxLegId: LEG },
            { __typename: 'CallSession', telnyxSessionId: SESSION },
            { __typename: 'CallReport', id: 'no report id' },
            { __typename: 'CallReport', id: `${CALL}~000000000000` },
          ],
        },
      },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [
        { __typename: 'Call', callId: CALL, detailRecord: { agent: 'agent-anna' } },
        { __typename: 'CallReport', id: reportId, callId: CALL },
        { __typename: 'CallLeg', call: { callId: CALL } },
        { __typename: 'CallSession', calls: [{ callId: CALL }, { callId: callIdOf('reconnect-three-segments', 'b') }] },
        null,
        null,
      ],
    });
  });
});

const withRouter = isInstalled ? describe : describe.skip;

withRouter('through a real router', () => {
  let second: Awaited<ReturnType<typeof startSecondSubgraph>>;
  let folder: string;
  let router: ChildProcess;
  let url: string;
  beforeAll(async () => {
    second = await startSecondSubgraph({ id: 't-1', call: { callId: CALL }, report: { id: reportId } });
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    await writeFile(join(folder, 'supergraph.graphql'), compose(second.url));
    router = spawn(process.execPath, ['router.mjs', join(folder, 'supergraph.graphql')], {
      cwd: ROUTER,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(router, 'exit').then(() => Promise.reject(new Error('the router ended')));
    const [line] = (await Promise.race([once(router.stdout!, 'data'), ended])) as [Buffer];
    url = line.toString().trim();
  });
  afterAll(async () => {
    const ended = once(router, 'exit');
    router.kill('SIGKILL');
    await ended;
    await second.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.sandbox.tokens[0]}` },
      body: JSON.stringify({ query, variables }),
    });
    return await answer.json();
  };

  it('asks from the other graph into this one, by call and by report', async () => {
    const query = `{ ticket(id: "t-1") { id
      call { callId detailRecord { agent } }
      report { id notes correlation { telnyxLegId } }
    } }`;
    expect(await ask(query, {})).toEqual({
      data: {
        ticket: {
          id: 't-1',
          call: { callId: CALL, detailRecord: { agent: 'agent-anna' } },
          report: { id: reportId, notes: [`note on ${reportId}`], correlation: { telnyxLegId: LEG } },
        },
      },
    });
  });

  it('asks from this graph into the other one, by leg and by session', async () => {
    const query = `query ($id: ID!) { callReports(callId: $id) { correlation {
      leg { telnyxLegId carrier }
      session { campaign calls { callId tickets { id } } }
    } } }`;
    expect(await ask(query, { id: CALL })).toEqual({
      data: {
        callReports: [
          {
            correlation: {
              leg: { telnyxLegId: LEG, carrier: `carrier of ${LEG}` },
              session: {
                campaign: `campaign of ${SESSION}`,
                calls: [
                  { callId: CALL, tickets: [{ id: 't-1' }] },
                  { callId: callIdOf('reconnect-three-segments', 'b'), tickets: [] },
                ],
              },
            },
          },
        ],
      },
    });
  });
});
