import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

/** Another team's graph: tickets about calls, the carrier of a leg, notes on a report, the campaign of a session. */
export const SECOND_SUBGRAPH = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Query {
    ticket(id: ID!): Ticket
  }
  type Ticket {
    id: ID!
    "The call it is about, which this graph knows by its id alone."
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

interface Ticket {
  readonly id: string;
  readonly call: { readonly callId: string };
  readonly report: { readonly id: string };
}

/** Serves it on a free port of the loopback, with one ticket. */
export async function startSecondSubgraph(ticket: Ticket): Promise<{ url: string; close(): Promise<void> }> {
  const resolvers = {
    Query: { ticket: () => ticket },
    Call: { tickets: ({ callId }: { callId: string }) => (callId === ticket.call.callId ? [ticket] : []) },
    CallReport: { notes: ({ id }: { id: string }) => [`note on ${id}`] },
    CallLeg: { carrier: ({ telnyxLegId }: { telnyxLegId: string }) => `carrier of ${telnyxLegId}` },
    CallSession: { campaign: ({ telnyxSessionId }: { telnyxSessionId: string }) => `campaign of ${telnyxSessionId}` },
  };
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(SECOND_SUBGRAPH), resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { url, close: () => server.stop() };
}
