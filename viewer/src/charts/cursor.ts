/** The cursor on the time axis, in seconds since the call's start; null if there is none. */
export interface Cursor {
  get(): number | null;
  /** @param from the component that moves it, so that it can ignore its own changes */
  set(seconds: number | null, from: unknown): void;
  subscribe(listener: (seconds: number | null, from: unknown) => void): () => void;
}

/**
 * Shared by charts and lists, outside of React state: it changes up to sixty times a second, and only the components that draw it should
 * update.
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
