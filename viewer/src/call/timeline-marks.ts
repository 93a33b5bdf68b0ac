import type { Mark } from '../charts/marks.ts';
import type { AroundQuery, TimelineSeverity } from '../../../client/src/documents.ts';

export type Timeline = NonNullable<AroundQuery['calls'][number]['timeline']>;
export type Entry = Timeline['entries'][number];

const SEVERITIES: Readonly<Record<TimelineSeverity, Mark['severity']>> = {
  ERROR: 'critical',
  WARNING: 'warning',
  INFO: 'info',
};

export const markSeverity = (severity: TimelineSeverity): Mark['severity'] => SEVERITIES[severity];

/**
 * Converts the timeline's times from Telnyx's clock to the client's clock, which the measurements use.
 * @returns seconds on the charts' axis
 */
export function entrySeconds({ time }: Pick<Entry, 'time'>, { legs }: Timeline, origin: number): number {
  const clock = legs.find(({ isOwn }) => isOwn)?.clock;
  const offset = clock?.applied ? (clock.offsetMs ?? 0) : 0;
  return (Date.parse(time) + offset - origin) / 1000;
}

/**
 * When both legs were first connected to each other, in seconds on the axis; undefined if call control does not say. A leg that is bridged
 * again, as after a transfer, was connected before.
 */
export function talkStart(timeline: Timeline, origin: number): number | undefined {
  const firsts = new Map<string | null | undefined, number>();
  for (const entry of timeline.entries) {
    if (entry.kind !== 'CALL_BRIDGED') continue;
    const [leg, at] = [entry.leg?.telnyxLegId, entrySeconds(entry, timeline, origin)];
    firsts.set(leg, Math.min(at, firsts.get(leg) ?? Infinity));
  }
  return firsts.size === 0 ? undefined : Math.max(...firsts.values());
}

/** The events marked above the charts, without the SDK's warnings, which are already shown as issues. */
export function timelineMarks(timeline: Timeline, origin: number): Mark[] {
  return timeline.entries
    .filter(({ kind }) => kind !== 'SDK_WARNING')
    .map((entry) => ({
      at: entrySeconds(entry, timeline, origin),
      title: entry.detail ? `${entry.title}: ${entry.detail}` : entry.title,
      severity: markSeverity(entry.severity),
    }));
}
