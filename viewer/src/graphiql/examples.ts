import type { OpeningTab } from './opening-tab.ts';

/**
 * Example queries, one per tab.
 * @param callId the call that they query; without one, the tab that finds calls comes first and the others have a placeholder
 */
export function exampleTabs(callId: string | undefined): readonly OpeningTab[] {
  const variables = JSON.stringify({ callId: callId ?? '' }, null, 2);
  const aboutCall = [WRONG, REPORT, CURVES, AROUND].map((query) => ({ query, variables }));
  return callId === undefined ? [{ query: RECENT }, ...aboutCall] : [...aboutCall, { query: RECENT }];
}

const WRONG = `# The verdict and issues of a call
query WhatWasWrong($callId: ID!) {
  callReports(callId: $callId) {
    quality {
      verdict { fault confidence summary }
      issues { code severity direction start end }
    }
  }
}
`;

const REPORT = `# A call's report: ids, SDK, segments, and log warnings and errors
query Report($callId: ID!) {
  callReports(callId: $callId) {
    correlation { telnyxSessionId telnyxLegId voiceSdkSessionId }
    sdk { platform version }
    summary { direction callerNumber destinationNumber durationSeconds }
    segments { index isFinal intervalCount flushReason { type } }
    logs(minLevel: WARN, first: 20) {
      totalCount
      nodes { timestamp level message }
    }
  }
}
`;

const CURVES = `# Series as columns, downsampled to at most maxPoints rows with the extremes kept
query Curves($callId: ID!) {
  callReports(callId: $callId) {
    series(metrics: [INBOUND_JITTER, INBOUND_LOSS, ROUND_TRIP_TIME], maxPoints: 100) {
      t
      columns { metric unit values }
    }
  }
}
`;

const AROUND = `# The billing record and the timeline: call control, recordings and the SDK's events in one sequence
query Around($callId: ID!) {
  calls(callIds: [$callId]) {
    detailRecord { agent callSeconds cost currency }
    timeline(otherLegs: true) {
      entries { time source kind title detail severity }
    }
  }
}
`;

const RECENT = `# The newest calls
query Recent {
  recentCalls(first: 10) {
    nodes { callId detailRecord { agent callerNumber destinationNumber startedAt } }
    pageInfo { hasNextPage endCursor }
  }
}
`;
