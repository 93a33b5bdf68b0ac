import { MAX_REPRESENTATIONS } from './limits.ts';

/** What the schema does not say: the usual length of a list, and what a field costs beyond the values it returns. */
export interface CostHint {
  /** The cost of selecting the field once, in values; 1 by default. */
  readonly weight?: number;
  /** The assumed number of items; by default `first`, or else `USUAL_LIST`. */
  readonly items?: number;
  /** The argument whose length is the number of items. */
  readonly itemsOf?: string;
  /** The maximum length of that argument, for a resolver that cannot check it itself. */
  readonly most?: number;
  /** What each item costs beyond the values selected from it. */
  readonly each?: number;
}

/** The assumed number of items of a list without a hint. */
export const USUAL_LIST = 5;

/** The cost of an upstream request and of reading its response, in values. */
const REQUEST = 20;

/** A walk through a list requests up to this many pages. A list that is read to its end has up to ten. */
const WALK = 20 * REQUEST;

/** Listing thousands of calls and judging the new ones; a dozen such cohorts fit into one operation. */
const COHORT = 20_000;

/** By type and field. An interval is one second of a call, with dozens of values; a segment holds up to 300 intervals. */
export const COST_HINTS: Readonly<Record<string, CostHint>> = {
  'Query.callReports': { weight: REQUEST, items: 1 },
  'Query.calls': { itemsOf: 'callIds' },
  'Query.recentCalls': { weight: WALK },
  'Query.searchCalls': { weight: WALK },
  'Query.callQuality': { weight: COHORT },
  'CallQualityOverview.previous': { weight: COHORT },
  'Call.comparedWith': { weight: COHORT },
  // Each is a pass over the judged calls.
  'CallQualityOverview.totals': { weight: 100 },
  'CallQualityOverview.groups': { weight: 500 },
  'CallQualityOverview.buckets': { weight: 500, items: 50 },
  'CallQualityOverview.calls': { weight: 100 },
  'CallQualityOverview.rows': { weight: 100 },
  // The entity may be a report id, for which the reports of its call are fetched.
  'Query._entities': { itemsOf: 'representations', most: MAX_REPRESENTATIONS, each: REQUEST },
  'Call.reports': { weight: REQUEST, items: 1 },
  'Call.timeline': { weight: 4 * REQUEST },
  'Call.detailRecord': { weight: REQUEST },
  'CallTimeline.entries': { items: 100 },
  'CallReport.segments': { items: 2 },
  // One pass over all intervals that produces columns: a hundredth of the cost of the intervals themselves.
  'CallReport.series': { weight: 200 },
  'CallReport.quality': { weight: 200 },
  // Another such pass, over the other leg's report, and the requests that find it.
  'CallQuality.verdict': { weight: 200 + 4 * REQUEST },
  // Two such passes, over the reports of both sides, and the requests that find them.
  'Call.verdict': { weight: 400 + 6 * REQUEST },
  'CallReport.dataQuality': { weight: 100 },
  'CallReport.missingSegments': { items: 1 },
  'StatsSegment.intervals': { items: 300 },
  'StatsSegment.logs': { items: 50 },
  'StatsSegment.raw': { weight: 1_000 },
  'StatsInterval.raw': { weight: 10 },
  'SessionCorrelation.callEvents': { weight: REQUEST },
  'SessionCorrelation.recordings': { weight: REQUEST },
  'SessionCorrelation.callStatus': { weight: 2 * REQUEST },
  'SessionCorrelation.otherLegs': { weight: REQUEST, items: 2 },
  'CallSession.calls': { weight: REQUEST, items: 2 },
  'CallLeg.call': { weight: REQUEST },
};
