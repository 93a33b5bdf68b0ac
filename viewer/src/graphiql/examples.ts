/** Questions that show what the graph holds, each in a tab of its own. */
export function exampleTabs(callId = 'paste-a-call-id-here') {
  const variables = JSON.stringify({ callId }, null, 2);
  return [
    { query: WRONG, variables },
    { query: REPORT, variables },
    { query: CURVES, variables },
    { query: AROUND, variables },
    { query: RECENT },
  ];
}

const WRONG = `# What was wrong with a call, in which direction, and how sure is that?
query WhatWasWrong($callId: ID!) {
  callReports(callId: $callId) {
    quality {
      verdict { fault confidence summary }
      issues { code severity direction start end }
    }
  }
}
`;

const REPORT = `# A call's report: ids, SDK, segments and the worst of its log
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

const CURVES = `# Curves in columns, at most so many points; extremes are kept
query Curves($callId: ID!) {
  callReports(callId: $callId) {
    series(metrics: [INBOUND_JITTER, INBOUND_LOSS, ROUND_TRIP_TIME], maxPoints: 100) {
      t
      columns { metric unit values }
    }
  }
}
`;

const AROUND = `# What happened around it: call control, recordings, the SDK, in one order
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
