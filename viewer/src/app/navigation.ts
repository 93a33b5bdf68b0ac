import { useSyncExternalStore, type MouseEvent } from 'react';
import { formatView, readView, type View } from './view.ts';

const listeners = new Set<() => void>();
let view = readView(location);

// The browser would scroll before the rows that were there are drawn again.
history.scrollRestoration = 'manual';

/** Where each entry of the tab's history was scrolled to when it was left. */
const scrolls = new Map<string, number>();
let entry = entryOf(history.state) ?? newEntry();
history.replaceState({ entry }, '');

addEventListener('popstate', ({ state }) => {
  scrolls.set(entry, scrollY);
  entry = entryOf(state) ?? newEntry();
  const before = view;
  view = readView(location);
  announce();
  if (isOtherPage(before, view)) restoreScroll();
});

const isOtherPage = (one: View, other: View): boolean =>
  one.page !== other.page || (one.page === 'call' && other.page === 'call' && one.callId !== other.callId);

function newEntry(): string {
  return `${performance.timeOrigin + performance.now()}`;
}

function entryOf(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'string'
    ? state.entry
    : undefined;
}

/** The entry of the tab's history that is shown: what is kept under it is there again when the reader comes back. */
export const currentEntry = (): string => entry;

/** Scrolls to where an entry was left; to the top when it is new. */
export function restoreScroll(): void {
  // Newer browsers return a promise, which an effect of React would take for its end.
  scrollTo(0, scrolls.get(entry) ?? 0);
}

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
  if (keep === 'push' && !isSame) {
    scrolls.set(entry, scrollY);
    entry = newEntry();
    history.pushState({ entry }, '', address);
  } else history.replaceState({ entry }, '', address);
  const before = view;
  view = next;
  if (isOtherPage(before, next)) scrollTo(0, 0);
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
