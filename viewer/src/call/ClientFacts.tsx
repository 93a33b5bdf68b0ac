import type { CallView } from '../app/view.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { amount } from '../parts/format.ts';
import type { HeadReport } from './answers.ts';
import { pathKind, type PathKind } from './path-kind.ts';
import type { useAround } from './use-call.ts';

type Path = ReturnType<typeof useAround>['paths'][number];

interface ClientFactsProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** The media paths; empty until they are loaded. */
  readonly paths: readonly Path[];
}

/** Facts about the client and its report, for engineers. */
export function ClientFacts({ view, report, paths }: ClientFactsProps) {
  const { segments, sdk, summary } = report;
  const intervals = segments.reduce((sum, { intervalCount }) => sum + intervalCount, 0);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Numbers', `${summary.callerNumber ?? 'unknown'} → ${summary.destinationNumber ?? 'unknown'}`],
    ['SDK', [sdk.name ?? sdk.platform, sdk.version].filter(Boolean).join(' ')],
    ['User agent', sdk.userAgent ?? ''],
    ['Codec', distinct(paths.map(codecOf)).join(', ')],
    ['Path', distinct(paths.map(({ ice }) => kindName(ice))).join(', ')],
    [
      'Report',
      `${amount(intervals, 0)} ${intervals === 1 ? 'measurement' : 'measurements'} in ${segments.length} ${segments.length === 1 ? 'segment' : 'segments'}`,
    ],
  ];
  return (
    <div>
      <h2>Client and ids</h2>
      <dl className="client-facts">
        <dt>Call id</dt>
        <dd>
          <span className="mono">{view.callId}</span> <CopyButton small label="Copy the call id" text={view.callId} />
        </dd>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

const KINDS: Readonly<Record<PathKind, string>> = {
  direct: 'direct (host candidate)',
  nat: 'through a NAT (reflexive candidate)',
  relay: 'relayed through TURN',
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
