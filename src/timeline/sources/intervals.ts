import { intervals } from '../../reports/normalise/intervals.ts';
import type { JsonObject } from '../../json/json-object.ts';
import { flag, instant, instantMs, object, text } from '../../json/values.ts';
import type { Report } from '../../reports/report.ts';
import { joinDetails, sourceEntry, type Reference, type SourceEntry } from '../entry.ts';

/** What intervals are watched for. */
interface Watched {
  /** The selected pair's id, or the id of the pair in use where the SDK does not say which is selected. */
  readonly pair: { readonly kind: 'selected' | 'used'; readonly id: string } | null;
  /** What keeps the microphone's sound from being sent; null when the interval does not say. */
  readonly microphone: 'open' | 'disabled by the application' | 'muted by the system' | null;
}

/** Changes of the candidate pair and of the microphone, told at the start of the interval that shows them. By the client's clock. */
export async function entriesOfIntervals(report: Report): Promise<SourceEntry[]> {
  const told: SourceEntry[] = [];
  let before: Watched = { pair: null, microphone: 'open' };
  let latest = -Infinity;
  for (const { stored, index: segmentIndex } of report.segments) {
    let intervalIndex = -1;
    for await (const { stats } of intervals(stored, report.sdk.platform)) {
      intervalIndex += 1;
      const at = instantMs(stats.intervalStartUtc);
      // Posting again can store an interval twice, in segments that overlap.
      if (at === null || at <= latest) continue;
      latest = at;
      const now = watch(stats);
      const place = { reportId: report.id, segmentIndex, intervalIndex };
      told.push(...changes(before, now, { stats, at, sourceTime: instant(stats.intervalStartUtc) }, place));
      before = { pair: now.pair ?? before.pair, microphone: now.microphone ?? before.microphone };
    }
  }
  return told;
}

function watch(stats: JsonObject): Watched {
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
  before: Watched,
  now: Watched,
  { stats, at, sourceTime }: { stats: JsonObject; at: number; sourceTime: string | null },
  place: Partial<Reference>,
): SourceEntry[] {
  const told: SourceEntry[] = [];
  const common = { source: 'SDK_STATISTICS', at, sourceTime } as const;
  const { pair, microphone } = now;
  if (pair !== null && before.pair?.kind === pair.kind && before.pair.id !== pair.id) {
    const title = 'Candidate pair changed';
    told.push(sourceEntry({ ...common, kind: 'CANDIDATE_PAIR_CHANGED', title, detail: pathOf(stats) }, place));
  }
  if (microphone !== null && microphone !== before.microphone)
    told.push(
      microphone === 'open'
        ? sourceEntry({ ...common, kind: 'MICROPHONE_UNMUTED', title: 'Microphone open again' }, place)
        : sourceEntry({ ...common, kind: 'MICROPHONE_MUTED', title: `Microphone ${microphone}` }, place),
    );
  return told;
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
