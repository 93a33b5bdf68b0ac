/** A value in browser storage to which components can subscribe. If storage is disabled, the value lasts until the page is closed. */
export interface StoredValue {
  readonly get: () => string;
  readonly set: (value: string) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param storage `sessionStorage` is cleared with the tab, `localStorage` persists */
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
