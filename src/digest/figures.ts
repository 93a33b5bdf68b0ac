import { mosModel } from '../quality/scores/mos.ts';
import {
  jitterOf,
  metricSpread,
  mosScore,
  totalsOf,
  type Scored,
  type ScoredDirection,
} from '../quality/scores/scores.ts';
import { maximumOf, type Spread } from '../quality/statistics.ts';
import type { Figure, FigureName } from './call-digest.ts';

/** The model of all scores of many calls: the only one behind a warning of the SDK. */
const MODEL = mosModel('TELNYX_JAVASCRIPT_COLLECTOR');

/** The figures of a call over all its reports, as in `CallReport.quality`. */
export function figuresOf(reports: readonly Scored[]): Record<FigureName, Figure> {
  const over = (spread: (scored: Scored) => Spread): Figure => together(reports.map(spread));
  return {
    mosReceived: over((scored) => mosScore(scored, 'INBOUND', MODEL)),
    mosSent: over((scored) => mosScore(scored, 'OUTBOUND', MODEL)),
    roundTripMs: over(({ timeseries }) => metricSpread(timeseries, 'roundTripTimeMs', 'ms')),
    jitterMs: over(({ timeseries }) => jitterOf(timeseries, 'INBOUND')),
    lossPercent: lossOver(reports, 'INBOUND'),
    sentJitterMs: over(({ timeseries }) => jitterOf(timeseries, 'OUTBOUND')),
    sentLossPercent: lossOver(reports, 'OUTBOUND'),
    concealedPercent: over(({ timeseries }) => metricSpread(timeseries, 'inboundConcealedPercent', '%')),
  };
}

/** Averages weighted by the seconds for which each is known. */
function together(spreads: readonly Spread[]): Figure {
  const known = spreads.filter(({ average }) => average !== null);
  const [only] = known;
  if (only === undefined) return { average: null, maximum: null };
  const seconds = known.reduce((sum, { knownSeconds }) => sum + knownSeconds, 0);
  const sum = known.reduce((total, { average, knownSeconds }) => total + (average ?? 0) * knownSeconds, 0);
  return {
    average: known.length === 1 ? only.average : sum / seconds,
    maximum: maximumOf(known.map(({ maximum }) => maximum).filter((maximum) => maximum !== null)),
  };
}

/** Packets lost out of those expected, over all reports in which both are known. */
function lossOver(reports: readonly Scored[], direction: ScoredDirection): Figure {
  let [lost, expected] = [0, 0];
  for (const { timeseries } of reports) {
    const { packets, packetsLost } = totalsOf(timeseries, direction);
    if (packets === null || packetsLost === null) continue;
    lost += packetsLost;
    expected += direction === 'INBOUND' ? packets + packetsLost : packets;
  }
  return { average: expected > 0 ? (100 * Math.max(0, lost)) / expected : null, maximum: null };
}
