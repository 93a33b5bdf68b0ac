import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError, type OperationResult, type RequestPolicy } from 'urql';
import type { CallView } from '../app/view.ts';
import { LogsDocument, type LogLevel, type LogsQuery } from '../../../client/src/documents.ts';
import { LatestLoad } from '../parts/latest-load.ts';
import type { LogEntry } from './LogRow.tsx';

type LogsPage = NonNullable<LogsQuery['callReports']>[number]['logs'];

const PAGE = 1_000;

interface Logs {
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
}

const NONE: Logs = { entries: [], total: 0, isLoading: true, error: undefined };

/** All log entries that match a filter, page by page; the first thousand are shown while the rest loads. */
export function useLogs(
  { callId, session }: CallView,
  minLevel: LogLevel,
  search: string,
): Logs & { retry: () => void } {
  const client = useClient();
  const [logs, setLogs] = useState<Logs>(NONE);
  const [latest] = useState(() => new LatestLoad());

  const load = useCallback(
    async (requestPolicy: RequestPolicy) => {
      const isCurrent = latest.begin();
      setLogs(NONE);
      let entries: readonly LogEntry[] = [];
      let after: string | null = null;
      for (;;) {
        const answer: OperationResult<LogsQuery> = await client
          .query(
            LogsDocument,
            { callId, minLevel, search: search === '' ? null : search, first: PAGE, after },
            { requestPolicy },
          )
          .toPromise();
        if (!isCurrent()) return;
        const page: LogsPage | undefined = answer.data?.callReports?.[session]?.logs;
        if (!page) {
          setLogs({ entries, total: entries.length, isLoading: false, error: answer.error });
          return;
        }
        entries = [...entries, ...page.nodes];
        after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
        setLogs({ entries, total: page.totalCount, isLoading: after !== null, error: undefined });
        if (after === null) return;
      }
    },
    [client, latest, callId, session, minLevel, search],
  );

  useEffect(() => {
    void load('cache-first');
    return () => latest.end();
  }, [load, latest]);

  // An answer with errors is cached too, so a retry asks the gateway again.
  return { ...logs, retry: () => void load('network-only') };
}
