import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { Pool } from 'undici';

/** Apollo Server with plain resolvers, as its documentation sets it up for production on Fastify: parse all, resolve fields. */
interface Stored extends Record<string, unknown> {
  summary?: Record<string, unknown>;
  stats?: Record<string, unknown>[];
}

const typeDefs = `
  type Query { callReports(callId: ID!): [CallReport!] }
  type CallReport { callId: ID! correlation: Correlation! summary: Summary! segments: [Segment!]! }
  type Correlation { telnyxLegId: ID telnyxSessionId: ID voiceSdkSessionId: ID }
  type Summary { direction: String state: String durationSeconds: Float }
  type Segment { intervals: [Interval!]! }
  type Interval { start: String end: String inbound: Inbound outbound: Outbound connection: Connection }
  type Inbound { packetsReceived: Float packetsLost: Float jitterAvg: Float audioLevelAvg: Float bitrateAvg: Float }
  type Outbound { packetsSent: Float audioLevelAvg: Float bitrateAvg: Float }
  type Connection { roundTripTimeAvg: Float }
`;

const base = new URL(process.env.TELNYX_API_URL ?? '');
const pool = new Pool(base.origin, { connections: 8 });

const resolvers = {
  Query: {
    callReports: async (_: unknown, { callId }: { callId: string }, { authorization }: { authorization: string }) => {
      const { body } = await pool.request({
        method: 'GET',
        path: `${base.pathname}/voice_sdk_call_reports/${encodeURIComponent(callId)}`,
        headers: { authorization },
      });
      const stored = (await body.json()) as Stored[];
      return [{ first: stored[0], stored }];
    },
  },
  CallReport: {
    callId: ({ first }: { first: Stored }) => first.call_id,
    correlation: ({ first }: { first: Stored }) => first,
    summary: ({ stored }: { stored: Stored[] }) => stored.at(-1)?.summary ?? {},
    segments: ({ stored }: { stored: Stored[] }) => stored,
  },
  Correlation: {
    telnyxLegId: (stored: Stored) => stored.telnyx_leg_id,
    telnyxSessionId: (stored: Stored) => stored.telnyx_session_id,
    voiceSdkSessionId: (stored: Stored) => stored.voice_sdk_session_id,
  },
  Segment: { intervals: ({ stats }: Stored) => stats ?? [] },
  Interval: {
    start: ({ intervalStartUtc }: Record<string, unknown>) => intervalStartUtc,
    end: ({ intervalEndUtc }: Record<string, unknown>) => intervalEndUtc,
    inbound: ({ audio }: { audio?: { inbound?: unknown } }) => audio?.inbound,
    outbound: ({ audio }: { audio?: { outbound?: unknown } }) => audio?.outbound,
  },
};

const server = Fastify();
const apollo = new ApolloServer({
  typeDefs,
  resolvers,
  plugins: [fastifyApolloDrainPlugin(server), ApolloServerPluginCacheControlDisabled()],
});
await apollo.start();
await server.register(fastifyApollo(apollo), {
  context: (request) => Promise.resolve({ authorization: request.headers.authorization ?? '' }),
});
console.log(`listening at ${await server.listen({ port: 0, host: '127.0.0.1' })}`);
