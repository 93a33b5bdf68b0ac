import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { isObject, type JsonObject } from '../../json/json-object.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';
import { cutSnapshots, intervalOfSnapshot, isRtcStatsEntry } from './rtc-stats.ts';
import type { SdkPlatform } from './sdk.ts';
import { object, text } from '../../json/values.ts';

export type StatsShape = 'INTERVALS' | 'SINGLE_OBJECT' | 'RTC_STATS_ENTRIES' | 'ABSENT';

/** One interval in the JavaScript SDK's shape, to which other shapes are converted, and as it was stored. */
export interface Interval {
  readonly stats: JsonObject;
  readonly raw: unknown;
  readonly platform: SdkPlatform;
}

/** What the remote side reported to have received, and the platform that determines the units. */
export interface RemoteInbound {
  readonly stats: JsonObject;
  readonly platform: Interval['platform'];
}

const EMPTY: JsonObject = Object.freeze({});

/** How many elements are examined to determine the shape, in case the first ones are broken. */
const SHAPE_SAMPLE = 8;

/** Determines the shape in which a segment's `stats` was stored, from its first elements only. */
export function statsShape(segment: StoredSegment): StatsShape {
  const count = segment.elementCount('stats');
  if (count === undefined) return isObject(segment.value('stats')) ? 'SINGLE_OBJECT' : 'ABSENT';
  for (let index = 0; index < Math.min(count, SHAPE_SAMPLE); index += 1) {
    const element = segment.element('stats', index);
    if (isObject(element)) return isRtcStatsEntry(element) ? 'RTC_STATS_ENTRIES' : 'INTERVALS';
  }
  return 'INTERVALS';
}

/** How many intervals `intervals` yields. Parses only entries that must be grouped into snapshots. */
export async function intervalCount(segment: StoredSegment): Promise<number> {
  switch (statsShape(segment)) {
    case 'INTERVALS':
      return segment.elementCount('stats') ?? 0;
    case 'RTC_STATS_ENTRIES': {
      let count = 0;
      for await (const _snapshot of cutSnapshots(segment.elements('stats'))) count += 1;
      return count;
    }
    case 'SINGLE_OBJECT':
      return 1;
    case 'ABSENT':
      return 0;
  }
}

/** A segment's intervals in stored order. An element that is not an object is an interval without values. */
export async function* intervals(segment: StoredSegment, platform: SdkPlatform): AsyncGenerator<Interval, void> {
  if (mustYield()) await nextSlice();
  switch (statsShape(segment)) {
    case 'INTERVALS':
      for await (const raw of segment.elements('stats')) yield { stats: object(raw) ?? EMPTY, raw, platform };
      return;
    case 'RTC_STATS_ENTRIES': {
      let start: string | undefined;
      for await (const snapshot of cutSnapshots(segment.elements('stats'))) {
        const stats = intervalOfSnapshot(snapshot, start, platform);
        start = text(stats.intervalEndUtc) ?? undefined;
        yield { stats, raw: snapshot.entries, platform };
      }
      return;
    }
    case 'SINGLE_OBJECT': {
      const raw = segment.value('stats');
      yield { stats: object(raw) ?? EMPTY, raw, platform };
      return;
    }
    case 'ABSENT':
  }
}
