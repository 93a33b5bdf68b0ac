import { useCallback, useEffect, useState } from 'react';
import {
  useClient,
  type AnyVariables,
  type Client,
  type CombinedError,
  type OperationResult,
  type TypedDocumentNode,
} from 'urql';
import type { CoverageFragment } from '../generated/graphql.ts';
import { keepAsking } from './keep-asking.ts';
import type { Outcome } from './next-ask.ts';

/** An answer that becomes complete while the same question is asked again. */
export interface Growing<Data> {
  /** The newest answer, also one to slightly other variables until theirs is there. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** Whether it goes on by itself. */
  readonly isGoingOn: boolean;
  readonly retry: () => void;
}

interface GrowingOptions<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  /** Kept as long as they are the same. */
  readonly variables: Variables;
  /** How far an answer is; undefined when it is none. An error may concern a part of it only. */
  readonly coverageOf: (data: Data, error: CombinedError | undefined) => CoverageFragment | undefined;
  /** Whether to ask yet. */
  readonly isOn: boolean;
}

/** Asks a question until all calls that it is about are judged. */
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

/** @returns an answer from the gateway; never one when the signal fires first, which also ends the request */
function askOnce<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<OperationResult<Data, Variables>> {
  return new Promise((resolve) => {
    const asked = client.query(document, variables, { requestPolicy: 'network-only' }).subscribe((result) => {
      // One answer is wanted; a subscription that stays open would take part in later ones.
      queueMicrotask(() => asked.unsubscribe());
      resolve(result);
    });
    signal.addEventListener('abort', () => asked.unsubscribe(), { once: true });
  });
}

const LASTING = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'];

/** Whether the same question may be answered later. */
function failureOf(error: CombinedError | undefined): Outcome {
  const extensions = error?.graphQLErrors[0]?.extensions;
  const waitMs = extensions?.retryAfterMs;
  return {
    kind: 'failed',
    isPassing: error !== undefined && !LASTING.includes(String(extensions?.code)),
    waitMs: typeof waitMs === 'number' ? waitMs : null,
  };
}
