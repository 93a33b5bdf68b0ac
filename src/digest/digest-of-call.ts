import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { ISSUE_CODES } from '../quality/issues/rules/catalogue/issue-kind.ts';
import type { QualityPolicy } from '../quality/policy.ts';
import { legOf } from '../quality/report-analysis.ts';
import { impactOf } from '../quality/verdict/session/impact.ts';
import { rulingOf } from '../quality/verdict/session/verdict.ts';
import type { LegView } from '../quality/verdict/types.ts';
import { judgementOf } from '../quality/verdict/verdict-of-call.ts';
import type { Report } from '../reports/report.ts';
import type { CallDigest, IssueDigest } from './call-digest.ts';
import { circumstancesOf } from './circumstances.ts';
import { figuresOf } from './figures.ts';

/**
 * Judges a call by its own reports alone, as `Call.verdict(useOtherLeg: false)` does: with other records of its session, the result would
 * depend on which other calls are requested.
 * @param reports at least one
 */
export async function digestOfCall(
  callId: string,
  reports: readonly Report[],
  policy: QualityPolicy,
): Promise<CallDigest> {
  const legs: { report: Report; view: LegView }[] = [];
  for (const report of reports) legs.push({ report, view: await legOf(report, policy) });
  const judgement = await judgementOf(callId, reports, {
    joins: undefined,
    legOf: (report) => legOf(report, policy),
  });
  if (mustYield()) await nextSlice();
  const { fault, confidence } = rulingOf(judgement);
  const { level, spoiledSeconds, talkSeconds } = impactOf(judgement);
  if (mustYield()) await nextSlice();
  return {
    isFinal: legs.every(({ view }) => view.metadata.hasFinalSegment),
    outcome: judgement.outcome.kind,
    fault,
    confidence,
    impact: level,
    spoiledSeconds,
    talkSeconds,
    issues: issuesIn(legs.map(({ view }) => view)),
    figures: figuresOf(legs.map(({ view }) => view)),
    platform: reports.find(({ sdk }) => sdk.platform !== 'UNKNOWN')?.sdk.platform ?? 'UNKNOWN',
    circumstances: circumstancesOf(legs.map(({ report, view }) => ({ report, timeseries: view.timeseries }))),
  };
}

/** The issues of all reports, one entry per code. */
function issuesIn(legs: readonly LegView[]): IssueDigest[] {
  const seconds = new Map<string, number>();
  for (const { issues } of legs)
    for (const { code, affectedSeconds } of issues) seconds.set(code, (seconds.get(code) ?? 0) + affectedSeconds);
  return ISSUE_CODES.flatMap((code) => {
    const affected = seconds.get(code);
    return affected === undefined ? [] : [{ code, seconds: affected }];
  });
}
