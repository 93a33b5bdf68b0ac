import type { Curves } from '../charts/curves.ts';
import type { SeriesMetric } from '../../../client/src/documents.ts';

/** The first line of a CSV (RFC 4180): a UTC time, seconds since the call's start, and a column for each metric. */
export const csvHead = (metrics: readonly SeriesMetric[]): string =>
  line(['time', 'seconds', ...metrics.map((metric) => metric.toLowerCase())]);

/**
 * Curves as lines of a CSV; empty where nothing was measured.
 * @param origin epoch milliseconds of 0 in the curves
 */
export const csvRows = ({ x, columns }: Curves, metrics: readonly SeriesMetric[], origin: number): string =>
  x
    .map((seconds, index) =>
      line([
        new Date(origin + seconds * 1000).toISOString(),
        String(Math.round(seconds * 1000) / 1000),
        ...metrics.map((metric) => String(columns.get(metric)?.values[index] ?? '')),
      ]),
    )
    .join('');

const line = (cells: readonly string[]): string => cells.map(cell).join(',') + '\r\n';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
