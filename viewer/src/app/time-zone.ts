import { useSyncExternalStore } from 'react';
import { tellTimesIn, type TimeZone } from '../parts/format.ts';
import { storedValue } from './stored-value.ts';

const chosen = storedValue(() => localStorage, 'call-reports-time-zone');

/** UTC by default: logs, verdicts and tickets use it, and people who discuss a call may be in different time zones. */
const timeZone = (): TimeZone => (chosen.get() === 'local' ? 'local' : 'UTC');

tellTimesIn(timeZone());

/** The time zone in which the page shows times, and a function that switches it. */
export function useTimeZone(): readonly [TimeZone, () => void] {
  const zone = useSyncExternalStore(chosen.subscribe, timeZone);
  const choose = (): void => {
    const next = zone === 'UTC' ? 'local' : 'UTC';
    tellTimesIn(next);
    chosen.set(next === 'local' ? next : '');
  };
  return [zone, choose];
}
