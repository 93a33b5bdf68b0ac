import type { CallView } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { amount, date, duration, timeOfDay } from '../parts/format.ts';
import type { HeadReport } from './answers.ts';
import type { useAround } from './use-call.ts';

interface CallHeaderProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** The ways that the audio took; empty until they are known. */
  readonly paths: readonly Path[];
}

type Path = ReturnType<typeof useAround>['paths'][number];

/** Who called whom and when, and the call's id. */
export function CallHeader({ view, report, paths }: CallHeaderProps) {
  const { summary, segments, storedAt, sdk } = report;
  const started = summary.startedAt ?? storedAt;
  const intervals = segments.reduce((sum, { intervalCount }) => sum + intervalCount, 0);
  return (
    <div className="call-header">
      <h1>
        <span className="num">{summary.callerNumber ?? 'unknown caller'}</span>
        <span aria-label="to"> → </span>
        <span className="num">{summary.destinationNumber ?? 'unknown number'}</span>
      </h1>
      <p className="call-id">
        <span className="muted">Call id</span> <span className="mono">{view.callId}</span>
        <CopyButton small label="Copy the call id" text={view.callId} />
        <CopyButton small={false} label="Copy link" text={() => location.href} />
      </p>
      <p className="muted facts">
        {summary.direction !== 'UNKNOWN' && <span>{summary.direction === 'INBOUND' ? 'Incoming' : 'Outgoing'}</span>}
        {started && (
          <time dateTime={started} title={started}>
            {date(started)}, {timeOfDay(started)}
          </time>
        )}
        {summary.durationSeconds !== null && <span className="num">lasted {duration(summary.durationSeconds)}</span>}
        <span>{[sdk.name ?? sdk.platform, sdk.version].filter(Boolean).join(' ')}</span>
        {distinct(paths.map(codecOf)).map((codec) => (
          <span key={codec}>{codec}</span>
        ))}
        {distinct(paths.map(({ ice }) => KINDS[ice?.local?.candidateType ?? ''])).map((kind) => (
          <span key={kind}>{kind}</span>
        ))}
        <span className="num">
          {amount(intervals, 0)} {intervals === 1 ? 'measurement' : 'measurements'} in {segments.length}{' '}
          {segments.length === 1 ? 'segment' : 'segments'}
        </span>
      </p>
    </div>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  host: 'direct path (host)',
  srflx: 'path through a NAT (srflx)',
  prflx: 'path through a NAT (prflx)',
  relay: 'path relayed (TURN)',
};

const codecOf = ({ inboundCodec, outboundCodec }: Path): string | undefined =>
  (inboundCodec ?? outboundCodec)?.mimeType?.replace(/^audio\//, '');

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
