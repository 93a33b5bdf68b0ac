import { useQuery } from 'urql';
import type { CallView } from '../app/view.ts';
import { IceDocument, type IceQuery } from '../generated/graphql.ts';
import { amount, duration } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { readCandidate } from './candidate.ts';
import { When } from './IssuesTab.tsx';

type IceReport = NonNullable<IceQuery['callReports']>[number];
type Path = NonNullable<IceReport['paths']>[number];

interface IceTabProps {
  readonly view: CallView;
  readonly origin: number | undefined;
  readonly onPoint: (seconds: number) => void;
}

/** How the connection came to be and which ways the audio took. */
export function IceTab({ view, origin, onPoint }: IceTabProps) {
  const [result, ask] = useQuery({ query: IceDocument, variables: { callId: view.callId } });
  const retry = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Section title="The connection" answer={result} value={result.data?.callReports?.[view.session]} retry={retry}>
      {(report) => (
        <>
          <Paths paths={report.paths ?? []} origin={origin} onPoint={onPoint} />
          <States report={report} origin={origin} onPoint={onPoint} />
          <Candidates report={report} origin={origin} onPoint={onPoint} />
        </>
      )}
    </Section>
  );
}

type PartProps = Omit<IceTabProps, 'view'>;

const KINDS: Readonly<Record<string, string>> = {
  host: 'host (direct)',
  srflx: 'srflx (behind a NAT)',
  prflx: 'prflx (behind a NAT)',
  relay: 'relay (through TURN)',
};

const TLS: Readonly<Record<string, string>> = { FEFD: 'DTLS 1.2', FEFC: 'DTLS 1.3' };

function Paths({ paths, origin, onPoint }: PartProps & { paths: readonly Path[] }) {
  return (
    <section className="ice-part">
      <h3>Ways the audio took</h3>
      {paths.length === 0 && <p className="muted">This SDK did not say.</p>}
      <ol className="paths">
        {paths.map((path, index) => (
          <li key={index}>
            <p className="path-line">
              <When instant={path.start} origin={origin} onPoint={onPoint} />
              <strong>{kindOf(path.ice?.local?.candidateType)}</strong>
              <span aria-label="to"> → </span>
              <strong>{kindOf(path.ice?.remote?.candidateType)}</strong>
              <span className="muted">
                {path.intervalCount} {path.intervalCount === 1 ? 'measurement' : 'measurements'}
              </span>
            </p>
            <dl className="pairs">
              <Pair name="Here" value={endOf(path.ice?.local)} />
              <Pair name="There" value={endOf(path.ice?.remote)} />
              <Pair
                name="Pair"
                value={[path.ice?.state, path.ice?.nominated === true ? 'nominated' : null].filter(Boolean).join(', ')}
              />
              <Pair name="ICE" value={path.transport?.iceState} />
              <Pair
                name="DTLS"
                value={[
                  path.transport?.dtlsState,
                  TLS[path.transport?.tlsVersion?.toUpperCase() ?? ''],
                  path.transport?.srtpCipher,
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
              <Pair name="Codec" value={codecOf(path)} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Pair({ name, value }: { name: string; value: string | null | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="mono">{value}</dd>
    </>
  );
}

const kindOf = (type: string | null | undefined): string => (type ? (KINDS[type] ?? type) : 'unknown');

type End = NonNullable<NonNullable<Path['ice']>['local']> | NonNullable<NonNullable<Path['ice']>['remote']>;

function endOf(end: End | null | undefined): string | null {
  if (!end) return null;
  const address = end.address ? `${end.address}${end.port ? `:${end.port}` : ''}` : 'address hidden';
  const network = 'networkType' in end && end.networkType && end.networkType !== 'unknown' ? end.networkType : null;
  const relay = 'relayProtocol' in end && end.relayProtocol ? `by ${end.relayProtocol}` : null;
  return [address, end.protocol, network, relay].filter(Boolean).join(', ');
}

function codecOf({ inboundCodec, outboundCodec }: Path): string | null {
  const name = (codec: Path['inboundCodec']): string | null =>
    codec?.mimeType ? `${codec.mimeType}${codec.clockRate ? ` ${amount(codec.clockRate / 1000, 0)} kHz` : ''}` : null;
  const [received, sent] = [name(inboundCodec), name(outboundCodec)];
  return received === sent
    ? received
    : [received && `received ${received}`, sent && `sent ${sent}`].filter(Boolean).join(', ');
}

function States({ report, origin, onPoint }: PartProps & { report: IceReport }) {
  const states = report.states.nodes.flatMap(({ timestamp, message }) => {
    const parts = /(ICE connection|ICE gathering|Peer connection|Signaling|DTLS)\s*state changed to (\S+)/i.exec(
      message,
    );
    return parts ? [{ timestamp, machine: parts[1] ?? '', state: parts[2] ?? '' }] : [];
  });
  return (
    <section className="ice-part">
      <h3>States, as the SDK logged them</h3>
      {states.length === 0 && <p className="muted">The log has none.</p>}
      <ol className="states">
        {states.map(({ timestamp, machine, state }, index) => (
          <li key={index} className={BAD_STATES.has(state) ? 'critical' : undefined}>
            <When instant={timestamp} origin={origin} onPoint={onPoint} />
            <span className="muted">{machine}</span>
            <strong>
              {BAD_STATES.has(state) && <Icon name="critical" size={14} />} {state}
            </strong>
          </li>
        ))}
      </ol>
    </section>
  );
}

const BAD_STATES = new Set(['failed', 'disconnected']);

function Candidates({ report, origin, onPoint }: PartProps & { report: IceReport }) {
  const lines = report.candidates.nodes.flatMap(({ timestamp, message, context }) => {
    const candidate = readCandidate(context);
    return candidate ? [{ timestamp, candidate, message }] : [];
  });
  const errors = report.candidates.nodes.filter(({ message }) => /candidate error/i.test(message));
  const start = lines[0]?.timestamp ? Date.parse(lines[0].timestamp) : NaN;
  return (
    <section className="ice-part">
      <h3>Candidates gathered ({lines.length})</h3>
      {lines.length === 0 && <p className="muted">The log has none.</p>}
      {lines.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Candidates">
          <table>
            <thead>
              <tr>
                <th scope="col">After</th>
                <th scope="col">Type</th>
                <th scope="col">Protocol</th>
                <th scope="col">Address</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ timestamp, candidate }, index) => (
                <tr key={index}>
                  <td className="num">{timestamp ? duration((Date.parse(timestamp) - start) / 1000, 3) : '–'}</td>
                  <td>{kindOf(candidate.type)}</td>
                  <td>{candidate.protocol}</td>
                  <td className="mono">
                    {candidate.address}:{candidate.port}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {errors.length > 0 && (
        <ul className="notes-list">
          {errors.map(({ timestamp, message }, index) => (
            <li key={index}>
              <When instant={timestamp} origin={origin} onPoint={onPoint} /> {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
