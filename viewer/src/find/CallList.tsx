import { useMemo } from 'react';
import type { Filters } from '../app/view.ts';
import { Problem } from '../parts/Problem.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { CallRow } from './CallRow.tsx';
import { useFound } from './use-found.ts';
import { useScores } from './use-scores.ts';

/** The calls found: there at once, scored one after the other. */
export function CallList({ filters }: { filters: Filters }) {
  const { calls, hasMore, isLoading, error, more } = useFound(filters);
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const callIds = useMemo(() => calls.map(({ callId }) => callId), [calls]);
  const scores = useScores(callIds);
  const scored = callIds.filter((callId) => scores.has(callId)).length;
  return (
    <section className="card list" aria-labelledby="list-title">
      <div className="section-head">
        <h2 id="list-title">{isFiltered ? 'Calls found' : 'Recent calls'}</h2>
        {calls.length > 0 && (
          <span className="muted num scored" role="status">
            {scored < calls.length ? (
              <>
                scored {scored} of {calls.length}
                <progress aria-label="Scoring" max={calls.length} value={scored} />
              </>
            ) : (
              `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`
            )}
          </span>
        )}
      </div>
      {error && <Problem error={error} title="The list of calls" retry={more} />}
      {calls.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Calls">
          <table className="calls">
            <thead>
              <tr>
                <th scope="col">
                  Started <span className="muted">UTC</span>
                </th>
                <th scope="col">Verdict</th>
                <th scope="col">Agent</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Length</th>
                <th scope="col">SDK</th>
                <th scope="col">
                  MOS <span className="muted">received / sent</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <CallRow key={call.callId} call={call} score={scores.get(call.callId)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isLoading && <Waiting what="The list of calls" />}
      {!isLoading && !error && calls.length === 0 && (
        <p className="empty">
          {isFiltered
            ? 'No calls match. Billing records appear some time after a call ends.'
            : 'No calls are stored yet.'}
        </p>
      )}
      {hasMore && !isLoading && (
        <p className="more">
          <button type="button" onClick={more}>
            Show more
          </button>
        </p>
      )}
    </section>
  );
}
