import type { Curves } from '../charts/curves.ts';

/** Curves as CSV (RFC 4180): a UTC time, seconds since the start, and a column for each metric; empty where nothing was measured. */
export function toCsv({ x, columns }: Curves, origin: number): string {
  const metrics = [...columns.keys()];
  const head = ['time', 'seconds', ...metrics.map((metric) => metric.toLowerCase())];
  const rows = x.map((seconds, index) => [
    new Date(origin + seconds * 1000).toISOString(),
    String(Math.round(seconds * 1000) / 1000),
    ...metrics.map((metric) => String(columns.get(metric)?.values[index] ?? '')),
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
