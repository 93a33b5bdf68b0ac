import { useSyncExternalStore } from 'react';
import { tellTimesIn, type TimeZone } from '../parts/format.ts';
import { storedValue } from './stored-value.ts';

const chosen = storedValue(() => localStorage, 'call-reports-time-zone');

/** UTC unless the reader chose otherwise: logs, verdicts and tickets use it, and those who talk about a call sit in different places. */
const timeZone = (): TimeZone => (chosen.get() === 'local' ? 'local' : 'UTC');

tellTimesIn(timeZone());

/** The time zone in which the page tells times, and a way to choose the other one. */
export function useTimeZone(): readonly [TimeZone, () => void] {
  const zone = useSyncExternalStore(chosen.subscribe, timeZone);
  const choose = (): void => {
    const next = zone === 'UTC' ? 'local' : 'UTC';
    tellTimesIn(next);
    chosen.set(next === 'local' ? next : '');
  };
  return [zone, choose];
}
