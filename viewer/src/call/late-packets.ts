import type { Curves } from '../charts/curves.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { IssueFragment } from '../../../client/src/documents.ts';

/** Coarser curves may not contain the interval that matters, in seconds between two points. */
const FINEST = 2;

/**
 * Whether packets that an issue counts as lost came after all. The SDK's rule counts each interval as it was reported; the chart and the verdict
 * take back what arrived later.
 */
export function cameLate(
  { code, direction, threshold }: Pick<IssueFragment, 'code' | 'direction' | 'threshold'>,
  bars: readonly IssueBar[],
  { x, columns }: Curves,
): boolean {
  const spans = bars.filter(({ id }) => id === code);
  const step = ((x.at(-1) ?? 0) - (x[0] ?? 0)) / Math.max(1, x.length - 1);
  if (!code.includes('LOSS') || direction !== 'INBOUND' || threshold === null || step > FINEST) return false;
  // A zoomed chart has only some of the episodes.
  if (spans.some(({ from, to }) => from < (x[0] ?? Infinity) - step || to > (x.at(-1) ?? -Infinity) + step))
    return false;
  const lost = columns.get('INBOUND_LOSS')?.values ?? [];
  const during = lost.filter((value, index) => {
    const at = x[index] ?? NaN;
    return value !== null && spans.some(({ from, to }) => at >= from - step && at <= to + step);
  });
  return during.length > 0 && during.every((value) => (value ?? 0) < threshold);
}
