import { useCallback, useEffect, useState } from 'react';
import {
  useClient,
  type AnyVariables,
  type Client,
  type CombinedError,
  type OperationResult,
  type TypedDocumentNode,
} from 'urql';
import type { CoverageFragment } from '../../../client/src/documents.ts';
import { keepAsking } from './keep-asking.ts';
import type { Outcome } from '../../../client/src/next-ask.ts';

/** An answer that becomes complete by repeating the same query. */
export interface Growing<Data> {
  /** The newest answer; until the current variables have one, that of the previous variables. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** Whether it continues automatically. */
  readonly isGoingOn: boolean;
  readonly retry: () => void;
}

interface GrowingOptions<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  /** State is kept as long as they are equal. */
  readonly variables: Variables;
  /** An answer's progress; undefined if there is none. An error may affect only a part of it. */
  readonly coverageOf: (data: Data, error: CombinedError | undefined) => CoverageFragment | undefined;
  /** Whether to start. */
  readonly isOn: boolean;
}

/** Repeats a query until all its calls are judged. */
export function useGrowing<Data, Variables extends AnyVariables>({
  document,
  variables,
  coverageOf,
  isOn,
}: GrowingOptions<Data, Variables>): Growing<Data> {
  const client = useClient();
  const [state, setState] = useState<Omit<Growing<Data>, 'retry'>>({
    data: undefined,
    error: undefined,
    isGoingOn: true,
  });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isOn) return;
    let known = 0;
    return keepAsking({
      onPause: (isGoingOn) => setState((before) => ({ ...before, isGoingOn })),
      ask: async (signal) => {
        const { data, error } = await askOnce(client, document, variables, signal);
        const coverage = data === undefined ? undefined : coverageOf(data, error);
        setState((before) => ({
          ...before,
          data: coverage === undefined ? before.data : data,
          error: coverage === undefined ? error : undefined,
        }));
        if (coverage === undefined) return failureOf(error);
        if (coverage.isComplete) return { kind: 'complete' };
        const before = known;
        known = Math.max(known, coverage.found + coverage.judged);
        return { kind: 'partial', advanced: known > before };
      },
    });
  }, [client, document, variables, coverageOf, isOn, attempt]);

  const retry = useCallback(() => {
    setState((before) => ({ ...before, error: undefined, isGoingOn: true }));
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, retry };
}

/** @returns the gateway's answer; never resolves if the signal fires first, which also aborts the request */
function askOnce<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<OperationResult<Data, Variables>> {
  return new Promise((resolve) => {
    const asked = client.query(document, variables, { requestPolicy: 'network-only' }).subscribe((result) => {
      // Only one answer is needed; an open subscription would receive later ones, too.
      queueMicrotask(() => asked.unsubscribe());
      resolve(result);
    });
    signal.addEventListener('abort', () => asked.unsubscribe(), { once: true });
  });
}

/** Whether the same query may succeed later. */
function failureOf(error: CombinedError | undefined): Outcome {
  const extensions = error?.graphQLErrors[0]?.extensions;
  const waitMs = extensions?.retryAfterMs;
  return {
    kind: 'failed',
    isPassing: error !== undefined && extensions?.isPassing !== false,
    waitMs: typeof waitMs === 'number' ? waitMs : null,
  };
}
