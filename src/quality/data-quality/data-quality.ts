import type { SdkPlatform } from '../../reports/normalise/sdk.ts';
import type { QualityIssue } from '../issues/issues.ts';
import type { ReportMetadata } from '../columns/report-metadata.ts';
import { COMPUTED_SDK_CODES, type Severity } from '../issues/rules/catalogue.ts';
import { rowSeconds } from '../issues/rules/runs.ts';
import { averageOf, maximumOf } from '../statistics.ts';
import type { TimeseriesFinding } from '../columns/findings.ts';
import type { CallTimeseries, TimeseriesState, TimeseriesValue } from '../columns/timeseries.ts';

type DataQualityKind =
  | 'NO_INTERVALS'
  | 'MISSING_SEGMENTS'
  | 'REPEATED_SEGMENTS'
  | 'FINAL_SEGMENT_MISSING'
  | 'MISSING_INTERVALS'
  | 'REPEATED_INTERVALS'
  | 'OVERLAPPING_INTERVALS'
  | 'BROKEN_INTERVALS'
  | 'INTERVALS_WITHOUT_TIME'
  | 'COUNTER_RESTART'
  | 'COUNTER_BEGAN_EARLIER'
  | 'REMOTE_LOSS_DISAGREES'
  | 'CLOCK_STEP'
  | 'MADE_UP_VALUE'
  | 'UNIT_DOUBT'
  | 'FIELD_NOT_SENT'
  | 'LOG_OF_OTHER_CALLS'
  | 'SDK_WARNING_NOT_REPRODUCED'
  | 'OTHER';

/** Something in a report that cannot be taken at its word, and what was done about it. */
export interface DataQualityEntry {
  readonly kind: DataQualityKind;
  readonly severity: Severity;
  readonly detail: string;
  readonly effectOnSeries: string;
  readonly effectOnScores: string;
  /** How often it occurs. */
  readonly count: number;
  /** Where it first occurs; null where it is about the whole report. */
  readonly segmentIndex: number | null;
  readonly intervalIndex: number | null;
}

export interface DataQualityInput {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  /** Found under the default policy. */
  readonly issues: readonly QualityIssue[];
}

interface FindingWords {
  readonly kind: DataQualityKind;
  readonly severity: Severity;
  readonly effectOnSeries: string;
  readonly effectOnScores: string;
}

const NO_EFFECT = 'None.';
const GAP = 'A gap (null) there.';

/** What is to be said of each kind of finding of the track; one that is new here is told in its own words. */
const FINDINGS: Readonly<Partial<Record<TimeseriesFinding['kind'], FindingWords>>> = {
  COUNTER_RESTART: {
    kind: 'COUNTER_RESTART',
    severity: 'INFO',
    effectOnSeries: 'Counted from zero there; never negative.',
    effectOnScores: 'Packets before the first interval of the new connection may be uncounted.',
  },
  COUNTER_BEGAN_EARLIER: {
    kind: 'COUNTER_BEGAN_EARLIER',
    severity: 'INFO',
    effectOnSeries: GAP,
    effectOnScores: 'The first interval has no loss and no score.',
  },
  MISSING_INTERVALS: {
    kind: 'MISSING_INTERVALS',
    severity: 'WARNING',
    effectOnSeries: 'Nothing is drawn over the missing time; the interval behind it has no differences of counters.',
    effectOnScores: 'The missing time is not scored.',
  },
  OVERLAP: {
    kind: 'OVERLAPPING_INTERVALS',
    severity: 'INFO',
    effectOnSeries: 'The overlapping interval was dropped.',
    effectOnScores: NO_EFFECT,
  },
  REPEAT: {
    kind: 'REPEATED_INTERVALS',
    severity: 'INFO',
    effectOnSeries: 'The repeated interval was dropped.',
    effectOnScores: NO_EFFECT,
  },
  BROKEN_INTERVAL: {
    kind: 'BROKEN_INTERVALS',
    severity: 'WARNING',
    effectOnSeries: 'It was left out.',
    effectOnScores: 'It was left out.',
  },
  NO_TIME: {
    kind: 'INTERVALS_WITHOUT_TIME',
    severity: 'WARNING',
    effectOnSeries: 'It cannot be placed; rates are not known.',
    effectOnScores: 'It counts as one second.',
  },
  CLOCK_STEP: {
    kind: 'CLOCK_STEP',
    severity: 'INFO',
    effectOnSeries: 'Times are by the clock as it was when the report began.',
    effectOnScores: 'None: it is no fault of the call.',
  },
  TOO_MANY_INTERVALS: {
    kind: 'OTHER',
    severity: 'WARNING',
    effectOnSeries: 'They end before the call does.',
    effectOnScores: 'The rest of the call is not scored.',
  },
  REMOTE_LOSS_DISAGREES: {
    kind: 'REMOTE_LOSS_DISAGREES',
    severity: 'INFO',
    effectOnSeries: 'OUTBOUND_LOSS follows the count of lost packets.',
    effectOnScores: 'The outbound score follows the count of lost packets.',
  },
};

