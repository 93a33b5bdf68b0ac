/**
 * A DataLoader's batch function for an upstream that has no request by many keys: one load for each distinct key, each of
 * which succeeds or fails alone.
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
