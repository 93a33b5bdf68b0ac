import type { Answer, CallReportClient } from 'call-report-client';
import { CallAtAGlanceDocument, type CallAtAGlanceQuery } from 'call-report-client/documents';
import { useEffect, useState } from 'react';
import { Problems, problemsOf } from './Problems.tsx';

/** Asks for one call, and shows it. */
export function CallPage({ client, callId }: { readonly client: CallReportClient; readonly callId: string }) {
  const [answer, setAnswer] = useState<Answer<CallAtAGlanceQuery>>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const gone = new AbortController();
    client.request(CallAtAGlanceDocument, { callId }, { signal: gone.signal }).then(setAnswer, (reason: unknown) => {
      if (!gone.signal.aborted) setError(reason);
    });
    return () => gone.abort();
  }, [client, callId]);
  if (error !== undefined) return <Problems of={problemsOf(error)} />;
  return answer === undefined ? <p>Loading …</p> : <CallView {...answer} />;
}

/** What went wrong in a call, how bad it was, and who does what next. */
export function CallView({ data, failures }: Answer<CallAtAGlanceQuery>) {
  const [call] = data.calls;
  const verdict = call?.verdict;
  return (
    <main>
      <a href="#/">All calls</a>
      <Problems of={failures} />
      {verdict && (
        <>
          <h1>{verdict.headline}</h1>
          <p>
            <strong>{verdict.impact.level}</strong>: {Math.round(verdict.impact.spoiledSeconds)} s spoiled. Fault:{' '}
            {verdict.fault} (confidence {verdict.confidence}).
          </p>
          <h2>Next</h2>
          <ol>
            {verdict.nextSteps.map(({ actor, action }) => (
              <li key={action}>
                <strong>{actor}</strong>: {action}
              </li>
            ))}
          </ol>
        </>
      )}
      {call?.reports?.map(({ id, sdk, quality }) => (
        <p key={id}>
          {sdk.platform} {sdk.version}: received {quality?.inbound.mos.average?.toFixed(1) ?? '–'} MOS, sent{' '}
          {quality?.outbound.mos.average?.toFixed(1) ?? '–'} MOS
        </p>
      ))}
    </main>
  );
}
