import { TimeRanges } from '../../../reports/time-ranges.ts';
import type { ReportMetadata } from '../../columns/report-metadata.ts';
import type { RuleInput } from './rule.ts';

/** Whether the SDK's log says that the call was on hold during a row. Silence is expected then. */
export const isOnHold = ({ timeseries, metadata }: Pick<RuleInput, 'timeseries' | 'metadata'>, row: number): boolean =>
  rangesOf(metadata.holds).overlap(timeseries.start[row] ?? NaN, timeseries.end[row] ?? NaN);

const ranges = new WeakMap<ReportMetadata['holds'], TimeRanges>();

function rangesOf(holds: ReportMetadata['holds']): TimeRanges {
  const known = ranges.get(holds) ?? new TimeRanges(holds);
  ranges.set(holds, known);
  return known;
}
