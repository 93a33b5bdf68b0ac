import { mustYield, nextSlice } from './time-slices.ts';

/**
 * A DataLoader batch function for an upstream without batch requests: one load per key, each of which succeeds, fails and ends on its
 * own. What was loaded fast can be processed before a slower load ends, or the operation's time with it. Loads start in order, in steps
 * between which other work runs.
 */
export const loadEach =
  <Key, Value>(load: (key: Key) => Promise<Value>) =>
  async (keys: readonly Key[]): Promise<Value[]> => {
    const loads: Promise<Value>[] = [];
    for (const key of keys) {
      // If the operation has ended, each of its loads fails on its own.
      if (mustYield()) await nextSlice().catch(() => undefined);
      const loading = load(key);
      // The caller sees a failure, but not before the last load has started.
      loading.catch(() => undefined);
      loads.push(loading);
    }
    // DataLoader resolves each key's promise with its item, and so with a promise's result.
    return loads as Value[];
  };
