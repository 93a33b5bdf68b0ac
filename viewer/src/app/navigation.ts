import { useSyncExternalStore, type MouseEvent } from 'react';
import { formatView, readView, type CallView, type View } from './view.ts';

const listeners = new Set<() => void>();
let view = readView(location);
let isInFrame = false;

/**
 * For a call in a frame of another page: views leave the address and the tab's history alone, which are the other page's, and links open the
 * page in a tab of its own.
 */
export function stayInFrame(first: CallView): void {
  isInFrame = true;
  view = first;
}

// The browser would scroll before the previous rows are rendered again.
history.scrollRestoration = 'manual';

/** The scroll position of each entry of the tab's history when the user left it. */
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

/** The current entry of the tab's history. State stored under this key is available again when the user goes back. */
export const currentEntry = (): string => entry;

/** Restores an entry's scroll position; scrolls to the top for a new entry. */
export function restoreScroll(): void {
  // Newer browsers return a promise, which React would take for the effect's cleanup function.
  scrollTo(0, scrolls.get(entry) ?? 0);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const announce = (): void => {
  for (const listener of listeners) listener();
};

/** The view for the current address. */
export const useView = (): View => useSyncExternalStore(subscribe, () => view);

/**
 * Shows another view.
 * @param keep `push` if "back" should undo it, `replace` for minor changes
 */
export function go(next: View, keep: 'push' | 'replace' = 'push'): void {
  if (isInFrame) {
    view = next;
    announce();
    return;
  }
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

interface Link {
  readonly href: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly target?: string;
  readonly rel?: string;
}

/** Properties of a link that changes the view within the page, and opens a new tab if the user asks for one. */
export function linkTo(next: View): Link {
  const href = formatView(next);
  if (isInFrame) return { href, target: '_blank', rel: 'noopener noreferrer' };
  return {
    href,
    onClick: (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(next);
    },
  };
}
