import { isMuted } from '../../rules/silence.ts';
import type { LegView } from '../types.ts';
import type { Span } from './spans.ts';

/** When the call was on hold by a report's own log, by its client's clock. */
export const holdsOfLog = ({ facts }: LegView): readonly Span[] => facts.holds;

/** When the user was muted by the SDK's own calls in a report's log, by its client's clock. */
export function mutesOfLog({ facts }: LegView): Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  for (const { event, own, time } of facts.logs) {
    if (!own || time === null || event.kind !== 'MUTE') continue;
    const isMute = event.muted ?? from === null;
    if (isMute) from ??= time;
    else if (from !== null) {
      spans.push({ from, to: time });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, to: Infinity });
  return spans;
}

/** When the microphone's track was disabled by the application or muted by the system, by its client's clock. */
export function mutesOfTrack({ track }: LegView): Span[] {
  const spans: Span[] = [];
  for (let row = 0; row < track.length; row += 1) {
    const [from, to] = [track.start[row] ?? NaN, track.end[row] ?? NaN];
    if (isMuted(track, row) && from <= to) spans.push({ from, to });
  }
  return spans;
}
