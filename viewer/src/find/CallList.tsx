import { useMemo } from 'react';
import type { Filters } from '../app/view.ts';
import { fullDate } from '../parts/format.ts';
import { Problem } from '../parts/Problem.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { CallRow } from './CallRow.tsx';
import { sessionRows, type SessionRow } from './session-rows.ts';
import { useFound } from './use-found.ts';
import { useScores } from './use-scores.ts';
import { useSight } from './use-sight.ts';

/** The calls found, a row per session: shown immediately, with a verdict once their reports are read. */
export function CallList({ filters }: { filters: Filters }) {
  const { calls, hasMore, isLoading, error, more } = useFound(filters);
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const { isInSight, watch } = useSight();
  const unscored = useMemo(() => sessionRows(calls, new Map()).map(({ callId }) => callId), [calls]);
  const scores = useScores(unscored, isInSight);
  const rows = sessionRows(calls, scores);
  const scored = rows.filter(({ score }) => score !== undefined).length;
  return (
    <section className="card list" aria-labelledby="list-title">
      <div className="section-head">
        <h2 id="list-title">{isFiltered ? 'Calls found' : 'Recent calls'}</h2>
        {rows.length > 0 && (
          <span className="muted num scored" role="status">
            {scored < rows.length ? (
              <>
                judged {scored} of {rows.length}
                <progress aria-label="Judging" max={rows.length} value={scored} />
              </>
            ) : (
              `${rows.length} ${rows.length === 1 ? 'call' : 'calls'}`
            )}
          </span>
        )}
      </div>
      {error && <Problem error={error} title="The list of calls" retry={more} />}
      {rows.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Calls">
          <table className="calls">
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Who</th>
                <th scope="col">What happened</th>
                <th scope="col">Length</th>
                <th scope="col">
                  MOS <span className="muted">received / sent</span>
                </th>
                <th scope="col">SDK</th>
              </tr>
            </thead>
            {byDay(rows).map(([day, ofDay]) => (
              <tbody key={day}>
                <tr className="day">
                  <th scope="rowgroup" colSpan={6}>
                    {day}
                  </th>
                </tr>
                {ofDay.map((row) => (
                  <CallRow key={row.callId} row={row} watch={watch} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {isLoading && <Waiting what="The list of calls" />}
      {!isLoading && !error && rows.length === 0 && (
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

/** Rows grouped by the day on which their call began, in the user's time zone, in the order of the list. */
function byDay(rows: readonly SessionRow[]): [day: string, rows: SessionRow[]][] {
  const days = new Map<string, SessionRow[]>();
  for (const row of rows) {
    const day = row.startedAt === null ? 'Start not known' : fullDate(row.startedAt);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}
