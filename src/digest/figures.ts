import { mosModel } from '../quality/scores/mos.ts';
import { metricExtent, mosExtent, totalsOf, type Scored, type ScoredDirection } from '../quality/scores/scores.ts';
import { maximumOf, type Extent } from '../quality/statistics.ts';
import type { Figure, FigureName } from './call-digest.ts';

/** The model of all scores of many calls: the only one behind a warning of the SDK. */
const MODEL = mosModel('TELNYX_JAVASCRIPT_COLLECTOR');

/** The figures of a call over all its reports, as in `CallReport.quality`. */
export function figuresOf(reports: readonly Scored[]): Record<FigureName, Figure> {
  const over = (extent: (scored: Scored) => Extent): Figure => together(reports.map(extent));
  return {
    mosReceived: over((scored) => mosExtent(scored, 'INBOUND', MODEL)),
    mosSent: over((scored) => mosExtent(scored, 'OUTBOUND', MODEL)),
    roundTripMs: over(({ timeseries }) => metricExtent(timeseries, 'roundTripTimeMs')),
    jitterMs: over(({ timeseries }) => metricExtent(timeseries, 'inboundJitterMs')),
    lossPercent: lossOver(reports, 'INBOUND'),
    sentJitterMs: over(({ timeseries }) => metricExtent(timeseries, 'outboundJitterMs')),
    sentLossPercent: lossOver(reports, 'OUTBOUND'),
    concealedPercent: over(({ timeseries }) => metricExtent(timeseries, 'inboundConcealedPercent')),
  };
}

/** Averages weighted by the seconds for which each is known. */
function together(extents: readonly Extent[]): Figure {
  const known = extents.filter(({ average }) => average !== null);
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
