import type { ReactNode } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { linkTo } from '../app/navigation.ts';
import { openCall, type CallView } from '../app/view.ts';
import type { HeadReport } from '../call/answers.ts';
import { IdsDocument, type IdsQuery } from '../../../client/src/documents.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { amount, words } from '../parts/format.ts';
import { JsonTree } from '../parts/JsonTree.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Section } from '../parts/Section.tsx';
import { Events, Recordings } from './Records.tsx';

type Correlation = NonNullable<IdsQuery['callReports']>[number]['correlation'];
type DetailRecord = NonNullable<IdsQuery['calls'][number]['detailRecord']>;

/** All ids with copy buttons, and the records linked by them. A failed record is named; the others are shown. */
export function IdsTab({ view, report }: { view: CallView; report: HeadReport }) {
  const [result, ask] = useQuery({ query: IdsDocument, variables: { callId: view.callId } });
  const retry = (): void => ask({ requestPolicy: 'network-only' });
  const correlation = result.data?.callReports?.[view.session]?.correlation;
  const record = result.data?.calls[0]?.detailRecord;
  if (result.data && correlation && result.error)
    return (
      <>
        <Problem error={result.error} title={failedParts(result.error)} retry={retry} />
        <Joined correlation={correlation} record={record} view={view} report={report} />
      </>
    );
  return (
    <Section title="The ids" answer={result} value={correlation} retry={retry}>
      {(ids) => <Joined correlation={ids} record={record} view={view} report={report} />}
    </Section>
  );
}

const PARTS: ReadonlyMap<unknown, string> = new Map([
  ['callEvents', 'Call-control events'],
  ['callStatus', 'Call status'],
  ['detailRecord', 'Billing'],
  ['otherLegs', 'Other legs'],
  ['recordings', 'Recordings'],
]);

/** The parts of the tab that an answer's errors affect, such as `Recordings, Billing`. */
function failedParts({ graphQLErrors }: CombinedError): string {
  const names = graphQLErrors.flatMap(({ path = [] }) => path.map((key) => PARTS.get(key)));
  const known = [...new Set(names.filter((name) => name !== undefined))];
  return known.length === 0 ? 'Some records' : known.join(', ');
}

interface JoinedProps {
  readonly correlation: Correlation;
  readonly record: DetailRecord | null | undefined;
  readonly view: CallView;
  readonly report: HeadReport;
}

function Joined({ correlation, record, view, report }: JoinedProps) {
  const { callEvents, recordings, callStatus, otherLegs, voiceSdkIdDecoded } = correlation;
  const own = report.correlation;
  return (
    <>
      <Part title="Ids">
        <dl className="ids">
          <Id name="Call" value={view.callId} />
          <Id name="Telnyx leg" value={own.telnyxLegId} />
          <Id name="Telnyx session" value={own.telnyxSessionId} />
          <Id name="Call control" value={callStatus?.callControlId} />
          <Id name="SDK session" value={own.voiceSdkSessionId} />
          <Id name="SDK connection" value={own.voiceSdkId} />
          <Id name="User" value={own.userId} />
          <Id name="Organization" value={own.organizationId} />
          <Id name="Report" value={report.id} />
          <Id name="Report group" value={own.reportGroupId} />
        </dl>
        {voiceSdkIdDecoded !== null && <JsonTree name="SDK connection, decoded" value={voiceSdkIdDecoded} />}
        {report.sdk.userAgent && <p className="muted mono">{report.sdk.userAgent}</p>}
      </Part>

      <Part title="Billing">
        {record ? <Billing record={record} /> : <p className="muted">No billing record (yet).</p>}
      </Part>

      <Part title="Other legs of this session">
        {otherLegs && otherLegs.length > 0 ? (
          <ul className="plain">
            {otherLegs.map(({ callId, detailRecord }) => (
              <li key={callId}>
                <a className="mono" {...linkTo(openCall(callId))}>
                  {callId}
                </a>
                <span className="muted">
                  {' '}
                  {[detailRecord?.agent, detailRecord && words(detailRecord.direction)].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">{otherLegs ? 'No other Voice SDK leg.' : 'Unknown.'}</p>
        )}
      </Part>

      <Part title="Recordings">
        <Recordings recordings={recordings} />
      </Part>

      <Part title="Call-control events">
        <Events events={callEvents} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ids-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Id({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value ? (
          <>
            <span className="mono">{value}</span>
            <CopyButton small label={`Copy: ${name}`} text={value} />
          </>
        ) : (
          <span className="muted">unknown</span>
        )}
      </dd>
    </div>
  );
}

function Billing({ record }: { record: DetailRecord }) {
  const seconds = (value: number | null | undefined): string => (value === null ? 'unknown' : `${amount(value, 0)} s`);
  return (
    <dl className="pairs">
      <dt>Agent</dt>
      <dd>{record.agent ?? 'unknown'}</dd>
      <dt>Direction</dt>
      <dd>{words(record.direction)}</dd>
      <dt>Duration</dt>
      <dd className="num">{seconds(record.callSeconds)}</dd>
      <dt>Billed</dt>
      <dd className="num">{seconds(record.billedSeconds)}</dd>
      <dt>Cost</dt>
      <dd className="num">{record.cost ? `${record.cost} ${record.currency ?? ''}` : 'unknown'}</dd>
      <dt>Connection</dt>
      <dd>{record.connectionName ?? record.connectionId ?? 'unknown'}</dd>
    </dl>
  );
}
