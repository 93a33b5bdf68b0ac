import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { CallLogLine } from '../../reports/log-events/call-log.ts';
import { CATALOGUE } from './rules/catalogue/catalogue.ts';
import { ISSUE_CODES, type Direction, type IssueCode, type Severity } from './rules/catalogue/issue-kind.ts';
import { mediaRules } from './rules/media.ts';
import { networkRules } from './rules/network.ts';
import { outboundRules } from './rules/outbound.ts';
import { pathRules } from './rules/path.ts';
import { logRules } from './rules/log-rules.ts';
import type { Occurrence, Rule, RuleFinding, RuleInput } from './rules/rule.ts';
import type { Episode } from './rules/runs.ts';
import { microphoneOffRules } from './rules/microphone-off.ts';
import { microphoneSilenceRules } from './rules/microphone-silence.ts';
import { inboundSilenceRules } from './rules/one-way-audio.ts';
import { maximumOf, minimumOf } from '../statistics.ts';
import { TimeRanges } from '../../reports/time-ranges.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';

/** One uninterrupted span of an issue. Times are epoch milliseconds, null where intervals have none. */
export interface IssueEpisode {
  readonly start: number | null;
  /** When the rule fired. */
  readonly onset: number | null;
  readonly end: number | null;
  readonly intervalCount: number;
  readonly worstValue: number | null;
  readonly rows: { readonly from: number; readonly to: number };
}

/** An interval or an occurrence that supports an issue. */
export interface IssueEvidence {
  readonly segmentIndex: number | null;
  /** The interval's position in its segment; null for an occurrence outside of intervals. */
  readonly intervalIndex: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly detail: string | null;
}

/** All episodes of one code in one report. */
export interface QualityIssue {
  readonly code: IssueCode;
  readonly sdkCode: number | null;
  readonly severity: Severity;
  readonly direction: Direction;
  readonly start: number | null;
  readonly onset: number | null;
  readonly end: number | null;
  readonly intervalCount: number;
  readonly affectedSeconds: number;
  readonly worstValue: number | null;
  readonly unit: string | null;
  readonly threshold: number | null;
  readonly episodes: readonly IssueEpisode[];
  /** Written when it is asked for: most issues of many calls are only counted. */
  readonly evidence: () => readonly IssueEvidence[];
  readonly evidenceCount: number;
  readonly meaning: string;
  readonly whatToCheck: readonly string[];
  readonly alsoReportedBySdk: boolean;
  /** When the SDK's own log reports it, in epoch milliseconds. */
  readonly sdkReportedAt: readonly number[];
}

const RULES: readonly Rule[] = [
  ...networkRules,
  ...microphoneSilenceRules,
  ...inboundSilenceRules,
  ...microphoneOffRules,
  ...outboundRules,
  ...mediaRules,
  ...pathRules,
  ...logRules,
];

/** The maximum number of intervals and occurrences that an issue shows. */
const MAX_EVIDENCE = 40;

/** The maximum number of the SDK's own log entries listed for one code. */
const MAX_REPORTED = 1_000;

/** How far the SDK's log entry of an issue may be from it, beyond the length of an interval, in milliseconds. */
const LOG_SLACK_MS = 1_000;

/** All issues of a report, in order of onset. A rule without findings contributes nothing. */
export async function findIssues(input: RuleInput): Promise<QualityIssue[]> {
  const issues: QualityIssue[] = [];
  for (const rule of RULES) {
    if (mustYield()) await nextSlice();
    issues.push(...rule(input).map((finding) => issueOf(finding, input)));
  }
  return issues.sort(inOrder);
}

function inOrder(one: QualityIssue, other: QualityIssue): number {
  const [time, otherTime] = [one.start ?? -Infinity, other.start ?? -Infinity];
  return time === otherTime ? ISSUE_CODES.indexOf(one.code) - ISSUE_CODES.indexOf(other.code) : time - otherTime;
}

function issueOf(finding: RuleFinding, { timeseries, metadata }: RuleInput): QualityIssue {
  const kind = CATALOGUE[finding.code];
  const sdkCode = finding.sdkCode ?? kind.sdkCode;
  const { occurrences = [] } = finding;
  const episodes = finding.episodes.map((episode) => toIssueEpisode(timeseries, episode));
  const times = occurrences.map(({ time }) => time).filter((time) => time !== null);
  const start = minimumOf(known([...episodes.map((episode) => episode.start), ...times]));
  const end = maximumOf(known([...episodes.map((episode) => episode.end), ...times]));
  const sdkReportedAt = sdkCode === null ? [] : reportedAt({ metadata, sdkCode, episodes, occurrences });
  return {
    code: finding.code,
    sdkCode,
    severity: finding.severity ?? kind.severity,
    direction: kind.direction,
    start,
    onset: minimumOf(known([...episodes.map((episode) => episode.onset), ...times])),
    end,
    intervalCount: episodes.reduce((count, { intervalCount }) => count + intervalCount, 0),
    affectedSeconds: episodes.reduce((sum, episode) => sum + episodeSeconds(episode), 0),
    worstValue: worstOf(finding),
    unit: kind.unit,
    threshold: finding.threshold,
    episodes,
    evidence: () => evidenceOf(finding, timeseries),
    evidenceCount: episodes.reduce((count, { intervalCount }) => count + intervalCount, 0) + occurrences.length,
    meaning: kind.meaning,
    whatToCheck: kind.whatToCheck,
    alsoReportedBySdk: sdkReportedAt.length > 0,
    sdkReportedAt,
  };
}

