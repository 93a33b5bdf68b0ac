import type { CallView } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { amount, dateAndTime, duration } from '../parts/format.ts';
import type { HeadReport } from './answers.ts';
import { pathKind, type PathKind } from './path-kind.ts';
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
            {dateAndTime(started)}
          </time>
        )}
        {summary.durationSeconds !== null && <span className="num">lasted {duration(summary.durationSeconds)}</span>}
        <span>{[sdk.name ?? sdk.platform, sdk.version].filter(Boolean).join(' ')}</span>
        {distinct(paths.map(codecOf)).map((codec) => (
          <span key={codec}>{codec}</span>
        ))}
        {distinct(paths.map(({ ice }) => kindName(ice))).map((kind) => (
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

const KINDS: Readonly<Record<PathKind, string>> = {
  direct: 'direct path (host candidate)',
  nat: 'path through a NAT (reflexive candidate)',
  relay: 'path relayed through TURN',
};

const kindName = (ice: Path['ice']): string | undefined => {
  const kind = pathKind(ice);
  return kind && KINDS[kind];
};

const codecOf = ({ inboundCodec, outboundCodec }: Path): string | undefined =>
  (inboundCodec ?? outboundCodec)?.mimeType?.replace(/^audio\//, '');

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
