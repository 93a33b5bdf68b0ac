import { isTrackMuted } from '../../columns/muted-spans.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { episodesOf, consecutiveRows, inSeconds, lasting } from './runs.ts';

/** A microphone that cannot deliver audio: muted, or its track ended. */
export const microphoneOffRules: Rule[] = [
  ({ timeseries, policy }) => {
    const fires = lasting(timeseries, policy.microphoneMutedSeconds);
    const holds = (row: number): boolean => isTrackMuted(timeseries, row);
    const episodes = episodesOf(timeseries, { holds, fires }).map((episode) => inSeconds(timeseries, episode));
    const threshold = policy.microphoneMutedSeconds;
    const value = (row: number): number => timeseries.values.outboundAudioLevel[row] ?? NaN;
    return foundEpisodes({ code: 'MICROPHONE_MUTED', episodes, threshold, metric: 'outboundAudioLevel', value });
  },
  ({ timeseries }) => {
    const holds = (row: number): boolean => timeseries.states.trackReadyState[row] === 'ended';
    // A track that ends together with the call is normal.
    const episodes = episodesOf(timeseries, { holds, fires: consecutiveRows(2) });
    return foundEpisodes({ code: 'MICROPHONE_ENDED', episodes, threshold: null });
  },
];
