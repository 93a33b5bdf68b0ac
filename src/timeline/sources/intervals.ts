import { intervals } from '../../reports/normalise/intervals.ts';
import type { JsonObject } from '../../json/json-object.ts';
import { flag, instant, instantMs, object, text } from '../../json/values.ts';
import type { Report } from '../../reports/report.ts';
import { joinDetails, sourceEntry, type Reference, type SourceEntry } from '../entry.ts';

/** The state whose changes become entries. */
interface IntervalState {
  /** The id of the selected candidate pair, or of the pair in use if the SDK does not report which is selected. */
  readonly pair: { readonly kind: 'selected' | 'used'; readonly id: string } | null;
  /** Whether the microphone's audio is sent, and if not, why; null when the interval does not say. */
  readonly microphone: 'open' | 'disabled by the application' | 'muted by the system' | null;
}

/** Changes of the candidate pair and of the microphone, timed at the start of the first interval that shows them, by the client's clock. */
export async function entriesOfIntervals(report: Report): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = [];
  let before: IntervalState = { pair: null, microphone: 'open' };
  let latest = -Infinity;
  for (const { stored, index: segmentIndex } of report.segments) {
    let intervalIndex = -1;
    for await (const { stats } of intervals(stored, report.sdk.platform)) {
      intervalIndex += 1;
      const at = instantMs(stats.intervalStartUtc);
      // A repeated upload can store an interval twice, in overlapping segments.
      if (at === null || at <= latest) continue;
      latest = at;
      const now = stateOf(stats);
      const place = { reportId: report.id, segmentIndex, intervalIndex };
      entries.push(...changes(before, now, { stats, at, sourceTime: instant(stats.intervalStartUtc) }, place));
      before = { pair: now.pair ?? before.pair, microphone: now.microphone ?? before.microphone };
    }
  }
  return entries;
}

function stateOf(stats: JsonObject): IntervalState {
  const selected = text(object(stats.transport)?.selectedCandidatePairId);
  const used = text(object(stats.ice)?.id);
  const track = object(object(object(stats.audio)?.outbound)?.localTrack);
  const enabled = flag(track?.enabled);
  const muted = flag(track?.muted);
  const open = enabled === null && muted === null ? null : 'open';
  return {
    pair: selected !== null ? { kind: 'selected', id: selected } : used === null ? null : { kind: 'used', id: used },
    microphone: enabled === false ? 'disabled by the application' : muted === true ? 'muted by the system' : open,
  };
}

function changes(
  before: IntervalState,
  now: IntervalState,
  { stats, at, sourceTime }: { stats: JsonObject; at: number; sourceTime: string | null },
  place: Partial<Reference>,
): SourceEntry[] {
  const entries: SourceEntry[] = [];
  const common = { source: 'SDK_STATISTICS', at, sourceTime } as const;
  const { pair, microphone } = now;
  if (pair !== null && before.pair?.kind === pair.kind && before.pair.id !== pair.id) {
    const title = 'Candidate pair changed';
    entries.push(sourceEntry({ ...common, kind: 'CANDIDATE_PAIR_CHANGED', title, detail: pathOf(stats) }, place));
  }
  if (microphone !== null && microphone !== before.microphone)
    entries.push(
      microphone === 'open'
        ? sourceEntry({ ...common, kind: 'MICROPHONE_UNMUTED', title: 'Microphone open again' }, place)
        : sourceEntry({ ...common, kind: 'MICROPHONE_MUTED', title: `Microphone ${microphone}` }, place),
    );
  return entries;
}

/** The path of an interval, such as `host udp to relay udp`. */
function pathOf(stats: JsonObject): string | null {
  const [local, remote] = [object(stats.ice)?.local, object(stats.ice)?.remote].map((candidate) => {
    const end = object(candidate);
    return [text(end?.candidateType), text(end?.protocol)].filter((word) => word !== null).join(' ');
  });
  return joinDetails(
    local === undefined || local === '' ? null : `from ${local}`,
    remote === undefined || remote === '' ? null : `to ${remote}`,
  );
}
