import { useQuery } from 'urql';
import type { CallView } from '../app/view.ts';
import { IceDocument, type IceQuery } from '../../../client/src/documents.ts';
import { duration } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { readCandidate } from './candidate.ts';
import { readConnectionState } from './connection-state.ts';
import { IcePaths, kindOf } from './IcePaths.tsx';
import { When } from './When.tsx';

type IceReport = NonNullable<IceQuery['callReports']>[number];

/** How times are rendered as buttons. */
interface PartProps {
  readonly origin: number | undefined;
  readonly onPoint: (seconds: number) => void;
}

/** How the connection was established, and the media paths. */
export function IceTab({ view, origin, onPoint }: PartProps & { view: CallView }) {
  const [result, ask] = useQuery({ query: IceDocument, variables: { callId: view.callId } });
  const retry = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Section title="The connection" answer={result} value={result.data?.callReports?.[view.session]} retry={retry}>
      {(report) => (
        <>
          <IcePaths paths={report.paths ?? []} origin={origin} onPoint={onPoint} />
          <States report={report} origin={origin} onPoint={onPoint} />
          <Candidates report={report} origin={origin} onPoint={onPoint} />
        </>
      )}
    </Section>
  );
}

function States({ report, origin, onPoint }: PartProps & { report: IceReport }) {
  const states = report.states.nodes.flatMap(({ timestamp, message, context }) => {
    const logged = readConnectionState(message, context);
    return logged ? [{ timestamp, ...logged }] : [];
  });
  return (
    <section className="ice-part">
      <h3>State changes in the SDK’s log</h3>
      {states.length === 0 && <p className="muted">None in the log.</p>}
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
      {lines.length === 0 && <p className="muted">None in the log.</p>}
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
