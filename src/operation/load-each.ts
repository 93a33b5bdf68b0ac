import { mustYield, nextSlice } from './time-slices.ts';

/**
 * A DataLoader batch function for an upstream without batch requests: one load per key, each of which succeeds or fails on its own.
 * Loads start in order, in steps between which other work runs.
 */
export const loadEach =
  <Key, Value>(load: (key: Key) => Promise<Value>) =>
  async (keys: readonly Key[]): Promise<(Value | Error)[]> => {
    const loads: Promise<Value | Error>[] = [];
    for (const key of keys) {
      // If the operation has ended, each of its loads fails on its own.
      if (mustYield()) await nextSlice().catch(() => undefined);
      loads.push(load(key).catch(toError));
    }
    return Promise.all(loads);
  };

const toError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('A load failed.', { cause: error });
