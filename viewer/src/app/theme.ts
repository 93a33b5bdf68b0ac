import { useEffect, useSyncExternalStore } from 'react';
import { chosenTheme, currentTheme, onThemeChange, type Theme } from './current-theme.ts';

/** The current theme (the user's choice, else the system's) and a function that switches it. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useSyncExternalStore(onThemeChange, currentTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, () => chosenTheme.set(theme === 'dark' ? 'light' : 'dark')];
}
