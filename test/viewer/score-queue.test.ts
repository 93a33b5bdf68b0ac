import { describe, expect, it } from '@jest/globals';
import { ScoreQueue } from '../../viewer/src/find/score-queue.ts';

const CALLS = Array.from({ length: 30 }, (_, index) => `call-${index}`);

/** A queue whose answers come when the test says so. */
function startQueue(inSight: readonly string[] = []) {
  const asked: { ids: readonly string[]; answer: () => Promise<void>; isCancelled: boolean }[] = [];
  const scores = new Map<string, number>();
  const queue = new ScoreQueue<number>({
    ask(ids) {
      let resolve: (value: ReadonlyMap<string, number>) => void = () => undefined;
      const answer = new Promise<ReadonlyMap<string, number>>((done) => (resolve = done));
      const request = {
        ids,
        isCancelled: false,
        async answer() {
          resolve(new Map(ids.map((id) => [id, 1])));
          await answer;
          await Promise.resolve();
        },
      };
      asked.push(request);
      return { answer, cancel: () => (request.isCancelled = true) };
    },
    isInSight: (id) => inSight.includes(id),
    onScores: (found) => found.forEach((score, id) => scores.set(id, score)),
  });
  return { queue, asked, scores };
}

describe('the scores of a list', () => {
  it('are requested a few at a time, each call once, until all are loaded', async () => {
    const { queue, asked, scores } = startQueue();
    queue.want(CALLS, new Map());
    expect(asked).toHaveLength(3);
    for (let next = 0; next < asked.length; next += 1) {
      expect(asked.length - next).toBeLessThanOrEqual(3);
      await asked[next]?.answer();
    }
    expect(asked.flatMap(({ ids }) => ids).sort()).toEqual([...CALLS].sort());
    expect(scores.size).toBe(CALLS.length);
  });

  it('begin with what the reader sees', () => {
    const { queue, asked } = startQueue(['call-20', 'call-21']);
    queue.want(CALLS, new Map());
    expect(asked[0]?.ids).toEqual(['call-20', 'call-21', 'call-0', 'call-1']);
  });

  it('go on with calls that were found since, and leave out what is known', async () => {
    const { queue, asked } = startQueue();
    queue.want(CALLS.slice(0, 4), new Map());
    await asked[0]?.answer();
    queue.want(CALLS.slice(0, 8), new Map([['call-5', 1]]));
    expect(asked[1]?.ids).toEqual(['call-4', 'call-6', 'call-7']);
  });

  it('are given up when the reader leaves the list', async () => {
    const { queue, asked, scores } = startQueue();
    queue.want(CALLS, new Map());
    queue.stop();
    expect(asked.every(({ isCancelled }) => isCancelled)).toBe(true);
    await asked[0]?.answer();
    expect([asked.length, scores.size]).toEqual([3, 0]);
  });
});
