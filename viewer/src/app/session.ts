import { useState, useSyncExternalStore } from 'react';
import { keyIn } from './key-in.ts';
import { token } from './token.ts';

/** Whether the gateway or Telnyx rejected the last token. */
export const refusal = createFlag();

export const useToken = (): string => useSyncExternalStore(token.subscribe, token.get);
export const useRefused = (): boolean => useSyncExternalStore(refusal.subscribe, refusal.get);

/** The token whose data is shown, and its sign-in: a new sign-in starts with an empty cache, even with the same token. */
interface ShownSession {
  readonly token: string;
  readonly signIn: number;
  /** Whether the token was rejected and no other token has been entered yet. */
  readonly isHeld: boolean;
}

/** The current session or, until another token is entered, the one whose token was rejected. */
export function useShownSession(): ShownSession {
  const used = useToken();
  const isRefused = useRefused();
  const [shown, setShown] = useState<ShownSession>({ token: used, signIn: 0, isHeld: false });
  const isHeld = used === '' && isRefused;
  const isSame = isHeld === shown.isHeld && (isHeld || used === shown.token);
  if (isSame) return shown;
  const next = isHeld ? { ...shown, isHeld } : { token: used, signIn: shown.signIn + 1, isHeld };
  setShown(next);
  return next;
}

/** Accepts a token as typed or pasted, with or without its scheme. */
export function signIn(typed: string): void {
  token.set(keyIn(typed));
  refusal.set(false);
}

/** @param used the rejected token: one entered since then is kept */
export function refuse(used: string): void {
  if (token.get() !== used) return;
  refusal.set(true);
  token.set('');
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
