import { useEffect, useMemo, type ComponentType } from 'react';
import { go, linkTo } from '../app/navigation.ts';
import { FIND, type CallView } from '../app/view.ts';
import { createCursor } from '../charts/cursor.ts';
import { timeOfDay } from '../parts/format.ts';
import type { CallBodyProps } from './CallBody.tsx';
import type { HeadReport } from './answers.ts';
import { useHead } from './use-call.ts';

/** One call. The address determines which, and the view; `body` shows it. All queries are sent at once; the first answer can be shown without the others. */
export function CallPage({ view, body: Body }: { view: CallView; body: ComponentType<CallBodyProps> }) {
  const head = useHead(view.callId);
  const cursor = useMemo(createCursor, []);
  const { reports } = head;
  const session = reports === undefined || reports[view.session] ? view.session : 0;
  const report = reports?.[session];
  const summary = report?.summary;

  useEffect(() => {
    const who = summary ? `${summary.callerNumber ?? '?'} → ${summary.destinationNumber ?? '?'}` : view.callId;
    document.title = `${who} · Call reports`;
    return () => {
      document.title = 'Call reports';
    };
  }, [summary, view.callId]);

  if (reports?.length === 0) return <NothingStored callId={view.callId} />;
  return (
    <Body
      view={session === view.session ? view : { ...view, session, range: null, issue: null }}
      head={head}
      report={report}
      cursor={cursor}
      sessions={
        reports !== undefined && (
          <>
            {session !== view.session && <NoSuchSession asked={view.session} count={reports.length} />}
            {reports.length > 1 && <Sessions view={{ ...view, session }} reports={reports} />}
          </>
        )
      }
    />
  );
}

function Sessions({ view, reports }: { view: CallView; reports: readonly HeadReport[] }) {
  return (
    <nav className="sessions" aria-label="SDK sessions of this call">
      <span className="muted">The SDK started {reports.length} times during this call:</span>
      {reports.map(({ id, summary: { startedAt } }, session) => (
        <button
          type="button"
          key={id}
          aria-pressed={session === view.session}
          onClick={() => go({ ...view, session, range: null, issue: null })}
        >
          Session {session + 1}
          {startedAt && <span className="muted num"> {timeOfDay(startedAt)}</span>}
        </button>
      ))}
    </nav>
  );
}

function NoSuchSession({ asked, count }: { asked: number; count: number }) {
  return (
    <p className="muted" role="status">
      The link asks for SDK session {asked + 1}, but this call has {count === 1 ? 'only one' : `only ${count}`}. The
      first one is shown.
    </p>
  );
}

function NothingStored({ callId }: { callId: string }) {
  return (
    <div className="empty card">
      <h1>No report is stored for this call</h1>
      <p>
        Your API key can read no report of the call <span className="mono">{callId}</span>. The SDK may not have sent
        one, it may belong to another organization, or it may not have arrived yet.
      </p>
      <p>
        <a {...linkTo(FIND)}>Find another call</a>
      </p>
    </div>
  );
}