/** What each SDK makes up, by the vendor's own sources. */
const MADE_UP: Readonly<
  Partial<Record<SdkPlatform, readonly (readonly [detail: string, series: string, scores: string])[]>>
> = {
  ANDROID: [
    [
      "The first interval's start is made up (its end minus 5 s).",
      'The first interval has no rates.',
      'The first interval may weigh too much or too little.',
    ],
    [
      'A round trip time of 0 stands for unknown.',
      'Zeros of ROUND_TRIP_TIME are gaps.',
      'Intervals without a round trip time have no score.',
    ],
    [
      'ICE and transport values are the last ones known, copied to every interval.',
      NO_EFFECT,
      'Changes of the path may be missed.',
    ],
    [
      'Jitter is one sample, not a mean of the interval.',
      'INBOUND_JITTER is rougher than on other SDKs.',
      'The score is rougher.',
    ],
  ],
  IOS: [
    [
      'Zeros are left out of the means of jitter and round trip time.',
      'Means lean upwards.',
      'Scores lean downwards a little.',
    ],
  ],
  FLUTTER: [
    ['ICE and transport values may be guesses.', NO_EFFECT, 'Changes of the path may be wrong.'],
    [
      'The round trip time is a mean over all succeeded pairs.',
      'ROUND_TRIP_TIME may mix paths.',
      'The score may be off where paths differ.',
    ],
  ],
};

const FIELDS: readonly (readonly [
  name: string,
  values: readonly TimeseriesValue[],
  states: readonly TimeseriesState[],
  series: string,
  scores: string,
])[] = [
  [
    'audio.inbound',
    ['inboundPacketsReceived', 'inboundJitterMs'],
    [],
    'No inbound metric.',
    'No inbound score, no inbound issue.',
  ],
  [
    'connection.roundTripTimeAvg',
    ['roundTripTimeMs'],
    [],
    'ROUND_TRIP_TIME is empty.',
    'No score; HIGH_RTT cannot be seen.',
  ],
  [
    'remoteRtcp.inbound',
    ['outboundLossPercent', 'outboundJitterMs'],
    [],
    'OUTBOUND_LOSS, OUTBOUND_JITTER and OUTBOUND_MOS are empty.',
    'No outbound score; faults of the uplink cannot be seen.',
  ],
  [
    'audio.inbound.concealedSamples',
    ['inboundConcealedPercent'],
    [],
    'INBOUND_CONCEALMENT is empty.',
    'AUDIO_CONCEALED cannot be seen.',
  ],
  [
    'audio.inbound.audioLevelAvg',
    ['inboundAudioLevel'],
    [],
    'INBOUND_AUDIO_LEVEL is empty.',
    'Silence from the far side cannot be seen.',
  ],
  [
    'audio.outbound.audioLevelAvg',
    ['outboundAudioLevel'],
    [],
    'OUTBOUND_AUDIO_LEVEL is empty.',
    'A silent microphone cannot be seen.',
  ],
  [
    'audio.outbound.localTrack',
    [],
    ['trackEnabled', 'trackReadyState'],
    NO_EFFECT,
    'A muted microphone looks like a silent one.',
  ],
  ['ice', [], ['icePairId', 'localCandidateType'], NO_EFFECT, 'Changes of the path and relays cannot be seen.'],
  ['transport', [], ['iceState', 'dtlsState'], NO_EFFECT, 'ICE and DTLS trouble shows in the log only.'],
  ['mediaPlayout', ['playoutDelayMs'], [], 'PLAYOUT_DELAY is empty.', NO_EFFECT],
];

