import type { IceQuery } from '../../../client/src/documents.ts';
import { pathKind } from '../call/path-kind.ts';
import { amount } from '../parts/format.ts';
import { When } from './When.tsx';

type Path = NonNullable<NonNullable<IceQuery['callReports']>[number]['paths']>[number];

const KINDS: ReadonlyMap<string, string> = new Map([
  ['host', 'host (direct)'],
  ['srflx', 'srflx (behind a NAT)'],
  ['prflx', 'prflx (behind a NAT)'],
  ['relay', 'relay (through TURN)'],
]);

const TLS: ReadonlyMap<string, string> = new Map([
  ['FEFD', 'DTLS 1.2'],
  ['FEFC', 'DTLS 1.3'],
]);

interface IcePathsProps {
  readonly paths: readonly Path[];
  readonly origin: number | undefined;
  readonly onPoint: (seconds: number) => void;
}

/** The media paths of the call, in order. */
export function IcePaths({ paths, origin, onPoint }: IcePathsProps) {
  return (
    <section className="ice-part">
      <h3>Media paths</h3>
      {paths.length === 0 && <p className="muted">The SDK reported no paths.</p>}
      <ol className="paths">
        {paths.map((path, index) => (
          <li key={index}>
            <p className="path-line">
              <When instant={path.start} origin={origin} onPoint={onPoint} />
              <strong>{kindOf(path.ice?.local?.candidateType)}</strong>
              <span aria-label="to"> → </span>
              <strong>{kindOf(path.ice?.remote?.candidateType)}</strong>
              {pathKind(path.ice) === 'relay' && <span className="badge">relayed through TURN</span>}
              <span className="muted">
                {path.intervalCount} {path.intervalCount === 1 ? 'measurement' : 'measurements'}
              </span>
            </p>
            <dl className="pairs">
              <Pair name="Local" value={endOf(path.ice?.local)} />
              <Pair name="Remote" value={endOf(path.ice?.remote)} />
              <Pair
                name="Pair"
                value={[path.ice?.state, path.ice?.nominated === true ? 'nominated' : null].filter(Boolean).join(', ')}
              />
              <Pair name="ICE" value={path.transport?.iceState} />
              <Pair
                name="DTLS"
                value={[
                  path.transport?.dtlsState,
                  TLS.get(path.transport?.tlsVersion?.toUpperCase() ?? ''),
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

/** A candidate's type as text. */
export const kindOf = (type: string | null | undefined): string => (type ? (KINDS.get(type) ?? type) : 'unknown');

type End = NonNullable<NonNullable<Path['ice']>['local']> | NonNullable<NonNullable<Path['ice']>['remote']>;

function endOf(end: End | null | undefined): string | null {
  if (!end) return null;
  const address = end.address ? `${end.address}${end.port ? `:${end.port}` : ''}` : 'address hidden';
  const network = 'networkType' in end && end.networkType && end.networkType !== 'unknown' ? end.networkType : null;
  const relay = 'relayProtocol' in end && end.relayProtocol ? `relay over ${end.relayProtocol}` : null;
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
