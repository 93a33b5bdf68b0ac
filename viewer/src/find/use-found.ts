import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { Filters } from '../app/view.ts';
import { LatestLoad } from '../parts/latest-load.ts';
import { RecentDocument, SearchDocument, type CallFilter, type ListedCallFragment } from '../generated/graphql.ts';

const PAGE = 20;

/** The calls found so far; more of them come page by page. */
export interface Found {
  readonly calls: readonly ListedCallFragment[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
  readonly more: () => void;
}

interface State {
  readonly calls: readonly ListedCallFragment[];
  readonly after: string | null;
  readonly isLoading: boolean;
  readonly error: CombinedError | undefined;
}

/** Lists recent calls, or searches where something is filled in. A call that stands on two pages is shown once. */
export function useFound(filters: Filters): Found {
  const client = useClient();
  const [state, setState] = useState<State>({ calls: [], after: null, isLoading: true, error: undefined });
  const [latest] = useState(() => new LatestLoad());

  const load = useCallback(
    async (after: string | null) => {
      const isCurrent = latest.begin();
      setState((before) => ({ ...before, isLoading: true, error: undefined }));
      const filter = filterOf(filters);
      const { data, error } = filter
        ? await client.query(SearchDocument, { filter, first: PAGE, after }).toPromise()
        : await client.query(RecentDocument, { first: PAGE, after }, { requestPolicy: 'network-only' }).toPromise();
      if (!isCurrent()) return;
      const found = data?.found;
      setState(({ calls }) => ({
        calls: found ? distinct([...(after === null ? [] : calls), ...found.nodes]) : calls,
        after: found?.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null,
        isLoading: false,
        // A single record that could not be read leaves its line poorer, not the list missing.
        error: found ? undefined : error,
      }));
    },
    [client, latest, filters],
  );

  useEffect(() => {
    void load(null);
    return () => latest.end();
  }, [load, latest]);

  return {
    calls: state.calls,
    hasMore: state.after !== null,
    isLoading: state.isLoading,
    error: state.error,
    more: () => void load(state.after),
  };
}

function distinct(calls: readonly ListedCallFragment[]): ListedCallFragment[] {
  return [...new Map(calls.map((call) => [call.callId, call])).values()];
}

function filterOf({ agent, caller, destination, direction, after, before }: Filters): CallFilter | undefined {
  const startedFrom = dayStart(after);
  const startedTo = dayStart(before, 1);
  const filter: CallFilter = {
    ...(agent && { agent }),
    ...(caller && { caller }),
    ...(destination && { destination }),
    ...((direction === 'INBOUND' || direction === 'OUTBOUND') && { direction }),
    ...(startedFrom && { startedFrom }),
    ...(startedTo && { startedTo }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** Midnight UTC at which a day begins; undefined when it is no date. */
function dayStart(day: string, daysLater = 0): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const time = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + daysLater));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
