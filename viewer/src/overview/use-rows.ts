import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { OverviewRowsDocument, type CallFilter } from '../../../client/src/documents.ts';
import type { Row } from './slice.ts';

/** Rows per page, the maximum that the gateway returns. */
const PAGE = 1_000;

interface Rows {
  /** All rows; undefined until they are loaded. */
  readonly rows: readonly Row[] | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** All judged calls of a period, page by page. */
export function useRows(filter: CallFilter, isOn: boolean): Rows {
  const client = useClient();
  const [state, setState] = useState<Omit<Rows, 'retry'>>({ rows: undefined, error: undefined });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isOn) return;
    const gone = new AbortController();
    const isGone = (): boolean => gone.signal.aborted;
    const run = async (): Promise<void> => {
      const rows: Row[] = [];
      for (let after: string | null = null; !isGone();) {
        const { data, error } = await client.query(OverviewRowsDocument, { filter, after }).toPromise();
        if (isGone()) return;
        const page: readonly Row[] | undefined = data?.callQuality?.rows;
        if (page !== undefined) rows.push(...page);
        if (page === undefined || page.length < PAGE) {
          setState(page === undefined ? { rows: undefined, error } : { rows, error: undefined });
          return;
        }
        after = page.at(-1)?.cursor ?? null;
      }
    };
    void run();
    return () => gone.abort();
  }, [client, filter, isOn, attempt]);

  const retry = useCallback(() => {
    setState({ rows: undefined, error: undefined });
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, retry };
}
