import { parseCallId } from '../reports/call-id.ts';
import { paginate } from '../graphql/connection.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { callsOf, callStatus, scopedId } from './calls-of-session.ts';
import { recordResolvers } from './record-resolvers.ts';
import { idText } from '../json/loose-values.ts';

const MAX_EVENTS = 1_000;

export const callControlResolvers = {
  ...recordResolvers,
  Call: {
    detailRecord: ({ callId }, _arguments, { loaders }) => loaders.recordOfCall.load(parseCallId(callId)),
  },
  SessionCorrelation: {
    callEvents: async (correlation, { scope, first, after }, { loaders }) => {
      const key = scopedId(correlation, scope);
      if (key === null) return null;
      const { events, truncated } = await loaders.callEvents.load(key);
      const page = paginate(events, { first, after, most: MAX_EVENTS, keyOf: ({ id }) => id, matches: () => true });
      return { ...page, truncated };
    },
    recordings: async (correlation, { scope }, { loaders }) => {
      const key = scopedId(correlation, scope);
      return key === null ? null : (await loaders.recordings.load(key)).items;
    },
    recordingsTruncated: async (correlation, { scope }, { loaders }) => {
      const key = scopedId(correlation, scope);
      return key === null ? null : (await loaders.recordings.load(key)).truncated;
    },
    callStatus: ({ telnyxLegId }, _arguments, { loaders }) =>
      telnyxLegId === null ? null : callStatus(telnyxLegId, loaders),
    otherLegs: async ({ telnyxSessionId, callId }, _arguments, { loaders }) => {
      if (telnyxSessionId === null) return null;
      const { items } = await loaders.recordsOfSession.load(telnyxSessionId);
      return callsOf(items).filter((other) => other.callId !== callId);
    },
    otherLegsTruncated: async ({ telnyxSessionId }, _arguments, { loaders }) =>
      telnyxSessionId === null ? null : (await loaders.recordsOfSession.load(telnyxSessionId)).truncated,
    leg: ({ telnyxLegId }) => (telnyxLegId === null ? null : { telnyxLegId }),
    session: ({ telnyxSessionId }) => (telnyxSessionId === null ? null : { telnyxSessionId }),
  },
  CallLeg: {
    __resolveReference: ({ telnyxLegId }) => ({ telnyxLegId }),
    call: async ({ telnyxLegId }, _arguments, { loaders }) => {
      const callId = idText((await loaders.recordOfLeg.load(telnyxLegId))?.call_id);
      return callId === null ? null : { callId };
    },
  },
  CallSession: {
    __resolveReference: ({ telnyxSessionId }) => ({ telnyxSessionId }),
    calls: async ({ telnyxSessionId }, _arguments, { loaders }) =>
      callsOf((await loaders.recordsOfSession.load(telnyxSessionId)).items),
  },
} satisfies Resolvers;
