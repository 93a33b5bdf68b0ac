import type { Range } from '../app/view.ts';
import type { HeadReport } from './answers.ts';
import type { StripLane } from './strip-lanes.ts';

/** How far the length that an SDK reports and its measurements may differ before the measurements are believed, in seconds. */
const BELIEVED = 10;

interface Known {
  /** The displayed report, whose start is 0 on the axis. */
  readonly report: HeadReport;
  /** All reports of the call: one for each start of the SDK. */
  readonly reports: readonly HeadReport[];
  /** From the first to the last measurement of any of them, in seconds on the axis; undefined until they are loaded. */
  readonly measured: Range | undefined;
  readonly lanes: readonly StripLane[];
}

/**
 * The whole call on the page's axis, in seconds. Everything that shows its length uses this: the reports' own times, which are available
 * at once; the measurements where they disagree, as when a client's clock was set; and harm after the last report.
 */
export function callRange({ report, reports, measured, lanes }: Known): Range {
  const [from, to] =
    measured === undefined ? reportedRange(report, reports) : believed(reportedRange(report, reports), measured);
  return [from, Math.max(to, ...lanes.flatMap(({ blocks }) => blocks.map((block) => block.to)))];
}

/** As reported, unless measurements that begin when the report does end at another time, or measurements elsewhere are longer. */
function believed(reported: Range, measured: Range): Range {
  const [from, to] = reported;
  if (Math.abs(from - measured[0]) <= BELIEVED)
    return Math.abs(to - measured[1]) <= BELIEVED ? reported : [from, measured[1]];
  return to - from >= measured[1] - measured[0] - BELIEVED ? reported : measured;
}

function reportedRange(report: HeadReport, reports: readonly HeadReport[]): Range {
  const origin = Date.parse(report.summary.startedAt ?? '');
  let [from, to] = [0, report.summary.durationSeconds ?? 0];
  for (const { summary } of reports) {
    const start = (Date.parse(summary.startedAt ?? '') - origin) / 1000;
    if (Number.isNaN(start) || summary.durationSeconds === null) continue;
    from = Math.min(from, start);
    to = Math.max(to, start + summary.durationSeconds);
  }
  return [from, Math.max(to, from + 1)];
}
