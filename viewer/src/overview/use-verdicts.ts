import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { OverviewVerdictsDocument, type OverviewVerdictsQuery } from '../../../client/src/documents.ts';

/** A call's verdict, or that it could not be loaded. */
export type ListedVerdict = NonNullable<OverviewVerdictsQuery['calls'][number]['verdict']> | 'failed';

/** Calls per request. */
const BATCH = 10;

/** The verdicts of listed calls, each requested once. */
export function useVerdicts(callIds: readonly string[]): ReadonlyMap<string, ListedVerdict> {
  const client = useClient();
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, ListedVerdict>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = callIds.join(' ');

  useEffect(() => {
    const gone = new AbortController();
    const isGone = (): boolean => gone.signal.aborted;
    const run = async (): Promise<void> => {
      for (;;) {
        const batch = wanted
          .split(' ')
          .filter((callId) => callId !== '' && !asked.current.has(callId))
          .slice(0, BATCH);
        if (batch.length === 0 || isGone()) return;
        for (const callId of batch) asked.current.add(callId);
        const { data } = await client.query(OverviewVerdictsDocument, { callIds: batch }).toPromise();
        if (isGone()) {
          for (const callId of batch) asked.current.delete(callId);
          return;
        }
        const found = new Map(data?.calls.map(({ callId, verdict }) => [callId, verdict]));
        const added = batch.map((callId) => [callId, found.get(callId) ?? 'failed'] as const);
        setVerdicts((before) => new Map([...before, ...added]));
      }
    };
    void run();
    return () => gone.abort();
  }, [client, wanted]);

  return verdicts;
}
