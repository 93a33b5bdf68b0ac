import { storedValue } from './stored-value.ts';

const system = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

export type Theme = 'light' | 'dark';

/** The theme that the user chose on any page of the gateway; empty if the system's applies. */
export const chosenTheme = storedValue(() => localStorage, 'call-reports-theme');

let fixed: Theme | undefined;

/** Uses one theme on the screen, whatever the user chose: for a call in a frame of another page. */
export function fixTheme(theme: Theme): void {
  fixed = theme;
}

/** The theme to show now. Paper is white, so charts are redrawn in light colours before printing. */
export const currentTheme = (): Theme => {
  if (paper.matches) return 'light';
  if (fixed) return fixed;
  const value = chosenTheme.get();
  if (value === 'light' || value === 'dark') return value;
  return system.matches ? 'dark' : 'light';
};

/** Calls the listener when the current theme may have changed. @returns a function that ends the subscription */
export const onThemeChange = (listener: () => void): (() => void) => {
  const stop = chosenTheme.subscribe(listener);
  system.addEventListener('change', listener);
  paper.addEventListener('change', listener);
  return () => {
    stop();
    system.removeEventListener('change', listener);
    paper.removeEventListener('change', listener);
  };
};
