import { counter } from '../../json/values.ts';
import { Memo } from '../../operation/memo.ts';
import { mosOf, type MosModel } from './mos.ts';
import type { RuleInput } from '../issues/rules/rule.ts';
import { rowSeconds } from '../issues/rules/runs.ts';
import { isOnHold } from '../issues/rules/on-hold.ts';
import { columnOf, extentOf, shareBelow, spreadOf, sumOf, type Extent, type Spread } from '../statistics.ts';
import type { CallTimeseries, TimeseriesValue } from '../columns/timeseries.ts';

/** A value's spread, or the reason why there is none. */
export interface MetricSpread extends Spread {
  readonly unit: string;
  readonly reason: string | null;
}

/** The score of one direction. */
export interface MosScore extends Spread {
  /** Shares of the scored time, 0 to 1; null when nothing is scored. */
  readonly shareBelow35: number | null;
  readonly shareBelow40: number | null;
  readonly reason: string | null;
}

/** The totals of one direction; null where unknown. */
export interface Totals {
  readonly packets: number | null;
  readonly packetsLost: number | null;
  readonly packetsDiscarded: number | null;
  readonly bytes: number | null;
  readonly lossPercent: number | null;
}

export type ScoredDirection = 'INBOUND' | 'OUTBOUND';

/** The columns that a direction is scored by, and their names for a message about missing ones. */
const INPUTS: Readonly<Record<ScoredDirection, { jitter: TimeseriesValue; loss: TimeseriesValue; missing: string }>> = {
  INBOUND: {
    jitter: 'inboundJitterMs',
    loss: 'inboundLossPercent',
    missing: 'the report has no statistics of the audio received (audio.inbound)',
  },
  OUTBOUND: {
    jitter: 'outboundJitterMs',
    loss: 'outboundLossPercent',
    missing: 'no RTCP receiver report of Telnyx is in the report (remoteRtcp.inbound)',
  },
};

/** Scores each interval with a model; NaN where an input is unknown. */
function mosColumn({ timeseries, metadata }: Scored, direction: ScoredDirection, model: MosModel): Float64Array {
  const { jitter, loss } = INPUTS[direction];
  const { inboundPacketsReceived: received } = timeseries.values;
  const first = received.findIndex((packets) => packets > 0);
  // No packet arrived although some were due: that is unusable, not unknown.
  const isDead = (row: number): boolean =>
    direction === 'INBOUND' &&
    first !== -1 &&
    row > first &&
    received[row] === 0 &&
    !isOnHold({ timeseries, metadata }, row);
  return columnOf(timeseries.length, (row) =>
    isDead(row)
      ? model.lowest
      : mosOf(model, {
          jitterMs: timeseries.values[jitter][row] ?? NaN,
          lossPercent: timeseries.values[loss][row] ?? NaN,
          roundTripTimeMs: timeseries.values.roundTripTimeMs[row] ?? NaN,
        }),
  );
}

/** The input of a score: a report's columns, and when the call was on hold. */
export type Scored = Pick<RuleInput, 'timeseries' | 'metadata'>;

/** The score of one direction over the whole report. */
export const mosScore = (scored: Scored, direction: ScoredDirection, model: MosModel): MosScore =>
  scores.get(scored.timeseries, `${direction} ${model.name}`, () => scoreOf(scored, direction, model));

/** Average and extremes of the same score. */
export const mosExtent = (scored: Scored, direction: ScoredDirection, model: MosModel): Extent =>
  extentOf(mosColumn(scored, direction, model), rowSeconds(scored.timeseries));

// Keyed by timeseries, which lives as long as its operation; an operation may request the same score many times.
const scores = new Memo<CallTimeseries, MosScore>();
const spreads = new Memo<CallTimeseries, Spread>();

