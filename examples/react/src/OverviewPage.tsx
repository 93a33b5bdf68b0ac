import type { Answer, CallReportClient } from 'call-report-client';
import { OverviewAtAGlanceDocument, type OverviewAtAGlanceQuery } from 'call-report-client/documents';
import { useEffect, useState } from 'react';
import { Problems, problemsOf } from './Problems.tsx';

const WEEK_MS = 7 * 86_400_000;

/** Shows the last week, and more of it while the gateway judges more calls. */
export function OverviewPage({ client }: { readonly client: CallReportClient }) {
  const [answer, setAnswer] = useState<Answer<OverviewAtAGlanceQuery>>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const gone = new AbortController();
    const filter = { startedFrom: new Date(Date.now() - WEEK_MS).toISOString() };
    const follow = async (): Promise<void> => {
      for await (const next of client.poll(OverviewAtAGlanceDocument, { filter, worst: 10 }, { signal: gone.signal }))
        setAnswer(next);
    };
    follow().catch((reason: unknown) => {
      if (!gone.signal.aborted) setError(reason);
    });
    return () => gone.abort();
  }, [client]);
  return (
    <>
      {error !== undefined && <Problems of={problemsOf(error)} />}
      {answer ? <OverviewView {...answer} /> : error === undefined && <p>Loading …</p>}
    </>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** How the calls of a period went, what stands out, and the worst calls. */
export function OverviewView({ data, failures }: Answer<OverviewAtAGlanceQuery>) {
  const overview = data.callQuality;
  if (!overview) return <Problems of={failures} />;
  const { coverage, totals, calls } = overview;
  const groups = [...overview.agents, ...overview.versions, ...overview.paths];
  const { poorShare } = totals;
  return (
    <main>
      <h1>
        {totals.poor} poor calls of {totals.judged}
        {poorShare && ` (${percent(poorShare.low)} to ${percent(poorShare.high)})`}
      </h1>
      {!coverage.isComplete && (
        <progress max={coverage.found} value={coverage.judged}>
          {coverage.judged} of {coverage.found}
        </progress>
      )}
      <Problems of={failures} />
      <ul>{groups.map(({ standsOut }) => standsOut && <li key={standsOut.sentence}>{standsOut.sentence}</li>)}</ul>
      <h2>Worst calls</h2>
      <ol>
        {calls.nodes.map(({ callId, detailRecord }) => (
          <li key={callId}>
            <a href={`#/calls/${encodeURIComponent(callId)}`}>
              {detailRecord?.agent ?? callId}, {detailRecord?.startedAt}
            </a>
          </li>
        ))}
      </ol>
    </main>
  );
}
