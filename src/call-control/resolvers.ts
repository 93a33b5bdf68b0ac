import { parseCallId } from '../reports/call-id.ts';
import { paginate } from '../graphql/connection.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { callPage } from '../call-search/call-page.ts';
import { callsOf, callStatus, scopedId } from './calls-of-session.ts';
import { recordResolvers } from './record-resolvers.ts';
import { recordSearch } from '../call-search/search.ts';
import { buildTimeline } from '../timeline/build.ts';
import { idText } from '../json/loose-values.ts';

const MOST_EVENTS = 1_000;

/** From mild to severe: the order of `minSeverity`. */
const SEVERITIES = ['INFO', 'WARNING', 'ERROR'] as const;

export const callControlResolvers = {
  ...recordResolvers,
  Query: {
    recentCalls: (_root, { first, after }, { loaders, cursors }) =>
      callPage({ first, after, list: 'recentCalls', source: loaders.recentSource, cursors }),
    searchCalls: (_root, { filter, first, after }, { loaders, cursors }) => {
      const search = recordSearch(filter);
      return callPage({
        first,
        after,
        list: `searchCalls ${JSON.stringify(search)}`,
        source: loaders.searchSource(search),
        cursors,
      });
    },
  },
  Call: {
    detailRecord: ({ callId }, _arguments, { loaders }) => loaders.recordOfCall.load(parseCallId(callId)),
    timeline: ({ callId }, { otherLegs }, { loaders }) => buildTimeline(callId, otherLegs, loaders),
  },
  SessionCorrelation: {
    callEvents: async (correlation, { scope, first, after }, { loaders }) => {
      const key = scopedId(correlation, scope);
      if (key === null) return null;
      const { events, truncated } = await loaders.callEvents.load(key);
      const page = paginate(events, { first, after, most: MOST_EVENTS, keyOf: ({ id }) => id, matches: () => true });
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
  CallTimeline: {
    entries: ({ entries }, { minSeverity }) => {
      const least = SEVERITIES.indexOf(minSeverity);
      return entries.filter(({ severity }) => SEVERITIES.indexOf(severity) >= least);
    },
  },
} satisfies Resolvers;
