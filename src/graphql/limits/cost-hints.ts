import { MAX_REPRESENTATIONS } from './limits.ts';

/** What is not told by the schema: how long a list usually is, and what a field costs beyond the values it gives. */
export interface CostHint {
  /** What asking the field once costs, in the cost of one value; 1 where not said. */
  readonly weight?: number;
  /** How many items a list is taken to have; without it, `first` says it, or else `USUAL_LIST`. */
  readonly items?: number;
  /** The argument whose length is the number of items. */
  readonly itemsOf?: string;
  /** Most items that the argument may have, where its resolver is not ours to refuse them. */
  readonly most?: number;
  /** What each item costs beyond the values asked of it. */
  readonly each?: number;
}

/** How many items a list has that nothing is said of. */
export const USUAL_LIST = 5;

/** A request to the upstream, and what is read for it, costs as much as so many values. */
const REQUEST = 20;

/** A walk through a list asks for up to so many pages; a list that is followed to its end, for up to ten. */
const WALK = 20 * REQUEST;

/** Listing thousands of calls and judging what is new of them; a dozen such cohorts fit into one operation. */
const COHORT = 20_000;

/**
 * By type and field. An interval is a second of a call with dozens of values; a segment holds up to 300 of them.
 */
export const COST_HINTS: Readonly<Record<string, CostHint>> = {
  'Query.callReports': { weight: REQUEST, items: 1 },
  'Query.calls': { itemsOf: 'callIds' },
  'Query.recentCalls': { weight: WALK },
  'Query.searchCalls': { weight: WALK },
  'Query.callQuality': { weight: COHORT },
  'CallQualityOverview.previous': { weight: COHORT },
  'Call.comparedWith': { weight: COHORT },
  // A pass over the judged calls each.
  'CallQualityOverview.totals': { weight: 100 },
  'CallQualityOverview.groups': { weight: 500 },
  'CallQualityOverview.buckets': { weight: 500, items: 50 },
  'CallQualityOverview.calls': { weight: 100 },
  'CallQualityOverview.rows': { weight: 100 },
  // An entity may be a report's id, for which its call's reports are fetched.
  'Query._entities': { itemsOf: 'representations', most: MAX_REPRESENTATIONS, each: REQUEST },
  'Call.reports': { weight: REQUEST, items: 1 },
  'Call.timeline': { weight: 4 * REQUEST },
  'Call.detailRecord': { weight: REQUEST },
  'CallTimeline.entries': { items: 100 },
  'CallReport.segments': { items: 2 },
  // A pass over all intervals, which gives columns: a hundredth of what the intervals themselves cost.
  'CallReport.series': { weight: 200 },
  'CallReport.quality': { weight: 200 },
  // Another pass, over the other leg's report, and the requests that find it.
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
