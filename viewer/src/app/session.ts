import { useSyncExternalStore } from 'react';
import { storedValue } from './stored-value.ts';

/** The caller's Telnyx API key: for this tab only, sent as a header, never part of an address. */
export const token = storedValue(() => sessionStorage, 'call-reports-token');

/** Whether the gateway or Telnyx turned the last token down. */
export const refusal = createFlag();

export const useToken = (): string => useSyncExternalStore(token.subscribe, token.get);
export const useRefused = (): boolean => useSyncExternalStore(refusal.subscribe, refusal.get);

/** Takes a token as it was typed or pasted, with or without its scheme. */
export function signIn(typed: string): void {
  refusal.set(false);
  token.set(typed.trim().replace(/^Bearer +/i, ''));
}

/** @param used the token that was refused: one typed meanwhile stays */
export function refuse(used: string): void {
  if (token.get() !== used) return;
  token.set('');
  refusal.set(true);
}

function createFlag() {
  let value = false;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next: boolean): void => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