/** A jitter below this in milliseconds is more likely to be in seconds, on a path that shows any delay or loss. */
const SUSPECT_JITTER_MS = 0.05;
const LIVELY_RTT_MS = 5;

/** Everything in a report that cannot be taken at its word. Empty when nothing is known against it. */
export function dataQualityOf(input: DataQualityInput): DataQualityEntry[] {
  return [
    ...segmentEntries(input.metadata),
    ...intervalEntries(input.timeseries),
    ...madeUp(input.timeseries),
    ...unitDoubts(input.timeseries),
    ...fieldsNotSent(input.timeseries),
    ...logEntries(input),
  ];
}

const entry = (
  kind: DataQualityKind,
  severity: Severity,
  detail: string,
  rest: Partial<DataQualityEntry> = {},
): DataQualityEntry => ({
  kind,
  severity,
  detail,
  effectOnSeries: NO_EFFECT,
  effectOnScores: NO_EFFECT,
  count: 1,
  segmentIndex: null,
  intervalIndex: null,
  ...rest,
});

function segmentEntries(metadata: ReportMetadata): DataQualityEntry[] {
  const entries: DataQualityEntry[] = [];
  const { missingSegments: missing, repeatedSegmentCount: repeats } = metadata;
  if (missing.length > 0)
    entries.push(
      entry('MISSING_SEGMENTS', 'CRITICAL', `Segment ${missing.join(', ')} was sent and never stored.`, {
        effectOnSeries: 'Nothing is drawn over the missing time.',
        effectOnScores: 'The missing time is not scored; issues in it cannot be seen.',
        count: missing.length,
        segmentIndex: missing[0] ?? null,
      }),
    );
  if (repeats > 0)
    entries.push(
      entry(
        'REPEATED_SEGMENTS',
        'INFO',
        `${repeats} stored ${repeats === 1 ? 'segment repeats another and was' : 'segments repeat others and were'} dropped.`,
        {
          count: repeats,
        },
      ),
    );
  if (!metadata.hasFinalSegment && metadata.segmentCount > 0)
    entries.push(
      entry(
        'FINAL_SEGMENT_MISSING',
        'WARNING',
        'The last stored segment does not end the report: its end was lost or is yet to come.',
        {
          effectOnSeries: 'Ends early.',
          effectOnScores: 'The end of the call is not scored.',
        },
      ),
    );
  return entries;
}

function intervalEntries(timeseries: CallTimeseries): DataQualityEntry[] {
  if (timeseries.length === 0)
    return [
      entry('NO_INTERVALS', 'CRITICAL', 'The report has no interval with statistics.', {
        effectOnSeries: 'All metrics are empty.',
        effectOnScores: 'No score, no issue from statistics.',
      }),
    ];
  const firstOfKind = new Map<TimeseriesFinding['kind'], TimeseriesFinding>();
  for (const finding of timeseries.findings) if (!firstOfKind.has(finding.kind)) firstOfKind.set(finding.kind, finding);
  return [...firstOfKind].map(([name, first]) => {
    const words = FINDINGS[name];
    const count = timeseries.findingCounts.get(name) ?? 1;
    const more = count === 1 ? '' : ` And ${count - 1} more of the kind.`;
    return entry(words?.kind ?? 'OTHER', words?.severity ?? 'INFO', `${first.detail}${more}`, {
      ...(words && { effectOnSeries: words.effectOnSeries, effectOnScores: words.effectOnScores }),
      count,
      segmentIndex: timeseries.segmentIndex[first.row] ?? null,
      intervalIndex: timeseries.position[first.row] ?? null,
    });
  });
}

function madeUp({ platform, length }: CallTimeseries): DataQualityEntry[] {
  if (length === 0) return [];
  return (MADE_UP[platform] ?? []).map(([detail, effectOnSeries, effectOnScores]) =>
    entry('MADE_UP_VALUE', 'INFO', detail, { effectOnSeries, effectOnScores, count: length }),
  );
}

