import type { CallTimeseries, TimeseriesState, TimeseriesValue } from '../columns/timeseries.ts';
import { entry, NO_EFFECT, type DataQualityEntry } from './entry.ts';

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

/** Fields that no interval of the report has. */
export function coverageEntries(timeseries: CallTimeseries): DataQualityEntry[] {
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
