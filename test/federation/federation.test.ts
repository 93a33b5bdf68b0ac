import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf } from '../support/samples.ts';

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

/** Another team's graph: tickets about calls, the carrier of a leg, notes on a report, the campaign of a session. */
const SECOND_SUBGRAPH = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Query {
    ticket(id: ID!): Ticket
  }
  type Ticket {
    id: ID!
    call: Call!
    report: CallReport!
  }
  type Call @key(fields: "callId") {
    callId: ID!
    tickets: [Ticket!]!
  }
  type CallReport @key(fields: "id") {
    id: ID!
    notes: [String!]!
  }
  type CallLeg @key(fields: "telnyxLegId") {
    telnyxLegId: ID!
    carrier: String!
  }
  type CallSession @key(fields: "telnyxSessionId") {
    telnyxSessionId: ID!
    campaign: String!
  }
`;

/** The supergraph of this graph and the second one. */
function compose(): string {
  const composed = composeServices([
    { name: 'call-reports', url: `${gateway.url}/graphql`, typeDefs: parse(sdl) },
    { name: 'tickets', url: 'http://127.0.0.1:9/', typeDefs: parse(SECOND_SUBGRAPH) },
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
