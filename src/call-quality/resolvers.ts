import { badUserInput } from '../errors.ts';
import { IMPACT_LEVELS } from '../digest/call-digest.ts';
import { paginate } from '../graphql/connection.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { inOrder } from './group-calls.ts';
import { parseCallId } from '../reports/call-id.ts';
import { bucketsOf } from './buckets.ts';
import { compareCall, openOverview, overviewRequest } from './open-overview.ts';
import { pageOfRows, rowResolvers } from './rows.ts';
import { wilson } from './statistics/shares.ts';

const MAX_GROUPS = 500;
const MAX_CALLS = 100;
const MAX_WORST = 20;

export const callQualityResolvers = {
  Query: {
    callQuality: (_root, given, { loaders }) => openOverview(overviewRequest(given), loaders),
  },
  Call: {
    comparedWith: ({ callId }, { by, days }, { loaders }) => compareCall(parseCallId(callId), { by, days }, loaders),
  },
  CallQualityOverview: {
    from: ({ request }) => timeOf(request.search.span.from),
    to: ({ request }) => timeOf(request.search.span.to) ?? new Date(request.now),
    profile: ({ request }) => request.profile,
    groups: async (overview, { by, first, orderBy }) => {
      const most = inRange(first, 20, MAX_GROUPS);
      return inOrder(await overview.groups(by), orderBy, overview.totals.poor, by).slice(0, most);
    },
    buckets: ({ calls, request }, { width }) => bucketsOf(calls, width, request.time),
    calls: async (overview, { first, after, orderBy, fault, impact, issue, outcome }) => {
      const least = IMPACT_LEVELS.indexOf(impact ?? 'NONE');
      const page = paginate(orderBy === 'IMPACT' ? await overview.byImpact() : overview.judged, {
        first: inRange(first, 20, MAX_CALLS),
        after,
        most: MAX_CALLS,
        keyOf: ({ callId }) => callId,
        matches: ({ digest }) =>
          (fault == null || digest.fault === fault) &&
          IMPACT_LEVELS.indexOf(digest.impact) >= least &&
          (issue == null || digest.issues.some(({ code }) => code === issue)) &&
          (outcome == null || digest.outcome === outcome),
      });
      return { ...page, truncated: !overview.coverage.isComplete };
    },
    rows: ({ judged }, { first, after }) => pageOfRows(judged, first, after),
    previous: (overview, _arguments, { loaders }) => {
      const before = overview.before();
      return before === null ? null : openOverview(before, loaders);
    },
  },
  CallQualityGroup: {
    calls: ({ found }) => found,
    judged: ({ judged }) => judged.length,
    unclassified: ({ judged, poor }) => judged.length - poor.of,
    poor: ({ poor }) => poor.count,
    poorShare: ({ poor }) => wilson(poor),
    outcomes: (group) => inTurn(() => group.outcomes()),
    faults: (group) => inTurn(() => group.faults()),
    issues: (group) => inTurn(() => group.issues()),
    mosReceived: (group) => inTurn(() => group.percentiles('mosReceived')),
    mosSent: (group) => inTurn(() => group.percentiles('mosSent')),
    roundTripMs: (group) => inTurn(() => group.percentiles('roundTripMs')),
    jitterMs: (group) => inTurn(() => group.percentiles('jitterMs')),
    lossPercent: (group) => inTurn(() => group.percentiles('lossPercent')),
    sentJitterMs: (group) => inTurn(() => group.percentiles('sentJitterMs')),
    sentLossPercent: (group) => inTurn(() => group.percentiles('sentLossPercent')),
    concealedPercent: (group) => inTurn(() => group.percentiles('concealedPercent')),
    standsOut: (group) => group.standsOut(),
    worst: (group, { first }) => group.worst(inRange(first, 3, MAX_WORST)),
  },
  CallQualityBucket: {
    start: ({ start }) => new Date(start),
    end: ({ end }) => new Date(end),
  },
  CallQualityRow: rowResolvers,
  CallComparison: {
    mosReceived: (comparison) => comparison.figure('mosReceived'),
    mosSent: (comparison) => comparison.figure('mosSent'),
    roundTripMs: (comparison) => comparison.figure('roundTripMs'),
    jitterMs: (comparison) => comparison.figure('jitterMs'),
    lossPercent: (comparison) => comparison.figure('lossPercent'),
    sentLossPercent: (comparison) => comparison.figure('sentLossPercent'),
    concealedPercent: (comparison) => comparison.figure('concealedPercent'),
    spoiledSeconds: (comparison) => comparison.spoiledSeconds(),
    poorShare: ({ group }) => wilson(group.poor),
  },
} satisfies Resolvers;

/** Runs a piece of work of up to a millisecond, in a new time slice if the current one is used up. */
async function inTurn<Value>(work: () => Value): Promise<Value> {
  if (mustYield()) await nextSlice();
  return work();
}

/** Null for the ends of an open period. */
const timeOf = (time: number): Date | null => (Number.isFinite(time) ? new Date(time) : null);

/** A caller may pass null for an argument with a default. */
function inRange(first: number | null | undefined, usual: number, most: number): number {
  const value = first ?? usual;
  if (value < 1 || value > most) throw badUserInput(`first is ${value}; accepted: 1 to ${most}.`);
  return value;
}