function scoreOf(scored: Scored, direction: ScoredDirection, model: MosModel): MosScore {
  const { timeseries } = scored;
  const seconds = rowSeconds(timeseries);
  const column = mosColumn(scored, direction, model);
  const spread = spreadOf(column, seconds);
  return {
    ...spread,
    shareBelow35: shareBelow(column, seconds, 3.5),
    shareBelow40: shareBelow(column, seconds, 4),
    reason: spread.average === null ? whyUnscored(timeseries, direction) : null,
  };
}

/** The spread of one column. */
export function metricSpread(timeseries: CallTimeseries, name: TimeseriesValue, unit: string): MetricSpread {
  const spread = spreads.get(timeseries, name, () => spreadOf(timeseries.values[name], rowSeconds(timeseries)));
  return { ...spread, unit, reason: spread.average === null ? whyUnknown(timeseries, name) : null };
}

/** Average and extremes of one column. */
export const metricExtent = (timeseries: CallTimeseries, name: TimeseriesValue): Extent =>
  extentOf(timeseries.values[name], rowSeconds(timeseries));

/** The spread of a direction's jitter. */
export const jitterOf = (timeseries: CallTimeseries, direction: ScoredDirection): MetricSpread =>
  metricSpread(timeseries, INPUTS[direction].jitter, 'ms');

/** The spread of a direction's loss. */
export const lossOf = (timeseries: CallTimeseries, direction: ScoredDirection): MetricSpread =>
  metricSpread(timeseries, INPUTS[direction].loss, '%');

/** The totals of a direction: packets received inbound, packets sent outbound. */
export function totalsOf({ values }: CallTimeseries, direction: ScoredDirection): Totals {
  if (direction === 'OUTBOUND') {
    const packets = counter(sumOf(values.outboundPacketsSent));
    const packetsLost = counter(wholeNumber(sumOf(values.outboundPacketsLost)));
    return {
      packets,
      packetsLost,
      packetsDiscarded: null,
      bytes: counter(sumOf(values.outboundBytes)),
      lossPercent: percent(packetsLost, packets),
    };
  }
  const packets = counter(sumOf(values.inboundPacketsReceived));
  const packetsLost = counter(sumOf(values.inboundPacketsLost));
  return {
    packets,
    packetsLost,
    packetsDiscarded: counter(sumOf(values.inboundPacketsDiscarded)),
    bytes: counter(sumOf(values.inboundBytes)),
    lossPercent: percent(packetsLost, packets === null || packetsLost === null ? null : packets + packetsLost),
  };
}

/** Spreading remote reports over intervals gives fractions; only whole packets are lost. */
const wholeNumber = (value: number | null): number | null => (value === null ? null : Math.round(value));

const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : (100 * Math.max(0, part)) / whole;

function whyUnscored(timeseries: CallTimeseries, direction: ScoredDirection): string {
  const { jitter, loss, missing } = INPUTS[direction];
  if (timeseries.length === 0) return 'The report has no intervals.';
  const known = (name: TimeseriesValue): boolean => timeseries.values[name].some((value) => !Number.isNaN(value));
  if (!known(jitter) && !known(loss)) return sentence(missing);
  const absent = [
    known(jitter) ? '' : 'jitter',
    known(loss) ? '' : 'loss',
    known('roundTripTimeMs') ? '' : 'round trip time',
  ].filter((name) => name !== '');
  if (absent.length === 0) return 'No interval has jitter, loss and round trip time at once.';
  return `Unknown: ${absent.join(', ')}. A score with a missing input would be a guess.`;
}

function whyUnknown(timeseries: CallTimeseries, name: TimeseriesValue): string {
  if (timeseries.length === 0) return 'The report has no intervals.';
  if (name.startsWith('outbound')) return sentence(INPUTS.OUTBOUND.missing);
  if (name === 'roundTripTimeMs')
    return 'The report has no round trip time (connection.roundTripTimeAvg), or only zeros, which this SDK sends for unknown.';
  return sentence(INPUTS.INBOUND.missing);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
