import { useState } from 'react';
import { useQuery } from 'urql';
import type { CallView } from '../app/view.ts';
import type { HeadReport } from '../call/answers.ts';
import { RawDocument } from '../../../client/src/documents.ts';
import { DownloadReport } from '../hand-on/DownloadReport.tsx';
import { words } from '../parts/format.ts';
import { JsonTree } from '../parts/JsonTree.tsx';
import { Section } from '../parts/Section.tsx';

/** The stored report, segment by segment, each loaded when it is opened. */
export function RawTab({ view, report }: { view: CallView; report: HeadReport }) {
  const [open, setOpen] = useState<number | null>(
    report.segments.length === 1 ? (report.segments[0]?.index ?? null) : null,
  );
  return (
    <>
      <div className="tool-row">
        <DownloadReport view={view} />
        <span className="muted">The posting id (call_report_id) is removed: it would let others post reports.</span>
      </div>
      {report.missingSegments.length > 0 && (
        <p className="muted">Missing segments (sent but never stored): {report.missingSegments.join(', ')}</p>
      )}
      <ul className="plain segments">
        {report.segments.map(({ index, isFinal, intervalCount, flushReason }) => (
          <li key={index}>
            <button type="button" aria-expanded={open === index} onClick={() => setOpen(open === index ? null : index)}>
              Segment {index}
              <span className="muted">
                {intervalCount} {intervalCount === 1 ? 'measurement' : 'measurements'}
                {isFinal && ', final'}
                {flushReason && `, sent early: ${words(flushReason.type)}`}
                {flushReason?.socketClose?.code && ` ${flushReason.socketClose.code}`}
              </span>
            </button>
            {open === index && <Segment view={view} index={index} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Segment({ view, index }: { view: CallView; index: number }) {
  const [result, ask] = useQuery({ query: RawDocument, variables: { callId: view.callId, indexes: [index] } });
  const segment = result.data?.callReports?.[view.session]?.segments[0];
  return (
    <Section title="The segment" answer={result} value={segment} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ raw }) => <JsonTree name={`segment ${index}`} value={raw} isOpen />}
    </Section>
  );
}
