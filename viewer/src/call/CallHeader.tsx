import type { CallView } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { amount, date, duration, timeOfDay } from '../parts/format.ts';
import type { HeadReport } from './use-call.ts';

/** Who called whom and when, and the call's id. */
export function CallHeader({ view, report }: { view: CallView; report: HeadReport }) {
  const { summary, segments, storedAt, sdk } = report;
  const started = summary.startedAt ?? storedAt;
  const intervals = segments.reduce((sum, { intervalCount }) => sum + intervalCount, 0);
  return (
    <div className="call-header">
      <div>
        <h1>
          <span className="num">{summary.callerNumber ?? 'unknown caller'}</span>
          <span aria-label="to"> → </span>
          <span className="num">{summary.destinationNumber ?? 'unknown number'}</span>
        </h1>
        <p className="muted facts">
          {summary.direction !== 'UNKNOWN' && <span>{summary.direction === 'INBOUND' ? 'Incoming' : 'Outgoing'}</span>}
          {started && (
            <time dateTime={started} title={started}>
              {date(started)}, {timeOfDay(started)}
            </time>
          )}
          {summary.durationSeconds !== null && summary.durationSeconds !== undefined && (
            <span className="num">lasted {duration(summary.durationSeconds)}</span>
          )}
          <span>
            {[sdk.name ?? sdk.platform, sdk.version].filter(Boolean).join(' ')}
          </span>
          <span className="num">
            {amount(intervals, 0)} measurements in {segments.length} {segments.length === 1 ? 'segment' : 'segments'}
          </span>
        </p>
      </div>
      <p className="call-id">
        <span className="muted">Call id</span> <span className="mono">{view.callId}</span>
        <CopyButton small label="Copy the call id" text={view.callId} />
        <CopyButton small={false} label="Copy link" text={() => location.href} />
      </p>
    </div>
  );
}
