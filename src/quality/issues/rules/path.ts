import type { CallLogLine } from '../../../reports/log-events/call-log.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { foundEpisodes, type Occurrence, type Rule } from './rule.ts';
import { episodeOf, episodesOf, consecutiveRows, lasting, type Episode } from './runs.ts';

const LOST_ICE = new Set<string | null | undefined>(['disconnected', 'failed']);
const SETTING_UP_ICE = new Set<string | null | undefined>(['new', 'checking']);
const SETTING_UP_DTLS = new Set<string | null | undefined>(['new', 'connecting']);

/** Logged states that are problems, with the text for each. */
interface TroubleStates {
  readonly kind: 'ICE_STATE' | 'PEER_STATE';
  readonly disconnected?: string;
  readonly failed: string;
}

const ICE_TROUBLE_STATES: TroubleStates = {
  kind: 'ICE_STATE',
  disconnected: 'The SDK logged that ICE disconnected',
  failed: 'The SDK logged that ICE failed',
};
const PEER_TROUBLE_STATES: TroubleStates = { kind: 'PEER_STATE', failed: 'The SDK logged that the connection failed' };

/** The path of the media: the vendor's rule 33008, relays, and problems of ICE and DTLS. */
export const pathRules: Rule[] = [
  ({ timeseries }) =>
    foundEpisodes({ code: 'ICE_CANDIDATE_PAIR_CHANGED', episodes: pairChanges(timeseries), threshold: null }),
  ({ timeseries }) => {
    const { localCandidateType, remoteCandidateType } = timeseries.states;
    const holds = (row: number): boolean => localCandidateType[row] === 'relay' || remoteCandidateType[row] === 'relay';
    const episodes = episodesOf(timeseries, { holds, fires: consecutiveRows(1) });
    return foundEpisodes({ code: 'RELAYED_PATH', episodes, threshold: null });
  },
  ({ timeseries, metadata, policy }) => {
    const lost = episodesOf(timeseries, {
      holds: (row) => row < lastRowOfCall(timeseries) && LOST_ICE.has(timeseries.states.iceState[row]),
      fires: consecutiveRows(1),
    });
    const slow = episodesOf(timeseries, {
      holds: (row) => SETTING_UP_ICE.has(timeseries.states.iceState[row]),
      fires: lasting(timeseries, policy.setupSeconds),
    });
    const occurrences = stateChanges(metadata.logs, ICE_TROUBLE_STATES, timeseries);
    const episodes = [...lost, ...slow].sort((one, other) => one.from - other.from);
    if (episodes.length === 0 && occurrences.length === 0) return [];
    const failed =
      timeseries.states.iceState.includes('failed') ||
      occurrences.some(({ detail }) => detail === ICE_TROUBLE_STATES.failed);
    return [{ code: 'ICE_TROUBLE', episodes, occurrences, threshold: null, severity: failed ? 'CRITICAL' : 'WARNING' }];
  },
  ({ timeseries, metadata, policy }) => {
    const broken = episodesOf(timeseries, {
      holds: (row) =>
        timeseries.states.dtlsState[row] === 'failed' ||
        (timeseries.states.dtlsState[row] === 'closed' && row < lastRowOfCall(timeseries)),
      fires: consecutiveRows(1),
    });
    const slow = episodesOf(timeseries, {
      holds: (row) => SETTING_UP_DTLS.has(timeseries.states.dtlsState[row]),
      fires: lasting(timeseries, policy.setupSeconds),
    });
    const occurrences = stateChanges(metadata.logs, PEER_TROUBLE_STATES, timeseries);
    const episodes = [...broken, ...slow].sort((one, other) => one.from - other.from);
    if (episodes.length === 0) return [];
    return [{ code: 'DTLS_TROUBLE', episodes, occurrences, threshold: null }];
  },
];

/** Rule 33008: the selected pair's id differs from the last known one, whatever was in between. Fires at once. */
function pairChanges({ states }: CallTimeseries): Episode[] {
  const episodes: Episode[] = [];
  let last: string | null = null;
  states.icePairId.forEach((id, row) => {
    if (id === null) return;
    if (last !== null && id !== last) episodes.push(episodeOf({}, row, row, row));
    last = id;
  });
  return episodes;
}

/** In the last interval, the connection is being closed. */
const lastRowOfCall = (timeseries: CallTimeseries): number => timeseries.length - 1;

/** The log's own lines about a state, while the call was still on. */
function stateChanges(
  logs: readonly CallLogLine[],
  { kind, ...details }: TroubleStates,
  timeseries: CallTimeseries,
): Occurrence[] {
  const end = timeseries.end[timeseries.length - 1] ?? NaN;
  return logs.flatMap(({ own, event, time, segmentIndex }) => {
    if (!own || event.kind !== kind || (time !== null && time >= end)) return [];
    const detail = event.state === 'failed' || event.state === 'disconnected' ? details[event.state] : undefined;
    return detail === undefined ? [] : [{ time, detail, segmentIndex }];
  });
}
