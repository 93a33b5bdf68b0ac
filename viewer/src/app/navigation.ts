import { useSyncExternalStore, type MouseEvent } from 'react';
import { formatView, readView, type View } from './view.ts';

const listeners = new Set<() => void>();
let view = readView(location);

addEventListener('popstate', () => {
  view = readView(location);
  announce();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const announce = (): void => {
  for (const listener of listeners) listener();
};

/** The view that the address stands for. */
export const useView = (): View => useSyncExternalStore(subscribe, () => view);

/**
 * Shows another view.
 * @param keep `push` where "back" should undo it, `replace` for small things
 */
export function go(next: View, keep: 'push' | 'replace' = 'push'): void {
  const address = formatView(next);
  const isSame = address === location.pathname + location.search;
  if (keep === 'push' && !isSame) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  const isOtherPage =
    next.page !== view.page || (next.page === 'call' && view.page === 'call' && next.callId !== view.callId);
  view = next;
  if (isOtherPage) scrollTo(0, 0);
  announce();
}

/** Properties of a link that changes the view within the page, and opens a new tab when the reader asks for one. */
export const linkTo = (next: View) => ({
  href: formatView(next),
  onClick(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(next);
  },
});
