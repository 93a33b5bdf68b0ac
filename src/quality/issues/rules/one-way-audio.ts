import { isOnHold } from './on-hold.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { episodesOf, inSeconds, lasting, less, recurringEpisodes } from './runs.ts';

/** Silence from the far side: the vendor's rule 31006 (LOW_INBOUND_AUDIO), and ONE_WAY_AUDIO if packets keep arriving. */
export const inboundSilenceRules: Rule[] = [
  (input) => {
    const { timeseries, policy } = input;
    const value = (row: number): number => timeseries.values.inboundAudioLevel[row] ?? NaN;
    const holds = (row: number): boolean => value(row) <= policy.silenceLevel && !isOnHold(input, row);
    const episodes = recurringEpisodes(timeseries, { holds, value, worse: less }, policy);
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
];

const flows = (packets: number | undefined): boolean => (packets ?? NaN) > 0;
