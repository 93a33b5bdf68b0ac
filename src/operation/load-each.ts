/**
 * A DataLoader batch function for an upstream without batch requests: one load per key, each of which succeeds or fails on its own.
 */
export const loadEach =
  <Key, Value>(load: (key: Key) => Promise<Value>) =>
  (keys: readonly Key[]): Promise<(Value | Error)[]> =>
    Promise.all(
      keys.map((key) =>
        load(key).catch((error: unknown) =>
          error instanceof Error ? error : new Error('A load failed.', { cause: error }),
        ),
      ),
    );
