import type { CallLogLine } from './call-log.ts';
import { unionOf, type Span } from './span.ts';

/**
 * The source that a mute is known from: the application's call of the SDK, the track's state in the SDK's log, or the track's state in the
 * intervals.
 */
type MuteSource = 'muteAudio' | 'toggleAudioMute' | 'unmuteAudio' | 'TRACK_IN_LOG' | 'TRACK_IN_INTERVALS';

/** A span in which the microphone was muted or its track disabled, by the client's clock. */
export interface MuteSpan extends Span {
  readonly sources: readonly MuteSource[];
}

/**
 * When the microphone was muted, by the call's own log: by the application's calls (`muteAudio`, `unmuteAudio`, `toggleAudioMute`, whose
 * `previousAudioState` also shows a mute before the log began) and by snapshots of the track. A mute whose end is not logged has no end;
 * one whose start is not logged has no start.
 * @param log in order of time
 */
export function muteSpans(log: readonly Pick<CallLogLine, 'event' | 'own' | 'time'>[]): MuteSpan[] {
  return mergeMutes(spansOfCalls(log), spansOfSnapshots(log));
}

/** All mutes of a microphone: the spans of all sources, by one clock, merged where they touch or overlap. */
export const mergeMutes = (...spans: readonly (readonly MuteSpan[])[]): MuteSpan[] =>
  unionOf(spans.flat(), (one, other) => ({ ...one, sources: [...new Set([...one.sources, ...other.sources])] }));

function spansOfCalls(log: Parameters<typeof muteSpans>[0]): MuteSpan[] {
  const spans: MuteSpan[] = [];
  let open: { from: number; by: MuteSource } | null = null;
  let isFirst = true;
  for (const { event, own, time } of log) {
    if (!own || event.kind !== 'MUTE' || time === null) continue;
    // If the first line finds the microphone already muted, the log lacks the start of that mute.
    if (isFirst && event.before === true) open = { from: -Infinity, by: event.by };
    isFirst = false;
    const isMuted: boolean = event.muted ?? open === null;
    if (isMuted) open ??= { from: time, by: event.by };
    else if (open !== null) {
      spans.push({ from: open.from, to: time, sources: [open.by] });
      open = null;
    }
  }
  if (open !== null) spans.push({ from: open.from, to: Infinity, sources: [open.by] });
  return spans;
}

function spansOfSnapshots(log: Parameters<typeof muteSpans>[0]): MuteSpan[] {
  const spans: MuteSpan[] = [];
  let from: number | null = null;
  for (const { event, own, time } of log) {
    if (!own || event.kind !== 'TRACK_SNAPSHOT' || time === null) continue;
    if (event.enabled === false || event.muted === true) from ??= time;
    else if (from !== null) {
      spans.push({ from, to: time, sources: ['TRACK_IN_LOG'] });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, to: Infinity, sources: ['TRACK_IN_LOG'] });
  return spans;
}