function unitDoubts(timeseries: CallTimeseries): DataQualityEntry[] {
  const seconds = rowSeconds(timeseries);
  const jitter = maximumOf(timeseries.values.inboundJitterMs);
  const delay = averageOf(timeseries.values.roundTripTimeMs, seconds) ?? 0;
  const loss = maximumOf(timeseries.values.inboundLossPercent) ?? 0;
  const entries: DataQualityEntry[] = [];
  const isLively = delay > LIVELY_RTT_MS || loss > 0;
  if (jitter !== null && jitter > 0 && jitter < SUSPECT_JITTER_MS && isLively)
    entries.push(
      entry(
        'UNIT_DOUBT',
        'WARNING',
        `Jitter never passes ${jitter} ms on a path with delay or loss: it may be in seconds. It was not converted.`,
        {
          effectOnSeries: 'INBOUND_JITTER may be a thousand times too small.',
          effectOnScores: 'Inbound scores may be too good; HIGH_JITTER cannot be seen.',
          count: timeseries.length,
        },
      ),
    );
  if (timeseries.platform === 'UNKNOWN' && timeseries.states.remoteRtcpSeen.some((seen) => seen !== null))
    entries.push(
      entry(
        'UNIT_DOUBT',
        'INFO',
        'The SDK is not known, and SDKs differ in the unit of remoteRtcp.inbound.jitter: it was left out.',
        {
          effectOnSeries: 'OUTBOUND_JITTER is empty.',
          effectOnScores: 'No outbound score.',
          count: timeseries.length,
        },
      ),
    );
  return entries;
}

function fieldsNotSent(timeseries: CallTimeseries): DataQualityEntry[] {
  if (timeseries.length === 0) return [];
  return FIELDS.filter(
    ([, values, states]) =>
      // One interval alone has no differences, whatever was sent.
      (timeseries.length > 1 || !values.some((name) => DIFFERENCES.has(name))) &&
      values.every((name) => timeseries.values[name].every((value) => Number.isNaN(value))) &&
      states.every((name) => timeseries.states[name].every((state) => state === null)),
  ).map(([name, , , effectOnSeries, effectOnScores]) =>
    entry('FIELD_NOT_SENT', 'INFO', `${name} is not in this report.`, {
      effectOnSeries,
      effectOnScores,
      count: timeseries.length,
    }),
  );
}

/** Columns that are differences of counters. */
const DIFFERENCES: ReadonlySet<TimeseriesValue> = new Set(['inboundConcealedPercent', 'playoutDelayMs']);

function logEntries({ metadata, issues }: DataQualityInput): DataQualityEntry[] {
  const entries: DataQualityEntry[] = [];
  const borneOut = new Set(issues.flatMap(({ sdkReportedAt }) => sdkReportedAt));
  const others = metadata.logs.filter(
    ({ own, whose, isEcho, time, warningCode }) =>
      !own && !isEcho && warningCode !== null && !(whose === 'UNSURE' && time !== null && borneOut.has(time)),
  );
  if (others.length > 0)
    entries.push(
      entry(
        'LOG_OF_OTHER_CALLS',
        'INFO',
        'The log has warnings that another call of the same page wrote or may have written, and that the intervals of this call do not show. They were left out.',
        {
          count: others.length,
          segmentIndex: others[0]?.segmentIndex ?? null,
        },
      ),
    );
  const computed = new Set(issues.map(({ sdkCode }) => sdkCode));
  const missed = metadata.logs.filter(
    ({ own, warningCode }) =>
      own && warningCode !== null && COMPUTED_SDK_CODES.has(warningCode) && !computed.has(warningCode),
  );
  for (const code of new Set(missed.map(({ warningCode }) => warningCode))) {
    const lines = missed.filter(({ warningCode }) => warningCode === code);
    entries.push(
      entry(
        'SDK_WARNING_NOT_REPRODUCED',
        'WARNING',
        `The SDK logged warning ${code}, but the stored intervals do not show it: some may be missing.`,
        {
          effectOnScores: 'The issue is not listed; see the log.',
          count: lines.length,
          segmentIndex: lines[0]?.segmentIndex ?? null,
        },
      ),
    );
  }
  return entries;
}
