/** A value kept in the browser that components can follow; storage that is switched off only loses the keeping. */
export interface StoredValue {
  readonly get: () => string;
  readonly set: (value: string) => void;
  /** @returns what ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param storage `sessionStorage` ends with the tab, `localStorage` stays */
export function storedValue(storage: () => Storage, key: string): StoredValue {
  const listeners = new Set<() => void>();
  let value = attempt(() => storage().getItem(key)) ?? '';
  return {
    get: () => value,
    set(next) {
      value = next;
      attempt(() => (next === '' ? storage().removeItem(key) : storage().setItem(key, next)));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
