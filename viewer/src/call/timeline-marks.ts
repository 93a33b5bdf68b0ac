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

/** When both legs were connected to each other, in seconds on the axis; undefined if call control does not say. */
export function talkStart(timeline: Timeline, origin: number): number | undefined {
  const bridged = timeline.entries.filter(({ kind }) => kind === 'CALL_BRIDGED');
  return bridged.length === 0 ? undefined : Math.max(...bridged.map((entry) => entrySeconds(entry, timeline, origin)));
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
