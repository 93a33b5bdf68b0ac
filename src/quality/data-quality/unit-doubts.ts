import type { CallTimeseries } from '../columns/timeseries.ts';
import { rowSeconds } from '../issues/rules/runs.ts';
import { averageOf, maximumOfColumn } from '../statistics.ts';
import { entry, type DataQualityEntry } from './entry.ts';

/** A jitter below this in milliseconds is more likely to be in seconds, on a path that shows any delay or loss. */
const SUSPECT_JITTER_MS = 0.05;
const LIVELY_RTT_MS = 5;

/** Values whose unit is in doubt. */
export function unitEntries(timeseries: CallTimeseries): DataQualityEntry[] {
  const seconds = rowSeconds(timeseries);
  const jitter = maximumOfColumn(timeseries.values.inboundJitterMs);
  const delay = averageOf(timeseries.values.roundTripTimeMs, seconds) ?? 0;
  const loss = maximumOfColumn(timeseries.values.inboundLossPercent) ?? 0;
  const entries: DataQualityEntry[] = [];
  const isLively = delay > LIVELY_RTT_MS || loss > 0;
  if (jitter !== null && jitter > 0 && jitter < SUSPECT_JITTER_MS && isLively)
    entries.push(
      entry(
        'UNIT_DOUBT',
        'WARNING',
        `Jitter never exceeds ${jitter} ms on a path with delay or loss: it may be in seconds. It was not converted.`,
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
