/** Where the reader points on the time axis, in seconds since the call's start; null when nowhere. */
export interface Cursor {
  get(): number | null;
  /** @param from who moves it, so that it need not follow itself */
  set(seconds: number | null, from: unknown): void;
  subscribe(listener: (seconds: number | null, from: unknown) => void): () => void;
}

/**
 * Shared by charts and lists and kept out of React: it moves with the mouse, sixty times a second, and only what draws it
 * does any work.
 */
export function createCursor(): Cursor {
  const listeners = new Set<(seconds: number | null, from: unknown) => void>();
  let value: number | null = null;
  return {
    get: () => value,
    set(seconds, from) {
      if (seconds === value) return;
      value = seconds;
      for (const listener of listeners) listener(seconds, from);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
