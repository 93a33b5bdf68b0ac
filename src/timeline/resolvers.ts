import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { buildTimeline } from './build.ts';

/** From mild to severe: the order of `minSeverity`. */
const SEVERITIES = ['INFO', 'WARNING', 'ERROR'] as const;

export const timelineResolvers = {
  Call: {
    timeline: ({ callId }, { otherLegs }, { loaders }) => buildTimeline(callId, otherLegs, loaders),
  },
  CallTimeline: {
    entries: ({ entries }, { minSeverity }) => {
      const least = SEVERITIES.indexOf(minSeverity);
      return least <= 0 ? entries : entries.filter(({ severity }) => SEVERITIES.indexOf(severity) >= least);
    },
  },
} satisfies Resolvers;
