import { useEffect, useState } from 'react';
import type { Ask } from './ask.ts';

const NEWEST = '{ recentCalls(first: 1) { nodes { callId } } }';

interface Newest {
  readonly data?: { readonly recentCalls?: { readonly nodes: readonly { readonly callId: string }[] } | null };
}

/**
 * The id of the newest stored call, for the examples.
 * @returns undefined until it is known, null if there is none or the query failed
 */
export function useNewestCall(ask: Ask): string | null | undefined {
  const [callId, setCallId] = useState<string | null>();
  useEffect(() => {
    let isGone = false;
    const find = async (): Promise<void> => {
      const { data } = (await ask({ query: NEWEST })) as Newest;
      if (!isGone) setCallId(data?.recentCalls?.nodes[0]?.callId ?? null);
    };
    find().catch(() => (isGone ? undefined : setCallId(null)));
    return () => {
      isGone = true;
    };
  }, [ask]);
  return callId;
}
