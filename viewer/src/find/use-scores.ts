import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { ListScoresDocument, type ListScoresQuery } from '../generated/graphql.ts';

/** What a call's report says of it, or that it could not be read. */
export type Score = ListScoresQuery['calls'][number] | 'failed';

/** Calls asked for in one request. */
const BATCH = 4;

/** Scores of listed calls, a few at a time in the list's order, as they are known. */
export function useScores(callIds: readonly string[]): ReadonlyMap<string, Score> {
  const client = useClient();
  const [scores, setScores] = useState<ReadonlyMap<string, Score>>(new Map());
  const asked = useRef(new Set<string>());

  useEffect(() => {
    const gone = new AbortController();
    const isGone = (): boolean => gone.signal.aborted;
    const run = async (): Promise<void> => {
      for (;;) {
        const batch = callIds.filter((callId) => !asked.current.has(callId)).slice(0, BATCH);
        if (batch.length === 0 || isGone()) return;
        for (const callId of batch) asked.current.add(callId);
        const { data } = await client.query(ListScoresDocument, { callIds: batch }).toPromise();
        if (isGone()) {
          for (const callId of batch) asked.current.delete(callId);
          return;
        }
        const found = new Map(data?.calls.map((call) => [call.callId, call]));
        setScores(
          (before) => new Map([...before, ...batch.map((callId) => [callId, scoreOf(found.get(callId))] as const)]),
        );
      }
    };
    void run();
    return () => gone.abort();
  }, [client, callIds]);

  return scores;
}

const scoreOf = (call: ListScoresQuery['calls'][number] | undefined): Score => (call?.reports ? call : 'failed');
