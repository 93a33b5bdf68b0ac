const listenersOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when a signal aborts; at once if it already has. Use it instead of `addEventListener` on an operation's signal, which may
 * have thousands of listeners: Node's event targets scan all listeners whenever one is added or removed.
 * @returns a function that removes the listener, in constant time
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => undefined;
  }
  const listeners = listenersOf.get(signal) ?? listenTo(signal);
  // Each call adds a separate listener, even for the same function.
  const own = (): void => listener();
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** Adds the only listener on the signal itself. */
function listenTo(signal: AbortSignal): Set<() => void> {
  const listeners = new Set<() => void>();
  listenersOf.set(signal, listeners);
  const callAll = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };
  signal.addEventListener('abort', callAll, { once: true });
  return listeners;
}
