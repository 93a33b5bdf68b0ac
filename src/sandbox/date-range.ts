const DAY = 86_400_000;
const DAYS = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);
const STEPS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A half-open span, in ms since the epoch. */
export interface Span {
  from: number;
  until: number;
}

/**
 * The span that a friendly range (`today`, `last_week`, `last_30_days`, ...) means at `now`, in whole UTC days; weeks
 * begin on Monday, and `last_N_days` is the N days before today and today so far. Undefined for any other text.
 */
export function dateRange(range: string, now: number): Span | undefined {
  const today = Math.floor(now / DAY) * DAY;
  const days = (from: number, count: number): Span => ({
    from: today + from * DAY,
    until: today + (from + count) * DAY,
  });
  const lastDays = /^last_(\d{1,4})_days$/.exec(range)?.[1];
  if (lastDays !== undefined) return days(-Number(lastDays), Number(lastDays) + 1);
  const [which = '', unit] = range.split('_');
  const step = STEPS.get(which);
  const single = DAYS.get(range);
  if (single !== undefined) return days(single, 1);
  if (step === undefined) return undefined;
  const date = new Date(today);
  if (unit === 'week') return days(-((date.getUTCDay() + 6) % 7) + 7 * step, 7);
  if (unit !== 'month') return undefined;
  const month = (offset: number): number => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  return { from: month(step), until: month(step + 1) };
}
