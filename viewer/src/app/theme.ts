import { useEffect, useSyncExternalStore } from 'react';
import { storedValue } from './stored-value.ts';

const chosen = storedValue(() => localStorage, 'call-reports-theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

export type Theme = 'light' | 'dark';

let fixed: Theme | undefined;

/** Uses one theme, whatever the user chose: for a call in a frame of another page. */
export function fixTheme(theme: Theme): void {
  fixed = theme;
}

/** Paper is white, so charts are redrawn in light colours before printing. */
const current = (): Theme => {
  if (paper.matches) return 'light';
  if (fixed) return fixed;
  const value = chosen.get();
  if (value === 'light' || value === 'dark') return value;
  return system.matches ? 'dark' : 'light';
};

const subscribe = (listener: () => void): (() => void) => {
  const stop = chosen.subscribe(listener);
  system.addEventListener('change', listener);
  paper.addEventListener('change', listener);
  return () => {
    stop();
    system.removeEventListener('change', listener);
    paper.removeEventListener('change', listener);
  };
};

/** The current theme (the user's choice, else the system's) and a function that switches it. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, () => chosen.set(theme === 'dark' ? 'light' : 'dark')];
}
