import { useEffect, useRef, useState } from 'react';
import { entrySeconds, markSeverity, type Timeline } from '../call/timeline-marks.ts';
import type { useAround } from '../call/use-call.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { TimelineSource } from '../../../client/src/documents.ts';
import { amount, duration, words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';

const SOURCES: Readonly<Record<TimelineSource, string>> = {
  CALL_CONTROL: 'Call control',
  RECORDING: 'Recording',
  SDK_SESSION: 'SDK',
  SDK_SEGMENT: 'SDK upload',
  SDK_LOG: 'SDK log',
  SDK_STATISTICS: 'Statistics',
  BILLING: 'Billing',
};

const textOf = ({ title, detail }: Timeline['entries'][number]): string => (detail ? `${title}: ${detail}` : title);

interface TimelineTabProps {
  readonly around: Pick<ReturnType<typeof useAround>, 'timeline' | 'answer'>;
  readonly origin: number | undefined;
  readonly cursor: Cursor;
  readonly onPoint: (seconds: number) => void;
}

/** Events from all sources, in order. */
export function TimelineTab({ around: { timeline, answer }, ...rest }: TimelineTabProps) {
  return (
    <Section title="The timeline" answer={answer} value={timeline} retry={answer.retry}>
      {(known) => <Entries timeline={known} {...rest} />}
    </Section>
  );
}

interface EntriesProps extends Omit<TimelineTabProps, 'around'> {
  readonly timeline: Timeline;
}

function Entries({ timeline, origin, cursor, onPoint }: EntriesProps) {
  const [isBadOnly, setBadOnly] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const start = origin ?? Date.parse(timeline.entries[0]?.time ?? '');
  const entries = timeline.entries.filter(({ severity }) => !isBadOnly || severity !== 'INFO');
  const clock = timeline.legs.find(({ isOwn }) => isOwn)?.clock;

  useEffect(
    () =>
      cursor.subscribe((seconds) => {
        const rows = [...(list.current?.children ?? [])] as HTMLElement[];
        const last = seconds === null ? undefined : rows.findLast((row) => Number(row.dataset.at) <= seconds + 0.05);
        for (const row of rows) row.classList.toggle('pointed', row === last);
      }),
    [cursor],
  );

  return (
    <>
      <div className="tool-row">
        <label className="check">
          <input type="checkbox" checked={isBadOnly} onChange={(event) => setBadOnly(event.target.checked)} /> Warnings
          and errors only
        </label>
      </div>
      {timeline.missingSources.map(({ source, code, message }, index) => (
        <p className="problem" role="alert" key={index}>
          <Icon name="alert" />
          <span>
            <strong>Source unavailable: {SOURCES[source]}.</strong> {message}{' '}
            <span className="muted">({words(code)})</span>
          </span>
        </p>
      ))}
      <ol className="timeline" ref={list}>
        {entries.map((entry, index) => {
          const at = entrySeconds(entry, timeline, start);
          const severity = markSeverity(entry.severity);
          return (
            <li key={index} className={severity} data-at={at} onMouseEnter={() => cursor.set(at, list.current)}>
              <button
                type="button"
                className="when num"
                onClick={() => onPoint(at)}
                title={`${entry.time}: show in the charts`}
              >
                {duration(at, 1)}
              </button>
              <span className="dot">
                {severity === 'info' ? <span className="plain-dot" /> : <Icon name={severity} size={14} />}
              </span>
              <span className="timeline-text" title={textOf(entry)}>
                <strong>{entry.title}</strong>
                {entry.occurrences > 1 && <span className="muted"> ×{entry.occurrences}</span>}
                {entry.detail && <span className="detail"> {entry.detail}</span>}
                {severity !== 'info' && (
                  <span className="hidden">, {severity === 'critical' ? 'error' : 'warning'}</span>
                )}
              </span>
              <span className="muted source">
                {SOURCES[entry.source]}
                {entry.leg && !entry.leg.isOwn && ', other leg'}
              </span>
            </li>
          );
        })}
      </ol>
      {entries.length === 0 && (
        <p className="empty">{isBadOnly ? 'No warnings or errors.' : 'No events are known for this call.'}</p>
      )}
      {timeline.truncated && (
        <p className="muted">The timeline is incomplete: the call has more events than are shown.</p>
      )}
      {clock?.offsetMs !== null && clock?.offsetMs !== undefined && (
        <p className="muted footnote">
          The client’s clock was {amount(Math.abs(clock.offsetMs), 0)} ms {clock.offsetMs >= 0 ? 'ahead of' : 'behind'}{' '}
          Telnyx’s (± {amount(clock.uncertaintyMs, 0)} ms)
          {clock.applied
            ? '. Times here use the client’s clock, like the charts.'
            : ', too small a difference to correct.'}
        </p>
      )}
    </>
  );
}
