import { isTrackMuted } from '../../columns/muted-spans.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { isOnHold } from './on-hold.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { episodesOf, inSeconds, isContiguous, lasting, less, secondsOf, type Episode } from './runs.ts';

/** Silence of a live microphone: the vendor's rule 31005 (LOW_LOCAL_AUDIO), and MICROPHONE_SILENT for long silence. */
export const microphoneSilenceRules: Rule[] = [
  ({ timeseries, policy }) => {
    const episodes = lowLocalAudio(timeseries, policy.silenceLevel, policy);
    const value = (row: number): number => timeseries.values.outboundAudioLevel[row] ?? NaN;
    const threshold = policy.silenceLevel;
    return foundEpisodes({ code: 'LOW_LOCAL_AUDIO', episodes, threshold, metric: 'outboundAudioLevel', value });
  },
  (input) => {
    const { timeseries, policy } = input;
    const value = (row: number): number => timeseries.values.outboundAudioLevel[row] ?? NaN;
    const holds = (row: number): boolean =>
      value(row) <= policy.silenceLevel && isLive(timeseries, row) && !isOnHold(input, row);
    const fires = lasting(timeseries, policy.microphoneSilentSeconds);
    const episodes = episodesOf(timeseries, { holds, value, worse: less, fires }).map((episode) =>
      inSeconds(timeseries, episode),
    );
    const threshold = policy.microphoneSilentSeconds;
    return foundEpisodes({ code: 'MICROPHONE_SILENT', episodes, threshold, metric: 'outboundAudioLevel', value });
  },
];

const isLive = (timeseries: CallTimeseries, row: number): boolean =>
  !isTrackMuted(timeseries, row) && timeseries.states.trackReadyState[row] !== 'ended';

/**
 * Rule 31005: silence of a live, unmuted microphone. Before its first sound, three intervals in a row are enough. After that,
 * it takes 30 s of silence, since people also listen. An unknown level or a muted track ends the episode.
 */
function lowLocalAudio(
  timeseries: CallTimeseries,
  level: number,
  policy: { readonly consecutiveIntervals: number; readonly localSilenceAfterSpeechSeconds: number },
): Episode[] {
  const episodes: Episode[] = [];
  const value = (row: number): number => timeseries.values.outboundAudioLevel[row] ?? NaN;
  let heard = false;
  let from = -1;
  let onset = -1;
  let silentSeconds = 0;
  const close = (to: number): void => {
    if (onset !== -1)
      episodes.push({ from, to, onset, intervalCount: to - from + 1, worstRow: from, worst: value(from) });
    from = onset = -1;
    silentSeconds = 0;
  };
  for (let row = 0; row < timeseries.length; row += 1) {
    if (from !== -1 && !isContiguous(timeseries, row)) close(row - 1);
    const here = value(row);
    if (Number.isNaN(here) || isTrackMuted(timeseries, row) || here > level) {
      if (from !== -1) close(row - 1);
      heard ||= here > level && !isTrackMuted(timeseries, row);
      continue;
    }
    if (from === -1) from = row;
    silentSeconds += secondsOf(timeseries, row);
    const isLongEnough = heard
      ? silentSeconds >= policy.localSilenceAfterSpeechSeconds
      : row - from + 1 >= policy.consecutiveIntervals;
    if (onset === -1 && isLongEnough) onset = row;
  }
  if (from !== -1) close(timeseries.length - 1);
  return episodes;
}
