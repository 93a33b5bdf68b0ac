import { isTrackMuted } from '../../columns/muted-spans.ts';
import type { ReportMetadata } from '../../columns/report-metadata.ts';
import { TimeRanges } from '../../../reports/time-ranges.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { foundEpisodes, type Rule, type RuleInput } from './rule.ts';
import { episodesOf, isContiguous, inARow, lasting, less, secondsOf, type Episode } from './runs.ts';

/**
 * The vendor's rules 31005 and 31006, and the product's own readings of silence: which side is silent though packets flow,
 * and whether the microphone could give anything at all.
 */
export const silenceRules: Rule[] = [
  ({ timeseries, policy }) => {
    const episodes = lowLocalAudio(timeseries, policy.silenceLevel, policy);
    const value = (row: number): number => timeseries.values.outboundAudioLevel[row] ?? NaN;
    const threshold = policy.silenceLevel;
    return foundEpisodes({ code: 'LOW_LOCAL_AUDIO', episodes, threshold, metric: 'outboundAudioLevel', value });
  },
  (input) => {
    const { timeseries, policy } = input;
    const value = (row: number): number => timeseries.values.inboundAudioLevel[row] ?? NaN;
    const holds = (row: number): boolean => value(row) <= policy.silenceLevel && !isOnHold(input, row);
    const fires = inARow(policy.consecutiveIntervals);
    const episodes = episodesOf(timeseries, { holds, value, worse: less, fires });
    const threshold = policy.silenceLevel;
    return foundEpisodes({ code: 'LOW_INBOUND_AUDIO', episodes, threshold, metric: 'inboundAudioLevel', value });
  },
  (input) => {
    const { timeseries, policy } = input;
    const value = (row: number): number => timeseries.values.inboundAudioLevel[row] ?? NaN;
    const holds = (row: number): boolean =>
      value(row) <= policy.silenceLevel &&
      flows(timeseries.values.inboundPacketsReceived[row]) &&
      !isOnHold(input, row);
    const fires = lasting(timeseries, policy.oneWayAudioSeconds);
    const episodes = episodesOf(timeseries, { holds, value, worse: less, fires }).map((episode) =>
      inSeconds(timeseries, episode),
    );
    const threshold = policy.oneWayAudioSeconds;
    return foundEpisodes({ code: 'ONE_WAY_AUDIO', episodes, threshold, metric: 'inboundAudioLevel', value });
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
    // A track that ends with the call is how calls end.
    const episodes = episodesOf(timeseries, { holds, fires: inARow(2) });
    return foundEpisodes({ code: 'MICROPHONE_ENDED', episodes, threshold: null });
  },
];

const isLive = (timeseries: CallTimeseries, row: number): boolean =>
  !isTrackMuted(timeseries, row) && timeseries.states.trackReadyState[row] !== 'ended';

const flows = (packets: number | undefined): boolean => (packets ?? NaN) > 0;

/** Whether the call was on hold in a row, by the SDK's log: silence is then what is to be heard. */
export const isOnHold = ({ timeseries, metadata }: Pick<RuleInput, 'timeseries' | 'metadata'>, row: number): boolean =>
  rangesOf(metadata.holds).overlap(timeseries.start[row] ?? NaN, timeseries.end[row] ?? NaN);

const ranges = new WeakMap<ReportMetadata['holds'], TimeRanges>();

function rangesOf(holds: ReportMetadata['holds']): TimeRanges {
  const known = ranges.get(holds) ?? new TimeRanges(holds);
  ranges.set(holds, known);
  return known;
}

/** Measures an episode by how long it lasted. */
const inSeconds = (timeseries: CallTimeseries, episode: Episode): Episode => ({
  ...episode,
  worst: ((timeseries.end[episode.to] ?? NaN) - (timeseries.start[episode.from] ?? NaN)) / 1_000,
});

/**
 * Rule 31005: silence of a live, unmuted microphone. Until it has given a sound once, three intervals in a row are enough;
 * after that only 30 s of silence without a sound are, since people listen. An unknown level or a muted track clears it.
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
