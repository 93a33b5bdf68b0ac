import { mosModel, mosOf } from '../scores/mos.ts';
import { columnOf } from '../statistics.ts';
import type { CallTimeseries, TimeseriesValue } from '../columns/timeseries.ts';

export type SeriesUnit =
  'MILLISECONDS' | 'PERCENT' | 'BITS_PER_SECOND' | 'PACKETS_PER_SECOND' | 'LINEAR_LEVEL' | 'MEAN_OPINION_SCORE';

/** How a curve is derived from a timeseries. */
export interface MetricRule {
  readonly unit: SeriesUnit;
  /** Decimal places of its values: no more than can be measured, since digits make up most of an answer's size. */
  readonly places: number;
  readonly values: readonly TimeseriesValue[];
  readonly make: (timeseries: CallTimeseries) => Float64Array;
}

const plain = (unit: SeriesUnit, places: number, value: TimeseriesValue): MetricRule => ({
  unit,
  places,
  values: [value],
  make: (timeseries) => timeseries.values[value],
});

const score = (jitter: TimeseriesValue, loss: TimeseriesValue): MetricRule => ({
  unit: 'MEAN_OPINION_SCORE',
  places: 3,
  values: [jitter, loss, 'roundTripTimeMs'],
  make: (timeseries) => {
    const model = mosModel('TELNYX_JAVASCRIPT_COLLECTOR');
    const { [jitter]: jitterMs, [loss]: lossPercent, roundTripTimeMs } = timeseries.values;
    return columnOf(timeseries.length, (row) =>
      mosOf(model, {
        jitterMs: jitterMs[row] ?? NaN,
        lossPercent: lossPercent[row] ?? NaN,
        roundTripTimeMs: roundTripTimeMs[row] ?? NaN,
      }),
    );
  },
});

/** All curves. */
const RULES = {
  INBOUND_JITTER: plain('MILLISECONDS', 2, 'inboundJitterMs'),
  INBOUND_LOSS: plain('PERCENT', 2, 'inboundLossPercent'),
  INBOUND_MOS: score('inboundJitterMs', 'inboundLossPercent'),
  INBOUND_BITRATE: plain('BITS_PER_SECOND', 0, 'inboundBitrate'),
  INBOUND_PACKET_RATE: plain('PACKETS_PER_SECOND', 1, 'inboundPacketRate'),
  INBOUND_AUDIO_LEVEL: plain('LINEAR_LEVEL', 4, 'inboundAudioLevel'),
  INBOUND_CONCEALMENT: plain('PERCENT', 2, 'inboundConcealedPercent'),
  INBOUND_JITTER_BUFFER_DELAY: plain('MILLISECONDS', 1, 'inboundJitterBufferDelayMs'),
  OUTBOUND_JITTER: plain('MILLISECONDS', 2, 'outboundJitterMs'),
  OUTBOUND_LOSS: plain('PERCENT', 2, 'outboundLossPercent'),
  OUTBOUND_MOS: score('outboundJitterMs', 'outboundLossPercent'),
  OUTBOUND_BITRATE: plain('BITS_PER_SECOND', 0, 'outboundBitrate'),
  OUTBOUND_PACKET_RATE: plain('PACKETS_PER_SECOND', 1, 'outboundPacketRate'),
  OUTBOUND_AUDIO_LEVEL: plain('LINEAR_LEVEL', 4, 'outboundAudioLevel'),
  ROUND_TRIP_TIME: plain('MILLISECONDS', 1, 'roundTripTimeMs'),
  PLAYOUT_DELAY: plain('MILLISECONDS', 1, 'playoutDelayMs'),
} as const satisfies Readonly<Record<string, MetricRule>>;

export type SeriesMetric = keyof typeof RULES;

export const SERIES_METRICS = Object.keys(RULES) as readonly SeriesMetric[];

/** How a metric's curve is derived. */
export const metricRule = (metric: SeriesMetric): MetricRule => RULES[metric];
