import { useEffect, useMemo, useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { currentEntry } from '../app/navigation.ts';
import { ListScoresDocument, type ListScoresQuery } from '../../../client/src/documents.ts';
import { useListMemory } from './list-memory.ts';
import type { Score } from './score.ts';
import { ScoreQueue } from './score-queue.ts';

/** Scores of listed calls as they arrive, those of visible calls first. */
export function useScores(
  callIds: readonly string[],
  isInSight: (callId: string) => boolean,
): ReadonlyMap<string, Score> {
  const client = useClient();
  const memory = useListMemory();
  const [entry] = useState(currentEntry);
  const [scores, setScores] = useState<ReadonlyMap<string, Score>>(() => memory.get(entry)?.scores ?? new Map());
  const known = useRef(scores);
  const queue = useMemo(
    () =>
      new ScoreQueue<Score>({
        ask: (batch) => ask(client, batch),
        isInSight,
        onScores(found) {
          known.current = new Map([...known.current, ...found]);
          memory.keep(entry, { scores: known.current });
          setScores(known.current);
        },
      }),
    [client, isInSight, memory, entry],
  );
  useEffect(() => queue.want(callIds, known.current), [queue, callIds]);
  useEffect(() => () => queue.stop(), [queue]);
  return scores;
}

function ask(client: Client, callIds: readonly string[]) {
  let cancel = (): void => undefined;
  const answer = new Promise<ReadonlyMap<string, Score>>((resolve) => {
    const subscription = client.query(ListScoresDocument, { callIds: [...callIds] }).subscribe(({ data }) => {
      const found = new Map(data?.calls.map((call) => [call.callId, call]));
      resolve(new Map(callIds.map((callId) => [callId, scoreOf(found.get(callId))])));
    });
    cancel = () => subscription.unsubscribe();
  });
  return { answer, cancel: () => cancel() };
}

const scoreOf = (call: ListScoresQuery['calls'][number] | undefined): Score => (call?.reports ? call : 'failed');
