import type {
  CallAtAGlanceQuery,
  OverviewAtAGlanceQuery,
  StandingFragment,
  UsualQuery,
} from 'call-report-client/documents';

/** Joins lines, without those that are empty. */
export const linesOf = (lines: readonly (string | false | null | undefined)[]): string =>
  lines.filter((line) => typeof line === 'string' && line !== '').join('\n');

interface Listed {
  readonly callId: string;
  readonly detailRecord: {
    readonly agent?: string | null;
    readonly startedAt?: string | null;
    readonly callSeconds?: number | null;
    readonly callerNumber?: string | null;
    readonly destinationNumber?: string | null;
  } | null;
}

/** One call of a list in one line. */
export function callLine({ callId, detailRecord }: Listed): string {
  if (detailRecord === null) return `${callId}: no billing record`;
  const { agent, startedAt, callSeconds, callerNumber, destinationNumber } = detailRecord;
  return `${callId}: ${startedAt ?? 'start not known'}, ${callSeconds ?? '?'} s, agent ${agent ?? 'not known'}, from ${callerNumber ?? '?'} to ${destinationNumber ?? '?'}`;
}

type Glance = CallAtAGlanceQuery['calls'][number];

/** What went wrong in a call, for whom, how sure that is, and what to do next. */
export function explain({ verdict, reports }: Glance): string {
  if (reports?.length === 0) return 'No report is stored for this call.';
  if (!verdict) return 'There is no verdict for this call.';
  const { impact } = verdict;
  return linesOf([
    verdict.headline,
    verdict.summary,
    `Fault: ${verdict.fault} (confidence ${verdict.confidence}). Impact: ${impact.level}, ${Math.round(impact.spoiledSeconds)} s spoiled${impact.talkSeconds === null ? '' : ` of ${Math.round(impact.talkSeconds)} s`}. Outcome: ${verdict.outcome}.`,
    `People: ${verdict.parties.map(({ name, isOwn }) => `${name}${isOwn ? ' (this side)' : ''}`).join(', ')}`,
    verdict.nextSteps.length > 0 && 'Next steps:',
    ...verdict.nextSteps.map(({ actor, action }) => `- ${actor}: ${action}`),
    verdict.evidence.length > 0 && 'Evidence:',
    ...verdict.evidence.map(({ stance, statement }) => `- ${stance}: ${statement}`),
    verdict.limitations.length > 0 && 'Not taken into account:',
    ...verdict.limitations.map((limitation) => `- ${limitation}`),
  ]);
}

type Comparison = NonNullable<UsualQuery['calls'][number]['comparedWith']>;

/** How the figures of a call stand among the same agent's calls of the week before. */
export function compare(comparison: Comparison): string {
  const { label, coverage } = comparison;
  return linesOf([
    `Compared with ${coverage.judged} calls of ${label} in the week before${coverage.isComplete ? '' : ` (of ${coverage.found}; not all are judged yet)`}:`,
    figureLine('round trip', 'ms', comparison.roundTripMs),
    figureLine('jitter received', 'ms', comparison.jitterMs),
    figureLine('loss received', '%', comparison.lossPercent),
    figureLine('loss sent', '%', comparison.sentLossPercent),
    figureLine('score received', 'MOS', comparison.mosReceived),
    figureLine('score sent', 'MOS', comparison.mosSent),
  ]);
}

function figureLine(name: string, unit: string, { value, median, percentile }: StandingFragment): string {
  if (value === null) return `- ${name}: not known`;
  const usual = median === null ? 'no other call has a value' : `usually ${median.toFixed(1)}`;
  const standing = percentile === null ? '' : `, above ${Math.round(percentile)} % of those calls`;
  return `- ${name}: ${value.toFixed(1)} ${unit} (${usual}${standing})`;
}

type Overview = NonNullable<OverviewAtAGlanceQuery['callQuality']>;

/** How the calls of a period went, what stands out, and which were worst. */
export function summarise({ coverage, profile, totals, agents, versions, paths, calls }: Overview): string {
  const share = totals.poorShare;
  const standingOut = [...agents, ...versions, ...paths].flatMap(({ standsOut }) => standsOut?.sentence ?? []);
  return linesOf([
    `${totals.poor} of ${totals.judged} judged calls were poor${share ? ` (95 % interval ${percent(share.low)} to ${percent(share.high)})` : ''}. Poor means: ${profile.description}`,
    !coverage.isComplete && `Only ${coverage.judged} of ${coverage.found} calls are judged so far; ask again for more.`,
    `Faults: ${countsOf(totals.faults.map(({ fault, count }) => [fault, count]))}`,
    `Issues: ${countsOf(totals.issues.map(({ code, count }) => [code, count]))}`,
    standingOut.length === 0 ? 'No agent, SDK version or media path stands out.' : 'Stands out:',
    ...standingOut.map((sentence) => `- ${sentence}`),
    calls.nodes.length > 0 && 'Worst calls:',
    ...calls.nodes.map((call) => `- ${callLine(call)}`),
  ]);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const countsOf = (counts: readonly (readonly [name: string, count: number])[]): string =>
  counts
    .slice(0, 8)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
