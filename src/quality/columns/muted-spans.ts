import { mergeMutes, type MuteSpan } from '../../reports/log-events/mute-spans.ts';
import type { ReportMetadata } from './report-metadata.ts';
import type { CallTimeseries } from './timeseries.ts';

/** Whether an interval shows that the application disabled the microphone's track or that the system muted it. */
export const isTrackMuted = ({ states }: Pick<CallTimeseries, 'states'>, row: number): boolean =>
  states.trackEnabled[row] === 'false' || states.trackMuted[row] === 'true';

/**
 * When the client's microphone was muted, by everything in its report: the log (`muteAudio`, `toggleAudioMute`, track snapshots) and the
 * intervals' track states. In order of time, by the client's clock, merged where they overlap.
 */
export function mutedSpans({
  timeseries,
  metadata,
}: {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
}): MuteSpan[] {
  const spans: MuteSpan[] = [];
  for (let row = 0; row < timeseries.length; row += 1) {
    const [from, to] = [timeseries.start[row] ?? NaN, timeseries.end[row] ?? NaN];
    if (isTrackMuted(timeseries, row) && to > from) spans.push({ from, to, sources: ['TRACK_IN_INTERVALS'] });
  }
  return mergeMutes(metadata.mutes, spans);
}
