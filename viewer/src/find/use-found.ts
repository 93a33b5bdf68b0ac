import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { currentEntry } from '../app/navigation.ts';
import type { Filters } from '../app/view.ts';
import { LatestLoad } from '../parts/latest-load.ts';
import {
  RecentDocument,
  SearchDocument,
  type CallFilter,
  type ListedCallFragment,
} from '../../../client/src/documents.ts';
import { useListMemory } from './list-memory.ts';
import { merged, searchesOf, type Stream } from './searches.ts';

const PAGE = 20;

/** New calls arrive all the time. A list to which the user returns is kept in `ListMemory`. */
const FRESH = { requestPolicy: 'network-only' } as const;

/** The calls found so far; more are loaded page by page. */
export interface Found {
  readonly calls: readonly ListedCallFragment[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
  readonly more: () => void;
}

interface State {
  readonly streams: readonly Stream[];
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
}

/**
 * Lists recent calls, or searches if a filter is set. A call found by several searches is shown once. A list to which the user returns
 * is restored.
 */
export function useFound(filters: Filters): Found {
  const client = useClient();
  const memory = useListMemory();
  const [entry] = useState(currentEntry);
  const [kept] = useState(() => memory.get(entry)?.streams);
  const [state, setState] = useState<State>({ streams: kept ?? [], isLoading: kept === undefined, error: undefined });
  const [latest] = useState(() => new LatestLoad());
  const searches = useMemo(() => searchesOf(filters) ?? [undefined], [filters]);

  const load = useCallback(
    async (streams: readonly Stream[]) => {
      const isCurrent = latest.begin();
      setState((before) => ({ ...before, isLoading: true, error: undefined }));
      const pages = await Promise.all(searches.map((filter, index) => nextPage(client, filter, streams[index])));
      if (!isCurrent()) return;
      const next = pages.map(({ stream }) => stream);
      setState({ streams: next, isLoading: false, error: pages.find(({ error }) => error !== undefined)?.error });
      memory.keep(entry, { streams: next });
    },
    [client, latest, searches, memory, entry],
  );

  useEffect(() => {
    if (kept === undefined) void load([]);
    return () => latest.end();
  }, [load, latest, kept]);

  const calls = useMemo(() => merged(state.streams), [state.streams]);
  return {
    calls,
    hasMore: state.streams.some(({ after }) => after !== null),
    isLoading: state.isLoading,
    error: state.error,
    more: () => void load(state.streams),
  };
}

/** A search extended by its next page; unchanged if there is none, or with the error that prevented it. */
async function nextPage(
  client: Client,
  filter: CallFilter | undefined,
  stream: Stream | undefined,
): Promise<{ stream: Stream; error?: CombinedError | undefined }> {
  if (stream?.after === null && !stream.isFailed) return { stream };
  const after = stream?.after ?? null;
  const { data, error } = filter
    ? await client.query(SearchDocument, { filter, first: PAGE, after }, FRESH).toPromise()
    : await client.query(RecentDocument, { first: PAGE, after }, FRESH).toPromise();
  const calls = stream?.calls ?? [];
  const found = data?.found;
  // A record that could not be read affects only its own row.
  if (!found) return { stream: { calls, after, isFailed: true }, error };
  const { hasNextPage, endCursor } = found.pageInfo;
  return {
    stream: { calls: [...calls, ...found.nodes], after: hasNextPage ? (endCursor ?? null) : null, isFailed: false },
  };
}
