import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])

  type Query {
    ticket(id: ID!): Ticket
  }

  type Ticket {
    id: ID!
    subject: String!
    "The phone call that the ticket is about, with all of its legs."
    session: CallSession!
  }

  type Customer {
    id: ID!
    name: String!
  }

  type CallSession @key(fields: "telnyxSessionId") {
    telnyxSessionId: ID!
    tickets: [Ticket!]!
  }

  type Call @key(fields: "callId") {
    callId: ID!
    detailRecord: CallDetailRecord @external
    "The customer who called or was called; null if the CRM knows neither number."
    customer: Customer @requires(fields: "detailRecord { callerNumber destinationNumber }")
  }

  type CallDetailRecord {
    callerNumber: String @external
    destinationNumber: String @external
  }
`);

const CUSTOMERS = { '+13125550123': { id: 'c-7', name: 'Delta Bakery' } };
const TICKETS = [
  {
    id: 't-1',
    subject: "Anna's voice broke up",
    session: { telnyxSessionId: '98ed8a2a-198a-4503-937a-d669f439517b' },
  },
];

const resolvers = {
  Query: { ticket: (_, { id }) => TICKETS.find((ticket) => ticket.id === id) },
  CallSession: {
    tickets: ({ telnyxSessionId }) => TICKETS.filter(({ session }) => session.telnyxSessionId === telnyxSessionId),
  },
  Call: {
    customer: ({ detailRecord }) => CUSTOMERS[detailRecord?.destinationNumber] ?? CUSTOMERS[detailRecord?.callerNumber],
  },
};

/** The router forwards the caller's token. A real CRM checks it here, and shows what this caller may see. */
async function context({ req }) {
  if (!req.headers.authorization?.startsWith('Bearer '))
    throw new GraphQLError('The CRM needs a bearer token.', { extensions: { code: 'UNAUTHENTICATED' } });
}

const server = new ApolloServer({
  schema: buildSubgraphSchema({ typeDefs, resolvers }),
  plugins: [ApolloServerPluginInlineTraceDisabled()],
  includeStacktraceInErrorResponses: false,
});
const { url } = await startStandaloneServer(server, { context, listen: { host: '127.0.0.1', port: 4001 } });
console.log(`CRM: ${url}`);
