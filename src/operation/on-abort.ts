const listenersOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when a signal is aborted; at once where it is aborted already. To be used instead of `addEventListener` on the
 * signal of an operation, which thousands of requests may listen to: Node's event targets walk through all listeners whenever one
 * is added or removed.
 * @returns forgets the listener, in constant time
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => undefined;
  }
  const listeners = listenersOf.get(signal) ?? listenTo(signal);
  // Each call is a listener of its own, even of the same function.
  const own = (): void => listener();
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** One listener on the signal for all. */
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
