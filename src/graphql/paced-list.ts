/**
 * A list of known length whose items come one after the other. graphql-js completes each item when its promise resolves, so
 * items that are made with pauses are executed with pauses, and thousands of them do not hold the event loop at a stretch.
 * @param count how many items there will be
 * @param items gives them in order; an error it throws is the error of the item due and of all behind it
 */
export function pacedList<Item>(count: number, items: AsyncIterable<Item>): Promise<Item>[] {
  const waiting: PromiseWithResolvers<Item>[] = Array.from({ length: count }, () => withResolvers<Item>());
  void hand(items, waiting);
  return waiting.map(({ promise }) => promise);
}

async function hand<Item>(items: AsyncIterable<Item>, waiting: readonly PromiseWithResolvers<Item>[]): Promise<void> {
  let next = 0;
  let problem: unknown = new Error('A list ended before its time.');
  try {
    for await (const item of items) {
      waiting[next]?.resolve(item);
      next += 1;
    }
  } catch (error) {
    problem = error;
  }
  for (const late of waiting.slice(next)) late.reject(problem);
}

interface PromiseWithResolvers<Item> {
  readonly promise: Promise<Item>;
  readonly resolve: (item: Item) => void;
  readonly reject: (error: unknown) => void;
}

/** `Promise.withResolvers` came with Node 22. */
function withResolvers<Item>(): PromiseWithResolvers<Item> {
  let resolve: (item: Item) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Item>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