const time = (column: Float64Array, row: number): number | null => {
  const value = column[row] ?? NaN;
  return Number.isFinite(value) ? value : null;
};

const toIssueEpisode = (
  timeseries: CallTimeseries,
  { from, to, onset, intervalCount, worst }: Episode,
): IssueEpisode => ({
  start: time(timeseries.start, from),
  onset: time(timeseries.end, onset),
  end: time(timeseries.end, to),
  intervalCount,
  worstValue: worst !== null && Number.isFinite(worst) ? worst : null,
  rows: { from, to },
});

/** The duration of an episode in seconds; 0 when it has no times. */
const episodeSeconds = ({ start, end }: Pick<IssueEpisode, 'start' | 'end'>): number =>
  start === null || end === null ? 0 : Math.max(0, (end - start) / 1_000);

/** Each episode's worst value was chosen by its own rule; among episodes, the first one decides whether less is worse. */
function worstOf({ episodes, code }: RuleFinding): number | null {
  const values = known(episodes.map(({ worst }) => worst));
  return LESS_IS_WORSE.has(code) ? minimumOf(values) : maximumOf(values);
}

const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null && Number.isFinite(value)) as number[];

const LESS_IS_WORSE = new Set<IssueCode>(['LOW_MOS', 'LOW_LOCAL_AUDIO', 'LOW_INBOUND_AUDIO']);

const evidenceOf = (finding: RuleFinding, timeseries: CallTimeseries): IssueEvidence[] =>
  [
    ...episodeEvidence(finding, timeseries),
    ...(finding.occurrences ?? []).slice(0, MAX_EVIDENCE).map(occurrenceEvidence),
  ].slice(0, MAX_EVIDENCE);

/** The key intervals of every episode first (start, onset, worst, end), then the others while there is room. */
function episodeEvidence({ episodes, metric, value }: RuleFinding, timeseries: CallTimeseries): IssueEvidence[] {
  // Each has its own row and they are sorted, so later ones cannot be among the first rows.
  const shown = episodes.slice(0, MAX_EVIDENCE);
  const telling = new Set(shown.flatMap(({ from, onset, worstRow, to }) => [from, onset, worstRow, to]));
  for (const { from, to } of shown)
    for (let row = from; row <= to && telling.size < MAX_EVIDENCE; row += 1) telling.add(row);
  return [...telling]
    .sort((one, other) => one - other)
    .map((row) => {
      const measured = value?.(row) ?? NaN;
      return {
        segmentIndex: timeseries.segmentIndex[row] ?? null,
        intervalIndex: timeseries.position[row] ?? null,
        start: time(timeseries.start, row),
        end: time(timeseries.end, row),
        metric: metric ?? null,
        value: Number.isFinite(measured) ? measured : null,
        detail: null,
      };
    });
}

const occurrenceEvidence = ({ time: at, detail, segmentIndex }: Occurrence): IssueEvidence => ({
  segmentIndex,
  intervalIndex: null,
  start: at,
  end: at,
  metric: null,
  value: null,
  detail,
});

interface Reported {
  readonly metadata: RuleInput['metadata'];
  readonly sdkCode: number;
  readonly episodes: readonly IssueEpisode[];
  readonly occurrences: readonly Occurrence[];
}

/**
 * The SDK's own log entries of the code within an episode, plus or minus one interval. An entry that another call of the page may have
 * written also counts if this call's intervals confirm it.
 */
function reportedAt({ metadata, sdkCode, episodes, occurrences }: Reported): number[] {
  const logged = metadata.logs.filter(({ warningCode, isEcho }) => warningCode === sdkCode && !isEcho);
  const times = (lines: readonly CallLogLine[]): number[] =>
    lines.map(({ time: at }) => at).filter((at) => at !== null);
  if (episodes.length === 0)
    return occurrences.length === 0 ? [] : times(logged.filter(({ own }) => own)).slice(0, MAX_REPORTED);
  const ranges = new TimeRanges(
    episodes.flatMap(({ start, end, intervalCount }) => {
      if (start === null || end === null) return [];
      const slack = LOG_SLACK_MS + (end - start) / intervalCount;
      return [{ from: start - slack, to: end + slack }];
    }),
  );
  return times(logged.filter(({ own, owner }) => own || owner === 'UNSURE'))
    .filter((at) => ranges.touch(at, at))
    .slice(0, MAX_REPORTED);
}
