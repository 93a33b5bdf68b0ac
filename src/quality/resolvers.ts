import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { Memo } from '../operation/memo.ts';
import type { Report } from '../reports/report.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { analyseReport, issuesOf, legOf } from './report-analysis.ts';
import { QualityView } from './quality-views.ts';
import { dataQualityOf } from './data-quality/data-quality.ts';
import { MOS_MODELS, mosModel } from './scores/mos.ts';
import { DEFAULT_POLICY, policyOf } from './policy.ts';
import { jitterOf, lossOf, metricSpread, mosScore, totalsOf } from './scores/scores.ts';
import { judgementOf } from './verdict/verdict-of-call.ts';
import type { Verdict } from './verdict/types.ts';
import { verdictOfReport } from './verdict/verdict.ts';

/** From mild to severe: the order of `minSeverity`. */
const SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const;

const SCORE_FORMULA = 'MOS = 1 + 0.035 R + 7e-6 R (R - 60)(100 - R), held between 1 and 4.5';

// Equal questions under several names are computed once.
const dataQuality = new Memo<Report, Promise<ReturnType<typeof dataQualityOf>>>();
const verdicts = new Memo<Report, Promise<Verdict>>();

export const qualityResolvers = {
  CallReport: {
    quality: async (report, { policy, model }) =>
      new QualityView(report, await analyseReport(report), policyOf(policy), mosModel(model)),
    dataQuality: async (report) => {
      const analysis = await analyseReport(report);
      return dataQuality.get(report, '', async () =>
        dataQualityOf({ ...analysis, issues: await issuesOf(report, analysis, DEFAULT_POLICY) }),
      );
    },
  },
  CallQuality: {
    inbound: (view) => ({ view, direction: 'INBOUND' }),
    outbound: (view) => ({ view, direction: 'OUTBOUND' }),
    roundTripTimeMs: ({ timeseries }) => metricSpread(timeseries, 'roundTripTimeMs', 'ms'),
    comparison: (view) => MOS_MODELS.map((name) => ({ view, model: mosModel(name) })),
    issues: async (view, { codes, minSeverity }) => {
      const least = SEVERITIES.indexOf(minSeverity);
      const issues = await view.issues();
      return issues.filter(
        ({ code, severity }) => (codes?.includes(code) ?? true) && SEVERITIES.indexOf(severity) >= least,
      );
    },
    verdict: async (view, { useOtherLeg }, { sessionSource }) => {
      const key = `${useOtherLeg} ${JSON.stringify(view.policy)}`;
      const verdict = await verdicts.get(view.report, key, async () => {
        const joins = useOtherLeg ? sessionSource : undefined;
        const ofView = (report: Report) => (report === view.report ? view.leg() : legOf(report, view.policy));
        return verdictOfReport(await judgementOf(view.report.callId, [view.report], { joins, legOf: ofView }));
      });
      return { view, verdict };
    },
  },
  MosModel: {
    scoreFormula: () => SCORE_FORMULA,
    parameters: ({ parameters }) => Object.entries(parameters).map(([name, value]) => ({ name, value })),
  },
  DirectionQuality: {
    mos: ({ view, direction }) => inTurn(() => mosScore(view, direction, view.model)),
    jitterMs: ({ view, direction }) => inTurn(() => jitterOf(view.timeseries, direction)),
    lossPercent: ({ view, direction }) => inTurn(() => lossOf(view.timeseries, direction)),
    totals: ({ view, direction }) => inTurn(() => totalsOf(view.timeseries, direction)),
  },
  MosScore: { scoredSeconds: ({ knownSeconds }) => knownSeconds },
  ModelComparison: {
    inbound: ({ view, model }) => inTurn(() => mosScore(view, 'INBOUND', model)),
    outbound: ({ view, model }) => inTurn(() => mosScore(view, 'OUTBOUND', model)),
  },
  QualityIssue: {
    start: ({ start }) => instantOf(start),
    onset: ({ onset }) => instantOf(onset),
    end: ({ end }) => instantOf(end),
    sdkReportedAt: ({ sdkReportedAt }) => sdkReportedAt.map((time) => new Date(time)),
  },
  IssueEpisode: {
    start: ({ start }) => instantOf(start),
    onset: ({ onset }) => instantOf(onset),
    end: ({ end }) => instantOf(end),
  },
  IssueEvidence: { start: ({ start }) => instantOf(start), end: ({ end }) => instantOf(end) },
  Verdict: {
    fault: ({ verdict }) => verdict.fault,
    confidence: ({ verdict }) => verdict.confidence,
    also: ({ verdict }) => verdict.also,
    alternatives: ({ verdict }) => verdict.alternatives,
    summary: ({ verdict }) => verdict.summary,
    evidence: ({ verdict, view }) => verdict.evidence.map((evidence) => ({ view, evidence })),
  },
  VerdictEvidence: {
    stance: ({ evidence }) => evidence.stance,
    statement: ({ evidence }) => evidence.statement,
    issue: ({ evidence }) => evidence.issue,
    start: ({ evidence }) => instantOf(evidence.start),
    end: ({ evidence }) => instantOf(evidence.end),
    firstInterval: ({ evidence, view }) => intervalAt(view, evidence.rows?.from),
    lastInterval: ({ evidence, view }) => intervalAt(view, evidence.rows?.to),
  },
} satisfies Resolvers;

/** Runs a piece of work of up to a few milliseconds, in a new time slice if the current one is used up. */
async function inTurn<Value>(work: () => Value): Promise<Value> {
  if (mustYield()) await nextSlice();
  return work();
}

/** Null also for a time outside of Date's range. */
const instantOf = (time: number | null): Date | null =>
  time !== null && Math.abs(time) <= LATEST_TIME ? new Date(time) : null;

/** The latest time that a Date can hold, in epoch milliseconds. */
const LATEST_TIME = 8.64e15;

function intervalAt(
  { timeseries }: QualityView,
  row: number | undefined,
): { segmentIndex: number; intervalIndex: number } | null {
  if (row === undefined) return null;
  const [segmentIndex, intervalIndex] = [timeseries.segmentIndex[row], timeseries.position[row]];
  return segmentIndex === undefined || intervalIndex === undefined ? null : { segmentIndex, intervalIndex };
}
